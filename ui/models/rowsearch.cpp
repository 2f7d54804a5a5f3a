#include "ui/models/rowsearch.h"

#include "ui/text/nametext.h"
#include "ui/text/producttext.h"
#include "ui/text/statustext.h"

#include <QHash>

#include <algorithm>

namespace ui {

namespace {

// The words for a status or product are the same in thousands of rows.
class Wording
{
public:
    const QString &status(const core::Certificate &certificate)
    {
        const int number = static_cast<int>(certificate.status);
        return remember(m_statuses, {number, certificate.statusName},
                        [&] { return statusLabel(certificate); });
    }
    const QString &product(const core::Certificate &certificate)
    {
        const int number = certificate.isUploaded ? -2 : certificate.packageType.value_or(-1);
        return remember(m_products, {number, certificate.productName},
                        [&] { return productText(certificate); });
    }

private:
    using Words = QHash<std::pair<int, QString>, QString>;

    template <typename Make>
    static const QString &remember(Words &words, const std::pair<int, QString> &key, Make make)
    {
        auto word = words.find(key);
        if (word == words.end())
            word = words.insert(key, make());
        return *word;
    }

    Words m_statuses;
    Words m_products;
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

void RowSearch::build(const QList<core::Certificate> &certificates)
{
    clear();
    m_ends.reserve(static_cast<std::size_t>(certificates.size()) + 1);
    m_ends.push_back(0);
    Wording wording;
    QString text;
    for (const core::Certificate &certificate : certificates) {
        text.resize(0); // keeps its memory
        appendNames(text, certificate);
        text += certificate.alias + u'\n' + certificate.id.value() + u'\n'
            + wording.product(certificate) + u'\n' + wording.status(certificate) + u'\n'
            + certificate.projectName + u'\n';
        for (const auto &[key, value] : certificate.tags)
            text += key + u':' + value + u'\n';
        m_text += text.toCaseFolded().toUtf8();
        m_ends.push_back(m_text.size());
    }
}

void RowSearch::clear()
{
    m_text.clear();
    m_ends.clear();
}

bool RowSearch::matches(std::size_t row, const std::vector<QByteArray> &words) const
{
    const std::string_view text = textOf(row);
    return std::ranges::all_of(words, [text](const QByteArray &word) {
        return text.find(std::string_view(word.constData(), static_cast<std::size_t>(word.size())))
            != std::string_view::npos;
    });
}

std::string_view RowSearch::textOf(std::size_t row) const
{
    const qsizetype begin = m_ends[row];
    return {m_text.constData() + begin, static_cast<std::size_t>(m_ends[row + 1] - begin)};
}

} // namespace ui
