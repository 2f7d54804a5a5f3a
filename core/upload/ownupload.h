#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "core/crypto/certificatechain.h"
#include "core/model/ids.h"
#include "core/vault/keyvault.h"

#include <QObject>
#include <QString>

#include <optional>

namespace core {

class ApiClient;
class KeyIndex;
class KeyVault;

/// What is uploaded, and under which name.
struct UploadRequest
{
    CertificateChain chain;
    SharedPrivateKey key; ///< The leaf's.
    QString alias;
    qint64 project = 0;
    bool keepsKey = true; ///< Also in this computer's keychain, for "Save for my server".
};

struct UploadOutcome
{
    CertificateId certificate;
    bool wasThere = false; ///< The same certificate was in the account before; nothing was added.
    /// The key is in the keychain, but it could not be noted which certificate it is for.
    std::optional<Error> noteProblem;
};

/// Brings a certificate that was made elsewhere into the account (UploadCertificate).
class OwnUpload final
{
public:
    struct Parts
    {
        ApiClient &client;
        KeyVault &vault;
        KeyIndex &keys;
        AccountId account;
        Clock clock;
    };

    /// The parts must outlive it.
    explicit OwnUpload(Parts parts)
        : m_parts(std::move(parts))
    {
    }

    /// First the key is kept, if it is to be: fails as KeyVault and KeyIndex do, and nothing is
    /// sent. A key that the keychain has already is not kept twice. Then the certificate is sent
    /// once: fails as ApiClient::call() does, with NoAnswer where it may have happened; the key
    /// stays in the keychain. BadInput "upload/other-key" where key and leaf don't pair.
    Task<UploadOutcome> send(const UploadRequest &request, QObject *owner);

private:
    Task<KeyId> keep(const SharedPrivateKey &key, QObject *owner);
    Task<KeyId> adopt(const SharedPrivateKey &key, QObject *owner);
    Task<UploadOutcome> upload(const UploadRequest &request, const KeyId &kept, QObject *owner);

    Parts m_parts;
};

} // namespace core
