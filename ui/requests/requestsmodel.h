#pragma once

#include "ui/requests/requesttext.h"

#include <QAbstractTableModel>

namespace ui {

/// CSRs as rows. Sort by SortRole.
class RequestsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Names, Key, Made, Place, Purpose, State };
    static constexpr int columns = 6;
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<RequestRow> &rows);
    const QList<RequestRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QList<RequestRow> m_rows;
};

} // namespace ui
