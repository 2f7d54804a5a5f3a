#include "ui/text/producttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct ProductWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProductWording)
};

std::optional<core::Product> productOf(const core::Certificate &certificate)
{
    return certificate.packageType && !certificate.isUploaded
        ? core::findProduct(*certificate.packageType)
        : std::nullopt;
}

} // namespace

QString levelName(core::ValidationLevel level)
{
    switch (level) {
    case core::ValidationLevel::Dv:
        return u"DV"_s;
    case core::ValidationLevel::Ov:
        return u"OV"_s;
    case core::ValidationLevel::Ev:
        return u"EV"_s;
    }
    Q_UNREACHABLE();
}

QString coverageName(core::NameCoverage coverage)
{
    switch (coverage) {
    case core::NameCoverage::Single:
        return ProductWording::tr("single");
    case core::NameCoverage::Multi:
        return ProductWording::tr("multi-domain");
    case core::NameCoverage::Wildcard:
        return ProductWording::tr("wildcard");
    case core::NameCoverage::MultiWildcard:
        return ProductWording::tr("multi-wildcard");
    }
    Q_UNREACHABLE();
}

QString productText(const core::Certificate &certificate)
{
    if (certificate.isUploaded)
        return ProductWording::tr("Uploaded");
    if (const auto product = productOf(certificate)) {
        //: %1 is a brand, %2 is DV, OV or EV, %3 is "single", "wildcard", …
        const QString text = product->isFree ? ProductWording::tr("%1 %2 free, %3")
                                             : ProductWording::tr("%1 %2, %3");
        return text.arg(product->brand, levelName(product->level), coverageName(product->coverage));
    }
    if (!certificate.productName.isEmpty())
        return certificate.productName;
    return certificate.packageType
        //: %1 is the provider's product number
        ? ProductWording::tr("Unknown product (%1)").arg(*certificate.packageType)
        : ProductWording::tr("Unknown product");
}

QString brandText(const core::Certificate &certificate)
{
    const auto product = productOf(certificate);
    return product ? product->brand : certificate.brandName;
}

QString sourceText(const core::Certificate &certificate)
{
    if (certificate.isUploaded)
        return ProductWording::tr("Uploaded");
    const auto product = productOf(certificate);
    return product && product->isFree ? ProductWording::tr("Free") : ProductWording::tr("Bought");
}

} // namespace ui
