#pragma once

#include "ui/models/roworder.h"

#include <QDateTime>

#include <memory>
#include <vector>

namespace ui {

/// What the table shows at one moment, to be written elsewhere, on any thread.
struct TableSnapshot
{
    std::shared_ptr<const CertificateRows> all;
    std::vector<quint32> rows; ///< Of `all`, in the order on screen.
    QList<RowColumn> columns; ///< Those that are shown, in the order on screen.
    QDateTime takenAt;

    std::size_t size() const { return rows.size(); }
    core::Certificate certificate(std::size_t row) const { return all->certificates.at(rows[row]); }
    const RowState &state(std::size_t row) const { return all->states[rows[row]]; }
};

} // namespace ui
