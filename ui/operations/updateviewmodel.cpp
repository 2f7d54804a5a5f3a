#include "ui/operations/updateviewmodel.h"

#include "core/provider/apianswer.h"

#include <algorithm>

namespace ui {

namespace {

// A record that was made a moment ago may have no resources yet.
constexpr int mostEmptyAnswers = 10;

} // namespace

UpdateViewModel::UpdateViewModel(core::Certificate certificate, QList<core::Certificate> older,
                                 core::Site site, Calls calls,
                                 std::chrono::milliseconds pollInterval, QObject *parent)
    : QObject(parent)
    , m_certificate(std::move(certificate))
    , m_older(std::move(older))
    , m_site(site)
    , m_calls(std::move(calls))
    , m_chosenOlder(m_older.isEmpty() ? -1 : 0)
{
    m_poll.setSingleShot(true);
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &UpdateViewModel::poll);
}

UpdateViewModel::~UpdateViewModel() = default;

void UpdateViewModel::begin()
{
    m_poll.stop();
    m_record = 0;
    m_wasRunning = false;
    m_problem.reset();
    setStage(Stage::Looking);
    m_job = std::make_unique<QObject>();
    core::whenDone(
        m_calls.records(m_certificate.id, m_job.get()), m_job.get(),
        [this](const core::Result<QList<core::UpdateRecord>> &records) { takeRecords(records); });
}

void UpdateViewModel::takeRecords(const core::Result<QList<core::UpdateRecord>> &records)
{
    if (!records)
        return fail(records.error(), Stage::CannotLook);
    m_records = *records;
    const auto running = std::ranges::find_if(
        m_records, [](const core::UpdateRecord &each) { return core::isUnderWay(each.status); });
    if (running != m_records.end())
        follow(running->id);
    else
        lookForPlaces();
}

void UpdateViewModel::chooseOlder(qsizetype index)
{
    if (index == m_chosenOlder || index < 0 || index >= m_older.size()
        || (m_stage != Stage::Asking && m_stage != Stage::Looking && m_stage != Stage::CannotLook))
        return;
    m_chosenOlder = index;
    lookForPlaces();
}

void UpdateViewModel::lookForPlaces()
{
    m_places.clear();
    m_problem.reset();
    if (m_chosenOlder < 0)
        return setStage(Stage::Asking);
    setStage(Stage::Looking);
    m_job = std::make_unique<QObject>();
    core::whenDone(m_calls.look({m_older[m_chosenOlder].id}, m_job.get()), m_job.get(),
                   [this](const core::Result<core::BoundResources> &found) { takePlaces(found); });
}

void UpdateViewModel::takePlaces(const core::Result<core::BoundResources> &found)
{
    if (!found)
        return fail(found.error(), Stage::CannotLook);
    for (const core::BoundResource &each : found->value(m_older[m_chosenOlder].id)) {
        const bool isPossible = core::canUpdateResource(each.type, m_site);
        m_places.push_back({each, isPossible, isPossible});
    }
    setStage(Stage::Asking);
}

void UpdateViewModel::setPlaceChosen(std::size_t place, bool isChosen)
{
    if (place >= m_places.size() || !m_places[place].isPossible
        || m_places[place].isChosen == isChosen)
        return;
    m_places[place].isChosen = isChosen;
    emit changed();
}

bool UpdateViewModel::canStart() const
{
    return m_stage == Stage::Asking && std::ranges::any_of(m_places, &Place::isChosen);
}

void UpdateViewModel::start()
{
    if (!canStart())
        return;
    core::UpdateRequest request;
    request.oldCertificate = m_older[m_chosenOlder].id;
    request.newCertificate = m_certificate.id;
    request.ignoresOldNotices = m_ignoresOldNotices;
    for (const Place &place : m_places)
        if (place.isChosen)
            request.where += place.resource;
    m_problem.reset();
    setStage(Stage::Starting);
    m_job = std::make_unique<QObject>();
    core::whenDone(
        m_calls.start(request, m_job.get()), m_job.get(),
        [this](const core::Result<core::StartedUpdate> &started) { takeStart(started); });
}

void UpdateViewModel::takeStart(const core::Result<core::StartedUpdate> &started)
{
    if (!started)
        return fail(started.error(),
                    core::mayHaveHappened(started.error()) ? Stage::Unknown : Stage::Asking);
    follow(started->record);
    m_wasRunning = started->wasRunning;
    emit changed();
}

void UpdateViewModel::showRecord(qint64 record)
{
    if (m_stage != Stage::Starting && record != m_record)
        follow(record);
}

void UpdateViewModel::follow(qint64 record)
{
    m_poll.stop();
    m_record = record;
    m_wasRunning = false;
    m_isWatched = false;
    m_emptyAnswers = 0;
    m_items.clear();
    m_problem.reset();
    setStage(Stage::Following);
    poll();
}

void UpdateViewModel::poll()
{
    m_job = std::make_unique<QObject>();
    core::whenDone(
        m_calls.items(m_record, m_job.get()), m_job.get(),
        [this](const core::Result<QList<core::UpdateItem>> &items) { takeItems(items); });
}

// What could not be read now may be read in a moment: the provider goes on by itself.
void UpdateViewModel::takeItems(const core::Result<QList<core::UpdateItem>> &items)
{
    if (!items) {
        m_poll.start();
        return fail(items.error(), Stage::Following);
    }
    m_problem.reset();
    m_items = *items;
    const bool isEarly = m_items.isEmpty() && ++m_emptyAnswers < mostEmptyAnswers;
    const bool isRunning = isEarly || std::ranges::any_of(m_items, [](const auto &item) {
                               return core::isUnderWay(item.status);
                           });
    if (isRunning) {
        m_isWatched = true;
        m_poll.start();
        return setStage(Stage::Following);
    }
    const bool hasEnded = std::exchange(m_isWatched, false);
    setStage(Stage::Resting);
    readRecordsAgain();
    if (hasEnded)
        emit ended();
}

// How it ended is in the list of updates, too. If that can't be read, the old list has to do.
void UpdateViewModel::readRecordsAgain()
{
    m_job = std::make_unique<QObject>();
    core::whenDone(m_calls.records(m_certificate.id, m_job.get()), m_job.get(),
                   [this](const core::Result<QList<core::UpdateRecord>> &records) {
                       if (!records)
                           return;
                       m_records = *records;
                       emit changed();
                   });
}

int UpdateViewModel::count(core::UpdateStatus status) const
{
    return static_cast<int>(std::ranges::count(m_items, status, &core::UpdateItem::status));
}

bool UpdateViewModel::canRetry() const
{
    return m_stage == Stage::Resting && std::ranges::any_of(m_items, [](const auto &item) {
               return core::hasFailed(item.status);
           });
}

void UpdateViewModel::retry()
{
    if (!canRetry())
        return;
    setStage(Stage::Starting);
    m_job = std::make_unique<QObject>();
    core::whenDone(m_calls.retry(m_record, m_job.get()), m_job.get(),
                   [this](const core::Result<void> &done) { takeRerun(done); });
}

bool UpdateViewModel::canRollBack() const
{
    return m_stage == Stage::Resting && count(core::UpdateStatus::Done) > 0;
}

void UpdateViewModel::rollBack()
{
    if (!canRollBack())
        return;
    setStage(Stage::Starting);
    m_job = std::make_unique<QObject>();
    core::whenDone(m_calls.rollBack(m_record, m_job.get()), m_job.get(),
                   [this](const core::Result<void> &done) { takeRerun(done); });
}

// Whether it was done or its answer was lost: the record tells how each resource stands.
void UpdateViewModel::takeRerun(const core::Result<void> &done)
{
    if (!done && !core::mayHaveHappened(done.error()))
        return fail(done.error(), Stage::Resting);
    follow(m_record);
    m_isWatched = true; // even if it is over before it is looked at
}

void UpdateViewModel::fail(const core::Error &error, Stage stage)
{
    m_problem = error;
    setStage(stage);
}

void UpdateViewModel::setStage(Stage stage)
{
    m_stage = stage;
    emit changed();
}

} // namespace ui
