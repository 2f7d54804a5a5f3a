#include "tests/simulation/cloud.h"

#include "core/crypto/privatekey.h"
#include "core/renewal/renewal.h"
#include "tests/simulation/issuer.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace simulation {

namespace {

constexpr qint64 reviewMinute = 60'000;

Failure refused(const QString &code)
{
    return fail(Error::Kind::Rejected, {}, code);
}

bool waitsForProof(const Order &order)
{
    return order.certificate.status == CertificateStatus::UnderReview
        || order.certificate.status == CertificateStatus::Reissuing;
}

} // namespace

Cloud::Cloud(World &world, Issuer &issuer)
    : m_world(world)
    , m_issuer(issuer)
{
}

Certificate Cloud::oldCertificate(int packageType)
{
    Certificate old;
    old.id = CertificateId(u"old"_s);
    old.domain = u"shop.example.com"_s;
    old.packageType = packageType;
    old.status = CertificateStatus::Issued;
    old.isDv = packageType != 9;
    old.insertedAt = QDateTime(QDate(2025, 12, 1), QTime(), Qt::UTC);
    old.notAfter = QDateTime(QDate(2026, 6, 13), QTime(), Qt::UTC);
    return old;
}

Certificate Cloud::openOrder(int packageType)
{
    Certificate order = oldCertificate(packageType);
    order.domain.clear();
    order.status = CertificateStatus::PaidInformationMissing;
    order.notAfter = {};
    return order;
}

Order *Cloud::find(const CertificateId &id)
{
    const auto order =
        std::ranges::find(orders, id, [](const Order &known) { return known.certificate.id; });
    return order == orders.end() ? nullptr : &*order;
}

const Order *Cloud::find(const CertificateId &id) const
{
    return const_cast<Cloud *>(this)->find(id);
}

Certificate Cloud::shown(const Order &order) const
{
    Certificate certificate = order.certificate;
    if (hidesTags)
        certificate.tags.clear();
    if (!isVisible(certificate.renewedBy))
        certificate.renewedBy = {};
    if (!isVisible(certificate.replacedBy))
        certificate.replacedBy = {};
    return certificate;
}

bool Cloud::isVisible(const CertificateId &id) const
{
    const Order *order = find(id);
    return order && order->visibleAt <= m_world.now();
}

CertificatePage Cloud::list(const CertificateQuery &query) const
{
    CertificatePage page;
    for (auto order = orders.crbegin(); order != orders.crend(); ++order) {
        const Certificate &certificate = order->certificate;
        const bool hasTags = hidesTags || std::ranges::all_of(query.tags, [&](const auto &tag) {
                                 return certificate.tags.contains(tag);
                             });
        const bool hasId = query.ids.isEmpty() || query.ids.contains(certificate.id);
        if (order->visibleAt <= m_world.now() && hasTags && hasId)
            page.certificates.append(shown(*order));
    }
    page.totalCount = static_cast<int>(page.certificates.size());
    return page;
}

Result<CertificateDetail> Cloud::detail(const CertificateId &id) const
{
    const Order *order = find(id);
    if (!order)
        return refused(u"FailedOperation.CertificateNotFound"_s);
    CertificateDetail detail;
    detail.certificate = shown(*order);
    if (tellsRequests)
        detail.csrPem = order->csrPem;
    if (waitsForProof(*order))
        detail.records = {{ValidationRecord::Kind::Txt,
                           order->certificate.domain,
                           u"_dnsauth"_s,
                           u"_dnsauth.shop.example.com"_s,
                           u"value"_s,
                           {}}};
    return detail;
}

Result<QList<Deal>> Cloud::deals() const
{
    if (!showsDeals)
        return fail(Error::Kind::Unauthorized, {}, u"UnauthorizedOperation"_s);
    QList<Deal> deals;
    for (const Order &order : orders)
        if (!order.deal.id.isEmpty() && order.visibleAt <= m_world.now())
            deals.prepend(order.deal);
    return deals;
}

Result<QByteArray> Cloud::download(const CertificateId &id) const
{
    const Order *order = find(id);
    if (!order || order->leafPem.isEmpty())
        return refused(u"FailedOperation.CertificateNotIssued"_s);
    return m_issuer.zip(order->certificate.domain, order->leafPem, order->keyPem);
}

Order &Cloud::add(Certificate certificate)
{
    Order order;
    certificate.id = CertificateId(u"new-%1"_s.arg(orders.size()));
    certificate.insertedAt = m_world.time();
    certificate.notAfter = {};
    order.certificate = certificate;
    order.deal.status = DealStatus::Delivered;
    order.visibleAt = m_world.now() + lag;
    return orders.emplace_back(std::move(order));
}

Result<Purchase> Cloud::buy(const PurchaseOrder &purchase)
{
    Certificate bought = orders.front().certificate;
    bought.status = CertificateStatus::PaidInformationMissing;
    bought.domain.clear(); // nobody told the provider yet
    bought.tags = {{u"certdesk-intent"_s, purchase.intent.value()},
                   {u"certdesk-renews"_s, purchase.renews.value()}};
    Order &order = add(bought);
    order.intent = purchase.intent.value();
    order.renews = purchase.renews.value();
    order.charges = 1;
    order.deal.id = DealId(u"deal-%1"_s.arg(orders.size()));
    order.deal.status = asksForPayment ? DealStatus::Unpaid : DealStatus::Delivered;
    order.deal.totalCents = 12300;
    order.deal.createdAt = m_world.time();
    order.deal.resourceIds = {order.certificate.id.value()};
    return Purchase{{order.certificate.id}, {order.deal.id}, {}};
}

Result<CertificateId> Cloud::apply(const FreeApplication &application)
{
    Certificate applied = orders.front().certificate;
    if (application.renews.isEmpty())
        applied = newApplication(application.domain);
    applied.status = CertificateStatus::UnderReview;
    applied.statusMessage = u"PENDING-DCV"_s;
    applied.renewsCertificate = application.renews;
    Order &order = add(applied);
    order.renews = application.renews.value();
    order.isApplication = application.renews.isEmpty();
    order.keyPem = *PrivateKey::generate(KeyAlgorithm::EcP256)->toPem();
    return order.certificate.id;
}

BenefitPackage Cloud::package() const
{
    return {u"points"_s, {}, u"usable"_s, 20, points, {}};
}

// Its refusals say "failed" and nothing more, which is no proof that nothing was spent.
Result<CertificateId> Cloud::spendPoints(const PointsOrder &paid)
{
    Order &old = orders.front();
    const Order *earlier = find(old.certificate.renewedBy);
    const bool isRenewed =
        earlier && earlier->certificate.status != CertificateStatus::ReviewFailed;
    if (points <= 0 || (isRenewed && !renewsTwice))
        return fail(Error::Kind::NoAnswer, {}, u"FailedOperation"_s);
    --points;
    Certificate renewal = old.certificate;
    renewal.renewedBy = {};
    renewal.renewsCertificate = paid.renews;
    renewal.tags = {{u"certdesk-intent"_s, paid.intent.value()},
                    {u"certdesk-renews"_s, paid.renews.value()}};
    if (keepsPointsOrders) {
        renewal.status = CertificateStatus::PaidInformationMissing;
        renewal.domain.clear();
    } else {
        renewal.status =
            renewal.isDv ? CertificateStatus::UnderReview : CertificateStatus::LetterMissing;
        renewal.statusMessage = u"PENDING-DCV"_s;
    }
    Order &order = add(renewal);
    order.intent = paid.intent.value();
    order.renews = paid.renews.value();
    order.charges = 1;
    if (!keepsPointsOrders)
        order.csrPem = paid.csrPem;
    orders.front().certificate.renewedBy = order.certificate.id;
    return order.certificate.id;
}

Result<CertificateId> Cloud::reissue(const Reissue &reissue)
{
    const Order *earlier = find(orders.front().certificate.replacedBy);
    if (earlier && earlier->certificate.status != CertificateStatus::ReviewFailed)
        return refused(u"FailedOperation.OrderAlreadyReplaced"_s);
    Certificate made = orders.front().certificate;
    made.status = CertificateStatus::Reissuing;
    made.statusMessage = u"PENDING-DCV"_s;
    made.replaces = reissue.certificate;
    made.replacedBy = {};
    Order &order = add(made);
    order.csrPem = reissue.csrPem;
    orders.front().certificate.replacedBy = order.certificate.id;
    return order.certificate.id;
}

Result<void> Cloud::pay(const QList<DealId> &deals)
{
    for (Order &order : orders) {
        if (!deals.contains(order.deal.id))
            continue;
        if (order.deal.status != DealStatus::Unpaid)
            return refused(u"FailedOperation.OrderPaid"_s);
        order.deal.status = DealStatus::Delivered;
    }
    return {};
}

Result<void> Cloud::takeInformation(const OrderInformation &information)
{
    Order *order = find(information.certificate);
    if (!order || order->certificate.status != CertificateStatus::PaidInformationMissing
        || order->deal.status == DealStatus::Unpaid)
        return refused(u"FailedOperation.CertificateStatusNotAllowed"_s);
    order->csrPem = information.csrPem;
    order->certificate.domain = information.commonName;
    return {};
}

Result<OrderSubmission> Cloud::takeOrder(const CertificateId &id)
{
    Order *order = find(id);
    if (!order || order->csrPem.isEmpty()
        || order->certificate.status != CertificateStatus::PaidInformationMissing)
        return refused(u"FailedOperation.CertificateStatusNotAllowed"_s);
    order->certificate.status =
        order->certificate.isDv ? CertificateStatus::UnderReview : CertificateStatus::LetterMissing;
    return OrderSubmission{};
}

Result<void> Cloud::takeLetter(const CertificateId &id)
{
    Order *order = find(id);
    if (!order || order->certificate.status != CertificateStatus::LetterMissing)
        return refused(u"FailedOperation.CertificateStatusNotAllowed"_s);
    order->certificate.status = CertificateStatus::UnderReview;
    order->certificate.statusMessage = u"PENDING-DCV"_s;
    return {};
}

CertificateId Cloud::buyInConsole(bool isLinked, const QByteArray &csrPem)
{
    Certificate bought = orders.front().certificate;
    bought.status = csrPem.isEmpty() ? CertificateStatus::PaidInformationMissing
                                     : CertificateStatus::UnderReview;
    bought.statusMessage = u"PENDING-DCV"_s;
    if (isLinked)
        bought.renewsCertificate = orders.front().certificate.id;
    Order &order = add(bought);
    order.renews = u"old"_s;
    order.csrPem = csrPem;
    if (isLinked)
        orders.front().certificate.renewedBy = order.certificate.id;
    return order.certificate.id;
}

void Cloud::publishRecord(const CertificateId &id)
{
    Order *order = find(id);
    if (!order || order->isProved || !waitsForProof(*order))
        return;
    order->isProved = true;
    m_world.after(m_world.dice.between(1, 20) * reviewMinute, [this, id] { review(id); });
}

void Cloud::review(const CertificateId &id)
{
    Order &order = *find(id);
    if (m_world.dice.chance(refusalPercent)) {
        order.certificate.status = CertificateStatus::ReviewFailed;
        m_world.log(u"CA: refuses "_s + id.value());
    } else {
        issue(order);
    }
}

void Cloud::issue(Order &order)
{
    const bool isWrong = m_world.dice.chance(wrongKeyPercent) && order.keyPem.isEmpty();
    const QString &domain = order.certificate.domain;
    if (!isWrong && !order.csrPem.isEmpty())
        order.leafPem = m_issuer.leafFor(order.csrPem, domain);
    else if (!isWrong && !order.keyPem.isEmpty())
        order.leafPem = m_issuer.leaf(*PrivateKey::fromPem(order.keyPem), domain);
    else
        order.leafPem = m_issuer.leaf(*PrivateKey::generate(KeyAlgorithm::EcP256), domain);
    order.certificate.status = CertificateStatus::Issued;
    order.certificate.notAfter = m_world.time().addDays(190);
    m_world.count(isWrong ? u"issued for another key"_s : u"issued"_s);
    m_world.log(u"CA: issues %1%2"_s.arg(order.certificate.id.value(),
                                         isWrong ? u" for another key"_s : QString()));
}

void Cloud::settleDeals()
{
    for (Order &order : orders)
        if (order.deal.status == DealStatus::Unpaid)
            order.deal.status = DealStatus::Delivered;
}

} // namespace simulation
