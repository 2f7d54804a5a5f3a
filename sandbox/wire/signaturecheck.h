#pragma once

#include "sandbox/wire/apierror.h"
#include "sandbox/wire/http.h"

#include <QDateTime>

namespace sandbox {

struct AccessKey
{
    QString secretId;
    QByteArray secretKey;
    QByteArray token = {}; ///< Of a temporary key: every request has to carry it.
};

/// Verifies TC3-HMAC-SHA256 (facts.md 6.1) from the bytes that arrived, written from the
/// provider's description and not from CertDesk's signer, so that a mistake there shows here.
/// `service` is the one that X-TC-Version names; SDKs that are given another endpoint sign with
/// that host's first label instead, and may sign the host without its port; both are accepted.
/// AuthFailure.{InvalidAuthorization, SignatureExpire, SecretIdNotFound, SignatureFailure,
/// TokenFailure}: the last also for a token with a key that has none.
tl::expected<void, ApiError> checkSignature(const HttpRequest &request, const QString &service,
                                            const AccessKey &key, const QDateTime &now);

} // namespace sandbox
