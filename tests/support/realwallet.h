#pragma once

#include "tests/support/keychaindaemon.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/// A real kwalletd5 on the private bus, opened by the door that it has for the login: a key derived
/// from the password comes through a pipe, the environment through a socket. Its password prompt
/// goes to an offscreen display, where nobody answers it.
class RealWallet final : public KeychainDaemon
{
public:
    RealWallet()
        : m_home(QString::fromLocal8Bit(qgetenv("HOME")))
    {
        QDir().mkpath(folder());
        QDir().mkpath(m_home + QStringLiteral("/.config"));
        QFile settings(m_home + QStringLiteral("/.config/kwalletrc"));
        if (settings.open(QIODevice::WriteOnly))
            settings.write("[Wallet]\nEnabled=true\nFirst Use=false\nPrompt on Open=false\n"
                           "Close When Idle=false\nClose on Screensaver=false\n"
                           "Use One Wallet=true\nDefault Wallet=kdewallet\n");
        QFile salt(folder() + QStringLiteral("/kdewallet.salt"));
        m_salt.resize(keySize);
        RAND_bytes(reinterpret_cast<unsigned char *>(m_salt.data()), keySize);
        if (salt.open(QIODevice::WriteOnly))
            salt.write(m_salt);
    }
    ~RealWallet() override
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool start() override
    {
        return begin("the wallet's password") && QTest::qWaitFor([this] { return isOpen(); });
    }
    bool startWithWrongPassword() override { return begin("wrong") && !isOpen(); }

    bool kill() override
    {
        m_process.kill();
        return (m_process.state() == QProcess::NotRunning || m_process.waitForFinished())
            && QTest::qWaitFor([] { return !isRegistered(); });
    }
    void strike() override { m_process.kill(); }
    bool startAfresh() override
    {
        return QFile::remove(folder() + QStringLiteral("/kdewallet.kwl")) && start();
    }
    bool pause() override { return ::kill(pid_t(m_process.processId()), SIGSTOP) == 0; }
    bool resume() override { return ::kill(pid_t(m_process.processId()), SIGCONT) == 0; }

    bool lock() override
    {
        return !call(QStringLiteral("close"), {wallet(), true}).isEmpty() && !isOpen();
    }
    /// A prompt that is on its screen stays there for ever, so this is a new daemon.
    bool unlock() override { return kill() && start(); }

    bool truncateFile() override
    {
        return truncateToHalf(folder() + QStringLiteral("/kdewallet.kwl"));
    }
    bool breakDisk() override { return forbidGrowth(m_process.processId()); }

private:
    static constexpr int keySize = 56;

    static QString wallet() { return QStringLiteral("kdewallet"); }
    static QString service() { return QStringLiteral("org.kde.kwalletd5"); }
    QString folder() const { return m_home + QStringLiteral("/.local/share/kwalletd"); }

    static bool isRegistered()
    {
        return QDBusConnection::sessionBus().interface()->isServiceRegistered(service());
    }

    static QVariantList call(const QString &method, const QVariantList &arguments)
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(service(), QStringLiteral("/modules/kwalletd5"),
                                           QStringLiteral("org.kde.KWallet"), method);
        message.setArguments(arguments);
        return QDBusConnection::sessionBus().call(message).arguments();
    }

    static bool isOpen() { return call(QStringLiteral("isOpen"), {wallet()}).value(0).toBool(); }

    bool begin(const QByteArray &password)
    {
        const QByteArray path = QFile::encodeName(m_home + QStringLiteral("/wallet.socket"));
        QFile::remove(QString::fromLocal8Bit(path));
        int door[2] = {};
        const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        if (::pipe(door) != 0
            || ::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0
            || ::listen(listener, 1) != 0)
            return false;

        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("PAM_KWALLET5_LOGIN"), QString::fromLocal8Bit(path));
        m_process.setProcessEnvironment(environment);
        m_process.setChildProcessModifier([] { ::signal(SIGXFSZ, SIG_IGN); });
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(m_home + QStringLiteral("/wallet.log"));
        m_process.start(
            QStringLiteral("kwalletd5"),
            {QStringLiteral("--pam-login"), QString::number(door[0]), QString::number(listener)});
        const bool isUp = m_process.waitForStarted();
        ::close(door[0]);
        ::close(listener);
        const bool isFed = isUp && giveKey(password, door[1]) && giveEnvironment(address);
        ::close(door[1]);
        return isFed && QTest::qWaitFor([] { return isRegistered(); }, 10'000);
    }

    bool giveKey(const QByteArray &password, int door) const
    {
        QByteArray key(keySize, Qt::Uninitialized);
        return PKCS5_PBKDF2_HMAC(password.constData(), int(password.size()),
                                 reinterpret_cast<const unsigned char *>(m_salt.constData()),
                                 keySize, 50'000, EVP_sha512(), keySize,
                                 reinterpret_cast<unsigned char *>(key.data()))
            == 1
            && ::write(door, key.constData(), keySize) == keySize;
    }

    static bool giveEnvironment(const sockaddr_un &address)
    {
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return false;
        QByteArray lines = "QT_QPA_PLATFORM=offscreen\n";
        for (const char *name : {"HOME", "PATH", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR",
                                 "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            lines += name + QByteArray("=") + qgetenv(name) + '\n';
        const bool isSent =
            ::write(socket, lines.constData(), std::size_t(lines.size())) == lines.size();
        ::close(socket);
        return isSent;
    }

    QString m_home;
    QByteArray m_salt;
    QProcess m_process;
};
