#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace sandbox {

/// A Java KeyStore (JKS, version 2) with one entry: a private key and its chain, the leaf first.
/// Key and store have the same password. Crypto for a key or certificate that can't be read.
[[nodiscard]] core::Result<QByteArray>
javaKeyStore(const QString &alias, const core::Secret &keyPem, const QList<QByteArray> &chainPem,
             const core::Secret &password, const QDateTime &made);

} // namespace sandbox
