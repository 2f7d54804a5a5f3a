#include "ui/main/newmenu.h"

#include "ui/main/icons.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

NewMenu::NewMenu(QWidget *window)
    : QObject(window)
    , m_menu(new QMenu(tr("&New"), window))
{
    m_menu->setObjectName(u"newMenu"_s);
    QAction *apply = add(u"action.applyFree"_s, tr("&Apply for a free certificate…"));
    QAction *buy = add(u"action.buy"_s, tr("&Buy a certificate…"));
    apply->setShortcut(QKeySequence::New);
    connect(apply, &QAction::triggered, this, &NewMenu::applyRequested);
    connect(buy, &QAction::triggered, this, &NewMenu::buyRequested);
}

QAction *NewMenu::add(const QString &name, const QString &text)
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(name);
    return action;
}

QToolButton *NewMenu::makeButton()
{
    auto *button = new QToolButton;
    button->setObjectName(u"new"_s);
    button->setText(tr("New"));
    button->setAccessibleName(tr("New certificate"));
    button->setToolTip(tr("Apply for, buy or upload a certificate"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setIcon(themedIcon(u"new"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMenu(m_menu);
    return button;
}

void NewMenu::setEnabled(bool enabled)
{
    for (QAction *action : m_menu->actions())
        action->setEnabled(enabled);
}

} // namespace ui
