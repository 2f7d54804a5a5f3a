#pragma once

#include "core/base/task.h"
#include "core/crypto/secret.h"
#include "core/model/ids.h"

class QObject;

namespace core {

class EscrowFiles;
class WrappingKey;

/// A second copy of each framed key, sealed in a file, until its certificate is installed: what the
/// keychain loses within seconds of a write, or with its whole file, is still there. Nothing in it
/// can be read without the wrapping key.
///
/// A file is: magic "CDES", version 1, the first 8 bytes of the wrapping key's fingerprint,
/// AES-256-GCM over the frame with everything before and the key's id as context.
///
/// Fails as WrappingKey and EscrowFiles do, and with KeychainFailed: code
/// "keychain/sealed-otherwise" for a file that another wrapping key has sealed,
/// "keychain/escrow-damaged" for one that does not open.
class KeyEscrow
{
public:
    /// Both have to outlive it.
    KeyEscrow(WrappingKey &wrappingKey, EscrowFiles &files)
        : m_wrappingKey(wrappingKey)
        , m_files(files)
    {
    }

    /// Whether a key could be kept now; makes the wrapping key at first need. To be asked before a
    /// new key goes anywhere.
    Task<void> prepare(QObject *owner);
    /// Seals, writes, reads the file again, opens it and compares: success means it is there.
    Task<void> keep(const KeyId &id, SharedSecret frame, QObject *owner);
    /// The frame, or null if no such file is there and this is the profile's keychain.
    Task<SharedSecret> fetch(const KeyId &id, QObject *owner);
    /// Whether there is a file for the key; it may be damaged.
    Task<bool> holds(const KeyId &id, QObject *owner);
    /// Removes the file. Fine if there is none.
    Task<void> drop(const KeyId &id);

private:
    WrappingKey &m_wrappingKey;
    EscrowFiles &m_files;
};

} // namespace core
