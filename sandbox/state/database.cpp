#include "sandbox/state/database.h"

#include <QFile>
#include <QSqlError>
#include <QUuid>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// One step from each version of the file to the next.
constexpr const char16_t *firstVersion[] = {
    u"CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    // The columns are what lists are filtered and sorted by; the rest is in doc (JSON).
    u"CREATE TABLE certificate (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, alias TEXT,"
    " names TEXT, status INTEGER, stage TEXT, uploaded INTEGER, project INTEGER, renewed INTEGER,"
    " inserted INTEGER, ends INTEGER, due INTEGER, doc TEXT NOT NULL)",
    u"CREATE INDEX certificate_due ON certificate (due)",
    u"CREATE INDEX certificate_ends ON certificate (ends)",
    u"CREATE INDEX certificate_inserted ON certificate (inserted)",
    u"CREATE TABLE material (certificate TEXT PRIMARY KEY, csr BLOB, leaf BLOB, intermediate BLOB,"
    " root BLOB, key BLOB, password BLOB)",
    u"CREATE TABLE tag (certificate TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL)",
    u"CREATE INDEX tag_key ON tag (key, value, certificate)",
    u"CREATE INDEX tag_certificate ON tag (certificate)",
    u"CREATE TABLE deal (id TEXT PRIMARY KEY, seq INTEGER, created INTEGER, doc TEXT NOT NULL)",
    u"CREATE TABLE company (id INTEGER PRIMARY KEY, doc TEXT NOT NULL)",
    u"CREATE TABLE manager (id INTEGER PRIMARY KEY, company INTEGER, doc TEXT NOT NULL)",
    u"CREATE TABLE zone (name TEXT PRIMARY KEY, doc TEXT NOT NULL)",
    u"CREATE TABLE request (seq INTEGER PRIMARY KEY, at INTEGER, service TEXT, action TEXT,"
    " request_id TEXT, body_sha256 TEXT, code TEXT)",
    u"CREATE TABLE charge (seq INTEGER PRIMARY KEY, at INTEGER, deal TEXT, cents INTEGER,"
    " request_id TEXT)",
    u"CREATE TABLE csr (spki TEXT NOT NULL, certificate TEXT NOT NULL, at INTEGER,"
    " PRIMARY KEY (spki, certificate))",
};

constexpr const char16_t *aroundACertificate[] = {
    u"CREATE TABLE cloud_resource (id INTEGER PRIMARY KEY, type TEXT, certificate TEXT,"
    " doc TEXT NOT NULL)",
    u"CREATE INDEX cloud_resource_certificate ON cloud_resource (certificate)",
    u"CREATE TABLE cloud_task (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT, certificate TEXT,"
    " old TEXT, open INTEGER, doc TEXT NOT NULL)",
    u"CREATE INDEX cloud_task_open ON cloud_task (open)",
    u"CREATE TABLE managed_csr (id INTEGER PRIMARY KEY AUTOINCREMENT, doc TEXT NOT NULL)",
};

constexpr const char16_t *lifeOfACertificate[] = {
    u"ALTER TABLE certificate ADD COLUMN ca INTEGER NOT NULL DEFAULT 0",
    u"ALTER TABLE certificate ADD COLUMN fingerprint TEXT",
    u"CREATE INDEX certificate_fingerprint ON certificate (fingerprint)",
    u"CREATE TABLE operation (seq INTEGER PRIMARY KEY, at INTEGER, certificate TEXT, type TEXT,"
    " customer INTEGER)",
    u"CREATE INDEX operation_at ON operation (at)",
    u"CREATE TABLE deletion (id INTEGER PRIMARY KEY, certificate TEXT, due INTEGER,"
    " doc TEXT NOT NULL)",
    u"CREATE TABLE package (id TEXT PRIMARY KEY, doc TEXT NOT NULL)",
    u"CREATE TABLE voucher (id TEXT PRIMARY KEY, doc TEXT NOT NULL)",
};

constexpr const char16_t *certificatesOfManagers[] = {
    // ProfileBook::certificatesOf counts by these very expressions.
    u"CREATE INDEX certificate_manager ON certificate (json_extract(doc, '$.company'),"
    " coalesce(nullif(json_extract(doc, '$.submitted.ManagerId'), ''), '0'))",
};

using Statements = std::span<const char16_t *const>;
constexpr std::array steps{Statements(firstVersion), Statements(aroundACertificate),
                           Statements(lifeOfACertificate), Statements(certificatesOfManagers)};

} // namespace

Database::~Database()
{
    m_database = {};
    if (!m_connection.isEmpty())
        QSqlDatabase::removeDatabase(m_connection);
}

core::Result<void> Database::open(const QString &path)
{
    // Created by us, so that it is never readable by others, not even for a moment.
    QFile file(path);
    if (!file.exists()
        && !file.open(QIODevice::NewOnly | QIODevice::ReadWrite,
                      QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return core::fail(core::Error::Kind::FileUnwritable, path);
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);

    m_connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(path);
    if (!m_database.open())
        return core::fail(core::Error::Kind::Storage, m_database.lastError().text());
    run(u"PRAGMA journal_mode = WAL"_s);
    run(u"PRAGMA synchronous = NORMAL"_s); // a killed process loses nothing; a dead battery may
    return migrate();
}

core::Result<void> Database::migrate()
{
    if (!m_failure.isEmpty()) // not a database, or a damaged one
        return core::fail(core::Error::Kind::Storage, m_failure);
    const int version = value(u"PRAGMA user_version"_s).toInt();
    if (version > static_cast<int>(steps.size()))
        return core::fail(core::Error::Kind::Storage, u"made by a newer version"_s);
    if (version == static_cast<int>(steps.size()))
        return {};
    return transaction([this, version] {
        for (const Statements &step : std::span(steps).subspan(static_cast<std::size_t>(version))) {
            for (const char16_t *statement : step)
                run(QString::fromUtf16(statement));
        }
        run(u"PRAGMA user_version = %1"_s.arg(steps.size()));
    });
}

QSqlQuery Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(sql); // what it can't prepare, it can't execute
    execute(query, values);
    return query;
}

void Database::runAll(const QString &sql, const QList<QVariantList> &rows)
{
    QSqlQuery query(m_database);
    query.prepare(sql);
    for (const QVariantList &values : rows)
        execute(query, values);
}

void Database::execute(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (!query.exec() && m_failure.isEmpty())
        m_failure = query.lastError().text() + u": "_s + query.lastQuery();
}

QVariant Database::value(const QString &sql, const QVariantList &values)
{
    QSqlQuery query = run(sql, values);
    return query.next() ? query.value(0) : QVariant();
}

core::Result<void> Database::transaction(const std::function<void()> &work)
{
    return attempt([&work] {
        work();
        return true;
    });
}

core::Result<void> Database::attempt(const std::function<bool()> &work)
{
    m_failure.clear();
    run(u"BEGIN IMMEDIATE"_s);
    const bool isWanted = work();
    if (isWanted && m_failure.isEmpty())
        run(u"COMMIT"_s);
    const QString failure = m_failure;
    if (!isWanted || !failure.isEmpty())
        run(u"ROLLBACK"_s);
    m_failure.clear();
    if (failure.isEmpty())
        return {};
    return core::fail(core::Error::Kind::Storage, failure);
}

QString Database::setting(const QString &name)
{
    return value(u"SELECT value FROM setting WHERE name = ?"_s, {name}).toString();
}

void Database::setSetting(const QString &name, const QString &value)
{
    run(u"INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"_s, {name, value});
}

} // namespace sandbox
