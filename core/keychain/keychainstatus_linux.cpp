#include "core/base/pendingtask.h"
#include "core/keychain/keychainnames.h"
#include "core/keychain/keychainstatus.h"

#include <QAbstractEventDispatcher>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>
#include <QStandardPaths>
#include <QThread>

#include <optional>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int timeoutMs = 3000;

/// Calls back with the reply, or never if the owner is gone by then.
template <typename Callback>
void ask(const QDBusMessage &message, QObject *owner, Callback callback)
{
    const QDBusPendingCall call = QDBusConnection::sessionBus().asyncCall(message, timeoutMs);
    auto *const watcher = new QDBusPendingCallWatcher(call, owner);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, owner,
                     [watcher, callback = std::move(callback)] {
                         watcher->deleteLater();
                         callback(watcher->reply());
                     });
}

KeychainState stateOfError(const QDBusMessage &reply)
{
    const QDBusError error(reply);
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return KeychainState::Unknown;
    default:
        return KeychainState::Absent;
    }
}

bool isReply(const QDBusMessage &message)
{
    return message.type() == QDBusMessage::ReplyMessage && !message.arguments().isEmpty();
}

QDBusMessage toSecretService(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
}

void askSecretService(QObject *owner, const PendingTask<KeychainState> &pending)
{
    QDBusMessage alias = toSecretService(u"/org/freedesktop/secrets"_s,
                                         u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    alias << u"default"_s;
    ask(alias, owner, [owner, pending](const QDBusMessage &reply) {
        if (!isReply(reply)) {
            pending.finish(stateOfError(reply));
            return;
        }
        const auto collection = reply.arguments().first().value<QDBusObjectPath>().path();
        if (collection.size() <= 1) { // "/" stands for none
            pending.finish(KeychainState::Absent);
            return;
        }
        QDBusMessage locked =
            toSecretService(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        locked << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
        ask(locked, owner, [pending](const QDBusMessage &answer) {
            if (!isReply(answer)) {
                pending.finish(stateOfError(answer));
                return;
            }
            const QVariant value = answer.arguments().first().value<QDBusVariant>().variant();
            pending.finish(value.toBool() ? KeychainState::Locked : KeychainState::Open);
        });
    });
}

/// The KWallet that QtKeychain uses in this session: "5", "6" or nothing. The rule is its own
/// (detectDesktopEnvironment() in keychain_unix.cpp).
std::optional<QString> walletVersion()
{
    const bool isKde = qgetenv("XDG_CURRENT_DESKTOP") == "KDE"
        || qgetenv("DESKTOP_SESSION") == "kde" || !qgetenv("KDE_FULL_SESSION").isEmpty();
    const QByteArray version = qgetenv("KDE_SESSION_VERSION");
    if (!isKde || (version != "5" && version != "6"))
        return std::nullopt;
    return QString::fromLatin1(version);
}

QDBusMessage toWallet(const QString &version, const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.kde.kwalletd"_s + version,
                                          u"/modules/kwalletd"_s + version, u"org.kde.KWallet"_s,
                                          method);
}

void askWallet(const QString &version, QObject *owner, const PendingTask<KeychainState> &pending)
{
    ask(toWallet(version, u"networkWallet"_s), owner,
        [version, owner, pending](const QDBusMessage &reply) {
            if (!isReply(reply)) {
                // QtKeychain turns to the Secret Service then, and so do we; but a wallet that is
                // only slow must not make its keys look gone.
                if (stateOfError(reply) == KeychainState::Unknown)
                    pending.finish(KeychainState::Unknown);
                else
                    askSecretService(owner, pending);
                return;
            }
            QDBusMessage isOpen = toWallet(version, u"isOpen"_s);
            isOpen << reply.arguments().first().toString();
            ask(isOpen, owner, [pending](const QDBusMessage &answer) {
                if (!isReply(answer))
                    pending.finish(stateOfError(answer));
                else
                    pending.finish(answer.arguments().first().toBool() ? KeychainState::Open
                                                                       : KeychainState::Locked);
            });
        });
}

void syncWallet(const QString &version, const QString &wallet, QObject *owner,
                const PendingTask<void> &pending)
{
    // The name QtKeychain opened it under, so that the wallet has no reason to ask for permission.
    QDBusMessage open = toWallet(version, u"open"_s);
    open << wallet << qlonglong(0) << keychainService();
    ask(open, owner, [version, owner, pending](const QDBusMessage &reply) {
        const int handle = isReply(reply) ? reply.arguments().first().toInt() : -1;
        if (handle < 0) {
            pending.finish({});
            return;
        }
        QDBusMessage sync = toWallet(version, u"sync"_s);
        sync << handle << keychainService();
        ask(sync, owner, [pending](const QDBusMessage &) { pending.finish({}); });
    });
}

} // namespace

Task<KeychainState> keychainState(QObject *owner)
{
    if (!QDBusConnection::sessionBus().isConnected())
        return readyTask<KeychainState>(KeychainState::Absent);
    const PendingTask<KeychainState> pending;
    if (const auto version = walletVersion())
        askWallet(*version, owner, pending);
    else
        askSecretService(owner, pending);
    return pending.task();
}

Task<QString> keychainBackend(QObject *owner)
{
    const auto version = walletVersion();
    if (!version || !QDBusConnection::sessionBus().isConnected())
        return readyTask<QString>(u"secret-service"_s);
    const PendingTask<QString> pending;
    ask(toWallet(*version, u"networkWallet"_s), owner,
        [version = *version, pending](const QDBusMessage &reply) {
            const bool isThere = isReply(reply) || stateOfError(reply) == KeychainState::Unknown;
            pending.finish(isThere ? QString(u"kwallet"_s + version) : u"secret-service"_s);
        });
    return pending.task();
}

Task<void> flushKeychain(QObject *owner)
{
    const auto version = walletVersion();
    if (!version || !QDBusConnection::sessionBus().isConnected())
        return readyTask(Result<void>());
    const PendingTask<void> pending;
    ask(toWallet(*version, u"networkWallet"_s), owner,
        [version = *version, owner, pending](const QDBusMessage &reply) {
            if (isReply(reply))
                syncWallet(version, reply.arguments().first().toString(), owner, pending);
            else
                pending.finish({}); // no wallet, so QtKeychain did not write to one
        });
    return pending.task();
}

QByteArray keychainDiskMark()
{
    QByteArray mark;
    if (!walletVersion())
        return mark;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                      + u"/kwalletd"_s);
    for (const QFileInfo &wallet : folder.entryInfoList({u"*.kwl"_s}, QDir::Files, QDir::Name)) {
        struct stat state = {};
        // A wallet is written as a new file that takes the old one's name.
        if (::stat(QFile::encodeName(wallet.filePath()).constData(), &state) == 0)
            mark += wallet.fileName().toUtf8() + ' ' + QByteArray::number(quint64(state.st_ino))
                + ' ' + QByteArray::number(qint64(state.st_mtim.tv_sec)) + '.'
                + QByteArray::number(qint64(state.st_mtim.tv_nsec)) + '\n';
    }
    return mark;
}

void dropKeychainSession()
{
    // QtKeychain loads the same library by this name and does not offer the call.
    QLibrary libsecret(u"secret-1"_s, 0);
    using Disconnect = void (*)();
    if (const auto disconnect =
            reinterpret_cast<Disconnect>(libsecret.resolve("secret_service_disconnect")))
        disconnect();
}

bool canHearKeychain()
{
    const QAbstractEventDispatcher *const loop =
        QAbstractEventDispatcher::instance(QThread::currentThread());
    return walletVersion() || (loop && loop->inherits("QEventDispatcherGlib"));
}

} // namespace core
