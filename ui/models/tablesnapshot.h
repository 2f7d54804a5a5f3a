#pragma once

#include "ui/models/roworder.h"

#include <QDateTime>

#include <vector>

namespace ui {

/// What the table shows at one moment, to be written elsewhere: a copy of its own, for any thread.
struct TableSnapshot
{
    QList<core::Certificate> certificates;
    std::vector<RowState> states; ///< Of each of `rows`.
    std::vector<quint32> rows; ///< Of `certificates`, in the order on screen.
    QList<RowColumn> columns; ///< Those that are shown, in the order on screen.
    QDateTime takenAt;

    std::size_t size() const { return rows.size(); }
    const core::Certificate &certificate(std::size_t row) const
    {
        return certificates[static_cast<qsizetype>(rows[row])];
    }
};

} // namespace ui
