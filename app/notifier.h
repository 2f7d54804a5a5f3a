#pragma once

#include <QObject>
#include <QString>

class QSystemTrayIcon;
class QWidget;

namespace app {

/// Tells something through the desktop, for when the window is not looked at. Where there is no
/// tray it says nothing: the window's message bar has it too.
class Notifier : public QObject
{
    Q_OBJECT

public:
    /// A click on a notification brings `window` to the front. It must outlive this.
    explicit Notifier(QWidget &window);
    ~Notifier() override;

    /// Plain text.
    void notify(const QString &title, const QString &text);

private:
    QWidget &m_window;
    QSystemTrayIcon *m_tray = nullptr; // only once there was something to say
};

} // namespace app
