#pragma once

#include "ui/models/certificaterows.h"

#include <Qt>

#include <vector>

namespace ui {

enum class RowColumn {
    Domain,
    Status,
    NextStep,
    Expires,
    Type,
    Key,
    Alias,
    Id,
    Validity,
    AutoRenew,
    Project,
    Tags,
    Brand,
    Source,
    Issued,
    Hosting,
    Notices,
    Predecessor,
    Successor,
    Account
};
inline constexpr int columnCount = static_cast<int>(RowColumn::Account) + 1;

struct SortKey
{
    RowColumn column = RowColumn::Domain;
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator==(const SortKey &) const = default;
};

/// What a click on a column's header makes of the order: ascending, descending, then no key any
/// more. With `adds` the other keys stay, and a new one comes last.
QList<SortKey> orderAfterClick(QList<SortKey> order, RowColumn column, bool adds);

/// Row numbers in the order to show them: by the first key, where that says the same by the
/// second, and so on. Ties keep the order of `rows`.
void sortRows(std::vector<quint32> &order, const CertificateRows &rows, const QList<SortKey> &keys);
/// All rows, by what to look at first: what needs the person, then by expiry, then what is over.
std::vector<quint32> orderOfUrgency(const CertificateRows &rows);

} // namespace ui
