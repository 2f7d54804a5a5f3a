#pragma once

namespace core {

enum class KeyAlgorithm { EcP256, Rsa2048, Rsa4096 };

} // namespace core
