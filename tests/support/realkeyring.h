#pragma once

#include "tests/support/keychaindaemon.h"
#include "tests/support/privatekeyring.h"

#include <QDir>

/// The real gnome-keyring of with-keyring.sh.
class RealKeyring final : public KeychainDaemon
{
public:
    RealKeyring()
        : m_running(PrivateKeyring::pid())
    {
    }

    bool start() override
    {
        const bool isUp = PrivateKeyring::start();
        m_running = PrivateKeyring::pid();
        return isUp;
    }
    bool startWithWrongPassword() override { return PrivateKeyring::start("wrong"); }
    bool kill() override { return !PrivateKeyring::isRegistered() || PrivateKeyring::kill(); }
    void strike() override { PrivateKeyring::strike(m_running); }
    bool startAfresh() override
    {
        return QDir(folder()).removeRecursively() && QDir().mkpath(folder()) && start();
    }
    bool pause() override
    {
        m_paused = PrivateKeyring::pid();
        return PrivateKeyring::pause();
    }
    bool resume() override { return PrivateKeyring::resume(m_paused); }
    bool lock() override { return PrivateKeyring::lock(); }
    bool unlock() override { return PrivateKeyring::unlock(); }
    bool truncateFile() override
    {
        return truncateToHalf(folder() + QStringLiteral("/login.keyring"));
    }
    bool breakDisk() override { return kill() && start() && forbidGrowth(m_running); }

private:
    static QString folder()
    {
        return QString::fromLocal8Bit(qgetenv("HOME")) + QStringLiteral("/.local/share/keyrings");
    }

    qint64 m_running;
    qint64 m_paused = 0;
};
