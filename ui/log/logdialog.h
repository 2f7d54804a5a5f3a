#pragma once

#include "core/operations/operationlog.h"
#include "core/renewal/renewal.h"

#include <QDialog>
#include <QHash>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace ui {

class LogModel;

/// What was done with the account's certificates, by whom and when: the provider's log, and what
/// CertDesk did on this computer, which is shown without the provider as well. Names: "period",
/// "where", "filter", "entries", "progress", "note", "export", "refresh", "close".
class LogDialog : public QDialog
{
    Q_OBJECT

public:
    /// Where the lines come from.
    struct Sources
    {
        std::function<core::Task<core::OperationLog::Extract>(const QDateTime &from,
                                                              const QDateTime &to, QObject *owner)>
            provider;
        /// The events of the journal, oldest first.
        std::function<core::Result<QList<core::Renewal>>(const QDateTime &from,
                                                         const QDateTime &to)>
            thisComputer;
    };

    /// Reads at once. `now` is asked at each reading.
    LogDialog(Sources sources, QHash<core::CertificateId, QString> domains,
              std::function<QDateTime()> now, QWidget *parent = nullptr);

    /// Writes what is shown; "" or what to tell the person.
    QString exportTo(const QString &path);

private:
    void makeControls();
    void makeTable();
    void readNow();
    void readThisComputer(const QDateTime &from, const QDateTime &to);
    void take(const core::Result<core::OperationLog::Extract> &result);
    void refreshNote();
    QString countText() const;
    void askWhereToExport();

    Sources m_sources;
    QHash<core::CertificateId, QString> m_domains;
    std::function<QDateTime()> m_now;
    LogModel *m_model;
    QComboBox *m_period;
    QComboBox *m_where;
    QLineEdit *m_filter;
    QTableView *m_entries;
    QProgressBar *m_progress;
    QLabel *m_note;
    QPushButton *m_export;
    QPushButton *m_refresh;
    QString m_problem; // with the provider
    QString m_ownProblem; // with the journal
    bool m_isCut = false;
    bool m_isReading = false;
};

} // namespace ui
