#pragma once

#include "core/crypto/openssl.h"

#include <QList>
#include <QUrl>

namespace core::openssl {

/// Where the certificate says that its issuer's certificate can be had (caIssuers of its authority
/// information access): http and https only.
QList<QUrl> issuerUrls(X509 *certificate);

} // namespace core::openssl
