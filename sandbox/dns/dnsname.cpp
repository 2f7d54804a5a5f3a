#include "sandbox/dns/dnsmessage.h"

namespace sandbox {
namespace {

constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestName = 255; // on the wire, with the root's zero

bool isSame(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && qstrnicmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

} // namespace

std::optional<DnsName> DnsName::fromText(QStringView text)
{
    if (text.endsWith(u'.'))
        text.chop(1);
    if (text.isEmpty())
        return DnsName();

    QByteArrayList labels;
    qsizetype size = 1;
    for (const QStringView part : text.split(u'.')) {
        for (const QChar letter : part) {
            if (letter.unicode() <= u' ' || letter.unicode() >= 0x7f)
                return {};
        }
        size += part.size() + 1;
        if (part.isEmpty() || part.size() > longestLabel || size > longestName)
            return {};
        labels.append(part.toLatin1());
    }
    return DnsName(std::move(labels));
}

DnsName DnsName::fromWire(QByteArrayView wire)
{
    QByteArrayList labels;
    while (!wire.isEmpty() && wire.front() != '\0') {
        const auto size = static_cast<unsigned char>(wire.front());
        if (size > longestLabel || size >= wire.size())
            return {};
        labels.append(wire.sliced(1, size).toByteArray());
        wire = wire.sliced(1 + size);
    }
    return DnsName(std::move(labels));
}

bool DnsName::endsIn(const DnsName &parent) const
{
    const qsizetype above = m_labels.size() - parent.m_labels.size();
    return above >= 0
        && std::equal(parent.m_labels.begin(), parent.m_labels.end(), m_labels.begin() + above,
                      isSame);
}

DnsName DnsName::parent() const
{
    return DnsName(m_labels.mid(1));
}

DnsName DnsName::child(const QByteArray &label) const
{
    return DnsName(QByteArrayList{label} + m_labels);
}

DnsName DnsName::below(const DnsName &parent) const
{
    return DnsName(m_labels + parent.m_labels);
}

QString DnsName::toText() const
{
    QString text;
    for (const QByteArray &label : m_labels) {
        if (!text.isEmpty())
            text += u'.';
        for (const char byte : label) {
            const auto value = static_cast<unsigned char>(byte);
            if (value <= ' ' || value >= 0x7f || byte == '.' || byte == '\\')
                text += u'\\' + QString::number(value).rightJustified(3, u'0');
            else
                text += QChar::fromLatin1(byte).toLower();
        }
    }
    return text;
}

QByteArray DnsName::toWire() const
{
    QByteArray wire;
    for (const QByteArray &label : m_labels) {
        wire += static_cast<char>(label.size());
        wire += label;
    }
    wire += '\0';
    return wire;
}

bool DnsName::operator==(const DnsName &other) const
{
    return m_labels.size() == other.m_labels.size() && endsIn(other);
}

} // namespace sandbox
