#include "core/renewal/priorpurchases.h"

#include "core/crypto/certificatechain.h"
#include "core/crypto/certificaterequest.h"
#include "core/model/product.h"
#include "core/renewal/purchasetags.h"
#include "core/renewal/requestednames.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool hasOtherTag(const Certificate &certificate, const std::pair<QString, QString> &ours)
{
    return std::ranges::any_of(certificate.tags, [&](const auto &tag) {
        return tag.first == ours.first && tag.second != ours.second;
    });
}

bool isOpen(DealStatus status)
{
    switch (status) {
    case DealStatus::Unpaid:
    case DealStatus::Paid:
    case DealStatus::Delivering:
    case DealStatus::PaymentRefused:
    case DealStatus::Paying:
    case DealStatus::WaitingForUser:
        return true;
    default:
        return false;
    }
}

/// Billing lists the orders of every product of the provider, in words only.
bool isForCertificates(const Deal &deal, const Certificate &old)
{
    const auto product = findProduct(old.packageType.value_or(0));
    QStringList words{u"ssl"_s, u"certificate"_s, u"证书"_s};
    if (product)
        words << product->brand;
    if (!old.productName.isEmpty())
        words << old.productName;
    return deal.productName.isEmpty() || std::ranges::any_of(words, [&](const QString &word) {
               return deal.productName.contains(word, Qt::CaseInsensitive);
           });
}

/// All by the provider's clock.
bool outlives(const Certificate &certificate, const Certificate &old)
{
    const bool isNewer = !old.insertedAt.isValid() || certificate.insertedAt > old.insertedAt;
    const bool endsLater = !certificate.notAfter.isValid() || certificate.notAfter > old.notAfter;
    return certificate.domain == old.domain && certificate.packageType == old.packageType
        && !certificate.isUploaded && isNewer && endsLater;
}

class Collection
{
public:
    Collection(const Renewal &renewal, const ClaimCheck &isClaimed)
        : m_renewal(renewal)
        , m_isClaimed(isClaimed)
    {
    }

    void add(const Certificate &certificate, FoundBy by)
    {
        const bool isKnown = std::ranges::any_of(m_found, [&](const FoundPurchase &known) {
            return known.certificate == certificate.id;
        });
        if (!isKnown && certificate.id != m_renewal.plan.certificate.id
            && isStillWorthUsing(certificate.status) && !isSetAside(m_renewal, certificate.id)
            && !m_isClaimed(certificate.id))
            m_found.append(foundPurchase(certificate, by));
    }

    QList<FoundPurchase> take() { return std::move(m_found); }

private:
    const Renewal &m_renewal;
    const ClaimCheck &m_isClaimed;
    QList<FoundPurchase> m_found;
};

void addSuccessor(Collection &collection, const CertificateId &successor, const ProviderView &view)
{
    if (successor.isEmpty())
        return;
    const auto listed = std::ranges::find(view.newest, successor, &Certificate::id);
    Certificate unlisted; // too old for the first page, or deleted: not ours to rule out
    unlisted.id = successor;
    collection.add(listed == view.newest.end() ? unlisted : *listed, FoundBy::RenewalLink);
}

} // namespace

FoundPurchase foundPurchase(const Certificate &certificate, FoundBy by)
{
    return {certificate.id, {}, by, certificate.insertedAt, certificate.status};
}

bool isSetAside(const Renewal &renewal, const CertificateId &certificate)
{
    return std::ranges::any_of(renewal.setAside, [&](const FoundPurchase &purchase) {
        return purchase.certificate == certificate;
    });
}

bool hasCertain(const QList<FoundPurchase> &found)
{
    return std::ranges::any_of(found, isCertain, &FoundPurchase::by);
}

bool areKnown(const QList<FoundPurchase> &found, const Renewal &renewal)
{
    return std::ranges::all_of(found, [&](const FoundPurchase &purchase) {
        return std::ranges::any_of(renewal.found, [&](const FoundPurchase &known) {
            return known.certificate == purchase.certificate && known.deal == purchase.deal;
        });
    });
}

bool looksLikePurchase(const Certificate &certificate, const Renewal &renewal)
{
    const Certificate &old = renewal.plan.certificate;
    if (certificate.id == old.id || certificate.packageType != old.packageType
        || hasOtherTag(certificate, intentTag(renewal.id))
        || hasOtherTag(certificate, renewsTag(old.id))
        || (!certificate.renewsCertificate.isEmpty() && certificate.renewsCertificate != old.id))
        return false;
    if (!isFreeOfCharge(renewal.plan.way))
        return certificate.status == CertificateStatus::PaidInformationMissing
            && certificate.domainCount == requestedDomainCount(old);
    return certificate.domain == old.domain
        && (certificate.status == CertificateStatus::FreeInformationMissing
            || certificate.status == CertificateStatus::UnderReview
            || certificate.status == CertificateStatus::DnsRecordAdded);
}

QList<FoundPurchase> openOrders(const Renewal &renewal, const ProviderView &view)
{
    QList<FoundPurchase> found;
    for (const Deal &deal : view.deals) {
        const bool isListed = std::ranges::any_of(view.newest, [&](const Certificate &listed) {
            return deal.resourceIds.contains(listed.id.value());
        });
        const bool wasThere = std::ranges::any_of(
            renewal.setAside, [&](const FoundPurchase &known) { return known.deal == deal.id; });
        if (!isOpen(deal.status) || isListed || wasThere
            || !isForCertificates(deal, renewal.plan.certificate))
            continue;
        FoundPurchase order;
        order.certificate = CertificateId(deal.resourceIds.value(0));
        order.deal = deal.id;
        order.by = FoundBy::Deal;
        order.boughtAt = deal.createdAt;
        found.append(order);
    }
    return found;
}

QList<FoundPurchase> priorPurchases(const Renewal &renewal, const ProviderView &view,
                                    const ClaimCheck &isClaimed)
{
    const Certificate &old = renewal.plan.certificate;
    Collection collection(renewal, isClaimed);
    for (const Certificate &certificate : view.tagged)
        if (certificate.tags.contains(renewsTag(old.id)))
            collection.add(certificate,
                           certificate.tags.contains(intentTag(renewal.id)) ? FoundBy::IntentTag
                                                                            : FoundBy::RenewsTag);
    if (view.old)
        addSuccessor(collection, view.old->renewedBy, view);
    for (const Certificate &certificate : view.newest) {
        if (certificate.tags.contains(renewsTag(old.id)))
            collection.add(certificate, FoundBy::RenewsTag);
        if (certificate.renewsCertificate == old.id)
            collection.add(certificate, FoundBy::RenewalLink);
    }
    for (const Certificate &certificate : view.newest) {
        if (looksLikePurchase(certificate, renewal))
            collection.add(certificate, FoundBy::Likeness);
        else if (outlives(certificate, old))
            collection.add(certificate, FoundBy::SameName);
    }
    return collection.take() + openOrders(renewal, view);
}

QByteArray publicKeyOf(const CertificateDetail &detail)
{
    if (const auto request = readRequest(detail.csrPem))
        return request->spkiSha256;
    const auto chain = readChain(detail.chainPem);
    return chain ? chain->leaf.spkiSha256 : QByteArray();
}

} // namespace core
