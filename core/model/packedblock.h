#pragma once

#include "core/model/certificate.h"

#include <QByteArray>

#include <memory>
#include <span>
#include <vector>

namespace core {

/// Certificates one after another in one piece of memory, a tenth of what they take as structs.
/// Never changed once it is made, so that any thread may read it. Its bytes are what the cache
/// keeps, too.
class PackedBlock
{
public:
    /// Raise it with every change of the bytes' meaning, also of exchangeFacts() and its like.
    static constexpr int format = 2;

    using Pointer = std::shared_ptr<const PackedBlock>;

    static Pointer pack(std::span<const Certificate> certificates);
    /// Null if these are not the bytes of a whole block.
    static Pointer read(const QByteArray &bytes);

    std::size_t size() const { return m_rows.size(); }
    const QByteArray &bytes() const { return m_bytes; }
    Certificate certificate(std::size_t row) const;
    /// Without domains, alias, reviewer's message and tags: twice as quick.
    Certificate withoutNames(std::size_t row) const;
    QByteArrayView id(std::size_t row) const; ///< UTF-8.
    QString domain(std::size_t row) const; ///< Alone, for what sorts by it.
    /// Whether rows of both say the same where their bytes do.
    bool isComparable(const PackedBlock &other) const { return m_texts == other.m_texts; }
    QByteArrayView rowBytes(std::size_t row) const;

private:
    QByteArray m_bytes;
    QList<QString> m_texts; // that several of them say
    std::vector<quint32> m_rows; // where each begins
};

} // namespace core
