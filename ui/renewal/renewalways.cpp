#include "ui/renewal/renewalways.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct WayWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::WayWording)
};

WayChoice buyAgain(bool isKnown, const QString &missing)
{
    WayChoice choice;
    choice.way = core::RenewalWay::BuyAgain;
    choice.title = WayWording::tr("Buy the same certificate again, here");
    choice.consequence = WayWording::tr(
        "Spends money from the account's balance, after you confirm it. CertDesk does "
        "the rest. The bonus days that the provider's console may give for a renewal "
        "may not apply.");
    if (!isKnown)
        choice.refusal =
            WayWording::tr("This version doesn't know the product, so it doesn't order "
                           "it. Renew it in the console.");
    else
        choice.refusal = missing;
    return choice;
}

WayChoice byPoints(const QString &refusal, const QString &missing)
{
    WayChoice choice;
    choice.way = core::RenewalWay::Points;
    choice.title = WayWording::tr("Pay with benefit points");
    choice.consequence = WayWording::tr(
        "Spends points of a benefit package, after you confirm it. The provider links the new "
        "certificate to the old one and takes its data over; your CSR goes with the order.");
    choice.refusal = refusal.isEmpty() ? missing : refusal;
    return choice;
}

WayChoice consoleChoice()
{
    WayChoice choice;
    choice.way = core::RenewalWay::Console;
    choice.title = WayWording::tr("Renew in the provider's console");
    choice.consequence = WayWording::tr(
        "Key and CSR are made here. You buy in the browser, where the provider shows "
        "the price and rolls over remaining days. CertDesk waits for the new "
        "certificate and goes on.");
    return choice;
}

WayChoice freeOfCharge(const QString &missing)
{
    WayChoice choice;
    choice.way = core::RenewalWay::Free;
    choice.title = WayWording::tr("Apply for the free certificate again");
    choice.consequence =
        WayWording::tr("Costs nothing. The new certificate is linked to the old one; "
                       "you prove the domain once more.");
    choice.refusal = missing;
    return choice;
}

} // namespace

std::optional<core::Product> productOf(const core::Certificate &certificate)
{
    return certificate.packageType ? core::findProduct(*certificate.packageType) : std::nullopt;
}

bool isFree(const core::Certificate &certificate)
{
    const auto product = productOf(certificate);
    return product && product->isFree;
}

QList<WayChoice> waysFor(const core::Certificate &certificate, const QString &missing,
                         const std::optional<QString> &points)
{
    if (isFree(certificate))
        return {freeOfCharge(missing)};
    QList<WayChoice> ways{buyAgain(productOf(certificate).has_value(), missing)};
    if (points)
        ways << byPoints(*points, missing);
    return ways << consoleChoice();
}

QList<core::KeyAlgorithm> algorithmsFor(const core::Certificate &certificate)
{
    const auto product = productOf(certificate);
    return product ? core::allowedAlgorithms(*product)
                   : QList<core::KeyAlgorithm>{core::KeyAlgorithm::Rsa2048};
}

int mostYears(const core::Certificate &)
{
    return 1;
}

QString algorithmName(core::KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case core::KeyAlgorithm::EcP256:
        return u"ECC P-256"_s;
    case core::KeyAlgorithm::Rsa2048:
        return u"RSA 2048"_s;
    case core::KeyAlgorithm::Rsa4096:
        return u"RSA 4096"_s;
    }
    Q_UNREACHABLE();
}

QString algorithmAdvice(core::KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case core::KeyAlgorithm::EcP256:
        return WayWording::tr("Small, fast and safe; every current browser and server takes it.");
    case core::KeyAlgorithm::Rsa2048:
        return WayWording::tr("For older servers and devices that don't know ECC.");
    case core::KeyAlgorithm::Rsa4096:
        return WayWording::tr("Only where a rule asks for it: slower, and no safer in practice.");
    }
    Q_UNREACHABLE();
}

} // namespace ui
