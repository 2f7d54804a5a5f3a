#pragma once

#include "core/base/task.h"
#include "core/renewal/renewal.h"

#include <QObject>

namespace core {

/// All renewals of one account, as the windows see them. RenewalService is the real one; tests of
/// windows script their own.
class Renewals : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QList<Renewal> all() const = 0; ///< Newest first.
    virtual const Renewal *find(const RenewalId &id) const = 0;
    /// The renewal of this certificate, or the one that made it; nullptr if there is none. An
    /// unfinished one is preferred.
    virtual const Renewal *findFor(const CertificateId &certificate) const = 0;
    virtual bool isBusy(const RenewalId &id) const = 0; ///< A call for it is under way.

    /// Starts a renewal: one per certificate; an unfinished one is returned instead of a second.
    /// Makes and proves the key, writes the CSR to the journal and checks with the provider that
    /// the certificate is not renewed already; then the state is KeyReady and nothing is bought.
    virtual Result<RenewalId> prepare(const RenewalPlan &plan) = 0;
    /// From KeyReady: buys (BuyAgain, Points), applies (Free), hands over to the console (Console),
    /// submits the order's data (Order) or asks for the reissue (Reissue). Spends money or points
    /// where spendsMoney(way): call it only for a person's explicit confirmation. Does nothing in
    /// any other state, so that a second click is harmless.
    virtual void purchase(const RenewalId &id, const PurchaseConsent &consent) = 0;
    /// Takes a purchase that is there already for this renewal's: one of its `found`, in any state
    /// before the CSR is sent. Where two were bought, decides for this one. Nothing is bought. Does
    /// nothing for anything else, and for a purchase that another renewal here uses.
    virtual void adopt(const RenewalId &id, const CertificateId &certificate) = 0;
    /// From PurchaseUnknown with a complete search: buys once more. May spend money a second time:
    /// call it only for a person's explicit second confirmation of what the search shows. Does
    /// nothing if the search has gone on since it was shown.
    virtual void buyAgain(const RenewalId &id, const SecondPurchaseConsent &consent) = 0;
    /// From AwaitingPayment: pays the order. Spends money. Does nothing in any other state.
    virtual void pay(const RenewalId &id) = 0;
    /// Sends these data in place of a plan's `profile` that the provider refused (see
    /// awaitsCorrection()). False, and nothing is done, where that is not so.
    virtual bool correct(const RenewalId &id, const NewProfile &profile) = 0;
    /// Sends the letter for review; may be repeated while the review runs.
    virtual Task<void> uploadLetter(const RenewalId &id, const QByteArray &letter,
                                    QObject *owner) = 0;
    /// Asks the provider to look for the record now (throttled by the provider: 5 minutes).
    virtual Task<QList<DomainVerification>> checkValidation(const RenewalId &id,
                                                            QObject *owner) = 0;
    /// From Planned, KeyReady, AwaitingConsole, Refused, from PurchaseUnknown after a complete
    /// search, and from Issued if the certificate is for another key: gives up. Keys stay in the
    /// keychain.
    virtual void abandon(const RenewalId &id) = 0;
    /// Asks the provider where it stands, now; clears `problem` and tries the current step again
    /// where that is safe.
    virtual void refresh(const RenewalId &id) = 0;

signals:
    void changed(const core::RenewalId &id); ///< State, problem, deal or records changed.
    void busyChanged(const core::RenewalId &id);
    void issued(const core::RenewalId &id); ///< It reached Ready: for the notification.
};

} // namespace core
