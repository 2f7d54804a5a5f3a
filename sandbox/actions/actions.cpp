#include "sandbox/actions/actions.h"

using namespace Qt::StringLiterals;

namespace sandbox {

Actions::Actions(Provider &provider)
    : m_provider(provider)
{
    for (const ActionTable &family : {certificateReads(), profileReads(), identityReads()})
        m_actions.insert(family);
}

void Actions::run(const Call &call, const std::function<void(Answer)> &done)
{
    const QString name = call.service + u'/' + call.action;
    if (const SlowAction slow = m_slowActions.value(name)) {
        slow(m_provider, call, done);
        return;
    }
    const Action action = m_actions.value(name);
    if (action == nullptr) {
        done(refuse(u"ActionOffline"_s, u"The sandbox does not have this action yet."_s));
        return;
    }
    Answer answer = refuse(u"InternalError"_s, u"The sandbox could not save its state."_s);
    const auto saved = m_provider.database.transaction([&] { answer = action(m_provider, call); });
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
