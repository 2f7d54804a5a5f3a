#include "sandbox/state/cloudbook.h"

#include "sandbox/state/jsondocument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QVariant idOrNext(qint64 id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

} // namespace

QList<CloudResource> CloudBook::readResources(const QString &where, const QVariantList &values)
{
    QSqlQuery query = m_database.run(
        u"SELECT id, doc FROM cloud_resource "_s + where + u" ORDER BY id"_s, values);
    QList<CloudResource> resources;
    while (query.next()) {
        resources.append(CloudResource::fromJson(fromDocument(query.value(1).toString())));
        resources.last().id = query.value(0).toLongLong();
    }
    return resources;
}

QList<CloudResource> CloudBook::resources()
{
    return readResources({}, {});
}

QList<CloudResource> CloudBook::resourcesOfType(const QString &type)
{
    return readResources(u"WHERE type = ?"_s, {type});
}

QList<CloudResource> CloudBook::boundTo(const QString &certificateId)
{
    return readResources(u"WHERE certificate = ?"_s, {certificateId});
}

std::optional<CloudResource> CloudBook::resource(qint64 id)
{
    const auto found = readResources(u"WHERE id = ?"_s, {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void CloudBook::save(const CloudResource &resource)
{
    m_database.run(
        u"INSERT OR REPLACE INTO cloud_resource (id, type, certificate, doc) VALUES (?, ?, ?, ?)"_s,
        {idOrNext(resource.id), resource.type, resource.certificateId,
         toDocument(resource.toJson())});
}

QList<CloudTask> CloudBook::readTasks(const QString &where, const QVariantList &values)
{
    QSqlQuery query =
        m_database.run(u"SELECT id, kind, certificate, old, open, doc FROM cloud_task "_s + where
                           + u" ORDER BY id DESC"_s,
                       values);
    QList<CloudTask> tasks;
    while (query.next())
        tasks.append({query.value(0).toLongLong(), query.value(1).toString(),
                      query.value(2).toString(), query.value(3).toString(), query.value(4).toBool(),
                      fromDocument(query.value(5).toString())});
    return tasks;
}

std::optional<CloudTask> CloudBook::task(qint64 id)
{
    const auto found = readTasks(u"WHERE id = ?"_s, {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<CloudTask> CloudBook::tasks(const QString &kind)
{
    return readTasks(u"WHERE kind = ?"_s, {kind});
}

QList<CloudTask> CloudBook::openTasks()
{
    QList<CloudTask> tasks = readTasks(u"WHERE open = 1"_s, {});
    std::ranges::reverse(tasks);
    return tasks;
}

qint64 CloudBook::save(const CloudTask &task)
{
    return m_database
        .run(u"INSERT OR REPLACE INTO cloud_task (id, kind, certificate, old, open, doc)"
             " VALUES (?, ?, ?, ?, ?, ?)"_s,
             {idOrNext(task.id), task.kind, task.certificateId, task.oldCertificateId,
              task.isOpen ? 1 : 0, toDocument(task.doc)})
        .lastInsertId()
        .toLongLong();
}

void CloudBook::removeTask(qint64 id)
{
    m_database.run(u"DELETE FROM cloud_task WHERE id = ?"_s, {id});
}

} // namespace sandbox
