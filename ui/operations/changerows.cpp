#include "ui/operations/changerows.h"

#include "ui/operations/changetext.h"

namespace ui {

ChangeRows::ChangeRows(const ChangeViewModel &viewModel, QObject *parent)
    : QAbstractTableModel(parent)
    , m_viewModel(viewModel)
{
    connect(&viewModel, &ChangeViewModel::rowChanged, this,
            [this](int row) { emit dataChanged(index(row, Outcome), index(row, Outcome)); });
}

int ChangeRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_viewModel.rows().size());
}

int ChangeRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ChangeRows::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!isText || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChangeRow &row = m_viewModel.rows()[static_cast<std::size_t>(index.row())];
    QString text = nameOf(row.certificate);
    if (index.column() == Id)
        text = row.certificate.id.value();
    else if (index.column() == Outcome)
        text = changeRowText(row, m_viewModel.now());
    // A server's words: in a tooltip nothing may be taken for markup.
    return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

QVariant ChangeRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Domain:
        return tr("Domain");
    case Id:
        return tr("Certificate ID");
    default:
        return tr("What happens");
    }
}

} // namespace ui
