#pragma once

#include <QString>

class QCoreApplication;

namespace app {

/// Installs CertDesk's own translation and Qt's for `language` ("" = the system's).
void installTranslations(QCoreApplication &application, const QString &language);

} // namespace app
