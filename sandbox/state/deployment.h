#pragma once

#include "sandbox/state/cloudbook.h"

#include <QDateTime>

#include <chrono>

namespace sandbox {

struct Provider;

namespace usual {
inline constexpr std::chrono::seconds oneDeployment{20};
inline constexpr std::chrono::seconds resourceSearch{15};
} // namespace usual

/// Seconds for which what a search has found is used again (facts.md 1.5). By the calendar, at any
/// speed: whoever asks again after a moment is to find it.
inline constexpr qint64 resourceCacheSeconds = 1800;

/// `CloudTask::kind`.
namespace taskkind {
inline const QString bindSearch =
    QStringLiteral("bind"); ///< CreateCertificateBindResourceSyncTask.
inline const QString updateSearch = QStringLiteral("search"); ///< What comes before an update.
inline const QString deploy = QStringLiteral("deploy");
inline const QString update = QStringLiteral("update");
inline const QString upload = QStringLiteral("upload");
} // namespace taskkind

/// `Status` of a deployment and of each of its parts (facts.md 5.9).
enum class DeployStatus : int {
    Waiting = 0,
    Done = 1,
    Failed = 2,
    Running = 3,
    RolledBack = 4,
    RollbackFailed = 5,
    NothingToDo = 6
};

/// One resource that is to get another certificate.
struct DeployPart
{
    qint64 id = 0; ///< Of the record's detail; numbers do not repeat.
    CloudResource resource; ///< As it was; certificateId is what a rollback brings back.
    DeployStatus status = DeployStatus::Waiting;
    bool isRollback = false; ///< Of its present or last run.
    QString error;
    QDateTime begins; ///< When the provider comes to it.
    QDateTime ends;
};

/// A deployment (DeployCertificateInstance), an update (UpdateCertificateInstance) or an upload
/// under the same id (UploadUpdateCertificateInstance): each resource in turn gets a certificate.
struct Deployment
{
    qint64 id = 0; ///< `DeployRecordId`.
    QString kind; ///< One of the last three of taskkind.
    QString certificateId;
    QString oldCertificateId;
    QStringList types;
    QStringList regions;
    QDateTime created;
    QDateTime updated;
    QList<DeployPart> parts;

    DeployStatus status() const;
    bool isFinished() const;
    int count(DeployStatus status) const;
};

/// Starts one and returns it with its id. `resources` are what it changes, in this order.
Deployment startDeployment(Provider &provider, Deployment deployment,
                           const QList<CloudResource> &resources);
/// Runs parts, by index, once more: forwards or back, as each part's `isRollback` says.
void rerun(Provider &provider, Deployment &deployment, const QList<qsizetype> &parts);

/// Lets the provider's time work on all deployments; call it before looking at any.
void advanceDeployments(Provider &provider);
std::optional<Deployment> findDeployment(Provider &provider, const QString &kind, qint64 id);
/// The newest first.
QList<Deployment> deployments(Provider &provider, const QString &kind);

} // namespace sandbox
