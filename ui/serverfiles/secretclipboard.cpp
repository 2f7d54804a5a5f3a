#include "ui/serverfiles/secretclipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

QByteArray digestOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
}

/// What clipboard managers of the three systems look for before they keep a copy.
void markAsSecret(QMimeData &data)
{
    data.setData(u"x-kde-passwordManagerHint"_s, "secret");
    data.setData(u"application/x-nspasteboard-concealed-type"_s, "1");
    data.setData(
        u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s,
        "1");
}

} // namespace

SecretClipboard::SecretClipboard(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(10s);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const core::Secret &secret)
{
    const QByteArrayView bytes(secret.bytes().data(), qsizetype(secret.bytes().size()));
    m_digest = digestOf(bytes);
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(bytes)); // Qt's clipboard takes nothing else
    markAsSecret(*data);
    QGuiApplication::clipboard()->setMimeData(data);
    m_timer.start();
}

void SecretClipboard::clear()
{
    m_timer.stop();
    if (m_digest.isEmpty())
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (digestOf(clipboard->text().toUtf8()) == m_digest)
        clipboard->clear();
    m_digest.clear();
    emit cleared();
}

} // namespace ui
