#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace core {

/// What a certificate says about itself.
struct CertificateFacts
{
    QString commonName;
    QString organisation; ///< This and the next three: of the subject, "" for DV.
    QString country;
    QString province;
    QString city;
    QString issuer; ///< The issuer's common name.
    QStringList names; ///< DNS names of the SAN extension.
    QDateTime notBefore;
    QDateTime notAfter;
    QByteArray spkiSha256;
    QByteArray serial; ///< Hex.
    QByteArray sha256; ///< Fingerprint, 32 bytes.
    bool isCa = false;
};

/// A leaf and its intermediates, as a server sends them. Each links to the next by name and
/// signature; a root at the end is left out.
struct CertificateChain
{
    QByteArray leafPem;
    QList<QByteArray> intermediatesPem;
    CertificateFacts leaf;

    QByteArray fullChainPem() const; ///< Leaf first, then the intermediates.
};

/// Reads PEM certificates in any order, finds the leaf and orders the rest. At most 64 KB.
/// Malformed if there is no leaf, more than one, or a link does not verify.
[[nodiscard]] Result<CertificateChain> readChain(const QByteArray &pem);

/// Rejected with code "certificate/key", "certificate/names" or "certificate/expired" unless the
/// leaf has this public key, covers all these names and is valid at `now`.
[[nodiscard]] Result<void> checkLeaf(const CertificateChain &chain, const QByteArray &spkiSha256,
                                     const QStringList &names, const QDateTime &now);

} // namespace core
