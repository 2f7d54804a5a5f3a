#include "core/store/sqliteaddedrecords.h"

#include "core/store/certificatecodec.h"
#include "core/store/database.h"

using namespace Qt::StringLiterals;

namespace core {

Result<void> SqliteAddedRecords::add(const AddedRecord &record)
{
    return m_database
        .run(
            u"INSERT OR REPLACE INTO added_records (account, certificate, zone_id, zone, record_id,"
            " host, type, value, added_at) VALUES (?,?,?,?,?,?,?,?,?)"_s,
            {record.account.value(), record.certificate.value(), record.zoneId, record.zone,
             record.recordId, record.host, record.type, record.value, timeToText(record.addedAt)})
        .map([](const QSqlQuery &) {});
}

Result<void> SqliteAddedRecords::forget(const AddedRecord &record)
{
    return m_database
        .run(u"DELETE FROM added_records WHERE account=? AND zone=? AND record_id=?"_s,
             {record.account.value(), record.zone, record.recordId})
        .map([](const QSqlQuery &) {});
}

Result<QList<AddedRecord>> SqliteAddedRecords::all(const AccountId &account,
                                                   const CertificateId &certificate)
{
    auto rows = m_database.run(u"SELECT zone_id, zone, record_id, host, type, value, added_at FROM"
                               " added_records WHERE account=? AND certificate=? ORDER BY rowid"_s,
                               {account.value(), certificate.value()});
    if (!rows)
        return Failure(rows.error());

    QList<AddedRecord> records;
    while (rows->next())
        records.append({account, certificate, rows->value(0).toLongLong(),
                        rows->value(1).toString(), rows->value(2).toLongLong(),
                        rows->value(3).toString(), rows->value(4).toString(),
                        rows->value(5).toString(), timeFromText(rows->value(6).toString())});
    return records;
}

} // namespace core
