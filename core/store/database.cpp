#include "core/store/database.h"

#include "core/store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Failure storageFailure(const QSqlError &error, const QString &what)
{
    // SQLITE_CORRUPT, SQLITE_NOTADB
    const bool isDamaged = error.nativeErrorCode() == u"11"_s || error.nativeErrorCode() == u"26"_s;
    return fail(Error::Kind::Storage, what + u": " + error.text(),
                isDamaged ? u"storage/damaged"_s : QString());
}

} // namespace

Database::Database(QString connection)
    : m_connection(std::move(connection))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
}

Database::~Database()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::openFile(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(Error::Kind::Storage, u"no folder for "_s + path);

    std::unique_ptr<Database> database(
        new Database(u"certdesk-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)));
    database->m_database.setDatabaseName(path);
    database->m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!database->m_database.open())
        return storageFailure(database->m_database.lastError(), path);

    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    auto database = openFile(path);
    if (!database)
        return database;
    return (*database)->prepare().map([&] { return *std::move(database); });
}

Result<std::unique_ptr<Database>> Database::openReplaceable(const QString &path,
                                                            const QStringList &schema, int version)
{
    auto database = openFile(path);
    if (!database)
        return database;
    auto found = (*database)->version();
    const bool isOther = found && *found != 0 && *found != version;
    const bool isDamaged = !found && found.error().code == "storage/damaged"_L1;
    if (isOther || isDamaged) {
        database->reset();
        QFile::remove(path);
        database = openFile(path);
        if (!database)
            return database;
    } else if (!found) {
        return Failure(found.error());
    }
    return (*database)
        ->runAll(QStringList{u"PRAGMA journal_mode=DELETE"_s, u"PRAGMA synchronous=OFF"_s} + schema
                 + QStringList{u"PRAGMA user_version=%1"_s.arg(version)})
        .map([&] { return *std::move(database); });
}

Result<int> Database::version()
{
    return run(u"PRAGMA user_version"_s).map([](QSqlQuery found) {
        return found.next() ? found.value(0).toInt() : 0;
    });
}

Result<void> Database::runAll(const QStringList &statements)
{
    for (const QString &statement : statements)
        if (const auto done = run(statement); !done)
            return Failure(done.error());
    return {};
}

Result<QSqlQuery> Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return storageFailure(query.lastError(), describe(sql));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return storageFailure(query.lastError(), describe(sql));
    return query;
}

QString Database::describe(const QString &sql) const
{
    return m_database.databaseName() + u'\n' + sql;
}

Result<void> Database::prepare()
{
    // What is deleted is overwritten: it may be personal.
    if (const auto set = runAll({u"PRAGMA journal_mode=DELETE"_s, u"PRAGMA synchronous=FULL"_s,
                                 u"PRAGMA secure_delete=ON"_s});
        !set)
        return Failure(set.error());

    auto check = run(u"PRAGMA quick_check"_s);
    if (!check)
        return Failure(check.error());
    if (!check->next() || check->value(0).toString() != "ok"_L1)
        return fail(Error::Kind::Storage, describe(u"the file is damaged"_s), u"storage/damaged"_s);
    check->finish();
    return migrate(*this);
}

void Database::rollBack()
{
    // After a failed COMMIT there may be nothing to roll back; either way nothing was written.
    if (const auto undone = run(u"ROLLBACK"_s); !undone)
        m_database.rollback();
}

} // namespace core
