#include "sandbox/dns/dnsmessage.h"

#include <QHash>
#include <QtEndian>

namespace sandbox {
namespace {

constexpr qsizetype headerSize = 12;
constexpr qsizetype largestName = 255;
constexpr int mostPointers = 127; // more than a name has labels
constexpr quint16 optType = 41;
constexpr quint8 pointerBits = 0xc0;

/// Reads forward through a packet. A read beyond the end gives zeros and isGood() is false from
/// then on, so that only the end of a section has to ask.
class Reader
{
public:
    Reader(QByteArrayView packet, qsizetype at)
        : m_packet(packet)
        , m_at(at)
    {
    }

    bool isGood() const { return m_good; }
    bool isAtEnd() const { return m_at == m_packet.size(); }

    quint8 readByte() { return hasBytes(1) ? static_cast<quint8>(m_packet[m_at++]) : quint8(0); }
    quint16 readShort() { return readInteger<quint16>(); }
    quint32 readLong() { return readInteger<quint32>(); }

    QByteArray readBytes(qsizetype size)
    {
        if (!hasBytes(size))
            return {};
        m_at += size;
        return m_packet.sliced(m_at - size, size).toByteArray();
    }

    DnsName readName();

private:
    bool hasBytes(qsizetype size)
    {
        m_good = m_good && size <= m_packet.size() - m_at;
        return m_good;
    }

    template <typename Integer>
    Integer readInteger()
    {
        if (!hasBytes(sizeof(Integer)))
            return 0;
        m_at += sizeof(Integer);
        return qFromBigEndian<Integer>(m_packet.data() + m_at - sizeof(Integer));
    }

    QByteArrayView m_packet;
    qsizetype m_at;
    bool m_good = true;
};

DnsName Reader::readName()
{
    QByteArrayList labels;
    qsizetype nameSize = 1;
    qsizetype resumeAt = -1; // behind the first pointer
    qsizetype pieceStart = m_at;
    int pointers = 0;
    for (;;) {
        const quint8 size = readByte();
        if (!m_good || size == 0)
            break;
        if ((size & pointerBits) == pointerBits) {
            const qsizetype target = ((size & ~pointerBits) << 8) | readByte();
            if (resumeAt < 0)
                resumeAt = m_at;
            // Only ever backwards: a loop is impossible.
            m_good = m_good && target < pieceStart && ++pointers <= mostPointers;
            m_at = pieceStart = target;
            continue;
        }
        nameSize += size + 1;
        m_good = m_good && (size & pointerBits) == 0 && nameSize <= largestName;
        labels.append(readBytes(size));
    }
    if (resumeAt >= 0)
        m_at = resumeAt;
    return m_good ? DnsName(std::move(labels)) : DnsName();
}

DnsQuestion readQuestion(Reader &reader)
{
    DnsQuestion question;
    question.name = reader.readName();
    question.type = reader.readShort();
    question.recordClass = reader.readShort();
    return question;
}

DnsResourceRecord readRecord(Reader &reader)
{
    DnsResourceRecord record;
    record.name = reader.readName();
    record.type = reader.readShort();
    record.recordClass = reader.readShort();
    record.ttl = reader.readLong();
    record.data = reader.readBytes(reader.readShort());
    return record;
}

template <typename Read>
auto readSection(Reader &reader, int count, Read read)
{
    QList<decltype(read(reader))> section;
    for (int i = 0; i < count && reader.isGood(); ++i)
        section.append(read(reader));
    return section;
}

/// Moves the OPT record, if there is one, to where it can be understood. False for a second one
/// or one that isn't at the root.
bool takeExtension(DnsMessage &message)
{
    const auto isOpt = [](const DnsResourceRecord &record) { return record.type == optType; };
    const auto found = std::ranges::find_if(message.additionals, isOpt);
    if (found == message.additionals.end())
        return true;
    if (!found->name.isRoot())
        return false;
    message.extension = DnsExtension{found->recordClass, static_cast<quint8>(found->ttl >> 16),
                                     (found->ttl & 0x8000) != 0};
    message.code = DnsMessage::Code(message.code | (found->ttl >> 24) << 4);
    message.additionals.erase(found);
    return std::ranges::none_of(message.additionals, isOpt);
}

/// Writes a packet. Remembers where names stand, to point there instead of repeating them.
class Writer
{
public:
    void writeByte(int value) { m_packet += static_cast<char>(value); }
    void writeShort(int value) { appendInteger(static_cast<quint16>(value)); }
    void writeLong(quint32 value) { appendInteger(value); }
    void writeName(const DnsName &name);
    void writeRecord(const DnsResourceRecord &record);
    const QByteArray &packet() const { return m_packet; }

private:
    template <typename Integer>
    void appendInteger(Integer value)
    {
        const Integer wire = qToBigEndian(value);
        m_packet.append(reinterpret_cast<const char *>(&wire), sizeof wire);
    }

    QByteArray m_packet;
    QHash<QByteArray, qsizetype> m_names;
};

void Writer::writeName(const DnsName &name)
{
    for (DnsName rest = name; !rest.isRoot(); rest = rest.parent()) {
        const QByteArray key = rest.toWire().toLower();
        if (const auto known = m_names.constFind(key); known != m_names.cend()) {
            writeShort(static_cast<int>(pointerBits << 8 | *known));
            return;
        }
        if (m_packet.size() < 0x4000) // what a pointer can reach
            m_names.insert(key, m_packet.size());
        writeByte(static_cast<int>(rest.labels().first().size()));
        m_packet += rest.labels().first();
    }
    writeByte(0);
}

void Writer::writeRecord(const DnsResourceRecord &record)
{
    writeName(record.name);
    writeShort(record.type);
    writeShort(record.recordClass);
    writeLong(record.ttl);
    writeShort(static_cast<int>(record.data.size()));
    m_packet += record.data;
}

int flagsOf(const DnsMessage &message)
{
    return message.isResponse << 15 | (message.opcode & 15) << 11 | message.isAuthoritative << 10
        | message.isTruncated << 9 | message.recursionDesired << 8 | (message.code & 15);
}

} // namespace

std::optional<DnsMessage> readHeader(QByteArrayView packet)
{
    if (packet.size() < headerSize)
        return {};
    Reader reader(packet, 0);
    DnsMessage message;
    message.id = reader.readShort();
    const quint16 flags = reader.readShort();
    message.isResponse = flags & 0x8000;
    message.opcode = flags >> 11 & 15;
    message.isAuthoritative = flags & 0x0400;
    message.isTruncated = flags & 0x0200;
    message.recursionDesired = flags & 0x0100;
    message.code = DnsMessage::Code(flags & 15);
    return message;
}

std::optional<DnsMessage> readMessage(QByteArrayView packet)
{
    std::optional<DnsMessage> message = readHeader(packet);
    if (!message)
        return {};
    Reader counts(packet, 4);
    const int questions = counts.readShort();
    const int answers = counts.readShort();
    const int authorities = counts.readShort();
    const int additionals = counts.readShort();

    Reader reader(packet, headerSize);
    message->questions = readSection(reader, questions, readQuestion);
    message->answers = readSection(reader, answers, readRecord);
    message->authorities = readSection(reader, authorities, readRecord);
    message->additionals = readSection(reader, additionals, readRecord);
    if (!reader.isGood() || !reader.isAtEnd() || !takeExtension(*message))
        return {};
    return message;
}

QByteArray writeMessage(const DnsMessage &message, qsizetype largest)
{
    Writer writer;
    writer.writeShort(message.id);
    writer.writeShort(flagsOf(message));
    writer.writeShort(static_cast<int>(message.questions.size()));
    writer.writeShort(static_cast<int>(message.answers.size()));
    writer.writeShort(static_cast<int>(message.authorities.size()));
    writer.writeShort(static_cast<int>(message.additionals.size() + (message.extension ? 1 : 0)));
    for (const DnsQuestion &question : message.questions) {
        writer.writeName(question.name);
        writer.writeShort(question.type);
        writer.writeShort(question.recordClass);
    }
    for (const auto *section : {&message.answers, &message.authorities, &message.additionals}) {
        for (const DnsResourceRecord &record : *section)
            writer.writeRecord(record);
    }
    if (const auto &extension = message.extension) {
        const quint32 flags = quint32(message.code >> 4) << 24 | quint32(extension->version) << 16
            | (extension->dnssecOk ? 0x8000U : 0U);
        writer.writeRecord({DnsName(), optType, extension->udpSize, flags, {}});
    }
    const bool isWhole =
        message.answers.isEmpty() && message.authorities.isEmpty() && message.additionals.isEmpty();
    if (writer.packet().size() <= largest || isWhole)
        return writer.packet();

    DnsMessage shortened = message;
    shortened.isTruncated = true;
    shortened.answers.clear();
    shortened.authorities.clear();
    shortened.additionals.clear();
    return writeMessage(shortened, largest);
}

} // namespace sandbox
