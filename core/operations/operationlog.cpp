#include "core/operations/operationlog.h"

#include "core/base/pendingtask.h"
#include "core/provider/apiclient.h"
#include "core/provider/jsonreader.h"

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

LogEntry entryIn(const JsonReader &row)
{
    LogEntry entry;
    entry.at = row.time("CreatedOn"_L1);
    entry.type = row.text("Type"_L1);
    entry.words = row.text("Action"_L1);
    entry.user = row.text("SubAccountUin"_L1);
    if (entry.user.isEmpty())
        entry.user = row.text("Uin"_L1);
    entry.certificate = CertificateId(row.text("CertId"_L1));
    return entry;
}

/// Asks for one page after another. Ends with its task or its owner.
class Reading final : public QObject
{
public:
    Reading(ApiClient &client, const QDateTime &from, const QDateTime &to, QObject *owner)
        : QObject(owner)
        , m_client(client)
        , m_from(formatTime(from))
        , m_to(formatTime(to))
    {
    }

    Task<OperationLog::Extract> task() const { return m_pending.task(); }

    void askNext()
    {
        const QJsonObject arguments{{u"Offset"_s, m_offset},
                                    {u"Limit"_s, OperationLog::pageSize},
                                    {u"StartTime"_s, m_from},
                                    {u"EndTime"_s, m_to}};
        whenDone(m_client.call(Service::Ssl, u"DescribeCertificateOperateLogs"_s, arguments,
                               Effect::Read, this),
                 this, [this](const Result<QJsonObject> &answer) {
                     if (answer)
                         take(JsonReader(*answer));
                     else
                         finish(Failure(answer.error()));
                 });
    }

private:
    void take(const JsonReader &answer)
    {
        const auto rows = answer.objects("OperateLogs"_L1);
        if (!rows && answer.has("OperateLogs"_L1))
            return finish(fail(Error::Kind::Malformed, u"OperateLogs"_s, u"answer/malformed"_s));
        const auto count = rows ? rows->size() : 0;
        for (qsizetype row = 0; row < count; ++row)
            m_extract.entries += entryIn(rows->at(row));
        m_offset += static_cast<int>(count);
        const qint64 total = answer.number("TotalCount"_L1).value_or(m_offset);
        m_extract.isCut = m_offset >= OperationLog::mostEntries && m_offset < total;
        if (count == 0 || m_offset >= total || m_extract.isCut) {
            std::ranges::stable_sort(m_extract.entries, std::greater(), &LogEntry::at);
            finish(std::move(m_extract));
        } else {
            askNext();
        }
    }

    void finish(Result<OperationLog::Extract> result)
    {
        m_pending.finish(std::move(result));
        deleteLater();
    }

    ApiClient &m_client;
    QString m_from;
    QString m_to;
    int m_offset = 0;
    OperationLog::Extract m_extract;
    PendingTask<OperationLog::Extract> m_pending;
};

} // namespace

Task<OperationLog::Extract> OperationLog::read(const QDateTime &from, const QDateTime &to,
                                               QObject *owner)
{
    auto *reading = new Reading(m_client, from, to, owner);
    const Task<Extract> task = reading->task();
    reading->askNext();
    return task;
}

} // namespace core
