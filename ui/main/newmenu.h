#pragma once

#include <QObject>

class QAction;
class QMenu;
class QToolButton;

namespace ui {

/// What brings another certificate into the list: in the menu bar and beside the list's age.
/// Names: "newMenu", "new" (the button), "action.applyFree", "action.buy".
class NewMenu : public QObject
{
    Q_OBJECT

public:
    explicit NewMenu(QWidget *window);

    QMenu *menu() const { return m_menu; }
    QToolButton *makeButton(); ///< Belongs to the caller.
    void setEnabled(bool enabled); ///< Off as long as there is no account.

signals:
    void applyRequested();
    void buyRequested();

private:
    QAction *add(const QString &name, const QString &text);

    QMenu *m_menu;
};

} // namespace ui
