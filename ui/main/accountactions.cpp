#include "ui/main/accountactions.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

AccountActions::AccountActions(CurrentSite currentSite, QObject *parent)
    : QObject(parent)
    , m_currentSite(std::move(currentSite))
    , m_requests(new QAction(tr("CS&Rs…"), this))
    , m_organisations(new QAction(tr("Organisations and ad&ministrators…"), this))
    , m_packages(new QAction(tr("&Benefit packages…"), this))
{
    m_requests->setObjectName(u"action.requests"_s);
    m_organisations->setObjectName(u"action.organisations"_s);
    m_packages->setObjectName(u"action.packages"_s);
    connect(m_requests, &QAction::triggered, this, &AccountActions::requestsRequested);
    connect(m_organisations, &QAction::triggered, this, &AccountActions::organisationsRequested);
    connect(m_packages, &QAction::triggered, this, &AccountActions::packagesRequested);
}

void AccountActions::addTo(QMenu &menu)
{
    menu.addActions({m_requests, m_organisations, m_packages});
    menu.setToolTipsVisible(true);
    connect(&menu, &QMenu::aboutToShow, this, &AccountActions::refresh);
}

void AccountActions::refresh()
{
    const std::optional<core::Site> site = m_currentSite();
    const bool hasPackages = site == core::Site::Mainland;
    m_requests->setEnabled(site.has_value());
    m_organisations->setEnabled(site.has_value());
    m_packages->setEnabled(hasPackages);
    m_packages->setToolTip(
        site && !hasPackages
            ? tr("The international site sells no benefit packages; only mainland accounts "
                 "have them.")
            : tr("Benefit packages"));
}

} // namespace ui
