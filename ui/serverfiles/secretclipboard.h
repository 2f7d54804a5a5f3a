#pragma once

#include "core/crypto/secret.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace ui {

/// Puts a password on the clipboard for a short while: marked as secret for clipboard managers, and
/// taken away again after ten seconds, or when this object goes, if it is still there.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(QObject *parent = nullptr);
    ~SecretClipboard() override;

    void copy(const core::Secret &secret);
    void clear(); ///< Only what this object put there.
    void setLifetime(std::chrono::milliseconds lifetime) { m_timer.setInterval(lifetime); }

signals:
    void cleared();

private:
    QTimer m_timer;
    QByteArray m_digest; // of what we put there, to know it again
};

} // namespace ui
