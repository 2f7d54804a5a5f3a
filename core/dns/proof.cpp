#include "core/dns/proof.h"

#include "core/dns/caapermission.h"
#include "core/model/product.h"

namespace core {

using namespace Qt::Literals::StringLiterals;

ProofState proofState(const CertificateDetail &detail)
{
    switch (detail.certificate.status) {
    case CertificateStatus::Issued:
        return ProofState::Issued;
    case CertificateStatus::ReviewFailed:
    case CertificateStatus::Expired:
    case CertificateStatus::Cancelling:
    case CertificateStatus::Cancelled:
    case CertificateStatus::Revoked:
    case CertificateStatus::Refunded:
        return ProofState::Closed;
    default:
        return detail.records.isEmpty() ? ProofState::NothingToProve : ProofState::Proving;
    }
}

bool keepsRecord(const Certificate &certificate)
{
    return certificate.verifyType.endsWith("_PROXY"_L1);
}

QList<RecordQuestion> recordQuestions(const CertificateDetail &detail, const QStringList &issuers)
{
    const Certificate &certificate = detail.certificate;
    QStringList known = issuers;
    if (known.isEmpty() && certificate.packageType)
        if (const auto product = findProduct(*certificate.packageType))
            known = caaIssuers(product->brand);

    QList<RecordQuestion> questions;
    for (const ValidationRecord &record : detail.records) {
        if (record.kind == ValidationRecord::Kind::File)
            continue;
        RecordQuestion question{record, {}, false, known};
        for (const ValidationRecord &other : detail.records)
            if (other != record)
                question.companions += other;
        const QString wildcard =
            record.domain.startsWith("*."_L1) ? record.domain : u"*."_s + record.domain;
        question.isWildcard = certificate.allNames().contains(wildcard, Qt::CaseInsensitive);
        questions += question;
    }
    return questions;
}

} // namespace core
