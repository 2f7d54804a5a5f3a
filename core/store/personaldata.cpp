#include "core/store/personaldata.h"

#include "core/store/database.h"
#include "core/store/journalchain.h"
#include "core/store/renewalcodec.h"

#include <QHash>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto sumKey = "personal"_L1; // in a plan
constexpr auto saltKey = "salt"_L1; // in a row
constexpr std::array personalKeys{"profile"_L1, "contactEmail"_L1};

QByteArray compactJson(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString personalSum(const QByteArray &row)
{
    return QString::fromLatin1(QCryptographicHash::hash(row, QCryptographicHash::Sha256).toHex());
}

QString personalSalt()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toHex());
}

/// What a plan has of it, without what is empty.
QJsonObject takeFrom(QJsonObject &plan)
{
    QJsonObject data;
    for (const QLatin1StringView key : personalKeys)
        if (const QJsonValue value = plan.take(key);
            value.isObject() || !value.toString().isEmpty())
            data[key] = value;
    return data;
}

struct JournalRow
{
    qint64 number = 0;
    QString renewal;
    QByteArray body;
    QByteArray hash;
};

Result<QList<JournalRow>> journalRows(Database &database)
{
    auto found =
        database.run(u"SELECT seq, renewal, body, hash FROM renewal_events ORDER BY seq"_s);
    if (!found)
        return Failure(found.error());
    QList<JournalRow> rows;
    while (found->next())
        rows.append({found->value(0).toLongLong(), found->value(1).toString(),
                     found->value(2).toByteArray(), found->value(3).toByteArray()});
    return rows;
}

bool isWhole(const QList<JournalRow> &rows)
{
    QByteArray before;
    return std::ranges::all_of(rows, [&](const JournalRow &row) {
        before = chainHash(before, row.body);
        return before == row.hash;
    });
}

bool isOver(const QJsonObject &json)
{
    const auto renewal = renewalFromJson(json);
    return renewal && isFinal(renewal->state);
}

Result<void> rewrite(Database &database, QList<JournalRow> rows)
{
    QHash<QString, qint64> last;
    for (const JournalRow &row : rows)
        last[row.renewal] = row.number;
    PersonalData personal(database);
    QByteArray before;
    for (JournalRow &row : rows) {
        QJsonObject json = QJsonDocument::fromJson(row.body).object();
        QJsonObject plan = json["plan"_L1].toObject();
        QJsonObject without = plan;
        if (!takeFrom(without).isEmpty()) {
            // Of all its events only the last is gone on from.
            const bool isNeeded = row.number == last[row.renewal] && !isOver(json);
            if (!isNeeded)
                json["plan"_L1] = without;
            else if (const auto moved = personal.moveOut(json, row.renewal); !moved)
                return moved;
            row.body = compactJson(json);
        }
        before = chainHash(before, row.body);
        if (before == row.hash)
            continue;
        if (const auto done =
                database.run(u"UPDATE renewal_events SET body=?, hash=? WHERE seq=?"_s,
                             {row.body, before, row.number});
            !done)
            return Failure(done.error());
    }
    return {};
}

} // namespace

Result<void> PersonalData::moveOut(QJsonObject &json, const QString &renewal)
{
    QJsonObject plan = json["plan"_L1].toObject();
    const QJsonObject data = takeFrom(plan);
    const auto row = keep(data, renewal);
    if (!row)
        return Failure(row.error());
    if (!row->isEmpty())
        plan[sumKey] = personalSum(*row);
    json["plan"_L1] = plan;
    return {};
}

/// The row, which stays what it was as long as the data do; "" for none.
Result<QByteArray> PersonalData::keep(const QJsonObject &data, const QString &renewal)
{
    if (data.isEmpty())
        return m_database.run(u"DELETE FROM renewal_personal WHERE renewal=?"_s, {renewal})
            .map([](const QSqlQuery &) { return QByteArray(); });
    auto found = m_database.run(u"SELECT body FROM renewal_personal WHERE renewal=?"_s, {renewal});
    if (!found)
        return Failure(found.error());
    if (found->next()) {
        const QByteArray there = found->value(0).toByteArray();
        QJsonObject known = QJsonDocument::fromJson(there).object();
        known.remove(saltKey);
        if (known == data)
            return there;
    }
    found->finish();
    QJsonObject salted = data;
    salted[saltKey] = personalSalt();
    const QByteArray row = compactJson(salted);
    return m_database
        .run(u"INSERT OR REPLACE INTO renewal_personal (renewal, body) VALUES (?,?)"_s,
             {renewal, row})
        .map([&](const QSqlQuery &) { return row; });
}

Result<void> PersonalData::putBack(QJsonObject &json, const QByteArray &row)
{
    QJsonObject plan = json["plan"_L1].toObject();
    const QJsonValue sum = plan.take(sumKey);
    if (sum.isUndefined())
        return {};
    if (sum.toString() != personalSum(row))
        return fail(Error::Kind::Storage, u"the renewal's data were changed from outside"_s,
                    u"storage/journal"_s);
    const QJsonObject data = QJsonDocument::fromJson(row).object();
    for (const QLatin1StringView key : personalKeys)
        if (data.contains(key))
            plan[key] = data[key];
    json["plan"_L1] = plan;
    return {};
}

Result<void> movePersonalData(Database &database)
{
    return journalRows(database).and_then([&](const QList<JournalRow> &rows) -> Result<void> {
        return isWhole(rows) ? rewrite(database, rows) : Result<void>();
    });
}

} // namespace core
