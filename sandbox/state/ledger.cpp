#include "sandbox/state/ledger.h"

#include "sandbox/wire/gateway.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int keptRequests = 20'000;

QString isoTime(const QVariant &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

} // namespace

void Ledger::note(const RequestNote &note, const QDateTime &now)
{
    QSqlQuery query =
        m_database.run(u"INSERT INTO request (at, service, action, request_id, body_sha256)"
                       " VALUES (?, ?, ?, ?, ?)"_s,
                       {now.toMSecsSinceEpoch(), note.service, note.action, note.requestId,
                        QString::fromLatin1(note.bodySha256)});
    const qint64 seq = query.lastInsertId().toLongLong();
    if (seq % 1000 == 0)
        m_database.run(u"DELETE FROM request WHERE seq <= ?"_s, {seq - keptRequests});
}

void Ledger::noteAnswer(const QString &requestId, const QString &code)
{
    // From the end: what is being answered has come lately.
    m_database.run(u"UPDATE request SET code = ? WHERE seq ="
                   " (SELECT seq FROM request WHERE request_id = ? ORDER BY seq DESC LIMIT 1)"_s,
                   {code.isNull() ? u""_s : code, requestId});
}

QJsonObject Ledger::toJson()
{
    QJsonArray requests;
    QSqlQuery query = m_database.run(u"SELECT at, service, action, request_id, body_sha256, code"
                                     " FROM request ORDER BY seq"_s);
    while (query.next())
        requests.append(QJsonObject{
            {u"at"_s, isoTime(query.value(0))},
            {u"service"_s, query.value(1).toString()},
            {u"action"_s, query.value(2).toString()},
            {u"requestId"_s, query.value(3).toString()},
            {u"bodySha256"_s, query.value(4).toString()},
            {u"code"_s, query.value(5).isNull() ? QJsonValue() : query.value(5).toString()}});
    QJsonArray charges;
    query = m_database.run(u"SELECT at, deal, cents, request_id FROM charge ORDER BY seq"_s);
    while (query.next())
        charges.append(QJsonObject{{u"at"_s, isoTime(query.value(0))},
                                   {u"deal"_s, query.value(1).toString()},
                                   {u"cents"_s, query.value(2).toLongLong()},
                                   {u"requestId"_s, query.value(3).toString()}});
    QJsonArray csrs;
    query = m_database.run(u"SELECT at, certificate, spki FROM csr ORDER BY at"_s);
    while (query.next())
        csrs.append(QJsonObject{{u"at"_s, isoTime(query.value(0))},
                                {u"certificate"_s, query.value(1).toString()},
                                {u"spkiSha256"_s, query.value(2).toString()}});
    return {{u"requests"_s, requests}, {u"charges"_s, charges}, {u"csrs"_s, csrs}};
}

} // namespace sandbox
