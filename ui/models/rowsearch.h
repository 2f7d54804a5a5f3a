#pragma once

#include "core/model/packedcertificates.h"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// The text that the search looks in: domain, further names, alias, ID, type, status, tags and
/// project of every row, folded to one case, as UTF-8. What is a row's own lies in one piece of
/// memory; what thousands of rows say alike is there once.
class RowSearch
{
public:
    explicit RowSearch(const core::PackedCertificates &certificates);

    /// Of each row, whether it has all of the `words`, which are as SearchQuery has them.
    std::vector<bool> matches(const std::vector<QByteArray> &words) const;

private:
    void find(std::string_view word, std::vector<bool> &found) const;

    std::string m_text;
    std::vector<quint32> m_ends; // of each row in the text
    std::vector<std::string> m_alike;
    std::vector<quint32> m_alikeOfRow; // its place in m_alike
};

} // namespace ui
