#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype mostProjectChanges = 100; // facts.md 1.5
constexpr qsizetype mostSwitches = 50;

Answer modifyCertificateProject(Provider &provider, const Call &call)
{
    const QStringList ids = stringsOf(call.parameters["CertificateIdList"_L1]);
    if (ids.isEmpty() || ids.size() > mostProjectChanges)
        return refuse(u"FailedOperation.InvalidParam"_s, u"Give from 1 to 100 certificates."_s);
    QJsonArray success;
    QJsonArray failures;
    for (const QString &id : ids) {
        auto record = provider.certificates.find(id);
        if (!record) {
            failures.append(id);
            continue;
        }
        record->projectId = call.parameters["ProjectId"_L1].toInteger();
        provider.certificates.save(*record);
        success.append(id);
    }
    return QJsonObject{{u"SuccessCertificates"_s, success}, {u"FailCertificates"_s, failures}};
}

Answer modifyNotificationSwitch(Provider &provider, const Call &call)
{
    const QStringList ids = stringsOf(call.parameters["CertificateIds"_L1]);
    if (ids.isEmpty() || ids.size() > mostSwitches)
        return refuse(u"InvalidParameter.CertificatesNumberExceeded"_s,
                      u"Give from 1 to 50 certificates."_s);
    const qint64 wanted = call.parameters["SwitchStatus"_L1].toInteger();
    if (wanted > 1)
        return refuse(u"FailedOperation"_s, u"SwitchStatus has to be 0 or 1."_s);
    for (const QString &id : ids) {
        auto record = findCertificate(provider, id);
        if (!record)
            return Refusal(record.error());
        record->isIgnored = wanted == 1;
        provider.certificates.save(*record);
    }
    return QJsonObject{{u"CertificateIds"_s, QJsonArray::fromStringList(ids)}};
}

} // namespace

ActionTable batchChanges()
{
    return {{u"ssl/ModifyCertificateProject"_s, modifyCertificateProject},
            {u"ssl/ModifyCertificatesExpiringNotificationSwitch"_s, modifyNotificationSwitch}};
}

} // namespace sandbox
