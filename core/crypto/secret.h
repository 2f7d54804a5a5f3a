#pragma once

#include <openssl/crypto.h>

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace core {

/// Bytes that are wiped when they die. Move-only, so that every copy is one somebody wrote,
/// and without a stream operator, so that none can end up in a log.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::span<const char> bytes)
        : m_bytes(bytes.begin(), bytes.end())
    {
    }
    ~Secret() { wipe(); }

    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    Secret(Secret &&other) noexcept = default;
    Secret &operator=(Secret &&other) noexcept
    {
        m_bytes.swap(other.m_bytes);
        return *this;
    }

    std::span<const char> bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.empty(); }

    /// Takes as long wherever the two differ.
    bool operator==(const Secret &other) const
    {
        return m_bytes.size() == other.m_bytes.size()
            && CRYPTO_memcmp(m_bytes.data(), other.m_bytes.data(), m_bytes.size()) == 0;
    }

private:
    void wipe() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }

    std::vector<char> m_bytes;
};

/// How a secret travels through a Task, which copies its result.
using SharedSecret = std::shared_ptr<const Secret>;

} // namespace core
