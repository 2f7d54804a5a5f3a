#pragma once

#include "core/base/scheduler.h"
#include "core/base/task.h"
#include "core/model/account.h"
#include "core/operations/boundresources.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <chrono>

namespace core {

class ApiClient;

/// How far an update is, as a whole or of one resource (facts.md 5.9).
enum class UpdateStatus : int {
    Waiting = 0,
    Done = 1,
    Failed = 2,
    Running = 3,
    RolledBack = 4,
    RollbackFailed = 5,
    NothingToDo = 6
};

constexpr bool isUnderWay(UpdateStatus status)
{
    return status == UpdateStatus::Waiting || status == UpdateStatus::Running;
}
constexpr bool hasFailed(UpdateStatus status)
{
    return status == UpdateStatus::Failed || status == UpdateStatus::RollbackFailed;
}

/// One update that the provider has on record.
struct UpdateRecord
{
    qint64 id = 0;
    CertificateId oldCertificate;
    CertificateId newCertificate;
    QStringList types;
    UpdateStatus status = UpdateStatus::Waiting;
    QDateTime createdAt; ///< UTC.

    bool operator==(const UpdateRecord &) const = default;
};

/// One cloud resource in an update.
struct UpdateItem
{
    qint64 id = 0;
    QString type;
    QString region;
    QString name; ///< What the resource is called: its domain, instance, listener; "" for none.
    UpdateStatus status = UpdateStatus::Waiting;
    QString words; ///< The provider's own, why it failed. Plain text.

    bool operator==(const UpdateItem &) const = default;
};

/// Which resources get another certificate.
struct UpdateRequest
{
    CertificateId oldCertificate;
    CertificateId newCertificate;
    QList<BoundResource> where; ///< Kinds, and the regions of those that have some.
    bool ignoresOldNotices = false; ///< No more notices of the old one's expiry.
};

/// What an update that was asked for has become.
struct StartedUpdate
{
    qint64 record = 0;
    bool wasRunning = false; ///< Not a new one: one of this old certificate was under way.
};

/// Whether updates on this site reach resources of this kind. Others have to be changed where they
/// are managed.
bool canUpdateResource(const QString &type, Site site);

/// Puts a certificate in the place of another one on the cloud resources that use it
/// (UpdateCertificateInstance and its records; facts.md 5.9).
class ResourceUpdates final
{
public:
    /// Both must outlive it. `patience` is how long to wait for the provider's search.
    ResourceUpdates(ApiClient &client, Scheduler &scheduler,
                    std::chrono::milliseconds patience = std::chrono::minutes(5));

    /// Asks until the provider has found the resources and made a record. Fails as
    /// ApiClient::call() does, with Busy where the search does not end; nothing was changed then.
    /// Where an answer is lost the records are looked at: NoAnswer only if none is new there, which
    /// does not prove that none will come.
    Task<StartedUpdate> start(const UpdateRequest &request, QObject *owner);

    /// Updates with this new certificate, the newest first. With an old one: of these two alone.
    Task<QList<UpdateRecord>> records(const CertificateId &newCertificate,
                                      const CertificateId &oldCertificate, QObject *owner);
    /// All resources of an update.
    Task<QList<UpdateItem>> items(qint64 record, QObject *owner);
    /// Once more for what failed, nothing else. Sent once.
    Task<void> retry(qint64 record, QObject *owner);
    /// The old certificate back to where the new one has got. Sent once.
    Task<void> rollBack(qint64 record, QObject *owner);

private:
    ApiClient &m_client;
    Scheduler &m_scheduler;
    std::chrono::milliseconds m_patience;
};

} // namespace core
