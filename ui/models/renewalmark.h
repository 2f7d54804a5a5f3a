#pragma once

#include "core/model/ids.h"

namespace ui {

/// What a renewal on this computer means for one row.
struct RenewalMark
{
    enum class Part { IsRenewed, IsMade };

    Part part = Part::IsRenewed; ///< The old certificate, or the one that the renewal made.
    bool unfinished = true;
    bool needsPerson =
        false; ///< The row's own turn; what the new row asks for is not counted here.
    core::CertificateId successor; ///< Of the old one, once the new one has a number.
    core::CertificateId predecessor; ///< Of the new one.

    bool operator==(const RenewalMark &) const = default;
};

} // namespace ui
