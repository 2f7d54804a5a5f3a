#include "ui/requests/requestsmodel.h"

#include "ui/text/timetext.h"

namespace ui {

void RequestsModel::setRows(const QList<RequestRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RequestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RequestsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RequestsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RequestRow &row = m_rows[index.row()];
    if (role == SortRole && index.column() == Made)
        return row.madeAt;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole)
        return {};
    switch (index.column()) {
    case Names:
        return row.names;
    case Key:
        return row.key;
    case Made:
        return dateTimeText(row.madeAt);
    case Place:
        return requestPlace(row.place);
    case Purpose:
        return row.purpose;
    default:
        return row.state;
    }
}

QVariant RequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Names:
        return tr("Names");
    case Key:
        return tr("Key");
    case Made:
        return tr("Made");
    case Place:
        //: Title of a column: this computer, or the provider
        return tr("Where");
    case Purpose:
        return tr("Used for");
    default:
        return tr("State");
    }
}

} // namespace ui
