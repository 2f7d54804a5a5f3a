#include "core/operations/boundresources.h"

#include "core/base/pendingtask.h"
#include "core/provider/apiclient.h"
#include "core/provider/jsonreader.h"

#include <QJsonArray>

namespace core {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto firstPause = 500ms;
constexpr auto longestPause = 5s;

// Status of a search (fields.md, SyncTaskBindResourceResult).
enum class SearchStatus { Running = 0, Ended = 1, Failed = 2 };

struct SearchAnswer
{
    bool isRunning = false;
    bool isIncomplete = false;
    QList<BoundResource> found;
};

SearchAnswer answerIn(const JsonReader &row)
{
    SearchAnswer answer;
    const auto status = row.number("Status"_L1).value_or(0);
    answer.isRunning = status == static_cast<int>(SearchStatus::Running);
    answer.isIncomplete = status == static_cast<int>(SearchStatus::Failed);
    for (const JsonReader &type :
         row.objects("BindResourceResult"_L1).value_or(QList<JsonReader>()))
        for (const JsonReader &region :
             type.objects("BindResourceRegionResult"_L1).value_or(QList<JsonReader>())) {
            answer.isIncomplete |= !region.text("Error"_L1).isEmpty();
            const qint64 count = region.number("TotalCount"_L1).value_or(0);
            if (count > 0)
                answer.found += {type.text("ResourceType"_L1), region.text("Region"_L1), count};
        }
    return answer;
}

/// One look at up to 100 certificates after another. Ends with its task or its owner.
class Look final : public QObject
{
public:
    Look(ApiClient &client, Scheduler &scheduler, std::chrono::milliseconds deadline,
         QList<CertificateId> ids, QObject *owner)
        : QObject(owner)
        , m_client(client)
        , m_scheduler(scheduler)
        , m_deadline(deadline)
        , m_waiting(std::move(ids))
    {
    }

    Task<BoundResources> task() const { return m_pending.task(); }

    void startNext()
    {
        if (m_waiting.isEmpty())
            return finish(m_found);
        QJsonArray names;
        for (const CertificateId &id :
             m_waiting.first(std::min(m_waiting.size(), BoundResourceSearch::mostAtOnce)))
            names.append(id.value());
        m_waiting = m_waiting.sliced(names.size());
        m_pause = firstPause;
        ask(u"CreateCertificateBindResourceSyncTask"_s,
            {{u"CertificateIds"_s, names}, {u"IsCache"_s, 0}},
            [this](const JsonReader &answer) { takeTasks(answer); });
    }

private:
    template <typename Then>
    void ask(const QString &action, const QJsonObject &arguments, Then then)
    {
        whenDone(m_client.call(Service::Ssl, action, arguments, Effect::Read, this), this,
                 [this, then](const Result<QJsonObject> &answer) {
                     if (answer)
                         then(JsonReader(*answer));
                     else
                         finish(Failure(answer.error()));
                 });
    }

    void takeTasks(const JsonReader &answer)
    {
        m_searches.clear();
        for (const JsonReader &row : answer.objects("CertTaskIds"_L1).value_or(QList<JsonReader>()))
            m_searches.insert(row.text("TaskId"_L1), CertificateId(row.text("CertId"_L1)));
        if (m_searches.isEmpty())
            return finish(fail(Error::Kind::Malformed, u"CertTaskIds"_s, u"answer/malformed"_s));
        askAfterPause();
    }

    void askAfterPause()
    {
        m_scheduler.after(m_pause, this, [this] {
            m_pause = std::min<std::chrono::milliseconds>(m_pause * 2, longestPause);
            ask(u"DescribeCertificateBindResourceTaskResult"_s,
                {{u"TaskIds"_s, QJsonArray::fromStringList(m_searches.keys())}},
                [this](const JsonReader &answer) { takeResults(answer); });
        });
    }

    void takeResults(const JsonReader &answer)
    {
        for (const JsonReader &row :
             answer.objects("SyncTaskBindResourceResult"_L1).value_or(QList<JsonReader>())) {
            const SearchAnswer seen = answerIn(row);
            const QString search = row.text("TaskId"_L1);
            if (seen.isRunning || !m_searches.contains(search))
                continue;
            if (seen.isIncomplete)
                return finish(fail(Error::Kind::Rejected, search, u"resources/incomplete"_s));
            m_found.insert(m_searches.take(search), seen.found);
        }
        if (m_searches.isEmpty())
            startNext();
        else if (m_scheduler.elapsed() >= m_deadline)
            finish(fail(Error::Kind::Busy, u"bound resources"_s, u"resources/slow"_s));
        else
            askAfterPause();
    }

    void finish(Result<BoundResources> result)
    {
        m_pending.finish(std::move(result));
        deleteLater();
    }

    ApiClient &m_client;
    Scheduler &m_scheduler;
    std::chrono::milliseconds m_deadline;
    std::chrono::milliseconds m_pause{firstPause};
    QList<CertificateId> m_waiting;
    QHash<QString, CertificateId> m_searches; // the provider's task → its certificate
    BoundResources m_found;
    PendingTask<BoundResources> m_pending;
};

} // namespace

BoundResourceSearch::BoundResourceSearch(ApiClient &client, Scheduler &scheduler,
                                         std::chrono::milliseconds patience)
    : m_client(client)
    , m_scheduler(scheduler)
    , m_patience(patience)
{
}

Task<BoundResources> BoundResourceSearch::look(const QList<CertificateId> &ids, QObject *owner)
{
    auto *look = new Look(m_client, m_scheduler, m_scheduler.elapsed() + m_patience, ids, owner);
    const Task<BoundResources> task = look->task();
    look->startNext();
    return task;
}

} // namespace core
