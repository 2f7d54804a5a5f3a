#include "sandbox/state/revocation.h"

#include "sandbox/state/letterupload.h"
#include "sandbox/state/orderflow.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

bool isReviewedOnly(const CatalogueItem &item)
{
    return item.product.brand == "WoTrus"_L1 || item.product.brand.contains("SM2"_L1);
}

bool provesItself(const CertificateRecord &record)
{
    return record.verifyType == "DNS_PROXY"_L1 || record.verifyType == "FILE_PROXY"_L1;
}

void beginRevocationReview(const Provider &provider, CertificateRecord &record)
{
    record.status = CertificateStatus::Revoking;
    record.statusMsg = stage::caReview;
    record.due = provider.clock.afterWork(usual::reviewDay);
}

void markRevoked(Provider &provider, CertificateRecord &record)
{
    record.status = CertificateStatus::Revoked;
    record.statusMsg.clear();
    record.due = {};
    record.revoked = provider.clock.now();
    provider.operations.note({record.id, u"revoked"_s, Actor::Provider, provider.clock.now()});
}

} // namespace

tl::expected<void, ApiError> checkRevocable(Provider &provider, const CertificateRecord &record)
{
    static const QDateTime firstRevocable(QDate(2020, 3, 25), QTime(0, 0), Qt::UTC);
    if (record.isUploaded())
        return failedOperation("InvalidCertificateSource"_L1, u"The certificate was uploaded."_s);
    if (record.status != CertificateStatus::Issued)
        return failedOperation("InvalidCertificateStatusCode"_L1,
                               u"Only an issued certificate can be revoked."_s);
    if (isExpiring(record, provider.clock.now()))
        return failedOperation("RevokeFailed"_L1,
                               u"The certificate can't be revoked in its last 30 days."_s);
    if (record.begins < firstRevocable)
        return failedOperation("RevokeFailed"_L1,
                               u"The certificate was issued before 2020-03-25. Ask the support."_s);
    if (provider.isBound(record.id))
        return failedOperation("RevokeResourceFailed"_L1,
                               u"Cloud resources are still bound to the certificate."_s);
    return {};
}

void beginRevocation(Provider &provider, CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    if (!item)
        return;
    if (item->isDv() ? isReviewedOnly(*item) : !item->needsLetter || provesItself(record)) {
        beginRevocationReview(provider, record);
    } else if (item->isDv()) {
        record.status = CertificateStatus::Revoking;
        askForProof(provider, record);
        record.deadline = provider.clock.now().addDays(revocationDays);
    } else {
        record.status = CertificateStatus::RevocationLetterMissing;
        record.statusMsg.clear();
    }
}

tl::expected<void, ApiError> takeRevocationLetter(Provider &provider, CertificateRecord &record,
                                                  const QByteArray &content)
{
    if (record.status != CertificateStatus::RevocationLetterMissing)
        return failedOperation(
            "InvalidCertificateStatusCode"_L1,
            u"The certificate's status does not allow a letter to be uploaded."_s);
    if (const auto scan =
            letter::check(content, {"FileTooSmall"_L1, "FileTooLarge"_L1, "InvalidFileType"_L1});
        !scan)
        return scan;
    beginRevocationReview(provider, record);
    return {};
}

void finishRevocation(Provider &provider, CertificateRecord &record)
{
    markRevoked(provider, record);
    for (const QString &id : {record.replacedFor, record.replacedBy}) {
        auto sibling = provider.certificates.find(id);
        if (!sibling || sibling->status != CertificateStatus::Issued)
            continue;
        markRevoked(provider, *sibling);
        provider.certificates.save(*sibling);
    }
}

void failRevocation(CertificateRecord &record)
{
    record.status = CertificateStatus::Issued;
    record.statusMsg.clear();
    record.due = record.ends;
}

} // namespace sandbox
