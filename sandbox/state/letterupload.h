#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

namespace letter {

/// `FailedOperation.` with these: the two kinds of letters are refused by different names.
struct Codes
{
    QLatin1StringView tooSmall;
    QLatin1StringView tooLarge;
    QLatin1StringView wrongFormat;
};

/// What the provider takes as a scan (facts.md 3): a JPEG, PNG or PDF of 1 KB to 1.4 MB.
tl::expected<void, ApiError> check(const QByteArray &content, const Codes &codes);

} // namespace letter

/// Takes a sealed confirmation letter and begins the review. Errors as UploadConfirmLetter's:
/// UploadConfirmCertificateNotSupportDV, InvalidCertificateSource, InvalidCertificateStatusCode,
/// ConfirmLetterTooSmall, ConfirmLetterTooLarge, InvalidConfirmLetterFormat.
tl::expected<void, ApiError> takeLetter(Provider &provider, CertificateRecord &record,
                                        const QByteArray &content);

} // namespace sandbox
