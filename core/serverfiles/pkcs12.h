#pragma once

#include "core/base/result.h"
#include "core/crypto/certificatechain.h"
#include "core/crypto/privatekey.h"
#include "core/crypto/secret.h"

#include <QByteArray>

namespace core {

/// A PKCS#12 container in DER; writePkcs12() says what `legacy` means. `password` is UTF-8.
/// BadInput "pfx/password" for a password that is empty or holds a NUL.
[[nodiscard]] Result<QByteArray> makePkcs12(const Secret &password, const CertificateChain &chain,
                                            const PrivateKey &key, bool legacy);

} // namespace core
