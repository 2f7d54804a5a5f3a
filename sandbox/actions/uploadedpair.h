#pragma once

#include "sandbox/ca/uploadedchain.h"
#include "sandbox/state/provider.h"

namespace sandbox {

/// A certificate and its key as an upload, or an update in place of a certificate's id, brings
/// them along.
struct UploadedPair
{
    UploadedChain chain;
    QByteArray keyPem; ///< Unencrypted; none with a CA.
};

/// An error of uploadedchain.h in the provider's words: FailedOperation.CertificateCaError,
/// CertificateEncryptInvalid, CertificateInvalid, CertificateChainError, CertificateMatchError,
/// CertificateParseError, or InvalidParameter.MissMatchPrivateKey.
Refusal refuseUpload(const core::Error &error);

/// Refused as by refuseUpload, and with FailedOperation.InvalidParam without a key.
tl::expected<UploadedPair, ApiError> readPair(const QString &certificatePem, const QString &keyPem,
                                              const QString &password = {});

/// Puts the pair's content under a record that is in the account or comes to it: issued, or
/// expired if its time is over. Saves both.
void keepPair(Provider &provider, CertificateRecord &record, const UploadedPair &pair);

} // namespace sandbox
