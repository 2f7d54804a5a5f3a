#include "core/operations/pagedread.h"

#include "core/base/pendingtask.h"
#include "core/provider/apiclient.h"

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Asks for one page after another. Ends with its task or its owner.
class PagedReading final : public QObject
{
public:
    PagedReading(ApiClient &client, PagedQuestion question, QObject *owner)
        : QObject(owner)
        , m_client(client)
        , m_question(std::move(question))
    {
    }

    Task<QList<JsonReader>> task() const { return m_pending.task(); }

    void askNext()
    {
        QJsonObject arguments = m_question.arguments;
        arguments.insert(u"Offset"_s, m_rows.size());
        arguments.insert(u"Limit"_s, m_question.pageSize);
        whenDone(m_client.call(Service::Ssl, m_question.action, arguments, Effect::Read, this),
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
        const auto rows = answer.objects(m_question.rows);
        if (!rows && answer.has(m_question.rows))
            return finish(
                fail(Error::Kind::Malformed, QString(m_question.rows), u"answer/malformed"_s));
        if (rows)
            m_rows += *rows;
        const qint64 total = answer.number(m_question.total).value_or(m_rows.size());
        if (!rows || rows->isEmpty() || m_rows.size() >= total || m_rows.size() >= m_question.most)
            finish(std::move(m_rows));
        else
            askNext();
    }

    void finish(Result<QList<JsonReader>> result)
    {
        m_pending.finish(std::move(result));
        deleteLater();
    }

    ApiClient &m_client;
    PagedQuestion m_question;
    QList<JsonReader> m_rows;
    PendingTask<QList<JsonReader>> m_pending;
};

} // namespace

Task<QList<JsonReader>> readPages(ApiClient &client, const PagedQuestion &question, QObject *owner)
{
    auto *reading = new PagedReading(client, question, owner);
    const Task<QList<JsonReader>> task = reading->task();
    reading->askNext();
    return task;
}

} // namespace core
