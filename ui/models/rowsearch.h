#pragma once

#include "core/model/certificate.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <string_view>
#include <vector>

namespace ui {

/// The text that the search looks in: domain, further names, alias, ID, type, status, tags and
/// project of every row, folded to one case, as UTF-8 in one piece of memory.
class RowSearch
{
public:
    void build(const QList<core::Certificate> &certificates);
    void clear();
    bool isBuilt() const { return !m_ends.empty(); }

    /// `words` as SearchQuery has them.
    bool matches(std::size_t row, const std::vector<QByteArray> &words) const;

private:
    std::string_view textOf(std::size_t row) const;

    QByteArray m_text;
    std::vector<qsizetype> m_ends; // m_ends[n] is where row n ends, and one 0 before the first
};

} // namespace ui
