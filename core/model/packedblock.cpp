#include "core/model/packedblock.h"

#include "core/model/certificatefields.h"

#include <QHash>

#include <type_traits>

namespace core {

namespace {

// A block: how many texts are shared, those texts, how many rows, and each row after its length.
// Numbers take seven bits a byte, the lowest first; a text is its length in bytes and its UTF-8.

quint64 zigzag(qint64 number)
{
    return (static_cast<quint64>(number) << 1) ^ static_cast<quint64>(number >> 63);
}

qint64 unzigzag(quint64 number)
{
    return static_cast<qint64>(number >> 1) ^ -static_cast<qint64>(number & 1);
}

void appendNumber(QByteArray &bytes, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>(0x80 | (number & 0x7f));
    bytes += static_cast<char>(number);
}

void appendText(QByteArray &bytes, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    appendNumber(bytes, static_cast<quint64>(utf8.size()));
    bytes += utf8;
}

class RowWriter
{
public:
    void id(QLatin1StringView, const CertificateId &value) { appendText(bytes, value.value()); }
    void text(QLatin1StringView, const QString &value) { appendText(bytes, value); }
    void shared(QLatin1StringView, const QString &value)
    {
        auto number = m_numbers.constFind(value);
        if (number == m_numbers.cend()) {
            number = m_numbers.insert(value, m_numbers.size());
            appendText(texts, value);
        }
        appendNumber(bytes, static_cast<quint64>(*number));
    }
    void list(QLatin1StringView, const QStringList &value)
    {
        appendNumber(bytes, static_cast<quint64>(value.size()));
        for (const QString &item : value)
            appendText(bytes, item);
    }
    void pairs(QLatin1StringView, const QList<std::pair<QString, QString>> &value)
    {
        appendNumber(bytes, static_cast<quint64>(value.size()));
        for (const auto &[first, second] : value) {
            appendText(bytes, first);
            appendText(bytes, second);
        }
    }
    void time(QLatin1StringView, const QDateTime &value)
    {
        appendNumber(bytes, value.isValid() ? zigzag(value.toMSecsSinceEpoch()) + 1 : 0);
    }
    template <typename Number>
    void number(QLatin1StringView, Number value)
    {
        appendNumber(bytes, zigzag(static_cast<qint64>(value)));
    }
    void number(QLatin1StringView, const std::optional<int> &value)
    {
        appendNumber(bytes, value ? zigzag(*value) + 1 : 0);
    }
    void flag(QLatin1StringView, bool value) { bytes += static_cast<char>(value); }

    qsizetype textCount() const { return m_numbers.size(); }

    QByteArray bytes;
    QByteArray texts;

private:
    QHash<QString, qsizetype> m_numbers;
};

/// Reads nothing past the end, whatever the bytes say: from there on all is empty, and isWhole()
/// tells.
class RowReader
{
public:
    RowReader(QByteArrayView bytes, const QList<QString> &texts)
        : m_at(bytes.begin())
        , m_end(bytes.end())
        , m_texts(texts)
    {
    }

    quint64 nextNumber()
    {
        quint64 number = 0;
        for (unsigned shift = 0; m_at != m_end && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            number |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return number;
        }
        fail();
        return 0;
    }
    QByteArrayView nextBytes()
    {
        const quint64 size = nextNumber();
        if (size > static_cast<quint64>(m_end - m_at)) {
            fail();
            return {};
        }
        const QByteArrayView bytes(m_at, static_cast<qsizetype>(size));
        m_at += size;
        return bytes;
    }
    QString nextText()
    {
        const QByteArrayView utf8 = nextBytes();
        return utf8.isEmpty() ? QString() : QString::fromUtf8(utf8);
    }
    bool isWhole() const { return m_isWhole; }
    bool isAtEnd() const { return m_at == m_end; }
    const char *at() const { return m_at; }

    void id(QLatin1StringView, CertificateId &value) { value = CertificateId(nextText()); }
    void text(QLatin1StringView, QString &value) { value = nextText(); }
    void shared(QLatin1StringView, QString &value)
    {
        const quint64 number = nextNumber();
        if (number < static_cast<quint64>(m_texts.size()))
            value = m_texts[static_cast<qsizetype>(number)];
        else
            fail();
    }
    void list(QLatin1StringView, QStringList &value)
    {
        for (quint64 left = nextNumber(); left > 0 && m_isWhole; --left)
            value.append(nextText());
    }
    void pairs(QLatin1StringView, QList<std::pair<QString, QString>> &value)
    {
        for (quint64 left = nextNumber(); left > 0 && m_isWhole; --left) {
            const QString first = nextText();
            value.append({first, nextText()});
        }
    }
    void time(QLatin1StringView, QDateTime &value)
    {
        if (const quint64 number = nextNumber())
            value = QDateTime::fromMSecsSinceEpoch(unzigzag(number - 1), Qt::UTC);
    }
    template <typename Number>
    void number(QLatin1StringView, Number &value)
    {
        value = static_cast<Number>(unzigzag(nextNumber()));
    }
    void number(QLatin1StringView, std::optional<int> &value)
    {
        if (const quint64 number = nextNumber())
            value = static_cast<int>(unzigzag(number - 1));
    }
    void flag(QLatin1StringView, bool &value) { value = nextNumber() != 0; }

private:
    void fail()
    {
        m_at = m_end;
        m_isWhole = false;
    }

    const char *m_at;
    const char *m_end;
    const QList<QString> &m_texts;
    bool m_isWhole = true;
};

/// Goes past fields without looking at them.
class RowSkipper
{
public:
    explicit RowSkipper(RowReader &reader)
        : m_reader(reader)
    {
    }

    void id(QLatin1StringView, const CertificateId &) { m_reader.nextBytes(); }
    void shared(QLatin1StringView, const QString &) { m_reader.nextNumber(); }
    void time(QLatin1StringView, const QDateTime &) { m_reader.nextNumber(); }
    template <typename Number>
    void number(QLatin1StringView, const Number &)
    {
        m_reader.nextNumber();
    }
    void flag(QLatin1StringView, bool) { m_reader.nextNumber(); }

private:
    RowReader &m_reader;
};

} // namespace

PackedBlock::Pointer PackedBlock::pack(std::span<const Certificate> certificates)
{
    RowWriter row;
    QByteArray rows;
    for (const Certificate &certificate : certificates) {
        row.bytes.resize(0); // keeps its memory
        exchangeFacts(row, certificate);
        exchangeNames(row, certificate);
        appendNumber(rows, static_cast<quint64>(row.bytes.size()));
        rows += row.bytes;
    }
    QByteArray bytes;
    bytes.reserve(row.texts.size() + rows.size() + 20);
    appendNumber(bytes, static_cast<quint64>(row.textCount()));
    bytes += row.texts;
    appendNumber(bytes, certificates.size());
    bytes += rows;
    bytes.squeeze();
    return read(bytes);
}

PackedBlock::Pointer PackedBlock::read(const QByteArray &bytes)
{
    auto block = std::make_shared<PackedBlock>();
    block->m_bytes = bytes;
    RowReader reader(block->m_bytes, block->m_texts);
    for (quint64 left = reader.nextNumber(); left > 0 && reader.isWhole(); --left)
        block->m_texts.append(reader.nextText());
    const quint64 count = reader.nextNumber();
    if (count > static_cast<quint64>(bytes.size()))
        return nullptr;
    block->m_rows.reserve(count);
    for (quint64 left = count; left > 0 && reader.isWhole(); --left) {
        const char *begin = reader.at();
        reader.nextBytes();
        block->m_rows.push_back(static_cast<quint32>(begin - block->m_bytes.constData()));
    }
    return reader.isWhole() && reader.isAtEnd() ? block : nullptr;
}

Certificate PackedBlock::certificate(std::size_t row) const
{
    RowReader block(QByteArrayView(m_bytes).sliced(m_rows[row]), m_texts);
    RowReader reader(block.nextBytes(), m_texts);
    Certificate certificate;
    exchangeFacts(reader, certificate);
    exchangeNames(reader, certificate);
    return certificate;
}

Certificate PackedBlock::withoutNames(std::size_t row) const
{
    RowReader block(QByteArrayView(m_bytes).sliced(m_rows[row]), m_texts);
    RowReader reader(block.nextBytes(), m_texts);
    Certificate certificate;
    exchangeFacts(reader, certificate);
    return certificate;
}

QByteArrayView PackedBlock::rowBytes(std::size_t row) const
{
    return RowReader(QByteArrayView(m_bytes).sliced(m_rows[row]), m_texts).nextBytes();
}

QByteArrayView PackedBlock::id(std::size_t row) const
{
    RowReader block(QByteArrayView(m_bytes).sliced(m_rows[row]), m_texts);
    RowReader reader(block.nextBytes(), m_texts);
    return reader.nextBytes(); // the first field
}

QString PackedBlock::domain(std::size_t row) const
{
    static const Certificate any;
    RowReader block(QByteArrayView(m_bytes).sliced(m_rows[row]), m_texts);
    RowReader reader(block.nextBytes(), m_texts);
    RowSkipper skipper(reader);
    exchangeFacts(skipper, any);
    return reader.nextText(); // the first of the names
}

} // namespace core
