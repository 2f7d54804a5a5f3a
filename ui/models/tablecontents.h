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
    std::shared_ptr<const CertificateRows> rows = std::make_shared<const CertificateRows>();
    std::vector<quint32> byUrgency; ///< All of them, as they are shown without another order.
    std::shared_ptr<const RowSearch> search; ///< Null until somebody searches.

    /// Takes from `before` what is the same still.
    static std::shared_ptr<const TableContents>
    make(const core::PackedCertificates &certificates, const RowContext &context,
         const std::shared_ptr<const TableContents> &before, bool withSearch);
    /// The same with what a search looks in.
    static std::shared_ptr<const TableContents> withSearch(const TableContents &contents);
    static std::shared_ptr<const TableContents> withSearch(const TableContents &contents,
                                                           std::shared_ptr<const RowSearch> search);
};

/// Numbers of the rows to show, in their order. `contents` must have its search if the query has
/// words.
std::vector<quint32> shownRows(const TableContents &contents, const RowQuestion &question);

/// Whether both show the same certificates in the same order.
bool showTheSame(const TableContents &left, const std::vector<quint32> &leftShown,
                 const TableContents &right, const std::vector<quint32> &rightShown);

} // namespace ui
