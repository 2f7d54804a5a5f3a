#include "ui/main/mainviewmodel.h"

#include "core/certificates/certificatelist.h"
#include "core/renewal/renewals.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/text/renewaltext.h"
#include "ui/text/timetext.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using core::CertificateId;
using core::Renewal;
using core::RenewalState;

bool isNewRowsTurn(RenewalState state)
{
    return state == RenewalState::AwaitingLetter || state == RenewalState::AwaitingValidation;
}

RenewalMark markOf(const Renewal &renewal, RenewalMark::Part part)
{
    RenewalMark mark;
    mark.part = part;
    mark.unfinished = !core::isFinal(renewal.state);
    mark.needsPerson = renewal.problem.has_value()
        || (waitsForPerson(renewal.state) && !isNewRowsTurn(renewal.state));
    if (part == RenewalMark::Part::IsRenewed)
        mark.successor = renewal.newCertificate;
    else if (renewal.plan.way != core::RenewalWay::Order)
        mark.predecessor = renewal.plan.certificate.id;
    return mark;
}

// Newest first, so that the latest renewal of a certificate is the one that counts.
QHash<CertificateId, RenewalMark> marksOf(const QList<Renewal> &renewals)
{
    QHash<CertificateId, RenewalMark> marks;
    const auto add = [&marks](const CertificateId &id, const RenewalMark &mark) {
        if (!id.isEmpty() && !marks.contains(id))
            marks.insert(id, mark);
    };
    for (const Renewal &renewal : renewals) {
        if (renewal.state == RenewalState::Abandoned)
            continue;
        // An order that gets its data is what it makes.
        if (renewal.plan.way == core::RenewalWay::Order)
            add(renewal.plan.certificate.id, markOf(renewal, RenewalMark::Part::IsMade));
        else
            add(renewal.plan.certificate.id, markOf(renewal, RenewalMark::Part::IsRenewed));
        add(renewal.newCertificate, markOf(renewal, RenewalMark::Part::IsMade));
    }
    return marks;
}

} // namespace

MainViewModel::MainViewModel(core::Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_table(new CertificateTableModel(this))
{
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, &MainViewModel::tick);
    connect(m_table, &CertificateTableModel::rowsChanged, this, &MainViewModel::changed);
    clockChanged();
}

MainViewModel::~MainViewModel() = default;

void MainViewModel::setAccounts(const QList<core::Account> &accounts)
{
    m_accounts = accounts;
    emit accountsChanged();
}

void MainViewModel::showAccount(const core::Account &account, core::CertificateList &certificates,
                                core::Renewals &renewals)
{
    leaveAccount();
    m_account = account;
    m_certificates = &certificates;
    m_renewals = &renewals;
    connect(&certificates, &core::CertificateList::changed, this, &MainViewModel::takeCertificates);
    connect(&certificates, &core::CertificateList::refreshingChanged, this,
            [this] { takeProgress(0, 0); });
    connect(&certificates, &core::CertificateList::progressed, this, &MainViewModel::takeProgress);
    connect(&renewals, &core::Renewals::changed, this, &MainViewModel::takeRenewals);
    RowContext context = m_table->context();
    context.account = account.name;
    m_table->setContext(std::move(context));
    takeRenewals();
    takeCertificates();
    emit accountsChanged();
}

void MainViewModel::leaveAccount()
{
    if (m_certificates)
        m_certificates->disconnect(this);
    if (m_renewals)
        m_renewals->disconnect(this);
    m_certificates = nullptr;
    m_renewals = nullptr;
    m_account.reset();
    m_tick.stop();
    RowContext context = m_table->context();
    context.keys.clear();
    context.renewals.clear();
    m_table->setCertificates({}, std::move(context));
    emit accountsChanged();
}

void MainViewModel::setKeyPresence(const QHash<CertificateId, KeyPresence> &presence)
{
    RowContext context = m_table->context();
    if (presence == context.keys)
        return;
    context.keys = presence;
    m_table->setContext(std::move(context));
}

void MainViewModel::setExpiryRule(const core::ExpiryRule &rule)
{
    RowContext context = m_table->context();
    context.expiryRule = rule;
    m_table->setContext(std::move(context));
}

void MainViewModel::setOwnNoticeDays(const QHash<CertificateId, int> &days)
{
    RowContext context = m_table->context();
    if (days == context.ownNoticeDays)
        return;
    context.ownNoticeDays = days;
    m_table->setContext(std::move(context));
}

void MainViewModel::clockChanged()
{
    RowContext context = m_table->context();
    context.now = now();
    m_table->setContext(std::move(context));
    scheduleTick();
}

const core::Certificate *MainViewModel::certificate(const CertificateId &id) const
{
    return m_table->find(id);
}

const RowState *MainViewModel::state(const CertificateId &id) const
{
    return m_table->state(id);
}

core::NextStep MainViewModel::nextStep(const CertificateId &id) const
{
    const RowState *state = m_table->state(id);
    return state ? state->status.nextStep : core::NextStep::None;
}

core::Refusal MainViewModel::refusal(core::Operation operation, const CertificateId &id) const
{
    const core::Certificate *found = m_table->find(id);
    if (!found)
        return core::Refusal::UnknownStatus;
    const auto &marks = m_table->context().renewals;
    const auto mark = marks.constFind(id);
    return core::checkOperation(operation,
                                mark == marks.cend() ? *found : withRenewal(*found, *mark), now());
}

core::Performer MainViewModel::performer(core::Operation operation, const CertificateId &id) const
{
    const core::Certificate *found = m_table->find(id);
    if (!found || !m_account)
        return core::Performer::Console;
    return core::performer(operation, *found, m_account->site);
}

CertificateId MainViewModel::successor(const CertificateId &id) const
{
    const RowState *state = m_table->state(id);
    return state ? state->successor : m_table->context().renewals.value(id).successor;
}

CertificateId MainViewModel::predecessor(const CertificateId &id) const
{
    const RowState *state = m_table->state(id);
    return state ? state->predecessor : m_table->context().renewals.value(id).predecessor;
}

const Renewal *MainViewModel::renewal(const CertificateId &id) const
{
    return m_renewals ? m_renewals->findFor(id) : nullptr;
}

MainViewModel::Emptiness MainViewModel::emptiness() const
{
    if (m_table->rowCount() > 0)
        return Emptiness::None;
    if (!m_certificates)
        return Emptiness::NoAccount;
    if (m_table->total() > 0)
        return Emptiness::NoMatch;
    if (m_certificates->fetchedAt().isValid())
        return Emptiness::NoCertificates;
    return m_certificates->problem() ? Emptiness::NeverLoaded : Emptiness::Loading;
}

bool MainViewModel::isRefreshing() const
{
    return m_certificates && m_certificates->isRefreshing();
}

QString MainViewModel::ageText() const
{
    if (!m_certificates || !m_certificates->fetchedAt().isValid())
        return {};
    //: How old the list is; %1 is such as "2 min ago"
    return tr("As of %1").arg(ui::ageText(m_certificates->fetchedAt(), now()));
}

QDateTime MainViewModel::fetchedAt() const
{
    return m_certificates ? m_certificates->fetchedAt() : QDateTime();
}

std::optional<core::Error> MainViewModel::problem() const
{
    return m_certificates ? m_certificates->problem() : std::nullopt;
}

void MainViewModel::takeCertificates()
{
    RowContext context = m_table->context();
    context.now = now();
    m_table->setCertificates(m_certificates->certificates(), std::move(context));
    scheduleTick();
}

void MainViewModel::takeRenewals()
{
    RowContext context = m_table->context();
    const auto marks = marksOf(m_renewals->all());
    if (marks == context.renewals) {
        emit changed(); // the details may show its progress
        return;
    }
    context.renewals = marks;
    m_table->setContext(std::move(context));
}

void MainViewModel::takeProgress(int fetched, int total)
{
    m_fetched = fetched;
    m_total = total;
    if (total > 0)
        emit progressed(fetched, total);
    else
        emit changed();
}

// Wakes as often as the words of ageText() change, and at least once an hour for the days left.
void MainViewModel::scheduleTick()
{
    if (!m_certificates || !m_certificates->fetchedAt().isValid())
        return;
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    const qint64 age = std::max<qint64>(0, m_certificates->fetchedAt().secsTo(now()));
    const qint64 step = age < hour ? minute : hour;
    m_tick.start(std::chrono::seconds(step - age % step + 1));
}

void MainViewModel::tick()
{
    constexpr qint64 hour = 3600;
    if (m_table->context().now.secsTo(now()) >= hour)
        clockChanged();
    scheduleTick();
    emit changed();
}

} // namespace ui
