#pragma once

#include "core/renewal/issuestep.h"
#include "core/renewal/keypreparation.h"
#include "core/renewal/paymentstep.h"
#include "core/renewal/purchasestep.h"
#include "core/renewal/renewalcontext.h"
#include "core/renewal/submissionstep.h"

#include <QTimer>

#include <chrono>

namespace core {

/// One renewal on its way: does what its state asks for, and looks again at growing intervals
/// while it is somebody else's turn.
class RenewalRun : public QObject
{
    Q_OBJECT

public:
    RenewalRun(Renewal renewal, RenewalService::Collaborators with,
               std::chrono::milliseconds pollInterval);

    RenewalContext &context() { return m_context; }
    const Renewal &renewal() const { return m_context.renewal(); }
    void setPollInterval(std::chrono::milliseconds interval) { m_pollInterval = interval; }

    /// At start-up: goes on where the journal stopped. Never makes a purchase.
    void resume();
    /// Now, for the person: the same, and the intervals start small again.
    void refresh();
    void prepare() { m_preparation.run(); }
    void purchase();
    void pay();
    void abandon();

private:
    void proceed();
    void follow();
    void takeStatus(const CertificateDetail &detail);
    void takePending(const CertificateDetail &detail);
    void refuse(const Certificate &certificate, const QString &code);
    void moveOn(RenewalState state);
    void scheduleLook();

    RenewalContext m_context;
    KeyPreparation m_preparation{m_context};
    PurchaseStep m_purchase{m_context};
    PaymentStep m_payment{m_context};
    SubmissionStep m_submission{m_context, m_preparation};
    IssueStep m_issue{m_context};
    QTimer m_timer;
    std::chrono::milliseconds m_pollInterval;
    int m_quietLooks = 0;
    RenewalState m_lastSeen = RenewalState::Planned;
};

} // namespace core
