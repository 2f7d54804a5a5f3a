#include "ui/models/rowsearch.h"

#include "ui/text/nametext.h"
#include "ui/text/producttext.h"
#include "ui/text/statustext.h"

#include <QHash>

#include <algorithm>
#include <functional>

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
        if (place == m_places.cend()) {
            place = m_places.insert(key, static_cast<quint32>(m_texts.size()));
            m_texts.push_back(folded(productText(certificate) + u'\n' + statusLabel(certificate)
                                     + u'\n' + certificate.projectName + u'\n'));
        }
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

    std::vector<std::string> &m_texts;
    QHash<Key, quint32> m_places;
};

void appendNames(QString &text, const core::Certificate &certificate)
{
    for (const QString &name : certificate.allNames()) {
        text += name + u'\n';
        const QString readable = readableName(name);
        if (readable != name)
            text += readable + u'\n';
    }
}

} // namespace

RowSearch::RowSearch(const core::PackedCertificates &certificates)
{
    const auto size = static_cast<std::size_t>(certificates.size());
    m_ends.reserve(size);
    m_alikeOfRow.reserve(size);
    AlikeTexts alike(m_alike);
    QString text;
    for (const core::Certificate &certificate : certificates) {
        text.resize(0); // keeps its memory
        appendNames(text, certificate);
        text += certificate.alias + u'\n' + certificate.id.value() + u'\n';
        for (const auto &[key, value] : certificate.tags)
            text += key + u':' + value + u'\n';
        m_text += folded(text);
        m_ends.push_back(static_cast<quint32>(m_text.size()));
        m_alikeOfRow.push_back(alike.placeOf(certificate));
    }
    m_text.shrink_to_fit();
}

std::vector<bool> RowSearch::matches(const std::vector<QByteArray> &words) const
{
    std::vector<bool> matching(m_ends.size(), true);
    for (const QByteArray &word : words) {
        std::vector<bool> found(m_ends.size(), false);
        find(std::string_view(word.constData(), static_cast<std::size_t>(word.size())), found);
        std::transform(matching.begin(), matching.end(), found.begin(), matching.begin(),
                       std::logical_and());
    }
    return matching;
}

// One sweep through all text; a row that has the word is left at once for the next.
void RowSearch::find(std::string_view word, std::vector<bool> &found) const
{
    const std::string_view text(m_text);
    std::size_t row = 0;
    for (std::size_t at = text.find(word); at < text.size(); at = text.find(word, m_ends[row])) {
        while (m_ends[row] <= at)
            ++row;
        found[row] = true;
    }
    std::vector<bool> says;
    for (const std::string &alike : m_alike)
        says.push_back(alike.find(word) != std::string::npos);
    if (std::ranges::find(says, true) == says.end())
        return;
    for (row = 0; row < found.size(); ++row)
        if (says[m_alikeOfRow[row]])
            found[row] = true;
}

} // namespace ui
