#pragma once

#include "core/base/scheduler.h"
#include "core/base/task.h"
#include "core/model/ids.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <vector>

namespace core {

class ApiClient;

/// The cloud resources of one kind and region that use a certificate.
struct BoundResource
{
    QString type; ///< As the provider names it: "clb", "cdn", …
    QString region; ///< "" where the kind has none.
    qint64 count = 0;

    bool operator==(const BoundResource &) const = default;
};

using BoundResources = QHash<CertificateId, QList<BoundResource>>;

/// Finds out which cloud resources use certificates: CreateCertificateBindResourceSyncTask, then
/// DescribeCertificateBindResourceTaskResult until every search has ended (facts.md 1.5). Reads
/// only.
class BoundResourceSearch final
{
public:
    static constexpr qsizetype mostAtOnce = 100; ///< Certificates in one request.

    /// Both must outlive it. `patience` is how long to wait for the provider's searches in all.
    BoundResourceSearch(ApiClient &client, Scheduler &scheduler,
                        std::chrono::milliseconds patience = std::chrono::minutes(2));

    /// Every one of `ids` (any number) is in the result, those that nothing uses with an empty
    /// list. Not the provider's half-hour-old memory, but as it is now. Fails with Busy where the
    /// provider does not come to an end, and with Rejected, code "resources/incomplete", where it
    /// could not look everywhere.
    Task<BoundResources> look(const QList<CertificateId> &ids, QObject *owner);

private:
    ApiClient &m_client;
    Scheduler &m_scheduler;
    std::chrono::milliseconds m_patience;
};

} // namespace core
