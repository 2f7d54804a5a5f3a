#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// Where the key of a reissue comes from: ReplaceCertificate's `CsrType`.
struct ReissueKey
{
    QString csrType; ///< "original" (or empty), "upload", "online".
    QString csr;
    QString algorithm; ///< "RSA", "ECC", "SM2".
    QString parameter;
    QString password;
};

/// Why a certificate can't be reissued (facts.md 5.7): FailedOperation.InvalidCertificateSource,
/// InvalidCertificateStatusCode (not issued, or 30 days left or less), OrderAlreadyReplaced (one is
/// running, or a free certificate's only one is used up).
tl::expected<void, ApiError> checkReissuable(Provider &provider, const CertificateRecord &original);

/// Makes the reissue of a certificate, status 11, with a new number and the same end, and links the
/// two. Its domains have to be proven again unless that is younger than three days, the key stays,
/// or the organisation proved them within 13 months. Both are saved; returns the new number.
/// Errors as takeKey()'s, FailedOperation.InvalidParam.
tl::expected<QString, ApiError> reissue(Provider &provider, CertificateRecord original,
                                        const QString &verifyType, const ReissueKey &key);

} // namespace sandbox
