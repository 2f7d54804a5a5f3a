#pragma once

#include <QString>

class QSslCertificate;

namespace core {

/// Whether the certificate's subjectAltName covers the host (a name or an IP address). The common
/// name does not count: Qt accepts it, browsers and RFC 9525 don't (security.md, section 3).
bool coversHost(const QSslCertificate &certificate, const QString &host);

} // namespace core
