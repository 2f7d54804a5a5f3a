#pragma once

#include "core/operations/permissioncheck.h"

#include <QDialog>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace ui {

class MessageBar;

/// What the key of an account may do. Names: "findings", "progress", "summary", "copyAll",
/// "copyMissing", "again", "close", and those of MessageBar.
class PermissionsDialog : public QDialog
{
    Q_OBJECT

public:
    using Findings = QList<core::PermissionFinding>;
    using Check = std::function<core::Task<Findings>(QObject *owner)>;

    /// Checks at once.
    PermissionsDialog(const QString &account, Check check, QWidget *parent = nullptr);

private:
    void makeFindings();
    QWidget *makeButtons();
    void checkNow();
    void take(const core::Result<Findings> &result);
    void showFindings();
    QStringList missing() const;
    void copy(const QString &policy, QPushButton *button);

    Check m_check;
    Findings m_findings;
    QTreeWidget *m_tree;
    QProgressBar *m_progress;
    QLabel *m_summary;
    MessageBar *m_message;
    QPushButton *m_copyMissing = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace ui
