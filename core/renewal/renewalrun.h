#pragma once

#include "core/renewal/consolestep.h"
#include "core/renewal/issuestep.h"
#include "core/renewal/keypreparation.h"
#include "core/renewal/paymentstep.h"
#include "core/renewal/purchasestep.h"
#include "core/renewal/reconcilestep.h"
#include "core/renewal/renewalcontext.h"
#include "core/renewal/submissionstep.h"

#include <chrono>

namespace core {

/// One renewal on its way: does what its state asks for, and looks again at growing intervals
/// while it is somebody else's turn.
class RenewalRun : public QObject
{
    Q_OBJECT

public:
    RenewalRun(Renewal renewal, RenewalService::Collaborators with,
               RenewalContext::Claim isClaimed);

    RenewalContext &context() { return m_context; }
    const RenewalContext &context() const { return m_context; }
    const Renewal &renewal() const { return m_context.renewal(); }

    /// At start-up: goes on where the journal stopped. Never makes a purchase.
    void resume();
    /// Follows what another process has begun, from the next look on.
    void watch();
    /// Now, for the person: the same, and the intervals start small again.
    void refresh();
    void prepare() { m_preparation.run(); }
    void purchase();
    void adopt(const CertificateId &certificate);
    void buyAgain(const PurchaseSearch &seen);
    void pay();
    bool correct(const NewProfile &profile);
    void abandon();

private:
    void takeOrder(const CertificateId &order);
    void proceed();
    void follow();
    void takeStatus(const CertificateDetail &detail);
    void takePending(const CertificateDetail &detail);
    bool isOthersRequest(const CertificateDetail &detail) const;
    void refuse(const Certificate &certificate, const QString &code);
    void moveOn(RenewalState state);
    void scheduleLook();
    void lookIfIdle();
    std::chrono::milliseconds untilNextLook();
    void lookAfter(std::chrono::milliseconds delay);

    RenewalContext m_context;
    KeyPreparation m_preparation{m_context};
    PurchaseStep m_purchase{m_context, m_preparation};
    ReconcileStep m_reconcile{m_context};
    ConsoleStep m_console{m_context};
    PaymentStep m_payment{m_context};
    SubmissionStep m_submission{m_context, m_preparation};
    IssueStep m_issue{m_context};
    std::unique_ptr<QObject> m_wait; // owns the look that is due next
    int m_quietLooks = 0;
    RenewalState m_lastSeen = RenewalState::Planned;
};

} // namespace core
