#pragma once

#include "sandbox/state/provider.h"
#include "sandbox/wire/gateway.h"

#include <QHash>

#include <functional>

namespace sandbox {

class Clockwork;

/// An action that is carried out at once. What it writes is committed before its answer leaves.
using Action = Answer (*)(Provider &provider, const Call &call);
/// An action that has to wait for something, such as DNS. Answers exactly once.
using SlowAction = void (*)(Provider &provider, Clockwork &clockwork, const Call &call,
                            const std::function<void(Answer)> &done);

/// Carries calls out on a provider: which function is which action.
class Actions
{
public:
    Actions(Provider &provider, Clockwork &clockwork);

    void run(const Call &call, const std::function<void(Answer)> &done);

private:
    Provider &m_provider;
    Clockwork &m_clockwork;
    QHash<QString, Action> m_actions; // "service/Action"
    QHash<QString, SlowAction> m_slowActions;
};

/// One family of actions each; names as the provider's.
using ActionTable = QHash<QString, Action>;
ActionTable certificateReads();
ActionTable profileReads();
ActionTable identityReads();
ActionTable informationActions();
ActionTable purchaseActions();
ActionTable certificateChanges();
ActionTable batchChanges();
ActionTable cancellationActions();
ActionTable accountReads();
ActionTable deletionActions();
ActionTable downloadActions();
ActionTable legacySubmitActions();
ActionTable operationLogReads();
ActionTable packageActions();
ActionTable reissueActions();
ActionTable revocationActions();
ActionTable uploadActions();
ActionTable billingActions();
ActionTable managerActions();
ActionTable csrActions();
ActionTable hostLists();
ActionTable boundResources();
ActionTable deployActions();
ActionTable updateActions();
ActionTable uploadUpdates();
ActionTable dnspodReads();
ActionTable dnspodChanges();
using SlowActionTable = QHash<QString, SlowAction>;
SlowActionTable domainChecks();

/// FailedOperation.CertificateNotFound, or the record.
tl::expected<CertificateRecord, ApiError> findCertificate(Provider &provider, const QString &id);

} // namespace sandbox
