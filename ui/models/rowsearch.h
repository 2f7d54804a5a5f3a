#pragma once

#include "core/model/packedcertificates.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// The text that the search looks in: domain, further names, alias, ID, type, status, tags and
/// project of every row, folded to one case, as UTF-8. What is a row's own lies in one piece of
/// memory a block; what many rows say alike is there once.
class RowSearch
{
public:
    /// Takes from `before`, which may be null, what it has of the same blocks, and of the same rows
    /// of the block that was in a block's place.
    RowSearch(const core::PackedCertificates &certificates,
              const std::shared_ptr<const RowSearch> &before);

    /// Of each row, whether it has all of the `words`, which are as SearchQuery has them.
    std::vector<bool> matches(const std::vector<QByteArray> &words) const;

private:
    struct Part
    {
        core::PackedBlock::Pointer block;
        std::string text;
        std::vector<quint32> ends; // of each row in the text
        std::array<quint32, 256> occurrences{}; // of each byte in the text
        std::vector<std::string> alike;
        std::vector<quint32> alikeOfRow; // its place in alike
    };

    static std::shared_ptr<const Part> partOf(const core::PackedBlock::Pointer &block,
                                              const Part *before);
    static void find(const Part &part, std::string_view word, std::size_t firstRow,
                     std::vector<bool> &found);
    static std::size_t rarestOf(std::string_view word, const Part &part);

    std::vector<std::shared_ptr<const Part>> m_parts; // in the order of the rows
    std::size_t m_size = 0;
};

} // namespace ui
