#include "app/notifier.h"

#include <QSystemTrayIcon>
#include <QWidget>

namespace app {

Notifier::Notifier(QWidget &window)
    : m_window(window)
{
}

Notifier::~Notifier() = default;

void Notifier::notify(const QString &title, const QString &text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(m_window.windowIcon(), this);
        m_tray->setToolTip(QStringLiteral("CertDesk"));
        const auto raise = [this] {
            m_window.showNormal();
            m_window.raise();
            m_window.activateWindow();
        };
        connect(m_tray, &QSystemTrayIcon::activated, this, raise);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, raise);
    }
    m_tray->show();
    m_tray->showMessage(title, text, m_window.windowIcon());
}

} // namespace app
