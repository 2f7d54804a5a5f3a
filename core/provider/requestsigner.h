#pragma once

#include "core/crypto/secret.h"

#include <QByteArray>

namespace core {

/// What one TC3-HMAC-SHA256 signature covers (facts.md 6.1). Host and content type must go on the
/// wire byte for byte as they are here.
struct SigningInput
{
    QByteArray secretId;
    QByteArray host; ///< With the port where it is not the scheme's own: "127.0.0.1:8080".
    QByteArray service; ///< "ssl", "billing", …
    QByteArray action; ///< Signed as x-tc-action; empty leaves that header out of the signature.
    QByteArray contentType;
    QByteArray body;
    qint64 timestamp = 0; ///< Seconds since 1970, UTC. The scope's date is the UTC date of it.
};

/// The three keys that are derived from a SecretKey, each from the one before.
struct SigningKeys
{
    Secret date;
    Secret service;
    Secret signing;
};

/// `date` is "yyyy-MM-dd" in UTC.
SigningKeys deriveSigningKeys(const Secret &secretKey, const QByteArray &date,
                              const QByteArray &service);

/// Lower-case hex SHA-256 of the canonical request.
QByteArray canonicalRequestHash(const SigningInput &input);

/// Lower-case hex.
QByteArray signature(const SigningInput &input, const Secret &secretKey);

/// The value of the Authorization header.
QByteArray authorization(const SigningInput &input, const Secret &secretKey);

} // namespace core
