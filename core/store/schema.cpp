#include "core/store/schema.h"

#include "core/store/database.h"
#include "core/store/personaldata.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Each entry takes the file from version n to n+1. Never change one that was released.
QList<QStringList> migrations()
{
    return {
        {
            u"CREATE TABLE accounts (id TEXT PRIMARY KEY, name TEXT NOT NULL, site INTEGER NOT "
            u"NULL,"
            " secret_id TEXT NOT NULL, api TEXT NOT NULL, console TEXT NOT NULL, dns TEXT NOT NULL)"_s,
            u"CREATE TABLE certificate_lists (account TEXT PRIMARY KEY, fetched_at TEXT NOT NULL)"_s,
            u"CREATE TABLE certificates (account TEXT NOT NULL, position INTEGER NOT NULL,"
            " body BLOB NOT NULL, PRIMARY KEY (account, position)) WITHOUT ROWID"_s,
            u"CREATE TABLE keys (id TEXT PRIMARY KEY, account TEXT NOT NULL, spki BLOB NOT NULL,"
            " certificate TEXT NOT NULL, created_at TEXT NOT NULL)"_s,
            // Append-only: `hash` covers the row and the one before it.
            u"CREATE TABLE renewal_events (seq INTEGER PRIMARY KEY AUTOINCREMENT,"
            " renewal TEXT NOT NULL, account TEXT NOT NULL, body BLOB NOT NULL, hash BLOB NOT NULL)"_s,
            u"CREATE INDEX renewal_events_by_renewal ON renewal_events (account, renewal, seq)"_s,
            u"CREATE TRIGGER renewal_events_kept BEFORE DELETE ON renewal_events"
            " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"_s,
            u"CREATE TRIGGER renewal_events_unchanged BEFORE UPDATE ON renewal_events"
            " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"_s,
        },
        {
            // Events are numbered per renewal, so that of two processes only one makes the next
            // move.
            u"DROP TRIGGER renewal_events_unchanged"_s,
            u"ALTER TABLE renewal_events ADD COLUMN event INTEGER NOT NULL DEFAULT 0"_s,
            u"UPDATE renewal_events SET event = (SELECT COUNT(*) FROM renewal_events AS earlier"
            " WHERE earlier.renewal = renewal_events.renewal AND earlier.seq <= renewal_events.seq)"_s,
            u"CREATE UNIQUE INDEX renewal_events_once ON renewal_events (renewal, event)"_s,
            u"CREATE TRIGGER renewal_events_unchanged BEFORE UPDATE ON renewal_events"
            " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"_s,
        },
        {
            u"CREATE TABLE added_records (account TEXT NOT NULL, certificate TEXT NOT NULL,"
            " zone_id INTEGER NOT NULL, zone TEXT NOT NULL, record_id INTEGER NOT NULL,"
            " host TEXT NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, added_at TEXT NOT NULL,"
            " PRIMARY KEY (account, zone, record_id))"_s,
        },
        {
            u"CREATE TABLE proof_watches (account TEXT NOT NULL, certificate TEXT NOT NULL,"
            " domain TEXT NOT NULL, started_at TEXT NOT NULL, told_visible INTEGER NOT NULL,"
            " told_passed INTEGER NOT NULL, PRIMARY KEY (account, certificate))"_s,
        },
        {
            // Eight colours: accounts that were there before get one each in turn.
            u"ALTER TABLE accounts ADD COLUMN color INTEGER NOT NULL DEFAULT 0"_s,
            u"UPDATE accounts SET color = (SELECT COUNT(*) FROM accounts AS earlier"
            " WHERE earlier.rowid < accounts.rowid) % 8"_s,
        },
        {
            // They are in a file of their own now, and can be fetched again.
            u"DROP TABLE IF EXISTS certificates"_s,
            u"DROP TABLE IF EXISTS certificate_lists"_s,
        },
        {
            // With movePersonalData(), which is the one time that events are written again.
            u"CREATE TABLE IF NOT EXISTS renewal_personal (renewal TEXT PRIMARY KEY, body BLOB NOT NULL)"_s,
            u"DROP TRIGGER IF EXISTS renewal_events_unchanged"_s,
        }};
}

constexpr int beforePersonalData = 6; // the version of a file that has it in its events

Result<void> separatePersonalData(Database &database)
{
    return movePersonalData(database).and_then([&] {
        return database
            .run(u"CREATE TRIGGER renewal_events_unchanged BEFORE UPDATE ON renewal_events"
                 " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"_s)
            .map([](const QSqlQuery &) {});
    });
}

} // namespace

Result<void> migrate(Database &database)
{
    auto version = database.run(u"PRAGMA user_version"_s);
    if (!version)
        return Failure(version.error());
    version->next();
    const int from = version->value(0).toInt();
    version->finish();

    const QList<QStringList> steps = migrations();
    if (from > steps.size())
        return fail(Error::Kind::Storage, u"a newer CertDesk wrote this database"_s,
                    u"storage/newer"_s);
    if (from == steps.size())
        return {};

    return database.inTransaction([&]() -> Result<void> {
        for (const QStringList &step : steps.sliced(from))
            for (const QString &sql : step)
                if (const auto done = database.run(sql); !done)
                    return Failure(done.error());
        if (from <= beforePersonalData)
            if (const auto done = separatePersonalData(database); !done)
                return done;
        return database.run(u"PRAGMA user_version=%1"_s.arg(steps.size()))
            .map([](const QSqlQuery &) {});
    });
}

} // namespace core
