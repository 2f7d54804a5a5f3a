#include "ui/dns/addrecordviewmodel.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

AddRecordViewModel::AddRecordViewModel(core::ValidationRecord record, QString dnsZone,
                                       AddRecordCalls calls, QObject *parent)
    : QObject(parent)
    , m_record(std::move(record))
    , m_dnsZone(std::move(dnsZone))
    , m_calls(std::move(calls))
{
}

AddRecordViewModel::~AddRecordViewModel() = default;

void AddRecordViewModel::look()
{
    if (isBusy())
        return;
    m_state = State::Looking;
    m_problem.reset();
    m_hasChanged = false;
    m_work = std::make_unique<QObject>();
    core::whenDone(m_calls.lookUp(m_work.get()), m_work.get(),
                   [this](const core::Result<core::RecordPlacement> &placement) {
                       m_work.release()->deleteLater(); // we are inside its callback
                       if (placement)
                           takePlacement(*placement);
                       else
                           takeProblem(placement.error(), State::NotLooked);
                       emit changed();
                   });
    emit changed();
}

void AddRecordViewModel::write(bool replaces)
{
    const bool isOffered =
        m_state == State::Preview || (m_state == State::Conflict && replaces && canReplace());
    if (isBusy() || !isOffered)
        return;
    m_state = State::Writing;
    m_problem.reset();
    m_hasChanged = false;
    m_work = std::make_unique<QObject>();
    core::whenDone(m_calls.write(m_placement, replaces, m_work.get()), m_work.get(),
                   [this](const core::Result<core::WriteOutcome> &outcome) {
                       m_work.release()->deleteLater();
                       if (outcome)
                           takeOutcome(*outcome);
                       else
                           takeProblem(outcome.error(), State::Failed);
                       emit changed();
                       if (m_state == State::Added)
                           emit added();
                   });
    emit changed();
}

bool AddRecordViewModel::canReplace() const
{
    return (m_state == State::Preview || m_state == State::Conflict) && m_placement.canReplace();
}

void AddRecordViewModel::takePlacement(const core::RecordPlacement &placement)
{
    using Verdict = core::RecordPlacement::Verdict;
    m_placement = placement;
    switch (placement.verdict) {
    case Verdict::NoZone:
        m_state = State::NoZone;
        break;
    case Verdict::Free:
    case Verdict::BesideOthers:
        m_state = State::Preview;
        break;
    case Verdict::AlreadyThere:
        m_state = State::AlreadyThere;
        break;
    case Verdict::Conflict:
        m_state = State::Conflict;
        break;
    }
}

void AddRecordViewModel::takeOutcome(const core::WriteOutcome &outcome)
{
    m_isUnconfirmed = outcome.kind == core::WriteOutcome::Kind::Unconfirmed;
    switch (outcome.kind) {
    case core::WriteOutcome::Kind::Added:
    case core::WriteOutcome::Kind::Unconfirmed:
        m_state = State::Added;
        break;
    case core::WriteOutcome::Kind::WasThere:
        m_state = State::AlreadyThere;
        break;
    case core::WriteOutcome::Kind::Changed:
        takePlacement(outcome.placement);
        m_hasChanged = true;
        break;
    case core::WriteOutcome::Kind::Unknown:
        m_state = State::Unknown;
        break;
    }
}

void AddRecordViewModel::takeProblem(const core::Error &error, State state)
{
    m_state = state;
    m_problem = describe(error);
    if (error.kind == core::Error::Kind::Unauthorized)
        m_problem->advice =
            tr("The key of this account may not edit DNS. Whoever made the key can allow "
               "dnspod:DescribeDomainList, dnspod:DescribeRecordList, dnspod:CreateRecord, "
               "dnspod:ModifyRecord and dnspod:DeleteRecord in the console under Access "
               "Management. Or add the record by hand: everything you need is on its card.");
}

QString AddRecordViewModel::headline() const
{
    switch (m_state) {
    case State::Looking:
        return tr("Looking for the zone at DNSPod…");
    case State::NotLooked:
        return tr("DNSPod could not be asked.");
    case State::NoZone:
        return tr("No zone in this account holds this name.");
    case State::Preview:
        return m_hasChanged ? tr("Something else is there now. Nothing was written.")
                            : tr("This will be written, and nothing else:");
    case State::Conflict:
        return m_hasChanged ? tr("Something else is there now. Nothing was written.")
                            : tr("Another record is in the way.");
    case State::AlreadyThere:
        return tr("This record is there already.");
    case State::Writing:
        return tr("Adding the record…");
    case State::Added:
        return tr("The record is added.");
    case State::Unknown:
        return tr("Nobody can tell yet whether the record was added.");
    case State::Failed:
        return tr("Nothing was written.");
    }
    Q_UNREACHABLE();
}

QString AddRecordViewModel::explanation() const
{
    switch (m_state) {
    case State::NoZone:
        return tr("The DNS of this domain is run elsewhere or by another account. Add the record "
                  "there by hand, or send it to whoever runs your DNS.");
    case State::Preview:
        return m_placement.others.isEmpty()
            ? QString()
            : tr("The host has other TXT records. Both can stand side by side; replace the other "
                 "one only if nobody needs it any more.");
    case State::Conflict:
        if (canReplace()
            && core::isSameContent(m_placement.others.constFirst(), m_placement.record))
            return tr("It is the same record, but it does not answer everybody. Replacing it "
                      "switches it on, on the default line.");
        return canReplace()
            ? tr("A CNAME record can't stand beside another record of its host. Replacing it means "
                 "that what is listed here is lost.")
            : tr("More than one record is in the way. Remove those that nobody needs in the DNSPod "
                 "console, then look again.");
    case State::AlreadyThere:
        return tr("Nothing has to be done. It can take some minutes until it is visible "
                  "everywhere.");
    case State::Writing:
        return tr("A new record is listed after up to 30 seconds; CertDesk reads it back.");
    case State::Added:
        return m_isUnconfirmed
            ? tr("DNSPod has taken it, but does not list it yet. The DNS check shows when it is "
                 "visible.")
            : tr("It was read back. The DNS check shows when it is visible everywhere.");
    case State::Unknown:
        return tr("DNSPod gave no answer, and the record is not listed. Wait a minute and look "
                  "again: CertDesk never sends it twice by itself.");
    case State::Looking:
    case State::NotLooked:
    case State::Failed:
        break;
    }
    return {};
}

QString AddRecordViewModel::warning() const
{
    if (m_state != State::Preview && m_state != State::Conflict)
        return {};
    const core::HostedZone &zone = m_placement.zone;
    if (zone.isPaused)
        //: %1 is a zone
        return tr("DNSPod does not serve the zone %1: it is paused or blocked.").arg(zone.name);
    if (!m_dnsZone.isEmpty() && m_dnsZone.compare(zone.name, Qt::CaseInsensitive) != 0)
        //: %1 and %2 are zones
        return tr("DNS has this name in the zone %1, not in %2. What is written here would not be "
                  "seen.")
            .arg(m_dnsZone, zone.name);
    if (zone.isElsewhere)
        //: %1 is a zone
        return tr("The domain's name servers are not DNSPod's: what is written into %1 may not be "
                  "seen.")
            .arg(zone.name);
    return {};
}

QString AddRecordViewModel::othersText() const
{
    QStringList lines;
    for (const core::HostedRecord &other : m_placement.others) {
        QString line =
            u"%1  %2  %3  (TTL %4)"_s.arg(other.host, other.type, other.value).arg(other.ttl);
        if (!other.isEnabled)
            line += u"  "_s + tr("switched off");
        else if (!other.line.isEmpty() && other.lineId != "0"_L1)
            //: %1 is the name of a DNS line, such as "China Telecom"
            line += u"  "_s + tr("on the line %1 only").arg(other.line);
        lines += line;
    }
    return lines.join(u'\n');
}

} // namespace ui
