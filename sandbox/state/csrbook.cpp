#include "sandbox/state/csrbook.h"

#include "sandbox/state/jsondocument.h"
#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

ManagedCsr csrOf(const QSqlQuery &query)
{
    const QJsonObject json = fromDocument(query.value(1).toString());
    return {query.value(0).toLongLong(), json["subject"_L1].toObject(),
            timeFromJson(json["created"_L1]), json["csr"_L1].toString().toLatin1(),
            json["key"_L1].toString().toLatin1()};
}

} // namespace

QList<ManagedCsr> CsrBook::list()
{
    QSqlQuery query = m_database.run(u"SELECT id, doc FROM managed_csr ORDER BY id DESC"_s);
    QList<ManagedCsr> all;
    while (query.next())
        all.append(csrOf(query));
    return all;
}

std::optional<ManagedCsr> CsrBook::find(qint64 id)
{
    QSqlQuery query = m_database.run(u"SELECT id, doc FROM managed_csr WHERE id = ?"_s, {id});
    return query.next() ? std::optional(csrOf(query)) : std::nullopt;
}

qint64 CsrBook::save(const ManagedCsr &csr)
{
    const QJsonObject json{{u"subject"_s, csr.subject},
                           {u"created"_s, timeToJson(csr.created)},
                           {u"csr"_s, QString::fromLatin1(csr.csrPem)},
                           {u"key"_s, QString::fromLatin1(csr.keyPem)}};
    const QString doc = toDocument(json);
    return m_database
        .run(u"INSERT OR REPLACE INTO managed_csr (id, doc) VALUES (?, ?)"_s,
             {csr.id == 0 ? QVariant() : QVariant(csr.id), doc})
        .lastInsertId()
        .toLongLong();
}

void CsrBook::remove(qint64 id)
{
    m_database.run(u"DELETE FROM managed_csr WHERE id = ?"_s, {id});
}

} // namespace sandbox
