#include "core/renewal/purchasestep.h"

#include "core/provider/provider.h"
#include "core/renewal/requestednames.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

PurchaseOrder orderFor(const Renewal &renewal)
{
    const Certificate &old = renewal.plan.certificate;
    return {old.packageType.value_or(0), requestedDomainCount(old), renewal.plan.years, renewal.id,
            old.id};
}

FreeApplication applicationFor(const Renewal &renewal)
{
    FreeApplication application;
    if (hasPredecessor(renewal.plan.way))
        application.renews = renewal.plan.certificate.id;
    application.domain = renewal.plan.certificate.domain;
    application.contactEmail = renewal.plan.contactEmail;
    application.alias = renewal.plan.certificate.alias;
    return application;
}

PointsOrder pointsOrderFor(const Renewal &renewal)
{
    const RenewalPlan &plan = renewal.plan;
    PointsOrder order;
    order.renews = plan.certificate.id;
    order.intent = renewal.id;
    order.product = pointsProduct(plan.certificate.packageType.value_or(0)).value_or(0);
    order.package = plan.package;
    order.domainCount = requestedDomainCount(plan.certificate);
    order.years = plan.years;
    order.csrPem = renewal.csrPem;
    order.projectId = plan.certificate.projectId;
    order.companyId = plan.companyId;
    order.managerId = plan.managerId;
    return order;
}

Reissue reissueFor(const Renewal &renewal)
{
    Reissue reissue{renewal.plan.certificate.id, renewal.csrPem};
    if (renewal.plan.keySource == KeySource::Original)
        reissue.key = Reissue::Key::Original;
    else if (renewal.plan.keySource == KeySource::Provider)
        reissue.key = Reissue::Key::Providers;
    reissue.algorithm = renewal.plan.algorithm;
    return reissue;
}

QString codeFor(PackageFault fault)
{
    if (fault == PackageFault::Expired)
        return u"renewal/package-expired"_s;
    return fault == PackageFault::Empty ? u"renewal/package-empty"_s : u"renewal/package-gone"_s;
}

} // namespace

void PurchaseStep::buy()
{
    if (m_context.renewal().plan.way == RenewalWay::Points)
        checkPackage();
    else
        order({});
}

// What the package has now is the evidence afterwards, should the answer be lost.
void PurchaseStep::checkPackage()
{
    m_context.ask(
        [this](QObject *owner) {
            return m_context.provider().describePackage(m_context.renewal().plan.package, owner);
        },
        [this](const Result<std::optional<BenefitPackage>> &package) {
            const PackageFault fault =
                package ? faultOf(*package, m_context.now()) : PackageFault::None;
            if (!package)
                m_context.stop(package.error());
            else if (fault != PackageFault::None)
                m_context.stop(
                    fail(Error::Kind::Rejected, m_context.renewal().plan.package, codeFor(fault))
                        .value());
            else
                // The looks took a while, and this time the CSR goes with the order.
                m_preparation.proveKey([this, left = (*package)->left] { order(left); });
        });
}

void PurchaseStep::order(std::optional<qint64> pointsBefore)
{
    // Committed before anything is sent: after a crash the journal says that it may have been.
    if (!noteThatItIsSent(pointsBefore))
        return;
    if (m_context.renewal().plan.way == RenewalWay::BuyAgain)
        buyProduct();
    else
        askForOne();
}

bool PurchaseStep::noteThatItIsSent(std::optional<qint64> pointsBefore)
{
    return m_context.moveTo(RenewalState::Buying, [&](Renewal &renewal) {
        // After one that is still unknown it is the first one's that tells.
        if (renewal.unanswered == 0)
            renewal.pointsBefore = pointsBefore;
        renewal.setAside += std::exchange(renewal.found, {});
        renewal.search = {};
        ++renewal.unanswered;
    });
}

void PurchaseStep::buyProduct()
{
    m_context.ask(
        [this](QObject *owner) {
            return m_context.provider().createCertificate(orderFor(m_context.renewal()), owner);
        },
        [this](const Result<Purchase> &purchase) {
            if (!purchase)
                takeRefusalOrSilence(purchase.error());
            else if (purchase->certificates.isEmpty())
                takeRefusalOrSilence(fail(Error::Kind::NoAnswer).value());
            else
                takeBought(purchase->certificates.first(), purchase->deals);
        });
}

Task<CertificateId> PurchaseStep::sendRequest(QObject *owner) const
{
    const Renewal &renewal = m_context.renewal();
    if (isFreeOfCharge(renewal.plan.way))
        return m_context.provider().applyCertificate(applicationFor(renewal), owner);
    if (renewal.plan.way == RenewalWay::Points)
        return m_context.provider().createByPackage(pointsOrderFor(renewal), owner);
    return m_context.provider().replaceCertificate(reissueFor(renewal), owner);
}

void PurchaseStep::askForOne()
{
    m_context.ask([this](QObject *owner) { return sendRequest(owner); },
                  [this](const Result<CertificateId> &id) {
                      if (!id)
                          takeRefusalOrSilence(id.error());
                      else
                          takeBought(*id, {});
                  });
}

void PurchaseStep::takeBought(const CertificateId &certificate, const QList<DealId> &deals)
{
    // Where this fails, Buying stays in the journal, and the purchase is found again by its tag.
    std::ignore = m_context.moveTo(RenewalState::Bought, [&](Renewal &renewal) {
        renewal.newCertificate = certificate;
        renewal.deals = deals;
        renewal.unanswered = 0;
    });
}

void PurchaseStep::takeRefusalOrSilence(const Error &error)
{
    const bool isUnknown = error.kind == Error::Kind::NoAnswer
        || error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Malformed;
    const int unanswered = m_context.renewal().unanswered - (isUnknown ? 0 : 1);
    // Unknown is never tried again by the program; nor is an earlier one forgotten.
    const RenewalState next =
        unanswered > 0 ? RenewalState::PurchaseUnknown : RenewalState::KeyReady;
    const auto note = [&](Renewal &renewal) { renewal.unanswered = unanswered; };
    // A failure of the journal leaves Buying there, which is read as unknown at the next look.
    if (m_context.moveTo(next, note))
        m_context.stop(error);
}

} // namespace core
