#include "sandbox/state/certificatestore.h"

#include "sandbox/state/jsondocument.h"
#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

CertificateRecord recordOf(const QVariant &doc)
{
    return CertificateRecord::fromJson(fromDocument(doc.toString()));
}

QString escapeLike(QString text)
{
    for (const QChar special : u"\\%_"_s)
        text.replace(special, u'\\' + QString(special));
    return u'%' + text + u'%';
}

// A WHERE clause that grows: each condition with its values.
class Conditions
{
public:
    void add(const QString &condition, const QVariantList &values = {})
    {
        m_sql += (m_sql.isEmpty() ? u" WHERE ("_s : u" AND ("_s) + condition + u')';
        m_values += values;
    }

    void addOneOf(const QString &column, const QVariantList &values)
    {
        const QStringList marks(values.size(), u"?"_s);
        add(column + u" IN ("_s + marks.join(u',') + u')', values);
    }

    const QString &sql() const { return m_sql; }
    const QVariantList &values() const { return m_values; }

private:
    QString m_sql;
    QVariantList m_values;
};

void addSearch(Conditions &where, const CertificateFilter &filter)
{
    if (!filter.searchKey.isEmpty()) {
        const QString pattern = escapeLike(filter.searchKey);
        where.add(
            u"id LIKE ? ESCAPE '\\' OR alias LIKE ? ESCAPE '\\' OR names LIKE ? ESCAPE '\\'"_s,
            {pattern, pattern, pattern});
    }
    for (const auto &[key, value] : filter.tags)
        where.add(u"id IN (SELECT certificate FROM tag WHERE key = ? AND value = ?)"_s,
                  {key, value});
    if (!filter.ids.isEmpty())
        where.addOneOf(u"id"_s, QVariantList(filter.ids.begin(), filter.ids.end()));
    if (!filter.statuses.isEmpty())
        where.addOneOf(u"status"_s, QVariantList(filter.statuses.begin(), filter.statuses.end()));
    if (filter.isUploaded)
        where.add(u"uploaded = ?"_s, {*filter.isUploaded ? 1 : 0});
    if (filter.isCa)
        where.add(u"ca = ?"_s, {*filter.isCa ? 1 : 0});
    if (filter.projectId)
        where.add(u"project = ?"_s, {*filter.projectId});
}

Conditions conditionsOf(const CertificateFilter &filter, const QDateTime &now)
{
    Conditions where;
    addSearch(where, filter);
    const qint64 moment = now.toMSecsSinceEpoch();
    const qint64 horizon = now.addDays(renewalWindowDays).toMSecsSinceEpoch();
    if (filter.onlyIssued || filter.onlyExpiring || filter.onlyRenewable)
        where.add(u"status = 1"_s);
    if (filter.onlyExpiring || filter.onlyRenewable)
        where.add(u"ends > ? AND ends <= ?"_s, {moment, horizon});
    if (filter.onlyRenewable)
        where.add(u"uploaded = 0 AND renewed = 0"_s);
    if (filter.onlyWaitingForIssue)
        where.add(u"stage = ?"_s, {stage::waitIssue});
    return where;
}

QString orderOf(const CertificateFilter &filter)
{
    if (!filter.byExpiry)
        return u" ORDER BY inserted DESC, seq DESC"_s;
    return *filter.byExpiry == Qt::AscendingOrder
        ? u" ORDER BY ends IS NULL, ends ASC, seq DESC"_s
        : u" ORDER BY ends IS NULL, ends DESC, seq DESC"_s;
}

const QString insertRow =
    u"INSERT INTO certificate (id, alias, names, status, stage, uploaded, project, renewed, ca,"
    " fingerprint, inserted, ends, due, doc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;

QVariantList columnsOf(const CertificateRecord &record)
{
    const QString doc = toDocument(record.toJson());
    return {record.id,
            record.alias,
            record.names.join(u' '),
            static_cast<int>(record.status),
            record.statusMsg,
            record.isUploaded() ? 1 : 0,
            record.projectId,
            record.renewalId.isEmpty() ? 0 : 1,
            record.isCa ? 1 : 0,
            record.fingerprint,
            timeToColumn(record.inserted),
            timeToColumn(record.ends),
            timeToColumn(record.due),
            doc};
}

} // namespace

std::optional<CertificateRecord> CertificateStore::find(const QString &id)
{
    const QVariant doc = m_database.value(u"SELECT doc FROM certificate WHERE id = ?"_s, {id});
    if (!doc.isValid())
        return std::nullopt;
    return recordOf(doc);
}

QList<CertificateRecord> CertificateStore::list(const CertificateFilter &filter,
                                                const QDateTime &now, int &total)
{
    const Conditions where = conditionsOf(filter, now);
    total = m_database.value(u"SELECT count(*) FROM certificate"_s + where.sql(), where.values())
                .toInt();
    QSqlQuery query = m_database.run(u"SELECT doc FROM certificate"_s + where.sql()
                                         + orderOf(filter) + u" LIMIT ? OFFSET ?"_s,
                                     where.values() + QVariantList{filter.limit, filter.offset});
    QList<CertificateRecord> records;
    while (query.next())
        records.append(recordOf(query.value(0)));
    return records;
}

void CertificateStore::save(const CertificateRecord &record)
{
    m_database.run(
        insertRow
            + u" ON CONFLICT (id) DO UPDATE SET alias = excluded.alias, names = excluded.names,"
              " status = excluded.status, stage = excluded.stage, uploaded = excluded.uploaded,"
              " project = excluded.project, renewed = excluded.renewed, ca = excluded.ca,"
              " fingerprint = excluded.fingerprint, inserted = excluded.inserted,"
              " ends = excluded.ends, due = excluded.due, doc = excluded.doc"_s,
        columnsOf(record));
    m_database.run(u"DELETE FROM tag WHERE certificate = ?"_s, {record.id});
    for (const auto &[key, value] : record.tags)
        m_database.run(u"INSERT INTO tag (certificate, key, value) VALUES (?, ?, ?)"_s,
                       {record.id, key, value});
}

void CertificateStore::addAll(const QList<CertificateRecord> &records)
{
    QList<QVariantList> rows;
    rows.reserve(records.size());
    for (const CertificateRecord &record : records)
        rows.append(columnsOf(record));
    m_database.runAll(insertRow, rows);
}

void CertificateStore::remove(const QString &id)
{
    // The ledger's line of its CSR stays: no key may come back for another order.
    m_database.run(u"DELETE FROM certificate WHERE id = ?"_s, {id});
    m_database.run(u"DELETE FROM material WHERE certificate = ?"_s, {id});
    m_database.run(u"DELETE FROM tag WHERE certificate = ?"_s, {id});
}

QString CertificateStore::findByFingerprint(const QString &fingerprint)
{
    return m_database
        .value(u"SELECT id FROM certificate WHERE fingerprint = ? ORDER BY seq LIMIT 1"_s,
               {fingerprint})
        .toString();
}

CertificateMaterial CertificateStore::material(const QString &id)
{
    QSqlQuery query = m_database.run(u"SELECT csr, leaf, intermediate, root, key, password FROM "
                                     "material WHERE certificate = ?"_s,
                                     {id});
    if (!query.next())
        return {};
    return {query.value(0).toByteArray(), query.value(1).toByteArray(),
            query.value(2).toByteArray(), query.value(3).toByteArray(),
            query.value(4).toByteArray(), query.value(5).toByteArray()};
}

void CertificateStore::saveMaterial(const QString &id, const CertificateMaterial &material)
{
    m_database.run(u"INSERT OR REPLACE INTO material (certificate, csr, leaf, intermediate, root,"
                   " key, password) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                   {id, material.csrPem, material.leafPem, material.intermediatePem,
                    material.rootPem, material.keyPem, material.password});
}

QStringList CertificateStore::dueBy(const QDateTime &now)
{
    QSqlQuery query =
        m_database.run(u"SELECT id FROM certificate WHERE due <= ? ORDER BY due LIMIT 200"_s,
                       {now.toMSecsSinceEpoch()});
    QStringList ids;
    while (query.next())
        ids.append(query.value(0).toString());
    return ids;
}

QDateTime CertificateStore::nextDue()
{
    const QVariant due = m_database.value(u"SELECT min(due) FROM certificate"_s);
    return due.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(due.toLongLong(), Qt::UTC);
}

QStringList CertificateStore::usersOfKey(const QByteArray &spkiSha256, const QString &exceptId)
{
    QSqlQuery query =
        m_database.run(u"SELECT certificate FROM csr WHERE spki = ? AND certificate <> ?"_s,
                       {QString::fromLatin1(spkiSha256.toHex()), exceptId});
    QStringList ids;
    while (query.next())
        ids.append(query.value(0).toString());
    return ids;
}

void CertificateStore::noteCsr(const QByteArray &spkiSha256, const QString &id,
                               const QDateTime &now)
{
    m_database.run(u"INSERT OR REPLACE INTO csr (spki, certificate, at) VALUES (?, ?, ?)"_s,
                   {QString::fromLatin1(spkiSha256.toHex()), id, now.toMSecsSinceEpoch()});
}

} // namespace sandbox
