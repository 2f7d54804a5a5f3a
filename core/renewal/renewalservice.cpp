#include "core/renewal/renewalservice.h"

#include "core/provider/provider.h"
#include "core/renewal/renewaljournal.h"
#include "core/renewal/renewalrun.h"
#include "core/renewal/renewalstate.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core {

namespace {

bool samePlan(const RenewalPlan &one, const RenewalPlan &other)
{
    return one.way == other.way && one.keySource == other.keySource
        && one.algorithm == other.algorithm && one.pastedCsr == other.pastedCsr
        && one.years == other.years && one.companyId == other.companyId
        && one.managerId == other.managerId && one.contactEmail == other.contactEmail;
}

} // namespace

RenewalService::RenewalService(AccountId account, Collaborators collaborators, QObject *parent)
    : Renewals(parent)
    , m_account(std::move(account))
    , m_with(std::move(collaborators))
    , m_pollInterval(30s)
{
}

RenewalService::~RenewalService() = default;

Result<void> RenewalService::load()
{
    if (m_isLoaded)
        return {};
    const auto journalled = m_with.journal.latest(m_account);
    if (!journalled)
        return Failure(journalled.error());
    for (const Renewal &renewal : *journalled)
        addRun(renewal);
    m_isLoaded = true;
    return {};
}

Result<void> RenewalService::resume()
{
    return load().map([this] {
        for (const auto &[id, run] : m_runs)
            run->resume();
    });
}

void RenewalService::setPollInterval(std::chrono::milliseconds interval)
{
    m_pollInterval = interval;
    for (const auto &[id, run] : m_runs)
        run->setPollInterval(interval);
}

QList<Renewal> RenewalService::all() const
{
    QList<Renewal> renewals;
    for (const auto &[id, run] : m_runs)
        renewals.append(run->renewal());
    std::ranges::sort(renewals, std::ranges::greater(), &Renewal::startedAt);
    return renewals;
}

const Renewal *RenewalService::find(const RenewalId &id) const
{
    const auto run = m_runs.find(id);
    return run == m_runs.end() ? nullptr : &run->second->renewal();
}

const Renewal *RenewalService::findFor(const CertificateId &certificate) const
{
    const Renewal *best = nullptr;
    for (const auto &[id, run] : m_runs) {
        const Renewal &renewal = run->renewal();
        const bool concerns =
            renewal.plan.certificate.id == certificate || renewal.newCertificate == certificate;
        if (!concerns || renewal.state == RenewalState::Abandoned)
            continue;
        const bool isBetter = !best || (isFinal(best->state) && !isFinal(renewal.state))
            || (isFinal(best->state) == isFinal(renewal.state)
                && best->startedAt < renewal.startedAt);
        if (isBetter)
            best = &renewal;
    }
    return best;
}

bool RenewalService::isBusy(const RenewalId &id) const
{
    const auto run = m_runs.find(id);
    return run != m_runs.end() && run->second->context().isBusy();
}

Result<RenewalId> RenewalService::prepare(const RenewalPlan &plan)
{
    // Without the journal it is not known what was bought already.
    if (const auto loaded = load(); !loaded)
        return Failure(loaded.error());
    for (const auto &[id, run] : m_runs) {
        const Renewal &renewal = run->renewal();
        if (renewal.plan.certificate.id != plan.certificate.id || isFinal(renewal.state))
            continue;
        if (!isBeforePurchase(renewal.state) || samePlan(renewal.plan, plan)) {
            if (renewal.state == RenewalState::Planned)
                run->refresh();
            return id;
        }
        run->abandon(); // other choices before anything was bought: start over
        break;
    }

    Renewal renewal;
    renewal.id = RenewalId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    renewal.plan = plan;
    renewal.plan.account = m_account;
    renewal.startedAt = m_with.clock();
    renewal.changedAt = renewal.startedAt;
    if (const auto written = m_with.journal.append(renewal); !written)
        return Failure(written.error());
    addRun(renewal).prepare();
    emit changed(renewal.id);
    return renewal.id;
}

void RenewalService::purchase(const RenewalId &id, const PurchaseConsent &consent)
{
    const auto run = m_runs.find(id);
    if (run == m_runs.end())
        return;
    const bool spends = run->second->renewal().plan.way == RenewalWay::BuyAgain;
    if (!spends || consent.spendsMoney)
        run->second->purchase();
}

void RenewalService::pay(const RenewalId &id)
{
    if (const auto run = m_runs.find(id); run != m_runs.end())
        run->second->pay();
}

Task<void> RenewalService::uploadLetter(const RenewalId &id, const QByteArray &letter,
                                        QObject *owner)
{
    const Renewal *renewal = find(id);
    if (!renewal || renewal->newCertificate.isEmpty())
        return failedTask<void>(fail(Error::Kind::BadInput, {}, u"renewal/none"_s).value());
    const auto task = m_with.provider.uploadConfirmLetter(renewal->newCertificate, letter, owner);
    whenDone(task, this, [this, id](const Result<void> &) { refresh(id); });
    return task;
}

Task<QList<DomainVerification>> RenewalService::checkValidation(const RenewalId &id, QObject *owner)
{
    const Renewal *renewal = find(id);
    if (!renewal || renewal->newCertificate.isEmpty())
        return failedTask<QList<DomainVerification>>(
            fail(Error::Kind::BadInput, {}, u"renewal/none"_s).value());
    const auto task = m_with.provider.checkDomainVerification(renewal->newCertificate, owner);
    whenDone(task, this, [this, id](const Result<QList<DomainVerification>> &) { refresh(id); });
    return task;
}

void RenewalService::abandon(const RenewalId &id)
{
    if (const auto run = m_runs.find(id); run != m_runs.end())
        run->second->abandon();
}

void RenewalService::refresh(const RenewalId &id)
{
    if (const auto run = m_runs.find(id); run != m_runs.end())
        run->second->refresh();
}

RenewalRun &RenewalService::addRun(const Renewal &renewal)
{
    auto run = std::make_unique<RenewalRun>(renewal, m_with, m_pollInterval);
    const RenewalId id = renewal.id;
    RenewalContext *context = &run->context();
    connect(context, &RenewalContext::changed, this,
            [this, id, context, wasReady = renewal.state == RenewalState::Ready]() mutable {
                emit changed(id);
                if (context->state() == RenewalState::Ready && !std::exchange(wasReady, true))
                    emit issued(id);
            });
    connect(context, &RenewalContext::busyChanged, this, [this, id] { emit busyChanged(id); });
    return *(m_runs[id] = std::move(run));
}

} // namespace core
