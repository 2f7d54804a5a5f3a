#include "sandbox/actions/cloudchecks.h"

#include "sandbox/actions/actions.h"

using namespace Qt::StringLiterals;

namespace sandbox {

tl::expected<void, ApiError> checkServiceRole(const Provider &provider)
{
    if (!provider.hasServiceRole)
        return refuse(u"FailedOperation.RoleNotFoundAuthorization"_s,
                      u"The role SSL_QCSLinkedRoleInReplaceLoadCertificate does not exist. "
                      "Authorize it first."_s);
    return {};
}

tl::expected<CertificateRecord, ApiError> findDeployable(Provider &provider, const QString &id)
{
    auto record = findCertificate(provider, id);
    if (record && record->status != CertificateStatus::Issued)
        return refuse(u"FailedOperation.CertificateNotAvailable"_s,
                      u"The certificate `%1` is not issued."_s.arg(id));
    return record;
}

tl::expected<CloudType, ApiError> checkCloudType(const QString &name)
{
    const auto type = findCloudType(name);
    if (!type)
        return refuse(u"FailedOperation.CertificateHostResourceTypeInvalid"_s,
                      u"The resource type `%1` is not valid."_s.arg(name));
    return *type;
}

tl::expected<Deployment, ApiError> findAtRest(Provider &provider, const QString &kind,
                                              const QJsonObject &parameters)
{
    const QJsonValue id = parameters["DeployRecordId"_L1];
    if (!id.isDouble())
        return refuse(u"FailedOperation.InvalidParam"_s, u"DeployRecordId is needed."_s);
    advanceDeployments(provider);
    auto found = findDeployment(provider, kind, id.toInteger());
    if (!found)
        return refuse(u"FailedOperation.CertificateDeployNotExist"_s,
                      u"The deployment record does not exist."_s);
    if (!found->isFinished())
        return refuse(u"FailedOperation.CertificateDeployHasPendingRecord"_s,
                      u"The deployment is under way. Try again when it has ended."_s);
    return *std::move(found);
}

tl::expected<Deployment, ApiError> retry(Provider &provider, const QString &kind,
                                         const QJsonObject &parameters)
{
    return findAtRest(provider, kind, parameters)
        .and_then([&](Deployment deployment) -> tl::expected<Deployment, ApiError> {
            const qint64 wanted = parameters["DeployRecordDetailId"_L1].toInteger();
            QList<qsizetype> failed;
            for (qsizetype i = 0; i < deployment.parts.size(); ++i) {
                const DeployPart &part = deployment.parts[i];
                const bool hasFailed = part.status == DeployStatus::Failed
                    || part.status == DeployStatus::RollbackFailed;
                if (hasFailed && (wanted == 0 || part.id == wanted))
                    failed.append(i);
            }
            if (failed.isEmpty())
                return refuse(u"FailedOperation.CertificateDeployRetryStatusInvalid"_s,
                              u"Only what has failed can be tried again."_s);
            rerun(provider, deployment, failed);
            return deployment;
        });
}

tl::expected<Deployment, ApiError> rollBack(Provider &provider, const QString &kind,
                                            const QJsonObject &parameters)
{
    return findAtRest(provider, kind, parameters)
        .and_then([&](Deployment deployment) -> tl::expected<Deployment, ApiError> {
            QList<qsizetype> done;
            for (qsizetype i = 0; i < deployment.parts.size(); ++i) {
                if (deployment.parts[i].status != DeployStatus::Done)
                    continue;
                deployment.parts[i].isRollback = true;
                done.append(i);
            }
            if (done.isEmpty())
                return refuse(u"FailedOperation.CertificateDeployRollbackStatusInvalid"_s,
                              u"Only what has been deployed can be rolled back."_s);
            rerun(provider, deployment, done);
            return deployment;
        });
}

} // namespace sandbox
