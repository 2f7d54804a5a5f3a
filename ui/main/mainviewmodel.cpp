#include "ui/main/mainviewmodel.h"

#include "core/base/background.h"
#include "core/certificates/certificatelist.h"
#include "core/renewal/renewals.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/models/tablelayout.h"
#include "ui/models/tabletop.h"
#include "ui/text/timetext.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ui {

using core::CertificateId;
using core::Renewal;

MainViewModel::MainViewModel(core::Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_table(new CertificateTableModel(this))
    , m_hostable(new HostableSearch(*m_table, this))
{
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, &MainViewModel::tick);
    connect(m_table, &CertificateTableModel::rowsChanged, this, &MainViewModel::changed);
    connect(m_table, &CertificateTableModel::rowsChanged, this, &MainViewModel::keepTop);
    clockChanged();
}

MainViewModel::~MainViewModel() = default;

void MainViewModel::setAccounts(const QList<core::Account> &accounts)
{
    m_accounts = accounts;
    emit accountsChanged();
}

void MainViewModel::showAccounts(const QList<ShownAccount> &accounts)
{
    const auto ids = [](const QList<ShownAccount> &shown) {
        QStringList list;
        for (const ShownAccount &each : shown)
            list += each.account.id.value();
        return list;
    };
    // Rows of one account must not be taken for another's while these are being worked out.
    const bool areOthers = ids(m_shown) != ids(accounts);
    detach();
    if (areOthers)
        m_table->setCertificates({});
    m_shown = accounts;
    for (const ShownAccount &shown : std::as_const(m_shown)) {
        connect(shown.certificates, &core::CertificateList::changed, this,
                &MainViewModel::takeCertificates);
        connect(shown.certificates, &core::CertificateList::refreshingChanged, this,
                [this, id = shown.account.id, list = shown.certificates] {
                    m_progress.remove(id);
                    takeProgress();
                    if (!list->isWhole()) // it is being read now, or is not any more
                        takeCertificates();
                });
        connect(shown.certificates, &core::CertificateList::progressed, this,
                [this, id = shown.account.id](int fetched, int total) {
                    m_progress[id] = {fetched, total};
                    takeProgress();
                });
        connect(shown.renewals, &core::Renewals::changed, this, &MainViewModel::takeRenewals);
    }
    takeCertificates();
    emit accountsChanged();
}

void MainViewModel::detach()
{
    for (const ShownAccount &shown : std::as_const(m_shown)) {
        shown.certificates->disconnect(this);
        shown.renewals->disconnect(this);
    }
    m_shown.clear();
    m_hostable->forget();
    m_progress.clear();
    m_keeping.reset();
    m_tick.stop();
}

void MainViewModel::leaveAccounts()
{
    detach();
    RowContext context = m_table->context();
    context.keysHere.reset();
    context.renewals.clear();
    context.accounts.clear();
    m_table->setCertificates({}, std::move(context));
    emit accountsChanged();
}

std::optional<core::Account> MainViewModel::account() const
{
    return m_shown.size() == 1 ? std::optional(m_shown.first().account) : std::nullopt;
}

const ShownAccount *MainViewModel::shownOf(const CertificateId &id) const
{
    const RowState *state = m_table->state(id);
    return state && state->accountIndex < m_shown.size() ? &m_shown[state->accountIndex] : nullptr;
}

const core::Account *MainViewModel::accountOf(const CertificateId &id) const
{
    const ShownAccount *shown = shownOf(id);
    return shown ? &shown->account : nullptr;
}

void MainViewModel::setKeysHere(const std::optional<QSet<CertificateId>> &here)
{
    RowContext context = m_table->context();
    if (here == context.keysHere)
        return;
    context.keysHere = here;
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

std::optional<core::Certificate> MainViewModel::certificate(const CertificateId &id) const
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
    const auto found = m_table->find(id);
    if (!found)
        return core::Refusal::UnknownStatus;
    const auto &marks = m_table->context().renewals;
    const auto mark = marks.constFind(id);
    return core::checkOperation(operation,
                                mark == marks.cend() ? *found : withRenewal(*found, *mark), now());
}

core::Performer MainViewModel::performer(core::Operation operation, const CertificateId &id) const
{
    const auto found = m_table->find(id);
    const core::Account *account = accountOf(id);
    if (!found || !account)
        return core::Performer::Console;
    return core::performer(operation, *found, account->site);
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
    if (const ShownAccount *shown = shownOf(id))
        return shown->renewals->findFor(id);
    for (const ShownAccount &shown : m_shown) // a new certificate may not be listed yet
        if (const Renewal *renewal = shown.renewals->findFor(id))
            return renewal;
    return nullptr;
}

MainViewModel::Emptiness MainViewModel::emptiness() const
{
    if (m_table->rowCount() > 0)
        return Emptiness::None;
    if (m_shown.isEmpty())
        return Emptiness::NoAccount;
    if (m_table->total() > 0)
        return m_table->isWhole() ? Emptiness::NoMatch : Emptiness::Loading;
    bool hasProblem = false;
    for (const auto &shown : m_shown) {
        if (shown.certificates->fetchedAt().isValid())
            continue;
        if (!shown.certificates->problem())
            return Emptiness::Loading;
        hasProblem = true;
    }
    return hasProblem ? Emptiness::NeverLoaded : Emptiness::NoCertificates;
}

bool MainViewModel::isRefreshing() const
{
    return std::ranges::any_of(
        m_shown, [](const ShownAccount &shown) { return shown.certificates->isRefreshing(); });
}

bool MainViewModel::canRefresh() const
{
    return !std::ranges::all_of(
        m_shown, [](const ShownAccount &shown) { return shown.certificates->isRefreshing(); });
}

int MainViewModel::fetched() const
{
    int sum = 0;
    for (const auto &[fetched, total] : m_progress)
        sum += fetched;
    return sum;
}

int MainViewModel::total() const
{
    int sum = 0;
    for (const ShownAccount &shown : m_shown) {
        const int total = m_progress.value(shown.account.id).second;
        if (shown.certificates->isRefreshing() && total == 0)
            return 0;
        sum += total;
    }
    return sum;
}

QString MainViewModel::ageText() const
{
    const QDateTime oldest = fetchedAt();
    if (!oldest.isValid())
        return {};
    //: How old the list is; %1 is such as "2 min ago"
    return tr("As of %1").arg(ui::ageText(oldest, now()));
}

QDateTime MainViewModel::fetchedAt() const
{
    QDateTime oldest;
    for (const ShownAccount &shown : m_shown) {
        const QDateTime at = shown.certificates->fetchedAt();
        if (at.isValid() && (!oldest.isValid() || at < oldest))
            oldest = at;
    }
    return oldest;
}

QList<MainViewModel::Problem> MainViewModel::problems() const
{
    QList<Problem> problems;
    for (const ShownAccount &shown : m_shown)
        if (const auto &problem = shown.certificates->problem())
            problems.append({shown.account, *problem, shown.certificates->fetchedAt()});
    return problems;
}

void MainViewModel::takeCertificates()
{
    RowContext context = m_table->context();
    context.now = now();
    context.accounts = rowAccounts(m_shown);
    context.renewals = mergedMarks(m_shown);
    m_table->setSource(rowSource(m_shown, showsTops()), std::move(context));
    if (!isRefreshing())
        m_hostable->setListTime(fetchedAt());
    scheduleTick();
}

void MainViewModel::takeRenewals()
{
    if (mergedMarks(m_shown) == m_table->context().renewals)
        emit changed(); // the details may show its progress
    else
        takeCertificates(); // a row may have come to another account by it
}

// Whose rows are shown, and what is on top of them.
QByteArray MainViewModel::viewName() const
{
    QByteArray name;
    for (const ShownAccount &shown : m_shown)
        name += shown.account.id.value().toUtf8() + ' ';
    for (const SortKey &key : m_table->order())
        name += QByteArray(columnName(key.column).data())
            + (key.direction == Qt::AscendingOrder ? '+' : '-');
    return name;
}

// A start shows what was on top when the list was last looked at, while the rest of it is read: in
// any order but the provider's, the first rows are found all over the list. Tops of another order,
// or of some of the accounts, would be rows that jump as soon as the rest comes: worse than to wait
// for it.
bool MainViewModel::showsTops() const
{
    return std::ranges::all_of(m_shown, [view = viewName()](const ShownAccount &shown) {
        return !shown.certificates->isLoading() || shown.certificates->topView() == view;
    });
}

void MainViewModel::keepTop()
{
    const int rows = m_table->rowCount();
    const bool isFiltered = rows < m_table->total();
    if (m_shown.isEmpty() || rows < shortestWithTop || isFiltered || m_table->isWorking()
        || !m_table->isWhole())
        return;
    std::vector<int> top(static_cast<std::size_t>(topRows));
    std::iota(top.begin(), top.end(), 0);
    m_keeping = std::make_unique<QObject>();
    core::whenDone(core::inBackground([table = m_table->snapshot(top, {}), count = m_shown.size()] {
                       return topBlocks(table, count);
                   }),
                   m_keeping.get(), [this, view = viewName()](const auto &blocks) {
                       for (qsizetype index = 0; index < m_shown.size(); ++index)
                           m_shown[index].certificates->keepTop(view, blocks->at(index));
                   });
}

void MainViewModel::takeProgress()
{
    if (total() > 0)
        emit progressed(fetched(), total());
    else
        emit changed();
}

// Wakes as often as the words of ageText() change, and at least once an hour for the days left.
void MainViewModel::scheduleTick()
{
    const QDateTime oldest = fetchedAt();
    if (!oldest.isValid())
        return;
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    const qint64 age = std::max<qint64>(0, oldest.secsTo(now()));
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
