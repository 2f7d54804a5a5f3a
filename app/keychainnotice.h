#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace ui {
class MainWindow;
class MessageBar;
} // namespace ui

namespace app {

/// Says "waiting for the keychain", and what to do, at the top of the main window and of every
/// dialog that is open or opens meanwhile: its prompt may be behind them.
class KeychainNotice : public QObject
{
    Q_OBJECT

public:
    explicit KeychainNotice(ui::MainWindow &window);

    void setWaiting(bool isWaiting);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showIn(QWidget &window);

    ui::MainWindow &m_window;
    QList<QPointer<ui::MessageBar>> m_bars;
};

} // namespace app
