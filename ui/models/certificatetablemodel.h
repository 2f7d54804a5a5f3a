#pragma once

#include "ui/models/certificatecells.h"
#include "ui/models/certificaterows.h"
#include "ui/models/tablecontents.h"
#include "ui/models/tablesnapshot.h"

#include <QAbstractTableModel>

#include <optional>
#include <utility>

namespace ui {

/// The certificates as rows: searched, filtered and sorted by an index of its own, with one reset
/// instead of a proxy's thousands of ranges, so that 100,000 rows stay quick. Columns are
/// RowColumn. What brings the same rows only changes their data, and what brings more of them below
/// inserts those. What is more than `mostAtOnce` is worked out on another thread, several lists
/// made one there, too, and shown when it is ready.
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

    static constexpr qsizetype mostAtOnce = 2000;

    explicit CertificateTableModel(QObject *parent = nullptr);

    void setSource(RowSource source, RowContext context);
    void setCertificates(const core::PackedCertificates &certificates); ///< Of one account.
    void setContext(RowContext context);
    void setCertificates(const core::PackedCertificates &certificates, RowContext context);
    const RowContext &context() const { return m_context; }

    void setSearch(const QString &text); ///< As SearchQuery reads it.
    const QString &searchText() const { return m_searchText; }
    const QString &searchProblem() const { return m_question.query.problem(); }
    bool asksHostable() const { return m_question.query.asksHostable(); }
    void setCounter(std::optional<Counter> counter);
    std::optional<Counter> counter() const { return m_question.counter; }
    void setOrder(const QList<SortKey> &order); ///< Empty: the order of urgency.
    const QList<SortKey> &order() const { return m_question.order; }

    /// Whether newer certificates than those that are shown are being worked out.
    bool isWorking() const { return m_isWorking; }
    bool isWhole() const { return m_contents->source.isWhole; } ///< See RowSource.
    int total() const { return m_contents->rows->size(); }
    int count(Counter counter) const { return m_contents->rows->count(counter); }

    /// These rows with these columns, to be written elsewhere.
    TableSnapshot snapshot(const std::vector<int> &shown, const QList<RowColumn> &columns) const;

    core::CertificateId idAt(int row) const; ///< Empty if there is no such row.
    int rowOf(const core::CertificateId &id) const; ///< -1 if it is not shown.
    std::optional<core::Certificate> find(const core::CertificateId &id) const; ///< Shown or not.
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
    using Contents = std::shared_ptr<const TableContents>;

    /// What another thread has worked out, and for what.
    struct Result
    {
        Contents contents;
        std::vector<quint32> shown;
        quint64 question = 0;
        RowChange change = RowChange::Other;
    };

    void workOut();
    void workOutElsewhere();
    void take(Result result);
    void show(Contents contents, std::vector<quint32> shown, RowChange change);
    void prepareSearch(const std::shared_ptr<const RowSearch> &before);
    void ask();
    std::optional<std::size_t> sourceRow(const core::CertificateId &id) const;
    const core::Certificate &painted(quint32 row) const;

    RowSource m_source; // the newest
    RowContext m_context; // the newest
    Contents m_contents; // shown; never null
    std::vector<quint32> m_shown; // rows of m_contents, in the order on screen
    // The row that was asked for last: a view asks for one row's cells after another.
    mutable std::optional<std::pair<quint32, core::Certificate>> m_painted;
    RowQuestion m_question;
    QString m_searchText;
    quint64 m_questionNumber = 0; // counts the questions
    quint64 m_epoch = 0; // counts what was worked out at once: what is older is void
    bool m_isWorking = false;
    bool m_isOutdated = false; // something newer is wanted than what is being worked out
};

} // namespace ui
