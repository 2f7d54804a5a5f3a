#include "sandbox/state/profilebook.h"

#include "sandbox/state/jsondocument.h"
#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

CompanyRecord companyFromJson(qint64 id, const QJsonObject &json)
{
    return {id,
            json["name"_L1].toString(),
            json["country"_L1].toString(),
            json["province"_L1].toString(),
            json["city"_L1].toString(),
            json["address"_L1].toString(),
            json["phone"_L1].toString()};
}

ManagerRecord managerFromJson(qint64 id, qint64 companyId, const QJsonObject &json)
{
    return {id,
            companyId,
            json["status"_L1].toString(),
            json["firstName"_L1].toString(),
            json["lastName"_L1].toString(),
            json["position"_L1].toString(),
            json["phone"_L1].toString(),
            json["email"_L1].toString(),
            timeFromJson(json["created"_L1]),
            json["department"_L1].toString(),
            timeFromJson(json["submitted"_L1])};
}

} // namespace

QList<CompanyRecord> ProfileBook::companies()
{
    QSqlQuery query = m_database.run(u"SELECT id, doc FROM company ORDER BY id"_s);
    QList<CompanyRecord> companies;
    while (query.next())
        companies.append(
            companyFromJson(query.value(0).toLongLong(), fromDocument(query.value(1).toString())));
    return companies;
}

std::optional<CompanyRecord> ProfileBook::company(qint64 id)
{
    const QVariant doc = m_database.value(u"SELECT doc FROM company WHERE id = ?"_s, {id});
    if (!doc.isValid())
        return std::nullopt;
    return companyFromJson(id, fromDocument(doc.toString()));
}

QList<ManagerRecord> ProfileBook::managers(qint64 companyId)
{
    QSqlQuery query =
        m_database.run(u"SELECT id, doc FROM manager WHERE company = ? ORDER BY id"_s, {companyId});
    QList<ManagerRecord> managers;
    while (query.next())
        managers.append(managerFromJson(query.value(0).toLongLong(), companyId,
                                        fromDocument(query.value(1).toString())));
    return managers;
}

std::optional<ManagerRecord> ProfileBook::manager(qint64 id)
{
    QSqlQuery query = m_database.run(u"SELECT company, doc FROM manager WHERE id = ?"_s, {id});
    if (!query.next())
        return std::nullopt;
    return managerFromJson(id, query.value(0).toLongLong(),
                           fromDocument(query.value(1).toString()));
}

qint64 ProfileBook::save(CompanyRecord company)
{
    const QString doc = toDocument({{u"name"_s, company.name},
                                    {u"country"_s, company.country},
                                    {u"province"_s, company.province},
                                    {u"city"_s, company.city},
                                    {u"address"_s, company.address},
                                    {u"phone"_s, company.phone}});
    const QVariant id = company.id == 0 ? QVariant() : QVariant(company.id);
    return m_database.run(u"INSERT OR REPLACE INTO company (id, doc) VALUES (?, ?)"_s, {id, doc})
        .lastInsertId()
        .toLongLong();
}

qint64 ProfileBook::save(ManagerRecord manager)
{
    const QString doc = toDocument({{u"status"_s, manager.status},
                                    {u"firstName"_s, manager.firstName},
                                    {u"lastName"_s, manager.lastName},
                                    {u"position"_s, manager.position},
                                    {u"phone"_s, manager.phone},
                                    {u"email"_s, manager.email},
                                    {u"created"_s, timeToJson(manager.created)},
                                    {u"department"_s, manager.department},
                                    {u"submitted"_s, timeToJson(manager.submitted)}});
    const QVariant id = manager.id == 0 ? QVariant() : QVariant(manager.id);
    return m_database
        .run(u"INSERT OR REPLACE INTO manager (id, company, doc) VALUES (?, ?, ?)"_s,
             {id, manager.companyId, doc})
        .lastInsertId()
        .toLongLong();
}

void ProfileBook::removeManager(qint64 id)
{
    m_database.run(u"DELETE FROM manager WHERE id = ?"_s, {id});
}

int ProfileBook::certificatesOf(const ManagerRecord &manager)
{
    const qint64 first =
        m_database.value(u"SELECT min(id) FROM manager WHERE company = ?"_s, {manager.companyId})
            .toLongLong();
    const QString name = u"coalesce(nullif(json_extract(doc, '$.submitted.ManagerId'), ''), '0')"_s;
    return m_database
        .value(u"SELECT count(*) FROM certificate WHERE json_extract(doc, '$.company') = ? AND "_s
                   + name + u" IN (?, ?)"_s,
               {manager.companyId, QString::number(manager.id),
                manager.id == first ? u"0"_s : QString::number(manager.id)})
        .toInt();
}

} // namespace sandbox
