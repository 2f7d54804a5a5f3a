#pragma once

#include "core/model/certificate.h"

#include <QString>

#include <utility>

namespace core {

/// Tags that a purchase carries, so that it can be found again when its answer is lost
/// (security.md 5, steps 7 and 8). The provider returns them with the certificate.
inline std::pair<QString, QString> intentTag(const RenewalId &renewal)
{
    return {QStringLiteral("certdesk-intent"), renewal.value()};
}

inline std::pair<QString, QString> renewsTag(const CertificateId &old)
{
    return {QStringLiteral("certdesk-renews"), old.value()};
}

/// A purchase in this status can still become, or is, the renewal.
constexpr bool isStillWorthUsing(CertificateStatus status)
{
    switch (status) {
    case CertificateStatus::ReviewFailed:
    case CertificateStatus::Expired:
    case CertificateStatus::Cancelling:
    case CertificateStatus::Cancelled:
    case CertificateStatus::Revoking:
    case CertificateStatus::Revoked:
    case CertificateStatus::Refunded:
        return false;
    default:
        return true;
    }
}

} // namespace core
