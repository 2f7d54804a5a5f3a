#pragma once

#include "core/operations/operationlog.h"

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

/// What was done with the account's certificates, by whom and when. Names: "period", "filter",
/// "entries", "progress", "note", "export", "refresh", "close".
class LogDialog : public QDialog
{
    Q_OBJECT

public:
    using Read = std::function<core::Task<core::OperationLog::Extract>(
        const QDateTime &from, const QDateTime &to, QObject *owner)>;

    /// Reads at once. `now` is asked at each reading.
    LogDialog(Read read, QHash<core::CertificateId, QString> domains,
              std::function<QDateTime()> now, QWidget *parent = nullptr);

    /// Writes what is shown; "" or what to tell the person.
    QString exportTo(const QString &path);

private:
    void makeControls();
    void readNow();
    void take(const core::Result<core::OperationLog::Extract> &result);
    void refreshNote();
    void askWhereToExport();

    Read m_read;
    QHash<core::CertificateId, QString> m_domains;
    std::function<QDateTime()> m_now;
    LogModel *m_model;
    QComboBox *m_period;
    QLineEdit *m_filter;
    QTableView *m_entries;
    QProgressBar *m_progress;
    QLabel *m_note;
    QPushButton *m_export;
    QPushButton *m_refresh;
    QString m_problem;
    bool m_isCut = false;
    bool m_isReading = false;
};

} // namespace ui
