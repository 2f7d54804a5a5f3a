#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/model/benefitpoints.h"
#include "core/model/order.h"
#include "tests/simulation/world.h"

#include <QSet>

#include <deque>
#include <optional>

namespace simulation {

class Issuer;

/// One purchase in the provider's books.
struct Order
{
    core::Certificate certificate;
    core::Deal deal;
    QString intent; ///< The tag of the renewal that bought it; empty for one of the console.
    QString renews;
    qint64 visibleAt = 0; ///< Lists show it from then on.
    int charges = 0; ///< How often it was paid for, with money or points.
    bool isApplication = false; ///< A first free certificate.
    QByteArray csrPem;
    QByteArray leafPem;
    core::Secret keyPem; ///< Of a free certificate.
    bool isProved = false;
};

/// The provider's side: its books, its consistency lag and the CA. Nasty by default. Reached only
/// through a CloudConnection.
class Cloud
{
public:
    Cloud(World &world, Issuer &issuer);

    static core::Certificate oldCertificate(int packageType);
    /// An order that somebody made and paid for in the console.
    static core::Certificate openOrder(int packageType);

    // How this one is; set by the seed.
    bool hidesTags = false; ///< Takes tags, and neither filters by them nor returns them.
    bool tellsRequests = true; ///< Its details have the CSR.
    bool asksForPayment = false; ///< Orders have to be paid for in a second step.
    bool showsDeals = true; ///< The account may see orders.
    qint64 lag = 0; ///< ms until a purchase shows.
    int wrongKeyPercent = 0; ///< Signs another key.
    int refusalPercent = 0; ///< The reviewer refuses.
    bool keepsPointsOrders = false; ///< What points paid for waits for its data.
    bool renewsTwice = false; ///< Does not mind that a certificate is renewed already.
    qint64 points = 20; ///< In the one benefit package.

    std::deque<Order> orders; ///< The old certificate is the first.

    // What connections ask. Errors are refusals: nothing happened.
    core::CertificatePage list(const core::CertificateQuery &query) const;
    core::Result<core::CertificateDetail> detail(const core::CertificateId &id) const;
    core::Result<QList<core::Deal>> deals() const;
    core::Result<QByteArray> download(const core::CertificateId &id) const;
    core::Result<core::Purchase> buy(const core::PurchaseOrder &purchase);
    core::Result<core::CertificateId> apply(const core::FreeApplication &application);
    core::BenefitPackage package() const;
    core::Result<core::CertificateId> spendPoints(const core::PointsOrder &order);
    core::Result<core::CertificateId> reissue(const core::Reissue &reissue);
    core::Result<void> pay(const QList<core::DealId> &deals);
    core::Result<void> takeInformation(const core::OrderInformation &information);
    core::Result<core::OrderSubmission> takeOrder(const core::CertificateId &id);
    core::Result<void> takeLetter(const core::CertificateId &id);

    // What people do in the browser.
    core::CertificateId buyInConsole(bool isLinked, const QByteArray &csrPem);
    void publishRecord(const core::CertificateId &id);
    void settleDeals(); ///< Somebody pays what is open.

    Order *find(const core::CertificateId &id);
    const Order *find(const core::CertificateId &id) const;

private:
    Order &add(core::Certificate certificate);
    core::Certificate shown(const Order &order) const;
    bool isVisible(const core::CertificateId &id) const;
    void review(const core::CertificateId &id);
    void issue(Order &order);

    World &m_world;
    Issuer &m_issuer;
};

} // namespace simulation
