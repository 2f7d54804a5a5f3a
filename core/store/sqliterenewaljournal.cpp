#include "core/store/sqliterenewaljournal.h"

#include "core/store/database.h"
#include "core/store/journalchain.h"
#include "core/store/personaldata.h"
#include "core/store/renewalcodec.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<Renewal> renewalOf(QJsonObject json, const QByteArray &personal)
{
    return PersonalData::putBack(json, personal).and_then([&] { return renewalFromJson(json); });
}

// The columns are the renewal's body and its personal data.
Result<QList<Renewal>> renewalsOf(QSqlQuery &rows)
{
    QList<Renewal> renewals;
    while (rows.next()) {
        auto renewal = renewalOf(QJsonDocument::fromJson(rows.value(0).toByteArray()).object(),
                                 rows.value(1).toByteArray());
        if (!renewal)
            return Failure(renewal.error());
        renewals.append(*std::move(renewal));
    }
    return renewals;
}

// As it was, without what was personal: that is kept for the last event only.
Result<QList<Renewal>> eventsOf(QSqlQuery &rows)
{
    QList<Renewal> events;
    while (rows.next()) {
        auto event = renewalFromJson(QJsonDocument::fromJson(rows.value(0).toByteArray()).object());
        if (!event)
            return Failure(event.error());
        events.append(*std::move(event));
    }
    return events;
}

} // namespace

Result<void> SqliteRenewalJournal::append(const Renewal &renewal)
{
    QJsonObject json = toJson(renewal);
    return m_database.inTransaction([&] {
        return checkTurn(renewal)
            .and_then([&] { return PersonalData(m_database).moveOut(json, renewal.id.value()); })
            .and_then([&] { return lastHash(); })
            .and_then([&](const QByteArray &before) {
                const QByteArray body = QJsonDocument(json).toJson(QJsonDocument::Compact);
                return m_database
                    .run(u"INSERT INTO renewal_events (renewal, account, event, body, hash)"
                         " VALUES (?,?,?,?,?)"_s,
                         {renewal.id.value(), renewal.plan.account.value(), renewal.event, body,
                          chainHash(before, body)})
                    .map([](const QSqlQuery &) {});
            });
    });
}

Result<void> SqliteRenewalJournal::checkTurn(const Renewal &renewal)
{
    auto last = m_database.run(u"SELECT MAX(event) FROM renewal_events WHERE renewal=?"_s,
                               {renewal.id.value()});
    if (!last)
        return Failure(last.error());
    if (!last->next() || last->value(0).toInt() + 1 != renewal.event)
        return fail(Error::Kind::Storage, u"another process moved this renewal"_s,
                    u"storage/moved"_s);
    last->finish();
    if (renewal.event > 1)
        return {};
    return lastEvents(renewal.plan.account)
        .and_then([&](const QList<Renewal> &renewals) -> Result<void> {
            const bool isTaken = std::ranges::any_of(renewals, [&](const Renewal &other) {
                return other.plan.certificate.id == renewal.plan.certificate.id
                    && !isFinal(other.state);
            });
            if (isTaken)
                return fail(Error::Kind::Storage, u"another process renews this certificate"_s,
                            u"storage/taken"_s);
            return {};
        });
}

Result<QList<Renewal>> SqliteRenewalJournal::latest(const AccountId &account)
{
    return verify().and_then([&] { return lastEvents(account); });
}

Result<QList<Renewal>> SqliteRenewalJournal::history(const AccountId &account,
                                                     const QDateTime &from, const QDateTime &to)
{
    return verify()
        .and_then([&] {
            return m_database.run(u"SELECT body FROM renewal_events WHERE account=? ORDER BY seq"_s,
                                  {account.value()});
        })
        .and_then([](QSqlQuery rows) { return eventsOf(rows); })
        .map([&](QList<Renewal> events) {
            events.removeIf([&](const Renewal &event) {
                return event.changedAt < from || event.changedAt > to;
            });
            return events;
        });
}

Result<QList<Renewal>> SqliteRenewalJournal::lastEvents(const AccountId &account)
{
    return m_database
        .run(u"SELECT renewal_events.body, renewal_personal.body FROM renewal_events JOIN"
             " (SELECT renewal AS r, MIN(seq) AS min_seq, MAX(seq) AS max_seq FROM renewal_events"
             "  WHERE account=? GROUP BY renewal) ON seq = max_seq"
             " LEFT JOIN renewal_personal ON renewal_personal.renewal = r ORDER BY min_seq"_s,
             {account.value()})
        .and_then([](QSqlQuery rows) { return renewalsOf(rows); });
}

Result<void> SqliteRenewalJournal::verify()
{
    auto rows = m_database.run(u"SELECT body, hash FROM renewal_events ORDER BY seq"_s);
    if (!rows)
        return Failure(rows.error());
    QByteArray before;
    while (rows->next()) {
        const QByteArray hash = chainHash(before, rows->value(0).toByteArray());
        if (hash != rows->value(1).toByteArray())
            return fail(Error::Kind::Storage, u"the renewal journal was changed from outside"_s,
                        u"storage/journal"_s);
        before = hash;
    }
    return {};
}

Result<QByteArray> SqliteRenewalJournal::lastHash()
{
    return m_database.run(u"SELECT hash FROM renewal_events ORDER BY seq DESC LIMIT 1"_s)
        .map([](QSqlQuery last) {
            return last.next() ? last.value(0).toByteArray() : QByteArray();
        });
}

} // namespace core
