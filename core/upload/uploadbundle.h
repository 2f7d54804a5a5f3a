#pragma once

#include "core/crypto/certificatechain.h"
#include "core/vault/keyvault.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>
#include <span>

namespace core {

/// One thing that is to be said of what would be uploaded.
struct UploadFinding
{
    enum class Kind {
        // Nothing can be sent.
        NoCertificate, ///< Of a server; `subject` is a CA that was found instead, if any.
        NoKey,
        OtherKey, ///< There is a key, of another certificate.
        OtherAlgorithm, ///< The certificate's key is neither RSA nor EC: `subject` names it.
        // It can be sent, and is worth a second thought.
        Expired, ///< `at`
        NotYetValid, ///< `at`
        WeakKey, ///< `subject` is the kind of key.
        WeakSignature, ///< Of the certificate `subject`.
        NoNames, ///< It names no host in the place where browsers look.
        SelfSigned,
        IssuerMissing, ///< The chain ends before anybody who is known: `subject` is missing.
        IssuerExpired, ///< `subject`, `at`
        UnknownAuthority, ///< The chain ends at `subject`, whom this computer does not trust.
        FalseIssuer, ///< `subject` has an issuer's name, but did not sign; it is left out.
        // All is well.
        KeyFits, ///< `subject` is the kind of key.
        Valid, ///< `at`: until then.
        ChainComplete, ///< `subject`: who is at its end.
        RootLeftOut, ///< Servers don't send it.
        OtherLeftOut ///< `subject` does not belong to the chain.
    };

    Kind kind = Kind::NoCertificate;
    QString subject; ///< From a file: plain text.
    QDateTime at; ///< UTC.

    bool operator==(const UploadFinding &) const = default;
};

/// Whether nothing may be sent because of it.
bool isBlocking(UploadFinding::Kind kind);
/// Whether it is worth a warning.
bool isWarning(UploadFinding::Kind kind);

/// Certificates and keys from files, put in order: which of them make up an upload, and what is to
/// be said of it.
struct UploadBundle
{
    QList<CertificateFacts> leaves; ///< To choose from, if there are several.
    qsizetype chosen = -1; ///< In `leaves`.
    std::optional<CertificateChain> chain; ///< Of the chosen one.
    SharedPrivateKey key; ///< Its key; null if there is none.
    QString keyDescription; ///< "EC P-256"
    QList<UploadFinding> findings; ///< The gravest first.
    /// The last of the chain, in PEM, while its issuer is missing and says where it can be had.
    QByteArray wantsIssuerOf;

    bool canBeSent() const; ///< Key and certificate belong together, and nothing blocks.
};

/// Certificates of the authorities that this computer trusts, in DER.
QList<QByteArray> systemAuthorities();

/// `wanted` is the leaf's place in `leaves`; -1 lets it be chosen: one that has its key before one
/// that has none, then the one that is valid longest.
UploadBundle assembleUpload(const QList<QByteArray> &certificatesPem,
                            std::span<const SharedPrivateKey> keys,
                            const QList<QByteArray> &authoritiesDer, const QDateTime &now,
                            qsizetype wanted = -1);

} // namespace core
