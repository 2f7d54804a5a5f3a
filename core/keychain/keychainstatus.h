#pragma once

#include "core/base/task.h"

#include <QByteArray>

class QObject;

namespace core {

/// What the operating system's keychain would say to a question right now.
enum class KeychainState {
    Open,
    Locked,
    Absent, ///< No service, or no default keychain in it.
    Unknown ///< It did not answer.
};

/// Asks the service itself, without a prompt: QtKeychain reports a locked keychain as an empty one.
/// Never fails; takes 3 seconds at most. Platforms whose keychain says "locked" by itself are Open.
Task<KeychainState> keychainState(QObject *owner);

/// Which keychain QtKeychain would use now: "kwallet5", "kwallet6" or "secret-service"; empty where
/// a system has only one. Never fails; takes 3 seconds at most.
Task<QString> keychainBackend(QObject *owner);

/// Makes what was written durable. KWallet keeps an acknowledged write in memory for five seconds;
/// elsewhere there is nothing to do. Never fails: reading back is what proves a write.
Task<void> flushKeychain(QObject *owner);

/// How the keychain's files look on disk, to compare before and after a flush: KWallet says nothing
/// of a disk that takes no write. Empty where it can't be seen, as with every other keychain.
QByteArray keychainDiskMark();

/// Forgets the connection to the keychain's service, so that the next call makes a new one. After a
/// restart of the service libsecret would fail for ever.
void dropKeychainSession();

/// Whether answers of the keychain can arrive in this thread: libsecret needs GLib's event loop.
bool canHearKeychain();

} // namespace core
