#pragma once

#include "core/operations/operationlog.h"
#include "core/renewal/renewal.h"
#include "ui/log/logmodel.h"

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

/// What was done with the certificates of one or more accounts, by whom and when: the provider's
/// logs, and what CertDesk did on this computer, which is shown without the provider as well. An
/// account that can't be read is named, and hides nothing of the others. Names: "period",
/// "where", "filter", "entries", "progress", "note", "export", "refresh", "close".
class LogDialog : public QDialog
{
    Q_OBJECT

public:
    /// Where an account's lines come from.
    struct Source
    {
        QString account; ///< Its name on this computer.
        std::function<core::Task<core::OperationLog::Extract>(const QDateTime &from,
                                                              const QDateTime &to, QObject *owner)>
            provider;
        /// The events of the journal, oldest first.
        std::function<core::Result<QList<core::Renewal>>(const QDateTime &from,
                                                         const QDateTime &to)>
            thisComputer;
        QHash<core::CertificateId, QString> domains; ///< Of those that are in the list.
    };

    /// Reads at once. `now` is asked at each reading.
    LogDialog(QList<Source> sources, std::function<QDateTime()> now, QWidget *parent = nullptr);

    /// Writes what is shown; "" or what to tell the person.
    QString exportTo(const QString &path);

private:
    void makeControls();
    void makeTable();
    void readNow();
    void readThisComputer(int source, const QDateTime &from, const QDateTime &to);
    void take(int source, const core::Result<core::OperationLog::Extract> &result);
    void setRows(LogRow::Where where, int source, QList<LogRow> rows);
    void addProblem(int source, const QString &text);
    void refreshNote();
    QString countText() const;
    void askWhereToExport();

    const QList<Source> m_sources;
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
    QStringList m_problems;
    bool m_isCut = false;
    int m_readings = 0; // under way
};

} // namespace ui
