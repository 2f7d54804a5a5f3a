#include "ui/main/accountactions.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

AccountActions::AccountActions(CurrentSite currentSite, QObject *parent)
    : QObject(parent)
    , m_currentSite(std::move(currentSite))
    , m_requests(new QAction(tr("CS&Rs…"), this))
{
    m_requests->setObjectName(u"action.requests"_s);
    connect(m_requests, &QAction::triggered, this, &AccountActions::requestsRequested);
}

void AccountActions::addTo(QMenu &menu)
{
    menu.addAction(m_requests);
    connect(&menu, &QMenu::aboutToShow, this, &AccountActions::refresh);
}

void AccountActions::refresh()
{
    m_requests->setEnabled(m_currentSite().has_value());
}

} // namespace ui
