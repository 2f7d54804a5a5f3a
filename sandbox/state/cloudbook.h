#pragma once

#include "sandbox/state/cloudresource.h"
#include "sandbox/state/database.h"

#include <QDateTime>
#include <QList>

namespace sandbox {

/// A task that the provider works at in its own time, as it is kept: what is in `doc` is the
/// task's own business.
struct CloudTask
{
    qint64 id = 0;
    QString kind; ///< One of taskkind (deployment.h).
    QString certificateId; ///< Whose resources are looked for, or the certificate to deploy.
    QString oldCertificateId;
    bool isOpen = true; ///< There is work left.
    QJsonObject doc;
};

/// The account's cloud resources and the tasks that change what they serve.
class CloudBook
{
public:
    explicit CloudBook(Database &database)
        : m_database(database)
    {
    }

    QList<CloudResource> resources();
    QList<CloudResource> resourcesOfType(const QString &type);
    /// What serves this certificate now: such a certificate is neither deleted nor revoked.
    QList<CloudResource> boundTo(const QString &certificateId);
    std::optional<CloudResource> resource(qint64 id);
    /// Saves under the resource's id, or the next free one if that is 0.
    void save(const CloudResource &resource);

    std::optional<CloudTask> task(qint64 id);
    /// The newest first.
    QList<CloudTask> tasks(const QString &kind);
    QList<CloudTask> openTasks(); ///< The oldest first: later ones build on them.
    /// Saves under the task's id, or the next free one if that is 0. Returns the id.
    qint64 save(const CloudTask &task);
    void removeTask(qint64 id);

private:
    QList<CloudResource> readResources(const QString &where, const QVariantList &values);
    QList<CloudTask> readTasks(const QString &where, const QVariantList &values);

    Database &m_database;
};

} // namespace sandbox
