#include "sandbox/actions/actions.h"
#include "sandbox/actions/profilejson.h"
#include "sandbox/state/managerreview.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

tl::expected<ManagerRecord, ApiError> findManager(Provider &provider, const Call &call)
{
    auto manager = provider.profiles.manager(call.parameters["ManagerId"_L1].toInteger());
    if (!manager)
        return refuse(u"ResourceNotFound.Manager"_s, u"The manager does not exist."_s);
    return *std::move(manager);
}

QJsonObject idAnswer(const ManagerRecord &manager)
{
    return {{u"ManagerId"_s, manager.id}};
}

QJsonObject submitToReview(Provider &provider, ManagerRecord manager)
{
    manager.status = u"audit"_s;
    manager.submitted = provider.clock.now();
    provider.profiles.save(manager);
    return idAnswer(manager);
}

Answer describeManagerDetail(Provider &provider, const Call &call)
{
    return findManager(provider, call).map([&](const ManagerRecord &manager) {
        return managerDetail(provider, manager);
    });
}

// For one that was never reviewed, or whose review has failed or run out.
Answer submitAuditManager(Provider &provider, const Call &call)
{
    return findManager(provider, call).and_then([&](const ManagerRecord &manager) -> Answer {
        const QString status = reviewOf(provider, manager).status;
        if (status != "none"_L1 && status != "invalid"_L1 && status != "expired"_L1)
            return refuse(u"FailedOperation.IllegalManagerStatus"_s,
                          u"The manager's status does not allow a review."_s);
        return submitToReview(provider, manager);
    });
}

// Once more for one that was reviewed. What is under way is left to its end.
Answer verifyManager(Provider &provider, const Call &call)
{
    return findManager(provider, call).and_then([&](const ManagerRecord &manager) -> Answer {
        if (reviewOf(provider, manager).status == "none"_L1)
            return refuse(u"InvalidParameter"_s, u"Submit the manager for review first."_s);
        if (reviewOf(provider, manager).status == "audit"_L1)
            return idAnswer(manager);
        return submitToReview(provider, manager);
    });
}

Answer deleteManager(Provider &provider, const Call &call)
{
    return findManager(provider, call).and_then([&](const ManagerRecord &manager) -> Answer {
        const QString status = reviewOf(provider, manager).status;
        if (status == "audit"_L1)
            return refuse(u"FailedOperation.ManagerCanNotDeleteCa"_s,
                          u"The manager's data has been submitted to the CA."_s);
        if (provider.profiles.certificatesOf(manager) > 0)
            return refuse(u"FailedOperation.ManagerCanNotDeleteCert"_s,
                          u"Certificates name the manager."_s);
        provider.profiles.removeManager(manager.id);
        return idAnswer(manager);
    });
}

} // namespace

ActionTable managerActions()
{
    return {{u"ssl/DescribeManagerDetail"_s, describeManagerDetail},
            {u"ssl/SubmitAuditManager"_s, submitAuditManager},
            {u"ssl/VerifyManager"_s, verifyManager},
            {u"ssl/DeleteManager"_s, deleteManager}};
}

} // namespace sandbox
