#pragma once

#include "core/crypto/certificatechain.h"
#include "core/crypto/privatekey.h"

#include <memory>

namespace core {

/// What a server needs, checked to belong together: the chain and the key of its leaf.
struct ServerMaterial
{
    CertificateChain chain;
    std::shared_ptr<const PrivateKey> key;
};

} // namespace core
