#pragma once

#include "core/base/task.h"
#include "core/model/account.h"
#include "core/model/order.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTreeWidget;

namespace ui {

/// The organisations that the provider has saved for the account, with the administrators of the
/// chosen one; to look at only. Names: "organisations", "address", "administrators", "progress",
/// "note", "console", "openConsole", "refresh", "close".
class OrganisationsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Calls
    {
        std::function<core::Task<QList<core::Company>>(QObject *owner)> companies;
        std::function<core::Task<QList<core::Manager>>(qint64 company, QObject *owner)> managers;
    };

    /// Reads at once.
    OrganisationsDialog(Calls calls, core::Site site, QWidget *parent = nullptr);
    ~OrganisationsDialog() override;

signals:
    void openConsoleRequested();

private:
    QSplitter *makeLists();
    void readNow();
    void takeCompanies(const core::Result<QList<core::Company>> &companies);
    void readManagers();
    void takeManagers(const core::Result<QList<core::Manager>> &managers);
    void setBusy(bool isBusy);

    Calls m_calls;
    QList<core::Company> m_companies;
    std::unique_ptr<QObject> m_call; // owns the request under way
    QListWidget *m_organisations;
    QLabel *m_address;
    QTreeWidget *m_administrators;
    QProgressBar *m_progress;
    QLabel *m_note;
    QPushButton *m_refresh;
};

} // namespace ui
