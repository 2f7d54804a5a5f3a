#include "core/store/sqlitewatchbook.h"

#include "core/store/certificatecodec.h"
#include "core/store/database.h"

using namespace Qt::StringLiterals;

namespace core {

Result<void> SqliteWatchBook::save(const WatchedProof &watch)
{
    return m_database
        .run(u"INSERT OR REPLACE INTO proof_watches (account, certificate, domain, started_at,"
             " told_visible, told_passed) VALUES (?,?,?,?,?,?)"_s,
             {watch.account.value(), watch.certificate.value(),
              // A null QString would be bound as NULL.
              watch.domain.isNull() ? u""_s : watch.domain, timeToText(watch.startedAt),
              watch.toldVisible, watch.toldPassed})
        .map([](const QSqlQuery &) {});
}

Result<void> SqliteWatchBook::end(const AccountId &account, const CertificateId &certificate)
{
    return m_database
        .run(u"DELETE FROM proof_watches WHERE account=? AND certificate=?"_s,
             {account.value(), certificate.value()})
        .map([](const QSqlQuery &) {});
}

Result<QList<WatchedProof>> SqliteWatchBook::all(const AccountId &account)
{
    auto rows = m_database.run(u"SELECT certificate, domain, started_at, told_visible, told_passed"
                               " FROM proof_watches WHERE account=? ORDER BY rowid"_s,
                               {account.value()});
    if (!rows)
        return Failure(rows.error());

    QList<WatchedProof> watches;
    while (rows->next())
        watches.append({account, CertificateId(rows->value(0).toString()),
                        rows->value(1).toString(), timeFromText(rows->value(2).toString()),
                        rows->value(3).toBool(), rows->value(4).toBool()});
    return watches;
}

} // namespace core
