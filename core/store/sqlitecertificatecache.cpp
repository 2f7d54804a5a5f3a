#include "core/store/sqlitecertificatecache.h"

#include "core/store/certificatecodec.h"
#include "core/store/database.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core {

Result<CachedCertificates> SqliteCertificateCache::load(const AccountId &account)
{
    CachedCertificates list;
    auto head = m_database.run(u"SELECT fetched_at FROM certificate_lists WHERE account=?"_s,
                               {account.value()});
    if (!head)
        return Failure(head.error());
    if (head->next())
        list.fetchedAt = timeFromText(head->value(0).toString());

    auto rows = m_database.run(u"SELECT body FROM certificates WHERE account=? ORDER BY position"_s,
                               {account.value()});
    if (!rows)
        return Failure(rows.error());
    while (rows->next())
        list.certificates.append(
            certificateFromJson(QJsonDocument::fromJson(rows->value(0).toByteArray()).object()));
    return list;
}

Result<void> SqliteCertificateCache::replace(const AccountId &account,
                                             const CachedCertificates &list)
{
    return m_database.inTransaction([&]() -> Result<void> {
        const QVariantList key{account.value()};
        if (const auto cleared = m_database.run(u"DELETE FROM certificates WHERE account=?"_s, key);
            !cleared)
            return Failure(cleared.error());
        for (qsizetype i = 0; i < list.certificates.size(); ++i) {
            const QByteArray body =
                QJsonDocument(toJson(list.certificates[i])).toJson(QJsonDocument::Compact);
            if (const auto added = m_database.run(u"INSERT INTO certificates VALUES (?,?,?)"_s,
                                                  {account.value(), i, body});
                !added)
                return Failure(added.error());
        }
        return m_database
            .run(u"INSERT OR REPLACE INTO certificate_lists VALUES (?,?)"_s,
                 {account.value(), timeToText(list.fetchedAt)})
            .map([](const QSqlQuery &) {});
    });
}

} // namespace core
