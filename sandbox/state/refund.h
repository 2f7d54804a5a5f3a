#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// Gives back what an order cost, as the console does (facts.md 5.8): only what was paid for and
/// not issued, once its review is stopped. A voucher's part is lost; benefit points come back. The
/// certificate becomes status 14. FailedOperation.InvalidCertificateStatusCode. Saving the
/// certificate is the caller's.
tl::expected<void, ApiError> refundOrder(Provider &provider, CertificateRecord &record);

bool isRefundable(Provider &provider, const CertificateRecord &record);

} // namespace sandbox
