#pragma once

#include "core/base/result.h"
#include "core/model/keyalgorithm.h"

#include <QByteArray>
#include <QString>

namespace sandbox {

/// Who a CSR of the provider's CSR management is for. Limits are X.509's: organisation, department
/// and domain 64 characters, city and province 128, country the two letters of ISO 3166.
struct RequestSubject
{
    QString domain;
    QString organization;
    QString department;
    QString email;
    QString province;
    QString city;
    QString country;
};

/// A CSR and its key, in PEM.
struct MadeRequest
{
    QByteArray csrPem;
    QByteArray keyPem; ///< PKCS#8; encrypted if there is a password.
};

/// Makes a key and a CSR for it. Takes up to seconds for RSA 4096. Crypto where OpenSSL does not
/// take the subject.
[[nodiscard]] core::Result<MadeRequest> makeRequest(const RequestSubject &subject,
                                                    core::KeyAlgorithm algorithm,
                                                    const QByteArray &password);

} // namespace sandbox
