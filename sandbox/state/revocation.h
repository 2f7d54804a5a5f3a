#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// Days that a customer has to prove a domain again before its certificate is revoked (facts.md
/// 5.6). Calendar days, at any speed.
inline constexpr int revocationDays = 3;

/// Why a certificate can't be revoked (facts.md 5.6): FailedOperation.InvalidCertificateSource,
/// InvalidCertificateStatusCode, RevokeFailed (in its last 30 days, or too old),
/// RevokeResourceFailed.
tl::expected<void, ApiError> checkRevocable(Provider &provider, const CertificateRecord &record);

/// Begins what leads to the revocation. DV: its domains are proven once more; WoTrus and SM2: a
/// review; OV and EV: a letter first (status 12), unless their domains prove themselves.
/// Saving the record is the caller's, here and below.
void beginRevocation(Provider &provider, CertificateRecord &record);

/// Takes the sealed letter that a revocation waits for. FailedOperation.
/// InvalidCertificateStatusCode, FileTooSmall, FileTooLarge, InvalidFileType.
tl::expected<void, ApiError> takeRevocationLetter(Provider &provider, CertificateRecord &record,
                                                  const QByteArray &content);

/// Revokes the certificate, and with it what it replaces or was replaced by.
void finishRevocation(Provider &provider, CertificateRecord &record);
/// The domains were not proven in time: it stays issued.
void failRevocation(CertificateRecord &record);

} // namespace sandbox
