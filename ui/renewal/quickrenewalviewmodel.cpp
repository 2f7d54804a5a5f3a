#include "ui/renewal/quickrenewalviewmodel.h"

#include "core/renewal/requestednames.h"
#include "ui/renewal/problemtext.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using enum core::RenewalState;

/// Neither bought nor handed over: the choices can still change.
bool isBeforeOrder(core::RenewalState state)
{
    return state == Planned || state == KeyReady || state == Abandoned;
}

} // namespace

QuickRenewalViewModel::QuickRenewalViewModel(OrderTask task, core::Certificate certificate,
                                             core::Account account, core::Renewals &renewals,
                                             Seams seams, core::Clock clock)
    : m_task(task)
    , m_certificate(std::move(certificate))
    , m_names(checkNamesInput(m_certificate.allNames().join(u'\n'), m_certificate))
    , m_namesText(m_names.names.join(u'\n'))
    , m_account(std::move(account))
    , m_renewals(renewals)
    , m_clock(std::move(clock))
    , m_contacts({needsOrganisation(m_certificate), core::needsDocuments(productOf(m_certificate))},
                 seams)
    , m_points(m_certificate, m_account.site, seams.packages, m_clock)
    , m_keySource(usualKeySource(m_task, m_certificate))
    , m_algorithm(algorithmsFor(m_task, m_certificate).value(0, core::KeyAlgorithm::Rsa2048))
    , m_way(usualWay(m_task, m_certificate))
{
    connect(&m_renewals, &core::Renewals::changed, this, &QuickRenewalViewModel::follow);
    connect(&m_renewals, &core::Renewals::busyChanged, this, &QuickRenewalViewModel::follow);
    connect(&m_contacts, &RenewalContacts::changed, this, &QuickRenewalViewModel::changed);
    connect(&m_points, &RenewalPoints::changed, this, &QuickRenewalViewModel::changed);
    if (const core::Renewal *known = m_renewals.findFor(m_certificate.id))
        adopt(*known);
    noteKnown();
    if (m_page != Page::Ordered && sendsContacts(m_task))
        m_contacts.load();
    if (m_page != Page::Ordered && m_task == OrderTask::Renew)
        m_points.load();
}

QuickRenewalViewModel::~QuickRenewalViewModel() = default;

void QuickRenewalViewModel::adopt(const core::Renewal &renewal)
{
    // A finished renewal that made this certificate is the past; this one renews it anew.
    const bool isItsMaker = renewal.newCertificate == m_certificate.id;
    const bool isPast =
        core::isFinal(renewal.state) && (isItsMaker || taskOf(renewal.plan.way) != m_task);
    if (renewal.state == Abandoned || isPast)
        return;
    m_id = renewal.id;
    m_task = taskOf(renewal.plan.way);
    restoreChoices(renewal.plan);
    m_page = isBeforeOrder(renewal.state) ? Page::Check : Page::Ordered;
}

void QuickRenewalViewModel::restoreChoices(const core::RenewalPlan &plan)
{
    if (takesNames(m_task))
        setNames(plan.certificate.allNames().join(u'\n'));
    m_keySource = plan.keySource;
    m_algorithm = plan.algorithm;
    m_csr = checkCsr(plan.pastedCsr, requestedNames());
    m_way = plan.way;
    m_years = plan.years;
    m_contacts.restore(plan);
    m_points.restore(plan.package);
}

QList<QuickRenewalViewModel::Page> QuickRenewalViewModel::pages() const
{
    QList<Page> pages{Page::Confirm, Page::Key, Page::Period, Page::Check, Page::Ordered};
    if (m_task != OrderTask::Renew)
        pages.removeOne(Page::Period);
    if (!choosesKey(m_task))
        pages.removeOne(Page::Key);
    return pages;
}

QStringList QuickRenewalViewModel::requestedNames() const
{
    return core::requestedNames(m_certificate);
}

void QuickRenewalViewModel::setNames(const QString &text)
{
    m_namesText = text;
    m_names = checkNamesInput(text, m_certificate);
    m_certificate.domain = m_names.names.value(0);
    m_certificate.furtherNames = m_names.names.sliced(std::min<qsizetype>(1, m_names.names.size()));
    if (m_task == OrderTask::Apply)
        m_certificate = core::newApplication(m_certificate.domain);
    if (!m_csr.isMissing())
        m_csr = checkCsr(m_csr.pem, requestedNames());
    emit changed();
}

QString QuickRenewalViewModel::confirmBlocker() const
{
    if (takesNames(m_task) && !m_names.isUsable())
        return m_names.problem;
    if (!sendsContacts(m_task))
        return {};
    const QString choice = m_contacts.openChoice();
    // A renewal may still turn to the console on the page about the way; these can't.
    return choice.isEmpty() && m_task != OrderTask::Renew ? m_contacts.missing() : choice;
}

QString QuickRenewalViewModel::blocker() const
{
    switch (m_page) {
    case Page::Confirm:
        return confirmBlocker();
    case Page::Key:
        if (m_keySource != core::KeySource::Paste || m_csr.isUsable())
            return {};
        return m_csr.isMissing() ? tr("Paste or open the CSR.") : m_csr.problem;
    case Page::Period: {
        const QList<WayChoice> choices = ways();
        const auto chosen = std::ranges::find(choices, m_way, &WayChoice::way);
        return chosen == choices.end() ? tr("Choose how to renew.") : chosen->refusal;
    }
    case Page::Check:
        if (!isPrepared())
            return tr("The preparation isn't finished.");
        if (m_way == core::RenewalWay::Points && !m_points.missing(m_contacts).isEmpty())
            return m_points.missing(m_contacts);
        return spendsMoney() && !m_spendConfirmed ? tr("Tick the confirmation first.") : QString();
    case Page::Ordered:
        return {};
    }
    Q_UNREACHABLE();
}

void QuickRenewalViewModel::goOn()
{
    if (!canGoOn() || m_page == Page::Check || m_page == Page::Ordered)
        return;
    show(pages()[pages().indexOf(m_page) + 1]);
    if (m_page == Page::Check)
        prepare();
}

void QuickRenewalViewModel::goBack()
{
    if (m_page != Page::Confirm && m_page != Page::Ordered)
        show(pages()[pages().indexOf(m_page) - 1]);
}

void QuickRenewalViewModel::goTo(Page page)
{
    const core::Renewal *current = renewal();
    // From the last page only as long as nothing is ordered, nor about to be.
    const bool isOrdered =
        m_page == Page::Ordered && current && (!isBeforeOrder(current->state) || isBusy());
    if (page < m_page && !isOrdered)
        show(page);
}

void QuickRenewalViewModel::show(Page page)
{
    if (page == Page::Check) {
        m_spendConfirmed = false; // a confirmation is for what was on the page when it was given
        m_purchaseSent = false;
    }
    if (page == Page::Period)
        m_points.load(); // again, after a failure
    m_page = page;
    emit pageChanged(page);
    emit changed();
}

void QuickRenewalViewModel::setKeySource(core::KeySource source)
{
    m_keySource = source;
    emit changed();
}

void QuickRenewalViewModel::setCsr(const QByteArray &bytes)
{
    m_csr = checkCsr(bytes, requestedNames());
    emit changed();
}

void QuickRenewalViewModel::openCsr(const QString &path)
{
    m_csr = checkCsrFile(path, requestedNames());
    emit changed();
}

QList<WayChoice> QuickRenewalViewModel::ways() const
{
    return waysFor(m_certificate, m_contacts.missing(), m_points.verdict(m_contacts));
}

void QuickRenewalViewModel::setWay(core::RenewalWay way)
{
    m_way = way;
    emit changed();
}

void QuickRenewalViewModel::setYears(int years)
{
    m_years = std::clamp(years, 1, mostYears(m_certificate));
    emit changed();
}

core::RenewalPlan QuickRenewalViewModel::plan() const
{
    core::RenewalPlan plan;
    plan.account = m_account.id;
    plan.certificate = m_certificate;
    plan.way = m_way;
    plan.keySource = m_keySource;
    plan.algorithm = m_algorithm;
    if (m_keySource == core::KeySource::Paste)
        plan.pastedCsr = m_csr.pem;
    plan.years = m_years;
    if (m_way == core::RenewalWay::Points)
        plan.package = m_points.chosen();
    if (!sendsContacts(m_task))
        return plan;
    if (m_contacts.needsOrganisation()) {
        plan.profile = m_contacts.profile();
        if (!plan.profile || !plan.profile->hasOrganisation)
            plan.companyId = m_contacts.companyId();
        if (!plan.profile)
            plan.managerId = m_contacts.managerId();
    }
    plan.contactEmail = m_contacts.email();
    return plan;
}

void QuickRenewalViewModel::prepare()
{
    m_prepareError.reset();
    const core::RenewalPlan wanted = plan();
    if (const core::Renewal *current = renewal();
        current && (current->state == Planned || current->state == KeyReady)) {
        const bool isLost = current->problem && isKeyLost(*current->problem);
        if (isSameChoice(current->plan, wanted) && !isLost) {
            noteKnown();
            if (!isBusy() && !isPrepared())
                m_renewals.refresh(m_id);
            emit changed();
            return;
        }
        m_renewals.abandon(m_id);
    }

    const core::Result<core::RenewalId> prepared = m_renewals.prepare(wanted);
    if (!prepared) {
        m_prepareError = prepared.error();
        emit changed();
        return;
    }
    m_id = *prepared;
    // An unfinished renewal may have been there already: show what it is, not what was chosen.
    if (const core::Renewal *current = renewal(); current && !isSameChoice(current->plan, wanted))
        restoreChoices(current->plan);
    noteKnown();
    follow(m_id);
}

void QuickRenewalViewModel::retry()
{
    if (m_page == Page::Check)
        prepare();
    else
        refresh();
}

QList<PreparationStep> QuickRenewalViewModel::preparation() const
{
    return preparationSteps(plan(), renewal(), problem());
}

std::optional<core::Error> QuickRenewalViewModel::problem() const
{
    if (m_prepareError)
        return m_prepareError;
    const core::Renewal *current = renewal();
    return current ? current->problem : std::nullopt;
}

bool QuickRenewalViewModel::isPrepared() const
{
    const core::Renewal *current = renewal();
    return current && current->state == KeyReady && !isBusy() && !problem()
        && isSameChoice(current->plan, plan());
}

void QuickRenewalViewModel::confirmSpend(bool confirmed)
{
    m_spendConfirmed = confirmed;
    emit changed();
}

bool QuickRenewalViewModel::canPurchase() const
{
    return m_page == Page::Check && !m_purchaseSent && canGoOn();
}

void QuickRenewalViewModel::purchase()
{
    if (!canPurchase())
        return;
    m_purchaseSent = true;
    show(Page::Ordered);
    m_renewals.purchase(m_id, {spendsMoney(), std::nullopt});
    emit changed();
}

const core::Renewal *QuickRenewalViewModel::renewal() const
{
    return m_id.isEmpty() ? nullptr : m_renewals.find(m_id);
}

bool QuickRenewalViewModel::isBusy() const
{
    return !m_id.isEmpty() && m_renewals.isBusy(m_id);
}

void QuickRenewalViewModel::startOver()
{
    if (const core::Renewal *current = renewal(); current && current->state != Abandoned)
        return;
    m_id = {};
    m_isRestored = true; // nothing else has it now
    m_prepareError.reset();
    show(Page::Confirm);
    if (sendsContacts(m_task))
        m_contacts.load();
}

QString QuickRenewalViewModel::closingNote() const
{
    const core::Renewal *current = renewal();
    if (m_page == Page::Ordered && current)
        return describeProgress(*current, isBusy()).closing;
    const QString note = closingBeforeOrder(m_task, current && !isFinal(current->state));
    return draft() ? note + u' ' + tr("What you entered is kept until you quit CertDesk.") : note;
}

void QuickRenewalViewModel::follow(const core::RenewalId &id)
{
    if (m_id.isEmpty() || id != m_id)
        return;
    const core::Renewal *current = renewal();
    if (m_page != Page::Ordered && current && !isBeforeOrder(current->state))
        show(Page::Ordered);
    else
        emit changed();
}

} // namespace ui
