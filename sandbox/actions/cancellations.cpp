#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/orderflow.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

bool isUnderWay(const CertificateRecord &record)
{
    return record.isUnderReview() || record.status == CertificateStatus::LetterMissing;
}

bool isBeforeSubmission(const CertificateRecord &record)
{
    return record.status == CertificateStatus::PaidInformationMissing
        || record.status == CertificateStatus::FreeInformationMissing;
}

Answer cancelAuditCertificate(Provider &provider, const Call &call)
{
    auto record = provider.certificates.find(certificateIdOf(call));
    if (!record || !isUnderWay(*record))
        return refuse(u"FailedOperation.CertificateNotFoundOrCantCancel"_s,
                      u"The certificate does not exist or its review can't be cancelled."_s);
    cancelOrder(provider, *record);
    provider.certificates.save(*record);
    return QJsonObject{{u"Result"_s, true}};
}

Answer cancelCertificateOrder(Provider &provider, const Call &call)
{
    return findCertificate(provider, certificateIdOf(call))
        .and_then([&](CertificateRecord record) -> Answer {
            if (!isUnderWay(record) && !isBeforeSubmission(record))
                return refuse(
                    u"FailedOperation.InvalidCertificateStatusCode"_s,
                    u"The certificate's status does not allow its order to be cancelled."_s);
            cancelOrder(provider, record);
            provider.certificates.save(record);
            return QJsonObject{{u"CertificateId"_s, record.id}};
        });
}

// Back to where information is submitted. What was submitted stays until it is replaced.
void reopen(CertificateRecord &record, bool isFree)
{
    record.status = isFree ? CertificateStatus::FreeInformationMissing
                           : CertificateStatus::PaidInformationMissing;
    record.statusMsg.clear();
    record.reviewerMsg.clear();
    record.records.clear();
    record.letterSha256.clear();
    record.deadline = {};
    record.validated = {};
    record.due = {};
}

Answer modifyCertificateResubmit(Provider &provider, const Call &call)
{
    return findCertificate(provider, certificateIdOf(call))
        .and_then([&](CertificateRecord record) -> Answer {
            const bool isOver = record.status == CertificateStatus::ReviewFailed
                || record.status == CertificateStatus::Cancelled;
            const auto item = findItem(record.productId);
            if (!item || !isOver || record.isClosed || !record.replacedFor.isEmpty())
                return refuse(u"FailedOperation.CertificateStatusNotAllowResubmit"_s,
                              u"The certificate's status does not allow it to be resubmitted."_s);
            reopen(record, item->product.isFree);
            provider.certificates.save(record);
            return QJsonObject{{u"CertificateId"_s, record.id}};
        });
}

} // namespace

ActionTable cancellationActions()
{
    return {{u"ssl/CancelAuditCertificate"_s, cancelAuditCertificate},
            {u"ssl/CancelCertificateOrder"_s, cancelCertificateOrder},
            {u"ssl/ModifyCertificateResubmit"_s, modifyCertificateResubmit}};
}

} // namespace sandbox
