#include "ui/renewal/namesinput.h"

#include "core/model/ordernames.h"
#include "ui/renewal/renewalways.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct NamesWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::NamesWording)
};

core::NameCoverage coverageOf(const core::Certificate &order)
{
    if (const auto product = productOf(order))
        return product->coverage;
    return order.isWildcard ? core::NameCoverage::Wildcard : core::NameCoverage::Multi;
}

QString problemOf(const core::NameVerdict &verdict, int bought)
{
    using enum core::NameFault;

    switch (verdict.fault) {
    case None:
        return {};
    case Missing:
        return NamesWording::tr("Enter the domain name.");
    case NotADomain:
        //: %1 is what a person typed
        return NamesWording::tr("“%1” is not a domain name that a certificate can be for. It "
                                "has at most 64 characters: letters, digits and hyphens.")
            .arg(verdict.culprit);
    case SuffixNotServed:
        //: %1 is a domain name
        return NamesWording::tr("“%1”: the provider issues nothing for names that end with .ru.")
            .arg(verdict.culprit);
    case WildcardNotAllowed:
        //: %1 is a name such as *.example.com
        return NamesWording::tr("“%1”: this certificate is not a wildcard certificate. Enter the "
                                "name itself.")
            .arg(verdict.culprit);
    case WildcardMissing:
        return NamesWording::tr("This is a wildcard certificate: enter a name such as "
                                "*.example.com.");
    case TooMany:
        return NamesWording::tr("It was bought for %n name(s). Take some away.", nullptr, bought);
    }
    Q_UNREACHABLE();
}

} // namespace

int mostNames(const core::Certificate &order)
{
    const core::NameCoverage coverage = coverageOf(order);
    const bool isOne =
        coverage == core::NameCoverage::Single || coverage == core::NameCoverage::Wildcard;
    return isOne ? 1 : order.domainCount;
}

NamesInput checkNamesInput(const QString &text, const core::Certificate &order)
{
    NamesInput input;
    input.names = core::readNames(text);
    const int bought = mostNames(order);
    input.problem =
        problemOf(core::checkOrderNames(input.names, coverageOf(order), bought), bought);
    return input;
}

QString namesAdvice(const core::Certificate &order)
{
    const int bought = mostNames(order);
    switch (coverageOf(order)) {
    case core::NameCoverage::Single:
        return NamesWording::tr("One name, such as shop.example.com. Most authorities add the "
                                "name with www. for nothing.");
    case core::NameCoverage::Wildcard:
        return NamesWording::tr("One name such as *.example.com. It holds for all names directly "
                                "below example.com.");
    case core::NameCoverage::Multi:
        return NamesWording::tr("Up to %n name(s), one in each line. The first becomes the common "
                                "name.",
                                nullptr, bought);
    case core::NameCoverage::MultiWildcard:
        return NamesWording::tr("Up to %n name(s), one in each line, at least one such as "
                                "*.example.com. The first becomes the common name.",
                                nullptr, bought);
    }
    Q_UNREACHABLE();
}

} // namespace ui
