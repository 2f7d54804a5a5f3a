#include "ui/models/rowsearch.h"

#include "ui/text/nametext.h"
#include "ui/text/producttext.h"
#include "ui/text/statustext.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <optional>

namespace ui {

namespace {

std::string folded(const QString &text)
{
    return text.toCaseFolded().toStdString();
}

/// What rows say alike, each once.
class AlikeTexts
{
public:
    explicit AlikeTexts(std::vector<std::string> &texts)
        : m_texts(texts)
    {
    }

    quint32 placeOf(const core::Certificate &certificate)
    {
        const Key key{static_cast<int>(certificate.status),
                      certificate.isUploaded ? -2 : certificate.packageType.value_or(-1),
                      {certificate.statusName, certificate.productName, certificate.projectName}};
        auto place = m_places.constFind(key);
        if (place == m_places.cend())
            place = m_places.insert(key, placeOf(textOf(certificate)));
        return *place;
    }

private:
    /// All that the texts depend on.
    struct Key
    {
        int status;
        int product;
        QStringList names;

        bool operator==(const Key &) const = default;
        friend std::size_t qHash(const Key &key, std::size_t seed)
        {
            return qHashMulti(seed, key.status, key.product, key.names);
        }
    };

    static std::string textOf(const core::Certificate &certificate)
    {
        return folded(productText(certificate) + u'\n' + statusLabel(certificate) + u'\n'
                      + certificate.projectName + u'\n');
    }
    quint32 placeOf(std::string text)
    {
        const auto known = std::ranges::find(m_texts, text);
        const auto place = static_cast<quint32>(known - m_texts.begin());
        if (known == m_texts.end())
            m_texts.push_back(std::move(text));
        return place;
    }

    std::vector<std::string> &m_texts;
    QHash<Key, quint32> m_places;
};

/// Finds the rows of a block that another one has just so, about as far from its beginning.
class SameRows
{
public:
    SameRows(const core::PackedBlock &block, const core::PackedBlock *before)
        : m_block(block)
        , m_before(before && block.isComparable(*before) ? before : nullptr)
    {
    }

    /// Where the other has this row; ask for one after another.
    std::optional<std::size_t> find(std::size_t row)
    {
        for (const std::size_t step : {0U, 1U}) { // one may be gone from the list
            const std::size_t place = m_next + step;
            if (!m_before || place >= m_before->size() || m_before->id(place) != m_block.id(row))
                continue;
            m_next = place + 1;
            return m_before->rowBytes(place) == m_block.rowBytes(row) ? std::optional(place)
                                                                      : std::nullopt;
        }
        return std::nullopt; // one has come in
    }

private:
    const core::PackedBlock &m_block;
    const core::PackedBlock *m_before;
    std::size_t m_next = 0;
};

/// A row's own; `text` keeps its memory from one to the next.
const QString &textOf(const core::Certificate &certificate, QString &text)
{
    text.resize(0);
    for (const QString &name : certificate.allNames()) {
        text += name + u'\n';
        const QString readable = readableName(name);
        if (readable != name)
            text += readable + u'\n';
    }
    text += certificate.alias + u'\n' + certificate.id.value() + u'\n';
    for (const auto &[key, value] : certificate.tags)
        text += key + u':' + value + u'\n';
    return text;
}

} // namespace

RowSearch::RowSearch(const core::PackedCertificates &certificates,
                     const std::shared_ptr<const RowSearch> &before)
    : m_size(static_cast<std::size_t>(certificates.size()))
{
    QHash<const core::PackedBlock *, std::shared_ptr<const Part>> known;
    if (before)
        for (const auto &part : before->m_parts)
            known.insert(part->block.get(), part);
    m_parts.reserve(certificates.blocks().size());
    for (const auto &block : certificates.blocks()) {
        const auto same = known.value(block.get());
        const std::size_t place = m_parts.size();
        const bool hasPlace = before && place < before->m_parts.size();
        m_parts.push_back(same ? same
                               : partOf(block, hasPlace ? before->m_parts[place].get() : nullptr));
    }
}

std::shared_ptr<const RowSearch::Part> RowSearch::partOf(const core::PackedBlock::Pointer &block,
                                                         const Part *before)
{
    auto part = std::make_shared<Part>();
    part->block = block;
    part->ends.reserve(block->size());
    part->alikeOfRow.reserve(block->size());
    if (before)
        part->alike = before->alike;
    AlikeTexts alike(part->alike);
    SameRows sameRows(*block, before ? before->block.get() : nullptr);
    QString text;
    for (std::size_t row = 0; row < block->size(); ++row) {
        if (const auto same = sameRows.find(row)) {
            const std::size_t begin = *same == 0 ? 0 : before->ends[*same - 1];
            part->text.append(before->text, begin, before->ends[*same] - begin);
            part->alikeOfRow.push_back(before->alikeOfRow[*same]);
        } else {
            const core::Certificate certificate = block->certificate(row);
            part->text += folded(textOf(certificate, text));
            part->alikeOfRow.push_back(alike.placeOf(certificate));
        }
        part->ends.push_back(static_cast<quint32>(part->text.size()));
    }
    part->text.shrink_to_fit();
    for (const char byte : part->text)
        ++part->occurrences[static_cast<unsigned char>(byte)];
    return part;
}

std::vector<bool> RowSearch::matches(const std::vector<QByteArray> &words) const
{
    std::vector<bool> matching(m_size, true);
    for (const QByteArray &word : words) {
        std::vector<bool> found(m_size, false);
        std::size_t firstRow = 0;
        for (const auto &part : m_parts) {
            find(*part, {word.constData(), static_cast<std::size_t>(word.size())}, firstRow, found);
            firstRow += part->ends.size();
        }
        std::transform(matching.begin(), matching.end(), found.begin(), matching.begin(),
                       std::logical_and());
    }
    return matching;
}

/// The place in the word of the byte that is rarest in the text.
std::size_t RowSearch::rarestOf(std::string_view word, const Part &part)
{
    const auto rarest = std::ranges::min_element(
        word, {}, [&](char byte) { return part.occurrences[static_cast<unsigned char>(byte)]; });
    return static_cast<std::size_t>(rarest - word.begin());
}

// One sweep through all text, from one place that has the word's rarest byte to the next: most
// words begin with what is in every row several times. A row that has the word is left at once.
void RowSearch::find(const Part &part, std::string_view word, std::size_t firstRow,
                     std::vector<bool> &found)
{
    const std::string_view text(part.text);
    const std::size_t place = rarestOf(word, part);
    std::size_t row = 0;
    for (std::size_t at = text.find(word[place], place); at != std::string_view::npos;) {
        if (text.compare(at - place, word.size(), word) != 0) {
            at = text.find(word[place], at + 1);
            continue;
        }
        while (part.ends[row] <= at - place)
            ++row;
        found[firstRow + row] = true;
        at = text.find(word[place], part.ends[row] + place);
    }
    std::vector<bool> says;
    for (const std::string &alike : part.alike)
        says.push_back(alike.find(word) != std::string::npos);
    if (std::ranges::find(says, true) == says.end())
        return;
    for (row = 0; row < part.ends.size(); ++row)
        if (says[part.alikeOfRow[row]])
            found[firstRow + row] = true;
}

} // namespace ui
