#pragma once

#include "core/base/task.h"
#include "core/crypto/secret.h"

#include <QString>

class QObject;

namespace core {

/// Named secrets in the operating system's keychain. Names are globally unique and start with
/// "com.certdesk/1/" (the Windows backend ignores the service name, security.md 0).
/// Fails with KeychainAbsent, KeychainLocked or KeychainFailed.
/// "Not there" is a value, not an error, and is only said when the keychain was open to be asked:
/// a locked one never reads as empty (security.md F6).
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Writes, then reads back with a new job and compares. Success means: it is there.
    virtual Task<void> write(const QString &name, SharedSecret value, QObject *owner) = 0;
    /// The value, or a null pointer if the open keychain has no such entry.
    virtual Task<SharedSecret> read(const QString &name, QObject *owner) = 0;
    virtual Task<void> remove(const QString &name, QObject *owner) = 0;

    /// Which kind of keychain answers now: "kwallet5", "kwallet6", "secret-service"; empty where
    /// there is but one kind. For words only: what holds an entry is told by reading it.
    virtual Task<QString> backend(QObject *) { return readyTask<QString>(QString()); }
};

} // namespace core
