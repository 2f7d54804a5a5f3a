#include "core/operations/certificatechanges.h"

#include "core/provider/apiclient.h"
#include "core/provider/jsonreader.h"
#include "core/provider/validationparser.h"

#include <QJsonArray>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray namesOf(const QList<CertificateId> &ids)
{
    QJsonArray names;
    for (const CertificateId &id : ids)
        names.append(id.value());
    return names;
}

QList<ChangeOutcome> allDone(const QList<CertificateId> &ids)
{
    QList<ChangeOutcome> outcomes;
    for (const CertificateId &id : ids)
        outcomes += {id, std::nullopt, {}};
    return outcomes;
}

// The provider names those that did not go, without a reason.
QList<ChangeOutcome> projectOutcomes(const QList<CertificateId> &ids, const QJsonObject &answer)
{
    const JsonReader reader(answer);
    const QStringList failed = reader.texts("FailCertificates"_L1);
    QList<ChangeOutcome> outcomes = allDone(ids);
    for (ChangeOutcome &outcome : outcomes) {
        if (!failed.contains(outcome.certificate.value()))
            continue;
        Error error;
        error.kind = Error::Kind::Rejected;
        error.code = u"change/refused"_s;
        error.requestId = reader.text("RequestId"_L1);
        outcome.problem = error;
    }
    return outcomes;
}

} // namespace

Task<void> CertificateChanges::change(const QString &action, const CertificateId &id,
                                      QObject *owner)
{
    return m_client
        .call(Service::Ssl, action, {{u"CertificateId"_s, id.value()}}, Effect::Change, owner)
        .then([](const Result<QJsonObject> &answer) {
            return answer.map([](const QJsonObject &) {});
        });
}

Task<void> CertificateChanges::setAlias(const CertificateId &id, const QString &alias,
                                        QObject *owner)
{
    return m_client
        .call(Service::Ssl, u"ModifyCertificateAlias"_s,
              {{u"CertificateId"_s, id.value()}, {u"Alias"_s, alias}}, Effect::Change, owner)
        .then([](const Result<QJsonObject> &answer) {
            return answer.map([](const QJsonObject &) {});
        });
}

Task<QList<ChangeOutcome>> CertificateChanges::moveToProject(const QList<CertificateId> &ids,
                                                             qint64 project, QObject *owner)
{
    Q_ASSERT(!ids.isEmpty() && ids.size() <= mostInProjectChange);
    return m_client
        .call(Service::Ssl, u"ModifyCertificateProject"_s,
              {{u"CertificateIdList"_s, namesOf(ids)}, {u"ProjectId"_s, project}}, Effect::Change,
              owner)
        .then([ids](const Result<QJsonObject> &answer) {
            return answer.map(
                [ids](const QJsonObject &object) { return projectOutcomes(ids, object); });
        });
}

Task<QList<ChangeOutcome>> CertificateChanges::ignoreNotices(const QList<CertificateId> &ids,
                                                             bool ignore, QObject *owner)
{
    Q_ASSERT(!ids.isEmpty() && ids.size() <= mostInNoticeChange);
    return m_client
        .call(Service::Ssl, u"ModifyCertificatesExpiringNotificationSwitch"_s,
              {{u"CertificateIds"_s, namesOf(ids)}, {u"SwitchStatus"_s, ignore ? 1 : 0}},
              Effect::Change, owner)
        .then([ids](const Result<QJsonObject> &answer) {
            return answer.map([ids](const QJsonObject &) { return allDone(ids); });
        });
}

Task<void> CertificateChanges::cancelReview(const CertificateId &id, QObject *owner)
{
    return change(u"CancelAuditCertificate"_s, id, owner);
}

Task<void> CertificateChanges::cancelOrder(const CertificateId &id, QObject *owner)
{
    return change(u"CancelCertificateOrder"_s, id, owner);
}

Task<void> CertificateChanges::resubmit(const CertificateId &id, QObject *owner)
{
    return change(u"ModifyCertificateResubmit"_s, id, owner);
}

Task<QList<ValidationRecord>> CertificateChanges::revoke(const CertificateId &id,
                                                         const QString &reason, QObject *owner)
{
    QJsonObject arguments{{u"CertificateId"_s, id.value()}};
    if (!reason.isEmpty())
        arguments.insert(u"Reason"_s, reason);
    return m_client.call(Service::Ssl, u"RevokeCertificate"_s, arguments, Effect::Change, owner)
        .then([](const Result<QJsonObject> &answer) { return answer.map(parseRevocationProofs); });
}

Task<void> CertificateChanges::remove(const CertificateId &id, QObject *owner)
{
    return m_client
        .call(Service::Ssl, u"DeleteCertificate"_s,
              {{u"CertificateId"_s, id.value()}, {u"IsCheckResource"_s, false}}, Effect::Change,
              owner)
        .then([](const Result<QJsonObject> &answer) -> Result<void> {
            if (!answer)
                return Failure(answer.error());
            if (JsonReader(*answer).flag("DeleteResult"_L1, true))
                return {};
            Failure failure = fail(Error::Kind::Rejected, {}, u"change/refused"_s);
            failure.value().requestId = JsonReader(*answer).text("RequestId"_L1);
            return failure;
        });
}

} // namespace core
