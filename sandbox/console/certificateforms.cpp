#include "sandbox/console/pages.h"
#include "sandbox/console/replies.h"
#include "sandbox/state/issuing.h"
#include "sandbox/state/letterupload.h"
#include "sandbox/state/orderflow.h"
#include "sandbox/state/purchase.h"
#include "sandbox/state/refund.h"
#include "sandbox/state/renewing.h"
#include "sandbox/state/requestkey.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

HttpReply backTo(const QString &id)
{
    return seeOther(u"/console/certificates/"_s + id);
}

HttpReply approve(Provider &provider, CertificateRecord record)
{
    if (!record.isBeingValidated())
        return refusalReply(u"This certificate is not under review."_s);
    const auto issued = issueCertificate(provider, record);
    if (!issued)
        return refusalReply(u"The CA refused: "_s + issued.error().code + u' '
                            + issued.error().detail);
    provider.certificates.save(record);
    return backTo(record.id);
}

constexpr std::array rejections{Rejection::OrderReview, Rejection::DomainSecurity,
                                Rejection::ValidationTimeout, Rejection::Material};

// With the reviewer's own text, or else for one of the provider's reasons.
HttpReply reject(Provider &provider, CertificateRecord record, const HttpRequest &request)
{
    if (!record.isBeingValidated() && record.status != CertificateStatus::LetterMissing)
        return refusalReply(u"This certificate is not under review."_s);
    const QString own = request.field(u"text"_s).trimmed();
    const QString chosen = request.field(u"reason"_s);
    const auto *const known = std::ranges::find(rejections, chosen, rejectionText);
    if (!own.isEmpty())
        rejectOrder(provider, record, own);
    else
        rejectOrder(provider, record, known == rejections.end() ? rejections.front() : *known);
    provider.certificates.save(record);
    return backTo(record.id);
}

HttpReply uploadLetter(Provider &provider, CertificateRecord record, const QByteArray &content)
{
    const auto taken = takeLetter(provider, record, content);
    if (!taken)
        return refusalReply(taken.error().message);
    provider.certificates.save(record);
    return backTo(record.id);
}

HttpReply cancel(Provider &provider, CertificateRecord record)
{
    if (!isCancellable(record))
        return refusalReply(u"This application can't be cancelled."_s);
    cancelOrder(provider, record);
    provider.certificates.save(record);
    return backTo(record.id);
}

HttpReply refundPaid(Provider &provider, CertificateRecord record)
{
    if (const auto refunded = refundOrder(provider, record); !refunded)
        return refusalReply(refunded.error().message);
    provider.certificates.save(record);
    return backTo(record.id);
}

QJsonObject keyParameters(const QString &csr)
{
    if (csr.trimmed().isEmpty())
        return {{u"GenCsrType"_s, u"online"_s}};
    return {{u"GenCsrType"_s, u"parse"_s}, {u"Csr"_s, csr}};
}

// The provider's own renewal: same names, same organisation, and the link that no API call makes.
HttpReply renew(Provider &provider, const CertificateRecord &old, const HttpRequest &request)
{
    const auto item = findItem(old.productId);
    if (!item || item->product.isFree || !isRenewable(old, provider.clock.now()))
        return refusalReply(u"This certificate can't be renewed here now."_s);
    const int years = std::clamp(request.field(u"years"_s).toInt(), 1, 5);
    DealRecord deal = placeOrder(provider, {old.productId, old.domainCount, years, old.tags}, {});
    if (deal.status == DealStatus::Unpaid && !payDeal(provider, deal, {}))
        return refusalReply(u"The balance is too small."_s);
    auto renewal = provider.certificates.find(deal.certificateId);
    if (!renewal)
        return refusalReply(u"The order was lost."_s, 500);
    const QJsonObject sent = keyParameters(request.field(u"csr"_s));
    if (const auto taken = takeKey(provider, *renewal, old.names, sent); !taken)
        return refusalReply(taken.error().message);
    renewal->bonusDays = bonusDays(provider, old);
    renewal->submitted = sent;
    submitRenewal(provider, old, *renewal);
    return backTo(renewal->id);
}

} // namespace

QStringList rejectionTexts()
{
    QStringList texts;
    std::ranges::transform(rejections, std::back_inserter(texts), rejectionText);
    return texts;
}

bool isCancellable(const CertificateRecord &record)
{
    return record.isUnderReview() || record.status == CertificateStatus::LetterMissing
        || record.status == CertificateStatus::PaidInformationMissing
        || record.status == CertificateStatus::FreeInformationMissing;
}

HttpReply changeCertificate(Provider &provider, const QString &id, const QString &what,
                            const HttpRequest &request)
{
    const auto record = provider.certificates.find(id);
    if (!record)
        return notFound();
    if (what == "approve"_L1)
        return approve(provider, *record);
    if (what == "reject"_L1)
        return reject(provider, *record, request);
    if (what == "letter"_L1)
        return uploadLetter(provider, *record, request.fields.value(u"letter"_s));
    if (what == "renew"_L1)
        return renew(provider, *record, request);
    if (what == "cancel"_L1)
        return cancel(provider, *record);
    if (what == "refund"_L1)
        return refundPaid(provider, *record);
    return changeLifecycle(provider, *record, what, request);
}

} // namespace sandbox
