#pragma once

#include <QByteArray>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QProcess>
#include <QTest>

#include <csignal>

/// The gnome-keyring that with-keyring.sh started, from a test's point of view: what people and
/// accidents do to a keyring. Every call blocks until it is done.
class PrivateKeyring
{
public:
    /// Whether the keyring is the private one: no test goes on without it.
    static bool isPrivate()
    {
        const QByteArray bus = qgetenv("CERTDESK_PRIVATE_BUS");
        return !bus.isEmpty() && bus == qgetenv("DBUS_SESSION_BUS_ADDRESS");
    }

    static bool lock()
    {
        QDBusMessage call =
            toService(QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
        call << QVariant::fromValue(QList{collection()});
        return bus().call(call).type() == QDBusMessage::ReplyMessage;
    }

    /// Without a prompt, through a door that gnome-keyring has for the login.
    static bool unlock()
    {
        QDBusMessage open = toService(QStringLiteral("org.freedesktop.Secret.Service"),
                                      QStringLiteral("OpenSession"));
        open << QStringLiteral("plain") << QVariant::fromValue(QDBusVariant(QString()));
        const QDBusMessage opened = bus().call(open);
        if (opened.arguments().size() != 2)
            return false;
        const auto session = opened.arguments().at(1).value<QDBusObjectPath>();

        QDBusArgument secret;
        secret.beginStructure();
        secret << session << QByteArray() << qgetenv("KEYRING_PASSWORD")
               << QStringLiteral("text/plain");
        secret.endStructure();
        QDBusMessage call =
            toService(QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
                      QStringLiteral("UnlockWithMasterPassword"));
        call << QVariant::fromValue(collection()) << QVariant::fromValue(secret);
        return bus().call(call).type() == QDBusMessage::ReplyMessage;
    }

    static bool kill() { return signal(SIGKILL) && gone(); }
    static void strike(qint64 pid) { ::kill(pid_t(pid), SIGKILL); }
    static bool pause() { return signal(SIGSTOP); }
    static bool resume(qint64 pid) { return ::kill(pid_t(pid), SIGCONT) == 0; }

    static qint64 pid()
    {
        return bus().interface()->servicePid(QStringLiteral("org.freedesktop.secrets")).value();
    }

    /// A new daemon on the same files, unlocked if the password is the right one.
    static bool start(const QByteArray &password = qgetenv("KEYRING_PASSWORD"))
    {
        QProcess daemon;
        daemon.setChildProcessModifier([] { ::signal(SIGXFSZ, SIG_IGN); }); // for a full disk
        daemon.setStandardOutputFile(QProcess::nullDevice());
        daemon.setStandardErrorFile(QProcess::nullDevice());
        daemon.start(QString::fromLocal8Bit(qgetenv("KEYRING_DAEMON")),
                     {QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
        daemon.write(password);
        daemon.closeWriteChannel();
        return daemon.waitForFinished() && QTest::qWaitFor([] { return isRegistered(); });
    }

    static bool isRegistered()
    {
        return bus().interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets"));
    }

private:
    static QDBusConnection bus() { return QDBusConnection::sessionBus(); }

    static QDBusObjectPath collection()
    {
        return QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"));
    }

    static QDBusMessage toService(const QString &interface, const QString &method)
    {
        return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
                                              QStringLiteral("/org/freedesktop/secrets"), interface,
                                              method);
    }

    static bool signal(int number)
    {
        const qint64 daemon = pid();
        return isPrivate() && daemon > 0 && ::kill(pid_t(daemon), number) == 0;
    }

    static bool gone()
    {
        return QTest::qWaitFor([] { return !isRegistered(); });
    }
};
