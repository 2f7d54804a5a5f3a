#include "sandbox/actions/actions.h"

#include "sandbox/actions/operationlog.h"
#include "sandbox/state/clockwork.h"

using namespace Qt::StringLiterals;

namespace sandbox {

Actions::Actions(Provider &provider, Clockwork &clockwork)
    : m_provider(provider)
    , m_clockwork(clockwork)
    , m_slowActions(domainChecks())
{
    for (const ActionTable &family :
         {certificateReads(),    profileReads(),        identityReads(),   informationActions(),
          purchaseActions(),     certificateChanges(),  billingActions(),  managerActions(),
          csrActions(),          hostLists(),           boundResources(),  deployActions(),
          updateActions(),       uploadUpdates(),       dnspodReads(),     dnspodChanges(),
          batchChanges(),        cancellationActions(), deletionActions(), operationLogReads(),
          legacySubmitActions(), accountReads(),        downloadActions(), packageActions(),
          reissueActions(),      revocationActions(),   uploadActions()})
        m_actions.insert(family);
}

void Actions::run(const Call &call, const std::function<void(Answer)> &done)
{
    const QString name = call.service + u'/' + call.action;
    if (const SlowAction slow = m_slowActions.value(name)) {
        slow(m_provider, m_clockwork, call, done);
        return;
    }
    const Action action = m_actions.value(name);
    if (action == nullptr) { // the contract is ahead of the tables
        done(refuse(u"InvalidAction"_s, u"The sandbox was not taught `%1`."_s.arg(call.action)));
        return;
    }
    Answer answer;
    // A refused action leaves nothing behind.
    const auto saved = m_provider.database.attempt([&] {
        answer = action(m_provider, call);
        if (answer)
            noteOperation(m_provider, call, *answer);
        return answer.has_value();
    });
    m_clockwork.arm();
    if (saved)
        done(answer);
    else
        done(refuse(u"InternalError"_s, saved.error().detail));
}

tl::expected<CertificateRecord, ApiError> findCertificate(Provider &provider, const QString &id)
{
    auto record = provider.certificates.find(id);
    if (!record)
        return refuse(u"FailedOperation.CertificateNotFound"_s,
                      u"The certificate `%1` does not exist."_s.arg(id));
    return *std::move(record);
}

} // namespace sandbox
