#include "sandbox/state/packagebook.h"

#include "sandbox/state/jsontime.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

BenefitPackage parse(const QSqlQuery &row)
{
    const QJsonObject json = QJsonDocument::fromJson(row.value(1).toString().toUtf8()).object();
    return {row.value(0).toString(), json["total"_L1].toInt(), json["balance"_L1].toInt(),
            timeFromJson(json["created"_L1]), timeFromJson(json["expires"_L1])};
}

} // namespace

std::optional<BenefitPackage> PackageBook::find(const QString &id)
{
    QSqlQuery query = m_database.run(u"SELECT id, doc FROM package WHERE id = ?"_s, {id});
    if (!query.next())
        return std::nullopt;
    return parse(query);
}

QList<BenefitPackage> PackageBook::all()
{
    QSqlQuery query = m_database.run(u"SELECT id, doc FROM package ORDER BY id"_s);
    QList<BenefitPackage> packages;
    while (query.next())
        packages.append(parse(query));
    return packages;
}

void PackageBook::save(const BenefitPackage &package)
{
    const QJsonObject json{{u"total"_s, package.total},
                           {u"balance"_s, package.balance},
                           {u"created"_s, timeToJson(package.created)},
                           {u"expires"_s, timeToJson(package.expires)}};
    m_database.run(
        u"INSERT OR REPLACE INTO package (id, doc) VALUES (?, ?)"_s,
        {package.id, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))});
}

} // namespace sandbox
