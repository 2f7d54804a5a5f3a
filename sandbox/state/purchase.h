#pragma once

#include "sandbox/state/catalogue.h"
#include "sandbox/state/provider.h"

namespace sandbox {

struct Order
{
    int productId = 0;
    int domainCount = 1;
    int years = 1;
    QList<std::pair<QString, QString>> tags;
};

/// Who pays, and what with beside the balance.
struct Payment
{
    QString requestId; ///< Empty: the console or the clock.
    bool takesVoucher = false; ///< `AutoVoucher`: the usable one that ends first.
    QString voucherId; ///< This one; usable.
};

/// Days after which an order that nobody paid is closed.
inline constexpr int unpaidDays = 7;

/// Makes the deal and the number of its certificate. It is paid from the balance at once, unless
/// the sandbox leaves deals unpaid or the balance is too small.
DealRecord placeOrder(Provider &provider, const Order &order, const Payment &payment);

/// Takes the deal's price from voucher and balance and brings its certificate into being (status
/// 5). False if the balance is too small.
bool payDeal(Provider &provider, DealRecord &deal, const Payment &payment);

/// Closes the orders that have waited for payment too long (`Status` 8). Call before deals are
/// looked at.
void expireUnpaidDeals(Provider &provider);

/// The days that a renewal in the console adds to what is paid for (facts.md 2.1): what is left of
/// the old certificate and 30 more (international: 90), as far as the year stays below 398 days.
int bonusDays(const Provider &provider, const CertificateRecord &old);

/// Makes the links between a certificate and the one it renews.
void linkRenewal(Provider &provider, const QString &oldId, const QString &newId);

QString newDealId(const QDateTime &now);

} // namespace sandbox
