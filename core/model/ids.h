#pragma once

#include "core/base/textid.h"

namespace core {

using CertificateId = TextId<struct CertificateIdTag>; ///< The provider's, such as "aB3xYz9k".
using DealId = TextId<struct DealIdTag>; ///< The provider's order number.
using AccountId = TextId<struct AccountIdTag>; ///< Ours: one per account on this computer.
using KeyId = TextId<struct KeyIdTag>; ///< Ours: names one private key in the keychain (a UUID).
using RenewalId = TextId<struct RenewalIdTag>; ///< Ours: one renewal (a UUID).

} // namespace core
