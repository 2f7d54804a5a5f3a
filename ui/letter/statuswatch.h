#pragma once

#include "core/base/task.h"
#include "core/model/order.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace ui {

/// Looks at a certificate's status again and again: after `firstPause`, then at pauses that double
/// up to five minutes. A look that fails is no end; the next one comes.
class StatusWatch : public QObject
{
    Q_OBJECT

public:
    using Fetch = std::function<core::Task<core::CertificateDetail>(QObject *owner)>;

    StatusWatch(Fetch fetch, std::chrono::milliseconds firstPause, QObject *parent = nullptr);
    ~StatusWatch() override;

    bool isRunning() const { return m_timer.isActive() || m_call; }
    void start(); ///< From the first pause on; looks at once.
    void stop();
    QDateTime lastLook() const { return m_lastLook; } ///< UTC; invalid before the first answer.

signals:
    void looked(const core::Certificate &certificate);
    void failed(const core::Error &error);

private:
    void look();
    void take(const core::Result<core::CertificateDetail> &detail);

    Fetch m_fetch;
    std::chrono::milliseconds m_firstPause;
    std::chrono::milliseconds m_pause;
    QTimer m_timer;
    QDateTime m_lastLook;
    std::unique_ptr<QObject> m_call; // owns the look under way
};

} // namespace ui
