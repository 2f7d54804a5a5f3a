#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/deletion.h"
#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype mostAtOnce = 100; // facts.md 1.5

Answer deleteCertificate(Provider &provider, const Call &call)
{
    const QString id = call.parameters["CertificateId"_L1].toString();
    return findCertificate(provider, id).and_then([&](const CertificateRecord &record) -> Answer {
        if (const auto deletable = checkDeletable(provider, record); !deletable)
            return Refusal(deletable.error());
        // Nothing looks at the bound resources unless it is asked to (facts.md 5.8).
        if (!call.parameters["IsCheckResource"_L1].toBool()) {
            removeCertificate(provider, record);
            return QJsonObject{{u"DeleteResult"_s, true}, {u"TaskId"_s, QString()}};
        }
        const qint64 task = startDeletion(provider, record);
        return QJsonObject{{u"DeleteResult"_s, true}, {u"TaskId"_s, QString::number(task)}};
    });
}

Answer deleteCertificates(Provider &provider, const Call &call)
{
    const QStringList ids = stringsOf(call.parameters["CertificateIds"_L1]);
    if (ids.isEmpty() || ids.size() > mostAtOnce)
        return refuse(u"FailedOperation.CertificateSyncTaskCertificateIdCountInvalid"_s,
                      u"Give from 1 to 100 certificates."_s);
    const bool isAsynchronous = call.parameters["IsSync"_L1].toBool();
    QJsonArray success;
    QJsonArray failures;
    QJsonArray tasks;
    for (const QString &id : ids) {
        const auto record = findCertificate(provider, id);
        const auto deletable = record.and_then(
            [&](const CertificateRecord &found) { return checkDeletable(provider, found); });
        if (!deletable) {
            failures.append(QJsonObject{{u"CertId"_s, id}, {u"Msg"_s, deletable.error().message}});
        } else if (isAsynchronous) {
            const qint64 task = startDeletion(provider, *record);
            tasks.append(QJsonObject{{u"CertId"_s, id}, {u"TaskId"_s, QString::number(task)}});
        } else {
            removeCertificate(provider, *record);
            success.append(id);
        }
    }
    return QJsonObject{{u"Success"_s, success}, {u"Fail"_s, failures}, {u"CertTaskIds"_s, tasks}};
}

Answer describeDeleteCertificatesTaskResult(Provider &provider, const Call &call)
{
    const QStringList ids = stringsOf(call.parameters["TaskIds"_L1]);
    if (ids.isEmpty() || ids.size() > mostAtOnce)
        return refuse(u"FailedOperation"_s, u"Give from 1 to 100 tasks."_s);
    QJsonArray results;
    for (const QString &id : ids) {
        const auto task = findDeletion(provider, id.toLongLong());
        if (!task)
            return refuse(u"FailedOperation"_s, u"The task `%1` does not exist."_s.arg(id));
        results.append(QJsonObject{
            {u"TaskId"_s, id},
            {u"CertId"_s, task->certificateId},
            {u"Status"_s, static_cast<int>(task->status)},
            {u"Error"_s, task->error.isEmpty() ? QJsonValue() : QJsonValue(task->error)},
            {u"CacheTime"_s, providerTime(task->asked)},
            {u"Domains"_s, QJsonArray::fromStringList(task->names)}});
    }
    return QJsonObject{{u"DeleteTaskResult"_s, results}};
}

} // namespace

ActionTable deletionActions()
{
    return {{u"ssl/DeleteCertificate"_s, deleteCertificate},
            {u"ssl/DeleteCertificates"_s, deleteCertificates},
            {u"ssl/DescribeDeleteCertificatesTaskResult"_s, describeDeleteCertificatesTaskResult}};
}

} // namespace sandbox
