#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// Has the CA sign the order's certificate and makes the record "issued". BadInput as
/// Authority::issue().
[[nodiscard]] core::Result<void> issueCertificate(Provider &provider, CertificateRecord &record);

/// The certificate of an issued record. A demo certificate is signed when it is first asked for.
[[nodiscard]] core::Result<CertificateMaterial> materialOf(Provider &provider,
                                                           CertificateRecord &record);

} // namespace sandbox
