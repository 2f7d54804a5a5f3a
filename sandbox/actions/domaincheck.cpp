#include "sandbox/actions/actions.h"
#include "sandbox/state/clockwork.h"
#include "sandbox/state/orderflow.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using Kind = core::ValidationRecord::Kind;

constexpr int caPassed = 2;
constexpr int caNotPassed = -1;

QJsonObject resultFor(const core::ValidationRecord &record)
{
    return {{u"Domain"_s, record.domain},
            {u"VerifyType"_s,
             record.kind == Kind::File      ? u"FILE"_s
                 : record.kind == Kind::Txt ? u"TXT"_s
                                            : u"CNAME"_s},
            {u"LocalCheck"_s, 1},
            {u"CaCheck"_s, caPassed},
            {u"LocalCheckFailReason"_s, QString()},
            {u"CheckValue"_s, QJsonArray()},
            {u"Frequently"_s, false},
            {u"Issued"_s, false}};
}

QJsonObject scannedResult(const ScannedDomain &domain)
{
    QJsonObject result = resultFor(domain.record);
    result["LocalCheck"_L1] = static_cast<int>(domain.proof.localCheck);
    result["CaCheck"_L1] = domain.passed() ? caPassed : caNotPassed;
    result["LocalCheckFailReason"_L1] =
        domain.proof.passed() ? domain.caa.reason : domain.proof.reason;
    result["CheckValue"_L1] = QJsonArray::fromStringList(domain.proof.seenValues);
    return result;
}

QJsonObject throttledResult(const core::ValidationRecord &record)
{
    QJsonObject result = resultFor(record);
    result["LocalCheck"_L1] = -1;
    result["CaCheck"_L1] = caNotPassed;
    result["LocalCheckFailReason"_L1] = u"Too frequent, try again in 5 minutes."_s;
    result["Frequently"_L1] = true;
    return result;
}

template <typename Items, typename ToResult>
Answer answerOf(const Items &items, ToResult toResult)
{
    QJsonArray results;
    for (const auto &item : items)
        results.append(toResult(item));
    return QJsonObject{{u"VerificationResults"_s, results}};
}

bool isTooSoon(const Provider &provider, const CertificateRecord &record)
{
    const auto throttle = provider.clock.workTime(usual::checkThrottle);
    return record.lastCheck.isValid()
        && record.lastCheck.addMSecs(throttle.count()) > provider.clock.now();
}

void checkCertificateDomainVerification(Provider &provider, Clockwork &clockwork, const Call &call,
                                        const std::function<void(Answer)> &done)
{
    auto record = findCertificate(provider, call.parameters["CertificateId"_L1].toString());
    if (!record) {
        done(Refusal(record.error()));
        return;
    }
    if (!(record->isBeingValidated() || record->isBeingRevoked()) || record->records.isEmpty()) {
        done(refuse(u"FailedOperation.CertificateStatusNotAllowVerify"_s,
                    u"The certificate's status does not allow its domains to be verified."_s));
        return;
    }
    if (!record->awaitsDomainCheck()) { // they have passed
        done(answerOf(record->records, resultFor));
        return;
    }
    if (isTooSoon(provider, *record)) {
        done(answerOf(record->records, throttledResult));
        return;
    }
    record->lastCheck = provider.clock.now();
    const auto saved = provider.database.transaction([&] { provider.certificates.save(*record); });
    if (!saved) {
        done(refuse(u"InternalError"_s, saved.error().detail));
        return;
    }
    clockwork.scan(record->id, [done](const QList<ScannedDomain> &domains) {
        done(answerOf(domains, scannedResult));
    });
}

// The brands that can't be hurried (facts.md 2.3).
bool takesItsTime(const CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    return !item || item->product.brand.startsWith("DNSPod"_L1)
        || item->product.brand == "WoTrus"_L1;
}

void completeCertificate(Provider &provider, Clockwork &clockwork, const Call &call,
                         const std::function<void(Answer)> &done)
{
    const QString id = call.parameters["CertificateId"_L1].toString();
    const auto record = provider.certificates.find(id);
    if (!record || !record->isBeingValidated()) {
        done(refuse(u"FailedOperation.CertificateNotFoundOrAudited"_s,
                    u"The certificate does not exist or is not under review."_s));
        return;
    }
    if (takesItsTime(*record)) {
        done(refuse(u"FailedOperation.InvalidParam"_s,
                    u"The validation of this brand can't be triggered."_s));
        return;
    }
    const QJsonObject answer{{u"CertificateId"_s, id}};
    if (!record->awaitsDomainCheck()) {
        done(answer);
        return;
    }
    clockwork.scan(id, [done, answer](const QList<ScannedDomain> &) { done(answer); });
}

} // namespace

SlowActionTable domainChecks()
{
    return {{u"ssl/CompleteCertificate"_s, completeCertificate},
            {u"ssl/CheckCertificateDomainVerification"_s, checkCertificateDomainVerification}};
}

} // namespace sandbox
