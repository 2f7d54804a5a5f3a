#pragma once

#include "sandbox/state/deployment.h"
#include "sandbox/wire/apierror.h"

#include <QJsonArray>
#include <QMap>

namespace sandbox {

struct Call;

/// What an update is asked to reach: types, and the regions of those that have some.
struct UpdateScope
{
    QStringList types;
    QMap<QString, QStringList> regions; ///< By type.

    QStringList allRegions() const;
    bool includes(const CloudResource &resource) const;
};

/// FailedOperation.CertificateHostResourceTypeInvalid for a type that the site's updates do not
/// reach, InvalidParameter.WithDetailReason for a regional one without regions.
tl::expected<UpdateScope, ApiError> readScope(const Provider &provider,
                                              const QJsonObject &parameters);

/// The search for a certificate's resources that comes before its update: the same call again and
/// again until it has ended (facts.md 5.9).
struct UpdateSearch
{
    qint64 taskId = 0;
    bool isDone = false;
    QJsonArray progress; ///< `UpdateSyncProgress`.
};

/// Starts the search for this certificate and scope, or looks how far it is.
UpdateSearch searchFor(Provider &provider, const QString &certificateId, const UpdateScope &scope);

/// What was found, in the scope's order; a type without any is there as a resource without an id.
QList<CloudResource> foundResources(Provider &provider, const QString &certificateId,
                                    const UpdateScope &scope);

} // namespace sandbox
