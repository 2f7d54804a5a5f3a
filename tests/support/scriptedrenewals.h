#pragma once

#include "core/renewal/renewals.h"

#include <QSet>
#include <QUuid>

#include <algorithm>
#include <deque>

namespace tests {

/// Renewals that do what a test says and remember what they were asked. prepare() starts a busy
/// renewal in Planned; everything after that happens by move(), fail() and setBusy().
class ScriptedRenewals : public core::Renewals
{
public:
    struct Purchase
    {
        core::RenewalId id;
        core::PurchaseConsent consent;
    };

    std::deque<core::Renewal> renewals; // a deque: pointers stay good when one is added
    QSet<QString> busy;
    std::optional<core::Error> prepareError; ///< The next prepare() fails so.
    QList<core::RenewalPlan> prepared;
    QList<Purchase> purchases;
    QList<core::RenewalId> payments;
    QList<std::pair<core::RenewalId, core::CertificateId>> adopted;
    QList<std::pair<core::RenewalId, core::SecondPurchaseConsent>> secondPurchases;
    QList<core::RenewalId> abandoned;
    QList<core::RenewalId> refreshed;
    QList<QByteArray> letters;
    core::Result<void> letterAnswer;
    core::Result<QList<core::DomainVerification>> validationAnswer;

    core::RenewalId add(core::Renewal renewal)
    {
        if (renewal.id.isEmpty())
            renewal.id = core::RenewalId(QUuid::createUuid().toString(QUuid::WithoutBraces));
        renewals.push_front(std::move(renewal));
        return renewals.front().id;
    }

    core::Renewal &get(const core::RenewalId &id)
    {
        return *std::ranges::find(renewals, id, &core::Renewal::id);
    }

    /// The renewal reaches the state, without a problem and not busy.
    void move(const core::RenewalId &id, core::RenewalState state)
    {
        get(id).state = state;
        get(id).problem.reset();
        if (state == core::RenewalState::KeyReady)
            get(id).csrPem = "-----BEGIN CERTIFICATE REQUEST-----\n";
        busy.remove(id.value());
        emit changed(id);
    }

    void fail(const core::RenewalId &id, core::Error problem)
    {
        get(id).problem = std::move(problem);
        busy.remove(id.value());
        emit changed(id);
    }

    void setBusy(const core::RenewalId &id, bool isBusyNow)
    {
        if (isBusyNow)
            busy.insert(id.value());
        else
            busy.remove(id.value());
        emit busyChanged(id);
    }

    QList<core::Renewal> all() const override { return {renewals.begin(), renewals.end()}; }

    const core::Renewal *find(const core::RenewalId &id) const override
    {
        const auto found = std::ranges::find(renewals, id, &core::Renewal::id);
        return found == renewals.end() ? nullptr : &*found;
    }

    const core::Renewal *findFor(const core::CertificateId &certificate) const override
    {
        const core::Renewal *best = nullptr;
        for (const core::Renewal &renewal : renewals) {
            if (renewal.plan.certificate.id != certificate && renewal.newCertificate != certificate)
                continue;
            if (!best || (core::isFinal(best->state) && !core::isFinal(renewal.state)))
                best = &renewal;
        }
        return best;
    }

    bool isBusy(const core::RenewalId &id) const override { return busy.contains(id.value()); }

    core::Result<core::RenewalId> prepare(const core::RenewalPlan &plan) override
    {
        prepared << plan;
        if (prepareError)
            return core::Failure(*std::exchange(prepareError, std::nullopt));
        if (const core::Renewal *known = findFor(plan.certificate.id);
            known && !core::isFinal(known->state))
            return known->id;
        core::Renewal renewal;
        renewal.plan = plan;
        const core::RenewalId id = add(std::move(renewal));
        setBusy(id, true);
        return id;
    }

    void purchase(const core::RenewalId &id, const core::PurchaseConsent &consent) override
    {
        purchases << Purchase{id, consent};
        if (get(id).state == core::RenewalState::KeyReady)
            move(id, core::RenewalState::Buying);
    }

    void adopt(const core::RenewalId &id, const core::CertificateId &certificate) override
    {
        adopted << std::pair(id, certificate);
    }

    void buyAgain(const core::RenewalId &id, const core::SecondPurchaseConsent &consent) override
    {
        secondPurchases << std::pair(id, consent);
    }

    void pay(const core::RenewalId &id) override { payments << id; }

    bool correct(const core::RenewalId &id, const core::NewProfile &profile) override
    {
        if (!core::awaitsCorrection(get(id)))
            return false;
        get(id).plan.profile = profile;
        move(id, core::RenewalState::Bought);
        return true;
    }

    core::Task<void> uploadLetter(const core::RenewalId &, const QByteArray &letter,
                                  QObject *) override
    {
        letters << letter;
        return core::readyTask(letterAnswer);
    }

    core::Task<QList<core::DomainVerification>> checkValidation(const core::RenewalId &,
                                                                QObject *) override
    {
        return core::readyTask(validationAnswer);
    }

    void abandon(const core::RenewalId &id) override
    {
        abandoned << id;
        move(id, core::RenewalState::Abandoned);
    }

    void refresh(const core::RenewalId &id) override { refreshed << id; }
};

} // namespace tests
