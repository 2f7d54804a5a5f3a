#pragma once

#include <QString>

#include <tl/expected.hpp>

class QJsonObject;

namespace sandbox {

/// A refusal as the provider words it: `Response.Error`.
struct ApiError
{
    QString code; ///< "FailedOperation.InvalidParam"; facts.md 6.2 and 6.3 have the list.
    QString message;

    bool operator==(const ApiError &) const = default;
};

/// What an action answers: its `Response` without RequestId, or the error.
using Answer = tl::expected<QJsonObject, ApiError>;
using Refusal = tl::unexpected<ApiError>;

inline Refusal refuse(QString code, QString message)
{
    return Refusal(ApiError{std::move(code), std::move(message)});
}

/// `FailedOperation.` with what failed, such as "CertificateNotFound".
inline Refusal failedOperation(QLatin1StringView what, const QString &message)
{
    return refuse(QLatin1StringView("FailedOperation.") + what, message);
}

enum class Site { International, Mainland };

} // namespace sandbox
