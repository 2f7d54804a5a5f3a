#pragma once

#include <QAbstractTableModel>

namespace ui {

class ChangeViewModel;

/// The certificates of a change with what is or will be with each. The view model must outlive it.
class ChangeRows final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Domain, Id, Outcome };
    static constexpr int columns = 3;

    explicit ChangeRows(const ChangeViewModel &viewModel, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    const ChangeViewModel &m_viewModel;
};

} // namespace ui
