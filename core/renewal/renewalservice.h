#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "core/renewal/renewal.h"

#include <QObject>

#include <chrono>
#include <map>
#include <memory>

namespace core {

class KeyIndex;
class KeyVault;
class Provider;
class RenewalJournal;
class RenewalRun;

/// Drives all renewals of one account: journal first, then the effect, then the answer into the
/// journal. The only place that spends money. After a restart resume() asks the provider where
/// each unfinished renewal stands and goes on; a purchase is never repeated by the program.
class RenewalService : public QObject
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
    };

    RenewalService(AccountId account, Collaborators collaborators, QObject *parent = nullptr);
    ~RenewalService() override;

    /// Reads the journal and goes on with what is unfinished. Storage where it can't be read.
    [[nodiscard]] Result<void> resume();

    QList<Renewal> renewals() const; ///< Newest first.
    const Renewal *find(const RenewalId &id) const;
    /// The unfinished renewal of this certificate, or the one that made it; nullptr if there is
    /// none.
    const Renewal *findFor(const CertificateId &certificate) const;

    /// Starts a renewal: one per certificate; an unfinished one is returned instead of a second.
    /// Makes and proves the key, writes the CSR to the journal and checks with the provider that
    /// the certificate is not renewed already; then the state is KeyReady and nothing is bought.
    Result<RenewalId> prepare(const RenewalPlan &plan);
    /// From KeyReady: buys (BuyAgain), applies (Free) or hands over to the console (Console).
    /// Spends money for BuyAgain: call it only for a person's explicit confirmation.
    /// Does nothing in any other state, so that a second click is harmless.
    void purchase(const RenewalId &id, const PurchaseConsent &consent);
    /// From AwaitingPayment: pays the order. Spends money.
    void pay(const RenewalId &id);
    /// From AwaitingLetter (or InReview, again): uploads the letter.
    void uploadLetter(const RenewalId &id, const QByteArray &letter);
    /// Asks the provider to look for the record now (throttled by the provider: 5 minutes).
    void checkValidation(const RenewalId &id);
    /// From Refused, AwaitingConsole, Planned, KeyReady: gives up. Keys stay in the keychain.
    void abandon(const RenewalId &id);
    /// Asks the provider where it stands, now. Also clears `problem` and tries the current step
    /// again where that is safe.
    void refresh(const RenewalId &id);

    /// How often a waiting renewal asks the provider. Tests and the sandbox make it short.
    void setPollInterval(std::chrono::milliseconds interval);

signals:
    /// State, problem or records of this renewal changed.
    void changed(const core::RenewalId &id);
    /// A call for this renewal started or ended.
    void busyChanged(const core::RenewalId &id, bool busy);
    /// The provider's answer to checkValidation().
    void validationChecked(const core::RenewalId &id,
                           const QList<core::DomainVerification> &results);
    /// It reached Ready: for the notification.
    void issued(const core::RenewalId &id);

private:
    friend class RenewalRun;

    AccountId m_account;
    Collaborators m_with;
    std::chrono::milliseconds m_pollInterval;
    std::map<RenewalId, std::unique_ptr<RenewalRun>> m_runs;
};

} // namespace core
