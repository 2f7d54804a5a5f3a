#include "core/operations/packagelist.h"

#include "core/operations/pagedread.h"
#include "core/provider/apiclient.h"
#include "core/provider/jsonreader.h"

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

BenefitPackage benefitPackage(const JsonReader &row)
{
    BenefitPackage package;
    package.id = row.text("PackageId"_L1);
    package.type = row.text("Type"_L1);
    package.status = row.text("Status"_L1);
    package.total = row.number("Total"_L1).value_or(0);
    package.left = row.number("Balance"_L1).value_or(0);
    package.expiresAt = row.time("ExpireTime"_L1);
    return package;
}

} // namespace

Task<QList<BenefitPackage>> PackageList::read(QObject *owner)
{
    const PagedQuestion question{u"DescribePackages"_s, "Packages"_L1, "TotalCount"_L1};
    return readPages(m_client, question, owner).then([](const Result<QList<JsonReader>> &rows) {
        return rows.map([](const QList<JsonReader> &list) {
            QList<BenefitPackage> packages;
            for (const JsonReader &row : list)
                packages += benefitPackage(row);
            std::ranges::stable_sort(packages, {}, [](const BenefitPackage &package) {
                return std::pair(!package.expiresAt.isValid(), package.expiresAt); // never: last
            });
            return packages;
        });
    });
}

} // namespace core
