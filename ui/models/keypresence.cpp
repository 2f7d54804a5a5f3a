#include "ui/models/keypresence.h"

#include "core/model/product.h"

namespace ui {

KeyPresence keyPresence(const core::Certificate &certificate,
                        const std::optional<QSet<core::CertificateId>> &here)
{
    if (!here)
        return KeyPresence::Unknown;
    if (here->contains(certificate.id))
        return KeyPresence::Here;
    if (certificate.status != core::CertificateStatus::Issued)
        return KeyPresence::Unknown;
    const auto product =
        certificate.packageType ? core::findProduct(*certificate.packageType) : std::nullopt;
    return product && product->isFree ? KeyPresence::AtProvider : KeyPresence::NotHere;
}

} // namespace ui
