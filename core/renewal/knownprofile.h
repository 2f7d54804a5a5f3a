#pragma once

#include "core/model/order.h"

namespace core {

/// What is known about whom a certificate is for, to begin a form with: what was submitted for it;
/// after issue, when the provider does not tell that any more, what the certificate itself says
/// about its organisation. May be empty.
NewProfile knownProfile(const CertificateDetail &detail);

} // namespace core
