#include "sandbox/state/packagebook.h"

#include "sandbox/state/jsondocument.h"
#include "sandbox/state/jsontime.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

BenefitPackage packageOf(const QSqlQuery &row)
{
    const QJsonObject json = fromDocument(row.value(1).toString());
    return {row.value(0).toString(), json["total"_L1].toInt(), json["balance"_L1].toInt(),
            timeFromJson(json["created"_L1]), timeFromJson(json["expires"_L1])};
}

} // namespace

std::optional<BenefitPackage> PackageBook::find(const QString &id)
{
    QSqlQuery query = m_database.run(u"SELECT id, doc FROM package WHERE id = ?"_s, {id});
    if (!query.next())
        return std::nullopt;
    return packageOf(query);
}

QList<BenefitPackage> PackageBook::all()
{
    QSqlQuery query = m_database.run(u"SELECT id, doc FROM package ORDER BY id"_s);
    QList<BenefitPackage> packages;
    while (query.next())
        packages.append(packageOf(query));
    return packages;
}

void PackageBook::save(const BenefitPackage &package)
{
    const QJsonObject json{{u"total"_s, package.total},
                           {u"balance"_s, package.balance},
                           {u"created"_s, timeToJson(package.created)},
                           {u"expires"_s, timeToJson(package.expires)}};
    m_database.run(u"INSERT OR REPLACE INTO package (id, doc) VALUES (?, ?)"_s,
                   {package.id, toDocument(json)});
}

} // namespace sandbox
