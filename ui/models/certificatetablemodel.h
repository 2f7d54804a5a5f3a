#pragma once

#include "ui/models/certificatecells.h"
#include "ui/models/certificaterows.h"
#include "ui/models/roworder.h"
#include "ui/models/rowsearch.h"
#include "ui/models/searchquery.h"
#include "ui/models/tablesnapshot.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// The certificates as rows: searched, filtered and sorted by an index of its own, with one reset
/// instead of a proxy's thousands of ranges, so that 100,000 rows stay quick. Columns are
/// RowColumn. A refresh that brings the same rows only changes their data.
class CertificateTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString: the certificate's ID.
        FurtherNamesRole, ///< "+2 names"
        IsActionRole, ///< Whether the next step is a button.
        NeedsActionRole, ///< Whether it is the person's turn.
        ToneRole, ///< int(Tone)
        ShareLeftRole, ///< double, negative for none
        AccountColorRole ///< int, negative for none: see RowAccount
    };

    explicit CertificateTableModel(QObject *parent = nullptr);

    void setCertificates(const QList<core::Certificate> &certificates);
    void setContext(RowContext context);
    void setCertificates(const QList<core::Certificate> &certificates, RowContext context);
    const RowContext &context() const { return m_context; }

    void setSearch(const QString &text); ///< As SearchQuery reads it.
    const QString &searchText() const { return m_searchText; }
    const QString &searchProblem() const { return m_query.problem(); }
    void setCounter(std::optional<Counter> counter);
    std::optional<Counter> counter() const { return m_counter; }
    void setOrder(const QList<SortKey> &order); ///< Empty: the order of urgency.
    const QList<SortKey> &order() const { return m_order; }

    int total() const { return m_rows.size(); }
    int count(Counter counter) const { return m_rows.count(counter); }

    /// These rows with these columns, to be written elsewhere.
    TableSnapshot snapshot(const std::vector<int> &shown, const QList<RowColumn> &columns) const;

    core::CertificateId idAt(int row) const; ///< Empty if there is no such row.
    int rowOf(const core::CertificateId &id) const; ///< -1 if it is not shown.
    const core::Certificate *find(const core::CertificateId &id) const; ///< Shown or not.
    const RowState *state(const core::CertificateId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// By one column; -1 is the order of urgency.
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override;

signals:
    void rowsChanged(); ///< Rows, counts or what is shown of them changed.

private:
    std::vector<quint32> shownRows(const CertificateRows &rows);
    void showRows(CertificateRows rows);
    void numberRows();
    void showAgain();
    std::optional<std::size_t> sourceRow(const core::CertificateId &id) const;

    RowContext m_context;
    CertificateRows m_rows;
    QHash<core::CertificateId, quint32> m_rowById;
    RowSearch m_search; // built when somebody searches
    QString m_searchText;
    SearchQuery m_query;
    std::optional<Counter> m_counter;
    QList<SortKey> m_order;
    std::vector<quint32> m_shown; // rows of m_rows, in the order on screen
};

} // namespace ui
