#include "app/keychainnotice.h"

#include "ui/main/mainwindow.h"
#include "ui/main/messagebar.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QLayout>

namespace app {

KeychainNotice::KeychainNotice(ui::MainWindow &window)
    : m_window(window)
{
}

void KeychainNotice::setWaiting(bool isWaiting)
{
    for (const QPointer<ui::MessageBar> &bar : std::as_const(m_bars))
        delete bar;
    m_bars.clear();
    qApp->removeEventFilter(this);
    if (!isWaiting)
        return;
    showIn(*m_window.centralWidget());
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        if (window->isVisible() && qobject_cast<QDialog *>(window))
            showIn(*window);
    qApp->installEventFilter(this);
}

bool KeychainNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        if (auto *const dialog = qobject_cast<QDialog *>(watched))
            showIn(*dialog);
    return QObject::eventFilter(watched, event);
}

// The place of a menu bar is above every layout, whatever kind it is.
void KeychainNotice::showIn(QWidget &window)
{
    if (!window.layout() || window.layout()->menuBar())
        return;
    auto *const bar = new ui::MessageBar(&window);
    window.layout()->setMenuBar(bar);
    bar->showMessage(
        {ui::Message::Severity::Warning,
         tr("Waiting for the system keychain."),
         tr("Look for its password prompt; it may be behind a window. If there is none, the "
            "keychain hangs: log out and in again. Nothing is ordered meanwhile."),
         {},
         {},
         {}});
    m_bars.append(bar);
}

} // namespace app
