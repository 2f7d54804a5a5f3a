#include "core/crypto/accesssecret.h"

#include <algorithm>

namespace core {

SharedSecret joinAccessSecret(std::span<const char> secretKey, std::span<const char> token)
{
    if (token.empty())
        return std::make_shared<const Secret>(secretKey);
    std::vector<char> bytes;
    bytes.reserve(secretKey.size() + 1 + token.size()); // moved nowhere, so that one copy is wiped
    bytes.insert(bytes.end(), secretKey.begin(), secretKey.end());
    bytes.push_back('\n');
    bytes.insert(bytes.end(), token.begin(), token.end());
    auto joined = std::make_shared<const Secret>(bytes);
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return joined;
}

AccessSecret splitAccessSecret(const Secret &joined)
{
    const std::span<const char> bytes = joined.bytes();
    const auto end = std::ranges::find(bytes, '\n');
    const auto size = static_cast<std::size_t>(end - bytes.begin());
    AccessSecret access;
    access.secretKey = Secret(bytes.first(size));
    if (end != bytes.end())
        access.token = Secret(bytes.subspan(size + 1));
    return access;
}

} // namespace core
