#pragma once

#include "core/model/ids.h"
#include "ui/models/tablelayout.h"
#include "ui/models/tablesnapshot.h"

#include <QList>
#include <QSet>
#include <QTableView>

class QMenu;

namespace ui {

class CertificateTableModel;
class NextStepDelegate;

/// The certificates. One row is current, and one or more are selected; they stay so by their IDs
/// while rows are refreshed, filtered and sorted. Return and the row's button ask for the current
/// one's next step. Name: "certificateTable".
class CertificateTableView : public QTableView
{
    Q_OBJECT

public:
    explicit CertificateTableView(CertificateTableModel &model, QWidget *parent = nullptr);

    CertificateTableModel &certificates() const { return m_model; }
    core::CertificateId current() const; ///< Empty if no row is current.
    /// Those that are shown, in the order on screen.
    QList<core::CertificateId> selected() const;
    /// False if the row is not shown.
    bool select(const core::CertificateId &id);
    /// The same as soon as the row is there, unless the person selects another until then.
    void selectOnceRead(const core::CertificateId &id) { m_awaited = id; }
    void focusRows(); ///< Takes the focus; the first row becomes current if none is.

    /// Where the row's button is, in the viewport: for tests that click. Empty if it has none.
    QRect nextStepRect(const core::CertificateId &id) const;

    TableLayout layout() const;
    void setLayout(const TableLayout &layout);
    void resetLayout();
    /// All rows, or the selected ones if there are several, with the columns that are shown.
    TableSnapshot snapshot() const;
    void fillColumnMenu(QMenu &menu); ///< One checkable action a column.

signals:
    void selectedChanged(); ///< Also for a current row alone.
    void currentChangedTo(const core::CertificateId &id); ///< Empty for none.
    void nextStepPressed(const core::CertificateId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void setUpHeader();
    void adjustRowHeight();
    void rememberCurrent();
    void restoreCurrent();
    void restoreSelection();
    void takeAwaited();
    int ownWidth(RowColumn column) const; // pixels
    void showHeaderMenu(const QPoint &position);

    CertificateTableModel &m_model;
    NextStepDelegate *m_nextStep;
    core::CertificateId m_wanted; // the current row, also while a filter hides it
    core::CertificateId m_awaited; // to be selected once it is read
    QSet<core::CertificateId> m_selected; // before the rows are made anew
    int m_scroll = 0;
    bool m_isResetting = false;
};

} // namespace ui
