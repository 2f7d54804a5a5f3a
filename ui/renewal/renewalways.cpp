#include "ui/renewal/renewalways.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(RenewalWays)
};

QString levelText(core::ValidationLevel level)
{
    switch (level) {
    case core::ValidationLevel::Dv:
        return Wording::tr("DV (domain is proved)");
    case core::ValidationLevel::Ov:
        return Wording::tr("OV (organisation is checked)");
    case core::ValidationLevel::Ev:
        return Wording::tr("EV (organisation is checked in depth)");
    }
    Q_UNREACHABLE();
}

QString coverageText(core::NameCoverage coverage)
{
    switch (coverage) {
    case core::NameCoverage::Single:
        return Wording::tr("one name");
    case core::NameCoverage::Multi:
        return Wording::tr("several names");
    case core::NameCoverage::Wildcard:
        return Wording::tr("wildcard");
    case core::NameCoverage::MultiWildcard:
        return Wording::tr("several wildcards");
    }
    Q_UNREACHABLE();
}

WayChoice buyAgain(bool isKnown, const QString &missing)
{
    WayChoice choice;
    choice.way = core::RenewalWay::BuyAgain;
    choice.title = Wording::tr("Buy the same certificate again, here");
    choice.consequence =
        Wording::tr("Spends money from the account's balance, after you confirm it. CertDesk does "
                    "the rest. The bonus days that the provider's console may give for a renewal "
                    "may not apply.");
    if (!isKnown)
        choice.refusal = Wording::tr("This version doesn't know the product, so it doesn't order "
                                     "it. Renew it in the console.");
    else
        choice.refusal = missing;
    return choice;
}

WayChoice inConsole()
{
    WayChoice choice;
    choice.way = core::RenewalWay::Console;
    choice.title = Wording::tr("Renew in the provider's console");
    choice.consequence =
        Wording::tr("Key and CSR are made here. You buy in the browser, where the provider shows "
                    "the price and rolls over remaining days. CertDesk waits for the new "
                    "certificate and goes on.");
    return choice;
}

WayChoice freeOfCharge(const QString &missing)
{
    WayChoice choice;
    choice.way = core::RenewalWay::Free;
    choice.title = Wording::tr("Apply for the free certificate again");
    choice.consequence = Wording::tr("Costs nothing. The new certificate is linked to the old one; "
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

QList<WayChoice> waysFor(const core::Certificate &certificate, const QString &missing)
{
    if (isFree(certificate))
        return {freeOfCharge(missing)};
    return {buyAgain(productOf(certificate).has_value(), missing), inConsole()};
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

QString typeText(const core::Certificate &certificate)
{
    const auto product = productOf(certificate);
    if (!product)
        return certificate.productName;
    //: brand, validation level and names of a certificate: "GeoTrust, OV …, several names"
    return Wording::tr("%1, %2, %3")
        .arg(product->brand, levelText(product->level), coverageText(product->coverage));
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
        return Wording::tr("Small, fast and safe; every current browser and server takes it.");
    case core::KeyAlgorithm::Rsa2048:
        return Wording::tr("For older servers and devices that don't know ECC.");
    case core::KeyAlgorithm::Rsa4096:
        return Wording::tr("Only where a rule asks for it: slower, and no safer in practice.");
    }
    Q_UNREACHABLE();
}

} // namespace ui
