#pragma once

#include "ui/log/logrow.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// The provider's operation logs and what CertDesk did on this computer as one list, newest first.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Where, What, Domain, Certificate, Who, Account };
    static constexpr int columns = 7;

    using QAbstractTableModel::QAbstractTableModel;

    /// Newest first, in place of those of the same side and source before.
    void setRows(LogRow::Where where, int source, const QList<LogRow> &rows);
    /// Shows the rows that hold every word, in any case.
    void setFilter(const QString &words);
    void setWhere(std::optional<LogRow::Where> where); ///< Shows both sides without one.
    int total() const { return static_cast<int>(m_rows.size()); }
    int total(LogRow::Where where) const;
    /// The rows that are shown, as CSV (RFC 4180, UTF-8 with a byte order mark); nothing in it is
    /// taken for a formula.
    QByteArray csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// A tooltip has the whole text of a cell.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    static QString text(const LogRow &row, int column);
    bool isShown(const LogRow &row) const;
    void filterAgain();

    QList<LogRow> m_rows;
    QStringList m_words;
    std::optional<LogRow::Where> m_where;
    QList<qsizetype> m_shown; // into m_rows
};

} // namespace ui
