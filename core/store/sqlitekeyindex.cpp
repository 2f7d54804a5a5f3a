#include "core/store/sqlitekeyindex.h"

#include "core/store/certificatecodec.h"
#include "core/store/database.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

void ignoreRows(const QSqlQuery &) { }

} // namespace

Result<void> SqliteKeyIndex::add(const KeyRecord &record)
{
    return m_database
        .run(u"INSERT INTO keys (id, account, spki, certificate, created_at) VALUES (?,?,?,?,?)"_s,
             {record.id.value(), record.account.value(), record.spkiSha256,
              // A null QString would be bound as NULL.
              record.certificate.value().isNull() ? u""_s : record.certificate.value(),
              timeToText(record.createdAt)})
        .map(ignoreRows);
}

Result<void> SqliteKeyIndex::link(const KeyId &key, const CertificateId &certificate)
{
    return m_database
        .run(u"UPDATE keys SET certificate=? WHERE id=?"_s, {certificate.value(), key.value()})
        .map(ignoreRows);
}

Result<QList<KeyRecord>> SqliteKeyIndex::all(const AccountId &account)
{
    auto rows = m_database.run(
        u"SELECT id, spki, certificate, created_at FROM keys WHERE account=? ORDER BY rowid"_s,
        {account.value()});
    if (!rows)
        return Failure(rows.error());

    QList<KeyRecord> records;
    while (rows->next())
        records.append({KeyId(rows->value(0).toString()), account, rows->value(1).toByteArray(),
                        CertificateId(rows->value(2).toString()),
                        timeFromText(rows->value(3).toString())});
    return records;
}

} // namespace core
