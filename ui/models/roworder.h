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
    Tags
};

/// Row numbers in the order to show them. Ties keep the order of `rows`.
void sortRows(std::vector<quint32> &order, const CertificateRows &rows, RowColumn column,
              Qt::SortOrder direction);
/// What to look at first: what needs the person, then by expiry, then what is over.
void sortByUrgency(std::vector<quint32> &order, const CertificateRows &rows);

} // namespace ui
