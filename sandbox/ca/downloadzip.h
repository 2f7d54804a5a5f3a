#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QByteArray>
#include <QString>

namespace sandbox {

/// What the provider puts into a download.
struct DownloadContent
{
    QString domain; ///< The common name; "*.x" becomes "_.x" in file names.
    QByteArray leafPem;
    QByteArray intermediatePem;
    QByteArray csrPem; ///< Left out if empty.
    core::Secret keyPem; ///< The provider's own key; empty for a pasted CSR.
    core::Secret keyPassword; ///< `KeyPass` of the order; empty: the provider makes one up.
    QByteArray rootPem; ///< For the type "root" only.
};

/// The ZIP that DownloadCertificate answers (facts.md 1.6):
///
///     <domain>.csr
///     Nginx/<domain>_bundle.crt, <domain>.key
///     Apache/root_bundle.crt (the intermediate), <domain>.crt, <domain>.key
///     IIS/<domain>.pfx, keystorePass.txt
///     Tomcat/<domain>.pfx, <domain>.jks, keystorePass.txt
///
/// Without a key there are only the certificates and the CSR. keystorePass.txt is left out if the
/// order has its own password.
[[nodiscard]] core::Result<QByteArray> downloadZip(const DownloadContent &content);

/// The ZIP for one kind of server, as the console offers it and DescribeDownloadCertificateUrl
/// points to: "nginx", "apache", "tomcat", "iis", "jks", "other" or "root". Its files are in a
/// folder `<domain>_<type>`. BadInput for another type, and for one that needs a key that is not
/// there.
[[nodiscard]] core::Result<QByteArray> serverZip(const DownloadContent &content,
                                                 const QString &type);
/// "<domain>_<type>".
QString serverZipName(const DownloadContent &content, const QString &type);

} // namespace sandbox
