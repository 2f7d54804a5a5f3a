#include "ui/dns/dnspanelviewmodel.h"

#include "core/dns/proof.h"

#include <QSaveFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = core::ValidationRecord::Kind;
using Mood = FindingText::Mood;
using State = DnsPanelViewModel::State;
using core::CertificateStatus;

constexpr std::chrono::seconds providerPause = std::chrono::minutes(5);

State stateOf(const core::CertificateDetail &detail)
{
    switch (core::proofState(detail)) {
    case core::ProofState::NothingToProve:
        return State::NothingToProve;
    case core::ProofState::Proving:
        return State::Proving;
    case core::ProofState::Issued:
        return State::Issued;
    case core::ProofState::Closed:
        return State::Closed;
    }
    Q_UNREACHABLE();
}

// The provider names the domain it looked at, without the asterisk of a wildcard.
bool isAbout(const core::DomainVerification &verification, const core::ValidationRecord &record)
{
    const QString domain = verification.domain.startsWith("*."_L1) ? verification.domain.sliced(2)
                                                                   : verification.domain;
    return domain.compare(zoneText(record), Qt::CaseInsensitive) == 0;
}

} // namespace

DnsPanelViewModel::DnsPanelViewModel(DnsPanelCalls calls, QObject *parent)
    : QObject(parent)
    , m_calls(std::move(calls))
{
    m_recheck.setSingleShot(true);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_recheck, &QTimer::timeout, this, [this] { startRound(false); });
    connect(&m_second, &QTimer::timeout, this, &DnsPanelViewModel::ticked);
}

DnsPanelViewModel::~DnsPanelViewModel() = default;

void DnsPanelViewModel::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    m_nextPause = 0;
    if (active) {
        m_second.start();
        startRound(false);
        return;
    }
    m_round.reset();
    m_recheck.stop();
    m_second.stop();
}

void DnsPanelViewModel::checkNow()
{
    if (isBusy())
        return;
    m_nextPause = 0; // somebody is at work on it: look more often again
    startRound(true);
}

void DnsPanelViewModel::lookAgain()
{
    m_nextPause = 0;
    if (m_isActive && !isBusy())
        startRound(false);
}

core::Result<void> DnsPanelViewModel::saveFile(const core::ValidationRecord &record,
                                               const QString &path) const
{
    QSaveFile file(path);
    const QByteArray content = record.value.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return core::fail(core::Error::Kind::FileUnwritable, path);
    return {};
}

void DnsPanelViewModel::startRound(bool byHand)
{
    m_recheck.stop();
    m_isByHand = byHand;
    m_round = std::make_unique<QObject>();
    m_problem.reset();
    // What is to be proved may have changed since; and a first look needs it at all.
    readDetail(Step::AskingDns);
}

void DnsPanelViewModel::readDetail(Step then)
{
    m_step = Step::Reading;
    core::whenDone(m_calls.fetchDetail(m_round.get()), m_round.get(),
                   [this, then](const core::Result<core::CertificateDetail> &detail) {
                       if (detail)
                           takeDetail(*detail);
                       else
                           m_problem = describe(detail.error());
                       if (!m_detail)
                           m_state = State::NotLoaded;
                       if (then == Step::AskingDns && m_state == State::Proving)
                           askDns();
                       else
                           endRound();
                   });
    emit changed();
}

void DnsPanelViewModel::takeDetail(const core::CertificateDetail &detail)
{
    QList<Item> items;
    for (const core::ValidationRecord &record : detail.records) {
        const auto known = std::ranges::find(m_items, record, &Item::record);
        items += known == m_items.end() ? Item{record, {}, {}, {}, {}} : *known;
    }
    m_items = items;
    m_detail = detail;
    m_isNews = m_state != State::Issued && stateOf(detail) == State::Issued;
    m_state = stateOf(detail);
}

void DnsPanelViewModel::askDns()
{
    m_step = Step::AskingDns;
    const QList<core::RecordQuestion> questions = core::recordQuestions(*m_detail, m_calls.issuers);
    QList<core::ValidationRecord> files;
    for (const Item &item : std::as_const(m_items))
        if (item.record.kind == Kind::File && m_calls.checkFile)
            files += item.record;
    m_pending = questions.size() + files.size();
    for (const core::RecordQuestion &question : questions)
        core::whenDone(m_calls.checkRecord(question, m_round.get()), m_round.get(),
                       [this, question](const core::Result<core::RecordFinding> &finding) {
                           if (finding)
                               takeFinding(
                                   *std::ranges::find(m_items, question.record, &Item::record),
                                   *finding);
                           if (--m_pending == 0)
                               askProvider();
                           emit changed();
                       });
    for (const core::ValidationRecord &file : std::as_const(files))
        core::whenDone(m_calls.checkFile(file, m_round.get()), m_round.get(),
                       [this, file](const core::Result<core::FileFinding> &finding) {
                           if (finding)
                               takeFile(*std::ranges::find(m_items, file, &Item::record), *finding);
                           if (--m_pending == 0)
                               askProvider();
                           emit changed();
                       });
    if (m_pending == 0)
        askProvider();
    emit changed();
}

void DnsPanelViewModel::takeFile(Item &item, const core::FileFinding &finding)
{
    item.seen = describe(finding);
    item.sightings.clear();
    for (const core::FileSighting &sighting : finding.sightings)
        item.sightings += describe(sighting);
}

void DnsPanelViewModel::takeFinding(Item &item, const core::RecordFinding &finding)
{
    item.seen = describe(finding);
    if (!finding.zone.isEmpty())
        item.zone = finding.zone;
    item.sightings.clear();
    for (const core::Sighting &sighting : finding.sightings)
        item.sightings += describe(sighting);
}

void DnsPanelViewModel::askProvider()
{
    if (!mayAskProvider() || !(m_isByHand || isWorthAsking())) {
        endRound();
        return;
    }
    m_step = Step::AskingProvider;
    m_providerAskedAt = m_calls.clock();
    core::whenDone(m_calls.askProvider(m_round.get()), m_round.get(),
                   [this](const core::Result<QList<core::DomainVerification>> &verifications) {
                       if (!verifications) {
                           m_problem = describe(verifications.error());
                           endRound();
                           return;
                       }
                       takeVerifications(*verifications);
                       readDetail(Step::Reading); // it may be issued by now
                   });
}

void DnsPanelViewModel::takeVerifications(const QList<core::DomainVerification> &verifications)
{
    for (Item &item : m_items) {
        const auto about = std::ranges::find_if(
            verifications, [&](const auto &v) { return isAbout(v, item.record); });
        if (about != verifications.end())
            item.provider = describe(*about);
        else if (verifications.size() == 1 && m_items.size() == 1)
            item.provider = describe(verifications.constFirst());
    }
}

void DnsPanelViewModel::endRound()
{
    m_round.release()->deleteLater(); // we are inside one of its callbacks
    const bool goesOn = m_state != State::Issued && m_state != State::Closed;
    if (m_isActive && goesOn) {
        const qsizetype last = m_calls.pauses.size() - 1;
        m_recheck.start(m_calls.pauses.at(std::min(m_nextPause, last)));
        ++m_nextPause;
    }
    emit changed();
    if (std::exchange(m_isNews, false))
        emit issued();
}

QDateTime DnsPanelViewModel::providerFreeAt() const
{
    const QDateTime elsewhere = m_calls.providerAskedAt();
    const QDateTime last = m_providerAskedAt.isValid() && m_providerAskedAt > elsewhere
        ? m_providerAskedAt
        : elsewhere;
    return last.isValid() ? last.addSecs(providerPause.count()) : last;
}

bool DnsPanelViewModel::mayAskProvider() const
{
    const QDateTime freeAt = providerFreeAt();
    return !freeAt.isValid() || m_calls.clock() >= freeAt;
}

// Its few questions are for records that are there, or of which DNS could not tell us.
bool DnsPanelViewModel::isWorthAsking() const
{
    return std::ranges::all_of(m_items, [](const Item &item) {
        return item.seen.mood == Mood::Good || item.seen.mood == Mood::Unclear
            || (item.record.kind == Kind::File && item.seen.mood == Mood::Unasked);
    });
}

QString DnsPanelViewModel::domain() const
{
    return m_detail ? m_detail->certificate.domain : QString();
}

QString DnsPanelViewModel::zoneOf(const core::ValidationRecord &record) const
{
    const auto item = std::ranges::find(m_items, record, &Item::record);
    return item == m_items.end() ? QString() : item->zone;
}

bool DnsPanelViewModel::hasRecordsToRemove() const
{
    return m_state == State::Issued && !core::keepsRecord(m_detail->certificate)
        && m_calls.hasAddedRecords();
}

void DnsPanelViewModel::setWatched(bool watched)
{
    m_calls.setWatched(watched);
    if (watched)
        lookAgain();
    emit changed();
}

bool DnsPanelViewModel::isWatched() const
{
    return m_calls.isWatched();
}

bool DnsPanelViewModel::canBeWatched() const
{
    return m_state == State::Proving || m_state == State::NothingToProve;
}

} // namespace ui
