#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// A certificate and its key as an update brings them along instead of a certificate's id.
struct UploadedPair
{
    QByteArray leafPem;
    QByteArray intermediatePem;
    QByteArray keyPem;
    QStringList names; ///< The common name first.
    QString algorithm;
    QByteArray sha256;
    QDateTime begins;
    QDateTime ends;
};

/// FailedOperation.CertificateParseError, or FailedOperation.CertificateMatchError for a key of
/// another certificate.
tl::expected<UploadedPair, ApiError> readPair(const QString &certificatePem, const QString &keyPem);

/// Whether the account has this very certificate.
bool isInAccount(Provider &provider, const UploadedPair &pair);

/// Puts the pair's content under a record that is in the account or comes to it. Saves both.
void keepPair(Provider &provider, CertificateRecord &record, const UploadedPair &pair);

} // namespace sandbox
