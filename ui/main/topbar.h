#pragma once

#include "core/model/account.h"
#include "ui/models/counter.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace ui {

class CertificateTableModel;
class CounterChip;
class MainViewModel;

/// Account, search, refresh with the list's age, and the counters.
/// Names: "account", "search", "search.problem", "refresh", "age", "counter.needsAction",
/// "counter.expiring", …
class TopBar : public QWidget
{
    Q_OBJECT

public:
    /// Takes the button over.
    TopBar(MainViewModel &viewModel, QAction *refresh, QToolButton *newButton,
           QWidget *parent = nullptr);

    void focusSearch();
    void clearFilters(); ///< Search and counter.
    void setSearch(const QString &text);

signals:
    void accountChosen(const core::AccountId &account);
    void allAccountsChosen();
    void manageAccountsRequested();
    void connectAccountRequested();
    void leftSearch(); ///< Return or Down in the search: on to the rows.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeSearch();
    QWidget *makeCounters();
    void showAccounts();
    QString shownEntry() const;
    void chooseAccount(int index);
    void refresh();
    void showProblem();

    MainViewModel &m_viewModel;
    QComboBox *m_account;
    QLineEdit *m_search;
    QStringListModel *m_completions;
    QLabel *m_problem; // of the search
    QLabel *m_age;
    QHash<Counter, CounterChip *> m_chips;
};

} // namespace ui
