#include "ui/letter/statuswatch.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr std::chrono::milliseconds longestPause = std::chrono::minutes(5);

} // namespace

StatusWatch::StatusWatch(Fetch fetch, std::chrono::milliseconds firstPause, QObject *parent)
    : QObject(parent)
    , m_fetch(std::move(fetch))
    , m_firstPause(firstPause)
    , m_pause(firstPause)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StatusWatch::look);
}

StatusWatch::~StatusWatch() = default;

void StatusWatch::start()
{
    if (!m_fetch)
        return;
    m_pause = m_firstPause;
    look();
}

void StatusWatch::stop()
{
    m_timer.stop();
    if (m_call)
        m_call.release()->deleteLater(); // often called by what it owns
}

void StatusWatch::look()
{
    stop();
    m_call = std::make_unique<QObject>();
    core::whenDone(m_fetch(m_call.get()), m_call.get(),
                   [this](const core::Result<core::CertificateDetail> &detail) { take(detail); });
}

void StatusWatch::take(const core::Result<core::CertificateDetail> &detail)
{
    stop();
    m_timer.start(m_pause);
    m_pause = std::min(m_pause * 2, longestPause);
    if (!detail) {
        emit failed(detail.error());
        return;
    }
    m_lastLook = QDateTime::currentDateTimeUtc();
    emit looked(detail->certificate);
}

} // namespace ui
