#pragma once

#include "ui/models/roworder.h"
#include "ui/models/rowsearch.h"
#include "ui/models/searchquery.h"

#include <memory>
#include <optional>

namespace ui {

/// Which rows are to be shown, and in which order.
struct RowQuestion
{
    SearchQuery query;
    std::optional<Counter> counter;
    QList<SortKey> order; ///< Empty: the order of urgency.
};

/// Everything that the table knows of its rows, worked out once and never changed, so that it can
/// be made on any thread.
struct TableContents
{
    RowSource source;
    std::shared_ptr<const MergedRows> merged; ///< Of the source; null where there is none.
    std::shared_ptr<const CertificateRows> rows = std::make_shared<const CertificateRows>();
    std::vector<quint32> byUrgency; ///< All of them, as they are shown without another order.
    std::shared_ptr<const RowSearch> search; ///< Null until somebody searches.

    /// Takes from `before` what is the same still.
    static std::shared_ptr<const TableContents>
    make(const RowSource &source, const RowContext &context,
         const std::shared_ptr<const TableContents> &before, bool withSearch);
    /// The same with what a search looks in.
    static std::shared_ptr<const TableContents> withSearch(const TableContents &contents);
    static std::shared_ptr<const TableContents> withSearch(const TableContents &contents,
                                                           std::shared_ptr<const RowSearch> search);
};

/// Numbers of the rows to show, in their order. `contents` must have its search if the query has
/// words.
std::vector<quint32> shownRows(const TableContents &contents, const RowQuestion &question);

/// What becomes of the rows on screen.
enum class RowChange {
    None, ///< The same certificates in the same order.
    Longer, ///< The same, and more of them below.
    Other
};
RowChange rowChange(const TableContents &before, const std::vector<quint32> &shownBefore,
                    const TableContents &now, const std::vector<quint32> &shownNow);

} // namespace ui
