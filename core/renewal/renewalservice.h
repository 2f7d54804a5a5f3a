#pragma once

#include "core/base/clock.h"
#include "core/base/scheduler.h"
#include "core/renewal/renewals.h"

#include <chrono>
#include <memory>
#include <vector>

namespace core {

class KeyIndex;
class KeyVault;
class Provider;
class RenewalJournal;
class RenewalRun;

/// Drives all renewals of one account: journal first, then the effect, then the answer into the
/// journal. The only place that spends money. After a restart resume() asks the provider where
/// each unfinished renewal stands and goes on; a purchase is never repeated by the program.
class RenewalService final : public Renewals
{
    Q_OBJECT

public:
    struct Collaborators
    {
        Provider &provider;
        KeyVault &vault;
        KeyIndex &keys;
        RenewalJournal &journal;
        Clock clock;
        Scheduler &scheduler;
    };

    static constexpr std::chrono::milliseconds usualPollInterval = std::chrono::seconds(30);

    RenewalService(AccountId account, Collaborators collaborators, QObject *parent = nullptr);
    ~RenewalService() override;

    /// Reads the journal, so that everything unfinished is known before the provider can be asked.
    /// Storage where it can't be read: then nothing may be started either.
    [[nodiscard]] Result<void> load();
    /// Goes on with what is unfinished; reads the journal first if that was not done.
    [[nodiscard]] Result<void> resume();
    /// How often a waiting renewal asks the provider. Tests and the sandbox make it short, and with
    /// it every other wait in proportion; at the real provider it is the usual one.
    void setPollInterval(std::chrono::milliseconds interval);

    QList<Renewal> all() const override;
    const Renewal *find(const RenewalId &id) const override;
    const Renewal *findFor(const CertificateId &certificate) const override;
    bool isBusy(const RenewalId &id) const override;
    Result<RenewalId> prepare(const RenewalPlan &plan) override;
    void purchase(const RenewalId &id, const PurchaseConsent &consent) override;
    void adopt(const RenewalId &id, const CertificateId &certificate) override;
    void buyAgain(const RenewalId &id, const SecondPurchaseConsent &consent) override;
    void pay(const RenewalId &id) override;
    bool correct(const RenewalId &id, const NewProfile &profile) override;
    Task<void> uploadLetter(const RenewalId &id, const QByteArray &letter, QObject *owner) override;
    Task<QList<DomainVerification>> checkValidation(const RenewalId &id, QObject *owner) override;
    void abandon(const RenewalId &id) override;
    void refresh(const RenewalId &id) override;

private:
    RenewalRun *runOf(const RenewalId &id) const;
    Result<RenewalId> findJournalled(const Renewal &begun, const Error &otherwise);
    RenewalRun &addRun(const Renewal &renewal);
    bool isUsedByOther(const RenewalId &id, const CertificateId &certificate) const;
    bool isForOther(const Renewal &renewal, const CertificateId &certificate) const;

    AccountId m_account;
    Collaborators m_with;
    std::chrono::milliseconds m_pollInterval;
    bool m_isLoaded = false;
    std::vector<std::unique_ptr<RenewalRun>> m_runs; // in the journal's order, oldest first
};

} // namespace core
