#include "core/operations/resourceupdate.h"

#include "core/base/pendingtask.h"
#include "core/provider/apiclient.h"
#include "core/provider/jsonreader.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>

namespace core {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto firstUpdatePause = 500ms;
constexpr auto longestUpdatePause = 5s;
constexpr int recordsAtOnce = 200; // the provider's largest pages
constexpr int itemsAtOnce = 200;
constexpr int mostItems = 20'000; // an answer that never ends must

// facts.md 5.9. Sorted.
constexpr std::array<QStringView, 12> everywhere{u"apigateway", u"cdn",  u"clb", u"cos",
                                                 u"ddos",       u"live", u"tcb", u"teo",
                                                 u"tke",        u"tse",  u"vod", u"waf"};
constexpr std::array<QStringView, 4> onMainland{u"gaap", u"mqtt", u"scf", u"tdmq"};

UpdateStatus statusIn(const JsonReader &row)
{
    const qint64 number = row.number("Status"_L1).value_or(0);
    // One that is not known yet counts as under way: nothing is offered then.
    return number >= 0 && number <= 6 ? static_cast<UpdateStatus>(number) : UpdateStatus::Running;
}

UpdateRecord recordIn(const JsonReader &row)
{
    UpdateRecord record;
    record.id = row.number("Id"_L1).value_or(0);
    record.newCertificate = CertificateId(row.text("CertId"_L1));
    record.oldCertificate = CertificateId(row.text("OldCertId"_L1));
    record.types = row.texts("ResourceTypes"_L1);
    record.status = statusIn(row);
    record.createdAt = row.time("CreateTime"_L1);
    return record;
}

// What tells it from others of its kind; which fields are there depends on the kind.
QString nameIn(const JsonReader &row)
{
    QStringList parts = row.texts("Domains"_L1);
    for (const auto key : {"InstanceName"_L1, "InstanceId"_L1, "ListenerName"_L1, "ListenerId"_L1,
                           "Bucket"_L1, "Namespace"_L1, "SecretName"_L1, "EnvId"_L1}) {
        if (const QString part = row.text(key); !part.isEmpty() && !parts.contains(part))
            parts += part;
    }
    return parts.join(u" · "_s);
}

UpdateItem itemIn(const JsonReader &row, const QString &type)
{
    UpdateItem item;
    item.id = row.number("Id"_L1).value_or(0);
    item.type = row.text("ResourceType"_L1);
    if (item.type.isEmpty())
        item.type = type;
    item.region = row.text("Region"_L1);
    item.name = nameIn(row);
    item.status = statusIn(row);
    item.words = row.text("ErrorMsg"_L1);
    return item;
}

QJsonObject updateArguments(const UpdateRequest &request)
{
    QMap<QString, QStringList> regions; // in one order, so that the provider finds its search again
    for (const BoundResource &each : request.where) {
        QStringList &known = regions[each.type];
        if (!each.region.isEmpty() && !known.contains(each.region))
            known += each.region;
    }
    QJsonArray ofTypes;
    for (auto type = regions.begin(); type != regions.end(); ++type) {
        type->sort();
        if (!type->isEmpty())
            ofTypes.append(QJsonObject{{u"ResourceType"_s, type.key()},
                                       {u"Regions"_s, QJsonArray::fromStringList(*type)}});
    }
    return {{u"OldCertificateId"_s, request.oldCertificate.value()},
            {u"CertificateId"_s, request.newCertificate.value()},
            {u"ResourceTypes"_s, QJsonArray::fromStringList(regions.keys())},
            {u"ResourceTypesRegions"_s, ofTypes},
            {u"ExpiringNotificationSwitch"_s, request.ignoresOldNotices ? 1 : 0}};
}

/// One update from its first request to its record. Ends with its task or its owner.
class Start final : public QObject
{
public:
    Start(ApiClient &client, Scheduler &scheduler, std::chrono::milliseconds deadline,
          UpdateRequest request, QObject *owner)
        : QObject(owner)
        , m_client(client)
        , m_scheduler(scheduler)
        , m_updates(client, scheduler)
        , m_deadline(deadline)
        , m_request(std::move(request))
    {
    }

    Task<StartedUpdate> task() const { return m_pending.task(); }

    // What is on record before tells what is new after an answer was lost.
    void begin()
    {
        whenDone(m_updates.records(m_request.newCertificate, m_request.oldCertificate, this), this,
                 [this](const Result<QList<UpdateRecord>> &records) {
                     if (!records)
                         return finish(Failure(records.error()));
                     for (const UpdateRecord &each : *records)
                         m_before.insert(each.id);
                     ask();
                 });
    }

private:
    void ask()
    {
        whenDone(m_client.call(Service::Ssl, u"UpdateCertificateInstance"_s,
                               updateArguments(m_request), Effect::Change, this),
                 this, [this](const Result<QJsonObject> &answer) {
                     if (answer)
                         take(JsonReader(*answer));
                     else if (mayHaveHappened(answer.error()))
                         lookForRecord(answer.error());
                     else
                         finish(Failure(answer.error()));
                 });
    }

    void take(const JsonReader &answer)
    {
        const qint64 record = answer.number("DeployRecordId"_L1).value_or(0);
        const bool isNew = answer.number("DeployStatus"_L1).value_or(1) != 0;
        if (record > 0)
            return finish(StartedUpdate{record, !isNew || m_before.contains(record)});
        if (m_scheduler.elapsed() >= m_deadline)
            return finish(
                fail(Error::Kind::Busy, u"UpdateCertificateInstance"_s, u"resources/slow"_s));
        m_scheduler.after(m_pause, this, [this] {
            m_pause = std::min<std::chrono::milliseconds>(m_pause * 2, longestUpdatePause);
            ask();
        });
    }

    void lookForRecord(const Error &lost)
    {
        whenDone(m_updates.records(m_request.newCertificate, m_request.oldCertificate, this), this,
                 [this, lost](const Result<QList<UpdateRecord>> &records) {
                     const auto isNew = [this](const UpdateRecord &each) {
                         return !m_before.contains(each.id);
                     };
                     if (records)
                         if (const auto found = std::ranges::find_if(*records, isNew);
                             found != records->end())
                             return finish(StartedUpdate{found->id, false});
                     finish(Failure(lost));
                 });
    }

    void finish(Result<StartedUpdate> result)
    {
        m_pending.finish(std::move(result));
        deleteLater();
    }

    ApiClient &m_client;
    Scheduler &m_scheduler;
    ResourceUpdates m_updates;
    std::chrono::milliseconds m_deadline;
    std::chrono::milliseconds m_pause{firstUpdatePause};
    UpdateRequest m_request;
    QSet<qint64> m_before;
    PendingTask<StartedUpdate> m_pending;
};

/// The resources of one update, page after page. Ends with its task or its owner.
class ItemReading final : public QObject
{
public:
    ItemReading(ApiClient &client, qint64 record, QObject *owner)
        : QObject(owner)
        , m_client(client)
        , m_record(record)
    {
    }

    Task<QList<UpdateItem>> task() const { return m_pending.task(); }

    void askNext()
    {
        // Numbers are strings here, as the provider's model has them.
        const QJsonObject arguments{{u"DeployRecordId"_s, QString::number(m_record)},
                                    {u"Limit"_s, QString::number(itemsAtOnce)},
                                    {u"Offset"_s, QString::number(m_offset)}};
        whenDone(m_client.call(Service::Ssl, u"DescribeHostUpdateRecordDetail"_s, arguments,
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
        const auto types = answer.objects("RecordDetailList"_L1);
        if (!types && answer.has("RecordDetailList"_L1))
            return finish(
                fail(Error::Kind::Malformed, u"RecordDetailList"_s, u"answer/malformed"_s));
        int count = 0;
        for (const JsonReader &type : types.value_or(QList<JsonReader>()))
            for (const JsonReader &row : type.objects("List"_L1).value_or(QList<JsonReader>())) {
                m_items += itemIn(row, type.text("ResourceType"_L1));
                ++count;
            }
        m_offset += itemsAtOnce;
        const qint64 total = answer.number("TotalCount"_L1).value_or(m_items.size());
        if (count == 0 || m_offset >= total || m_items.size() >= mostItems)
            finish(std::move(m_items));
        else
            askNext();
    }

    void finish(Result<QList<UpdateItem>> result)
    {
        m_pending.finish(std::move(result));
        deleteLater();
    }

    ApiClient &m_client;
    qint64 m_record;
    int m_offset = 0;
    QList<UpdateItem> m_items;
    PendingTask<QList<UpdateItem>> m_pending;
};

} // namespace

bool canUpdateResource(const QString &type, Site site)
{
    return std::ranges::binary_search(everywhere, QStringView(type))
        || (site == Site::Mainland && std::ranges::binary_search(onMainland, QStringView(type)));
}

ResourceUpdates::ResourceUpdates(ApiClient &client, Scheduler &scheduler,
                                 std::chrono::milliseconds patience)
    : m_client(client)
    , m_scheduler(scheduler)
    , m_patience(patience)
{
}

Task<StartedUpdate> ResourceUpdates::start(const UpdateRequest &request, QObject *owner)
{
    auto *start =
        new Start(m_client, m_scheduler, m_scheduler.elapsed() + m_patience, request, owner);
    const Task<StartedUpdate> task = start->task();
    start->begin();
    return task;
}

Task<QList<UpdateRecord>> ResourceUpdates::records(const CertificateId &newCertificate,
                                                   const CertificateId &oldCertificate,
                                                   QObject *owner)
{
    QJsonObject arguments{{u"Offset"_s, 0}, {u"Limit"_s, recordsAtOnce}};
    if (!newCertificate.isEmpty())
        arguments.insert(u"CertificateId"_s, newCertificate.value());
    if (!oldCertificate.isEmpty())
        arguments.insert(u"OldCertificateId"_s, oldCertificate.value());
    return m_client
        .call(Service::Ssl, u"DescribeHostUpdateRecord"_s, arguments, Effect::Read, owner)
        .then([](const Result<QJsonObject> &answer) {
            return answer.map([](const QJsonObject &object) {
                QList<UpdateRecord> records;
                for (const JsonReader &row : JsonReader(object)
                                                 .objects("DeployRecordList"_L1)
                                                 .value_or(QList<JsonReader>()))
                    records += recordIn(row);
                std::ranges::stable_sort(records, std::greater(), &UpdateRecord::createdAt);
                return records;
            });
        });
}

Task<QList<UpdateItem>> ResourceUpdates::items(qint64 record, QObject *owner)
{
    auto *reading = new ItemReading(m_client, record, owner);
    const Task<QList<UpdateItem>> task = reading->task();
    reading->askNext();
    return task;
}

Task<void> ResourceUpdates::retry(qint64 record, QObject *owner)
{
    return m_client
        .call(Service::Ssl, u"UpdateCertificateRecordRetry"_s, {{u"DeployRecordId"_s, record}},
              Effect::Change, owner)
        .then([](const Result<QJsonObject> &answer) {
            return answer.map([](const QJsonObject &) {});
        });
}

Task<void> ResourceUpdates::rollBack(qint64 record, QObject *owner)
{
    return m_client
        .call(Service::Ssl, u"UpdateCertificateRecordRollback"_s, {{u"DeployRecordId"_s, record}},
              Effect::Change, owner)
        .then([](const Result<QJsonObject> &answer) {
            return answer.map([](const QJsonObject &) {});
        });
}

} // namespace core
