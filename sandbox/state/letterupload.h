#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// What the provider takes as a scan (facts.md 3): a JPEG, PNG or PDF of 1 KB to 1.4 MB.
namespace letter {
inline constexpr qsizetype smallest = 1024;
inline constexpr qsizetype largest = 1'468'006;
bool hasFormat(const QByteArray &content);
} // namespace letter

/// Takes a sealed confirmation letter and begins the review. Errors as UploadConfirmLetter's:
/// UploadConfirmCertificateNotSupportDV, InvalidCertificateSource, InvalidCertificateStatusCode,
/// ConfirmLetterTooSmall, ConfirmLetterTooLarge, InvalidConfirmLetterFormat.
tl::expected<void, ApiError> takeLetter(Provider &provider, CertificateRecord &record,
                                        const QByteArray &content);

} // namespace sandbox
