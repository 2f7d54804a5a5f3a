#pragma once

#include "core/model/account.h"

#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QMenu;

namespace ui {

/// What the menu has to show of an account that is no certificate. Names: "action.requests",
/// "action.organisations", "action.packages".
class AccountActions : public QObject
{
    Q_OBJECT

public:
    /// Where the account is that the window is about now; nothing if there is none. Asked whenever
    /// the menu opens.
    using CurrentSite = std::function<std::optional<core::Site>()>;

    AccountActions(CurrentSite currentSite, QObject *parent);

    void addTo(QMenu &menu);

signals:
    void requestsRequested();
    void organisationsRequested();
    void packagesRequested();

private:
    void refresh();

    CurrentSite m_currentSite;
    QAction *m_requests;
    QAction *m_organisations;
    QAction *m_packages;
};

} // namespace ui
