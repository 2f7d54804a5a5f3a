#pragma once

#include "core/crypto/openssl.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <openssl/x509v3.h>

namespace core::openssl {

using GeneralNamesPtr = std::unique_ptr<GENERAL_NAMES, Deleter<GENERAL_NAMES_free>>;

/// The last of its entries of that kind, such as NID_organizationName; a name in somebody else's
/// file may hold any character, NUL included.
QString lastEntry(const X509_NAME *name, int nid);
QString commonName(const X509_NAME *name);

/// The DNS entries in order, lower case. `names` may be null.
QStringList dnsNames(const GENERAL_NAMES *names);

/// "EC P-256", "RSA 2048"; otherwise OpenSSL's own name of the algorithm.
QString keyDescription(const EVP_PKEY *key);

/// RSA from 2048 bits, EC on P-256, P-384 or P-521.
bool isStrong(const EVP_PKEY *key);

/// SHA-256 of the SubjectPublicKeyInfo (DER); empty if OpenSSL can't write it.
QByteArray spkiSha256(const X509_PUBKEY *key);

} // namespace core::openssl
