#pragma once

#include "core/base/result.h"
#include "core/model/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace core {

/// A key that was put in the keychain. No secret: what is needed to find it again.
struct KeyRecord
{
    KeyId id;
    AccountId account;
    QByteArray spkiSha256;
    CertificateId certificate; ///< Empty until it is known which certificate the key is for.
    QDateTime createdAt;

    bool operator==(const KeyRecord &) const = default;
};

/// Which keys this computer has. Rows are added and linked, never removed.
class KeyIndex
{
public:
    virtual ~KeyIndex() = default;

    [[nodiscard]] virtual Result<void> add(const KeyRecord &record) = 0;
    [[nodiscard]] virtual Result<void> link(const KeyId &key, const CertificateId &certificate) = 0;
    [[nodiscard]] virtual Result<QList<KeyRecord>> all(const AccountId &account) = 0;
};

} // namespace core
