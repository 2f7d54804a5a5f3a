#include "core/renewal/renewalservice.h"

#include "core/provider/provider.h"
#include "core/renewal/renewaljournal.h"
#include "core/renewal/renewalrun.h"
#include "core/renewal/renewalstate.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool samePlan(const RenewalPlan &one, const RenewalPlan &other)
{
    const bool sameNames =
        hasPredecessor(one.way) || one.certificate.allNames() == other.certificate.allNames();
    return sameNames && one.way == other.way && one.keySource == other.keySource
        && one.algorithm == other.algorithm && one.pastedCsr == other.pastedCsr
        && one.years == other.years && one.companyId == other.companyId
        && one.managerId == other.managerId && one.profile == other.profile
        && one.contactEmail == other.contactEmail && one.package == other.package;
}

bool agrees(const PurchaseConsent &consent, RenewalWay way)
{
    return consent.spendsMoney || !spendsMoney(way);
}

} // namespace

RenewalService::RenewalService(AccountId account, Collaborators collaborators, QObject *parent)
    : Renewals(parent)
    , m_account(std::move(account))
    , m_with(std::move(collaborators))
    , m_pollInterval(usualPollInterval)
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
        for (const auto &run : m_runs)
            run->resume();
    });
}

void RenewalService::setPollInterval(std::chrono::milliseconds interval)
{
    m_pollInterval = interval;
    for (const auto &run : m_runs)
        run->context().setPollInterval(interval);
}

QList<Renewal> RenewalService::all() const
{
    QList<Renewal> renewals;
    for (const auto &run : m_runs)
        renewals.append(run->renewal());
    std::ranges::reverse(renewals);
    return renewals;
}

const Renewal *RenewalService::find(const RenewalId &id) const
{
    const RenewalRun *run = runOf(id);
    return run ? &run->renewal() : nullptr;
}

const Renewal *RenewalService::findFor(const CertificateId &certificate) const
{
    const Renewal *best = nullptr;
    for (const auto &run : m_runs) {
        const Renewal &renewal = run->renewal();
        const bool concerns =
            renewal.plan.certificate.id == certificate || renewal.newCertificate == certificate;
        if (concerns && renewal.state != RenewalState::Abandoned
            && (!best || isFinal(best->state) || !isFinal(renewal.state)))
            best = &renewal;
    }
    return best;
}

bool RenewalService::isBusy(const RenewalId &id) const
{
    const RenewalRun *run = runOf(id);
    return run && run->context().isBusy();
}

Result<RenewalId> RenewalService::prepare(const RenewalPlan &plan)
{
    // Without the journal it is not known what was bought already.
    if (const auto loaded = load(); !loaded)
        return Failure(loaded.error());
    for (const auto &run : m_runs) {
        const Renewal &renewal = run->renewal();
        if (isFinal(renewal.state))
            continue;
        // A renewal has that order and submits its data by itself.
        const bool isMadeHere =
            plan.way == RenewalWay::Order && renewal.newCertificate == plan.certificate.id;
        if (!isMadeHere && renewal.plan.certificate.id != plan.certificate.id)
            continue;
        if (!isBeforePurchase(renewal.state) || samePlan(renewal.plan, plan)) {
            if (renewal.state == RenewalState::Planned)
                run->refresh();
            return renewal.id;
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
        return findJournalled(renewal, written.error());
    addRun(renewal).prepare();
    emit changed(renewal.id);
    return renewal.id;
}

/// Another process began to renew the certificate: that one is the renewal. Or ours is in the file
/// after all, though its disk reported a failure: nobody would know of it until the next start.
Result<RenewalId> RenewalService::findJournalled(const Renewal &begun, const Error &otherwise)
{
    const auto journalled = m_with.journal.latest(m_account);
    if (!journalled)
        return Failure(otherwise);
    const bool isTaken = otherwise.code == "storage/taken"_L1;
    for (const Renewal &renewal : *journalled) {
        if (renewal.plan.certificate.id != begun.plan.certificate.id || isFinal(renewal.state))
            continue;
        if (!isTaken && renewal.id != begun.id)
            continue;
        if (!runOf(renewal.id))
            addRun(renewal).watch();
        emit changed(renewal.id);
        return renewal.id;
    }
    return Failure(otherwise);
}

void RenewalService::purchase(const RenewalId &id, const PurchaseConsent &consent)
{
    RenewalRun *run = runOf(id);
    if (run && agrees(consent, run->renewal().plan.way))
        run->purchase();
}

void RenewalService::adopt(const RenewalId &id, const CertificateId &certificate)
{
    RenewalRun *run = runOf(id);
    if (run && !isUsedByOther(id, certificate))
        run->adopt(certificate);
}

void RenewalService::buyAgain(const RenewalId &id, const SecondPurchaseConsent &consent)
{
    RenewalRun *run = runOf(id);
    if (run && agrees(consent.purchase, run->renewal().plan.way))
        run->buyAgain(consent.seen);
}

void RenewalService::pay(const RenewalId &id)
{
    if (RenewalRun *run = runOf(id))
        run->pay();
}

bool RenewalService::correct(const RenewalId &id, const NewProfile &profile)
{
    RenewalRun *run = runOf(id);
    return run && run->correct(profile);
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
    if (RenewalRun *run = runOf(id))
        run->abandon();
}

void RenewalService::refresh(const RenewalId &id)
{
    if (RenewalRun *run = runOf(id))
        run->refresh();
}

RenewalRun *RenewalService::runOf(const RenewalId &id) const
{
    const auto run =
        std::ranges::find_if(m_runs, [&](const auto &known) { return known->renewal().id == id; });
    return run == m_runs.end() ? nullptr : run->get();
}

/// Whether a certificate is what another renewal here made or took.
bool RenewalService::isUsedByOther(const RenewalId &id, const CertificateId &certificate) const
{
    return std::ranges::any_of(m_runs, [&](const auto &run) {
        const Renewal &other = run->renewal();
        return other.id != id && other.newCertificate == certificate
            && other.state != RenewalState::Abandoned;
    });
}

/// Whether a certificate renews another one than this renewal does, by this computer's journal.
bool RenewalService::isForOther(const Renewal &renewal, const CertificateId &certificate) const
{
    return std::ranges::any_of(m_runs, [&](const auto &run) {
        const Renewal &other = run->renewal();
        return other.newCertificate == certificate
            && other.plan.certificate.id != renewal.plan.certificate.id;
    });
}

RenewalRun &RenewalService::addRun(const Renewal &renewal)
{
    const RenewalId id = renewal.id;
    auto run = std::make_unique<RenewalRun>(renewal, m_with,
                                            [this, renewal](const CertificateId &certificate) {
                                                return isForOther(renewal, certificate);
                                            });
    run->context().setPollInterval(m_pollInterval);
    RenewalContext *context = &run->context();
    connect(context, &RenewalContext::changed, this,
            [this, id, context, wasReady = renewal.state == RenewalState::Ready]() mutable {
                emit changed(id);
                if (context->state() == RenewalState::Ready && !std::exchange(wasReady, true))
                    emit issued(id);
            });
    connect(context, &RenewalContext::busyChanged, this, [this, id] { emit busyChanged(id); });
    return *m_runs.emplace_back(std::move(run));
}

} // namespace core
