#pragma once

#include <QHashFunctions>
#include <QString>

#include <utility>

namespace core {

/// A string that names one kind of thing, so that a certificate's id can't be mixed up with a
/// deal's, a domain or any other string. Tag is an empty struct that tells the kinds apart.
template <typename Tag>
class TextId
{
public:
    TextId() = default;
    explicit TextId(QString value)
        : m_value(std::move(value))
    {
    }

    const QString &value() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }
    bool operator==(const TextId &) const = default;
    auto operator<=>(const TextId &other) const
    {
        return QString::compare(m_value, other.m_value) <=> 0;
    }

private:
    QString m_value;
};

template <typename Tag>
std::size_t qHash(const TextId<Tag> &id, std::size_t seed = 0)
{
    return ::qHash(id.value(), seed);
}

} // namespace core
