#include "core/dns/dnsmessage.h"

#include <QtEndian>

#include <algorithm>
#include <ares.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace core::dns {

namespace {

constexpr qsizetype headerSize = 12;
constexpr int classInternet = 1;

enum ResponseCode { NoError = 0, NameError = 3, QueryRefused = 5 };

struct Record
{
    QString owner;
    int type = 0;
    int recordClass = 0;
    int ttl = 0;
    qsizetype dataAt = 0;
    qsizetype dataSize = 0;
};

// Walks a message. c-ares has a parser per type, but none for CNAME and few that tell the TTL; its
// name expansion does the part that is easy to get wrong.
class Reader
{
public:
    explicit Reader(const QByteArray &message)
        : m_message(message)
    {
    }

    bool isBroken() const { return m_broken; }
    qsizetype position() const { return m_at; }
    void moveTo(qsizetype position) { m_at = position; }

    QByteArray bytes(qsizetype count)
    {
        if (m_broken || count < 0 || m_message.size() - m_at < count) {
            m_broken = true;
            return {};
        }
        m_at += count;
        return m_message.mid(m_at - count, count);
    }

    template <typename T>
    T number()
    {
        const QByteArray raw = bytes(sizeof(T));
        return m_broken ? T() : qFromBigEndian<T>(raw.constData());
    }

    // Without trailing dot; "" is the root.
    QString name()
    {
        const auto *start = reinterpret_cast<const unsigned char *>(m_message.constData());
        char *text = nullptr;
        long used = 0;
        if (m_broken || m_at >= m_message.size()
            || ares_expand_name(start + m_at, start, static_cast<int>(m_message.size()), &text,
                                &used)
                != ARES_SUCCESS) {
            m_broken = true;
            return {};
        }
        const std::unique_ptr<char, decltype(&ares_free_string)> guard(text, ares_free_string);
        m_at += used;
        return QString::fromLatin1(text);
    }

    Record record()
    {
        Record record;
        record.owner = name();
        record.type = number<quint16>();
        record.recordClass = number<quint16>();
        record.ttl = static_cast<int>(std::min<quint32>(number<quint32>(), 0x7fffffff));
        record.dataSize = number<quint16>();
        record.dataAt = m_at;
        bytes(record.dataSize);
        return record;
    }

private:
    const QByteArray &m_message;
    qsizetype m_at = 0;
    bool m_broken = false;
};

QString text(const QByteArray &bytes)
{
    const QString utf8 = QString::fromUtf8(bytes);
    return utf8.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(bytes) : utf8;
}

QString readTxt(Reader &reader, const Record &record)
{
    QByteArray joined;
    while (!reader.isBroken() && reader.position() < record.dataAt + record.dataSize)
        joined += reader.bytes(reader.number<quint8>());
    return text(joined);
}

QString readSoa(Reader &reader)
{
    QStringList fields{reader.name(), reader.name()};
    for (int i = 0; i < 5; ++i)
        fields += QString::number(reader.number<quint32>());
    return fields.join(u' ');
}

QString readCaa(Reader &reader, const Record &record)
{
    const int flags = reader.number<quint8>();
    const QByteArray tag = reader.bytes(reader.number<quint8>());
    const qsizetype end = record.dataAt + record.dataSize;
    const QByteArray value = reader.bytes(end - reader.position());
    return u"%1 %2 \"%3\""_s.arg(QString::number(flags), text(tag), text(value));
}

QString readAddress(Reader &reader, const Record &record)
{
    const QByteArray raw = reader.bytes(record.dataSize);
    if (raw.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(raw.constData())).toString();
    if (raw.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(raw.constData())).toString();
    return {};
}

QString readValue(Reader &reader, const Record &record, DnsType type)
{
    reader.moveTo(record.dataAt);
    switch (type) {
    case DnsType::A:
    case DnsType::Aaaa:
        return readAddress(reader, record);
    case DnsType::Ns:
    case DnsType::Cname:
        return reader.name();
    case DnsType::Soa:
        return readSoa(reader);
    case DnsType::Txt:
        return readTxt(reader, record);
    case DnsType::Caa:
        return readCaa(reader, record);
    }
    Q_UNREACHABLE();
}

// The target of an alias may hold TXT or A for the name; its own alias and its zone are not the
// name's.
bool belongsToTheName(DnsType type)
{
    return type == DnsType::Cname || type == DnsType::Soa || type == DnsType::Ns;
}

// RFC 2308: what comes with a "no" says for how long it may be remembered. 0 where nothing does.
int negativeTtl(Reader &reader, int authorities)
{
    for (int i = 0; i < authorities; ++i) {
        const Record record = reader.record();
        const qsizetype next = reader.position();
        if (!reader.isBroken() && record.type == typeNumber(DnsType::Soa)) {
            const qint64 minimum =
                readValue(reader, record, DnsType::Soa).section(u' ', -1).toLongLong();
            return reader.isBroken() ? 0 : static_cast<int>(std::min<qint64>(record.ttl, minimum));
        }
        reader.moveTo(next);
    }
    return 0;
}

DnsAnswer::Outcome outcomeOf(int code, bool hasValues)
{
    switch (code) {
    case NoError:
        return hasValues ? DnsAnswer::Outcome::Found : DnsAnswer::Outcome::NoData;
    case NameError:
        return DnsAnswer::Outcome::NoSuchName;
    case QueryRefused:
        return DnsAnswer::Outcome::Refused;
    default:
        return DnsAnswer::Outcome::ServerFailure;
    }
}

} // namespace

int typeNumber(DnsType type)
{
    switch (type) {
    case DnsType::A:
        return 1;
    case DnsType::Ns:
        return 2;
    case DnsType::Cname:
        return 5;
    case DnsType::Soa:
        return 6;
    case DnsType::Txt:
        return 16;
    case DnsType::Aaaa:
        return 28;
    case DnsType::Caa:
        return 257;
    }
    Q_UNREACHABLE();
}

std::optional<DnsAnswer> readAnswer(const QByteArray &message, const QString &name, DnsType type)
{
    Reader reader(message);
    reader.moveTo(2);
    const int code = reader.number<quint16>() & 0xf;
    const int questions = reader.number<quint16>();
    const int records = reader.number<quint16>();
    const int authorities = reader.number<quint16>();
    reader.moveTo(headerSize);
    for (int i = 0; i < questions; ++i) {
        reader.name();
        reader.bytes(4);
    }

    DnsAnswer answer;
    for (int i = 0; i < records && !reader.isBroken(); ++i) {
        const Record record = reader.record();
        const qsizetype next = reader.position();
        const bool isAsked = record.type == typeNumber(type) && record.recordClass == classInternet
            && (!belongsToTheName(type) || record.owner.compare(name, Qt::CaseInsensitive) == 0);
        if (reader.isBroken() || !isAsked)
            continue;
        answer.ttl = answer.values.isEmpty() ? record.ttl : std::min(answer.ttl, record.ttl);
        answer.values += readValue(reader, record, type);
        reader.moveTo(next);
    }
    if (reader.isBroken())
        return std::nullopt;
    answer.outcome = outcomeOf(code, !answer.values.isEmpty());
    if (answer.values.isEmpty())
        answer.ttl = negativeTtl(reader, authorities);
    return answer;
}

} // namespace core::dns
