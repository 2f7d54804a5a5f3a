#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QByteArray>

namespace core {

/// What CertDesk takes from the provider's ZIP (facts.md 1.6).
struct CertificateArchive
{
    QByteArray chainPem; ///< Leaf and intermediates.
    SharedSecret keyPem; ///< Null where the CSR was ours: then the provider has no key.
};

/// Malformed if it is no ZIP that readZip() takes, or has no certificate in its Nginx folder.
[[nodiscard]] Result<CertificateArchive> readCertificateArchive(const QByteArray &zip);

} // namespace core
