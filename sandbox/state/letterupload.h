#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// Takes a sealed confirmation letter and begins the review. Errors as UploadConfirmLetter's:
/// UploadConfirmCertificateNotSupportDV, InvalidCertificateSource, InvalidCertificateStatusCode,
/// ConfirmLetterTooSmall, ConfirmLetterTooLarge, InvalidConfirmLetterFormat.
tl::expected<void, ApiError> takeLetter(Provider &provider, CertificateRecord &record,
                                        const QByteArray &content);

} // namespace sandbox
