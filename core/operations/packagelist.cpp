#include "core/operations/packagelist.h"

#include "core/operations/pagedread.h"
#include "core/provider/apiclient.h"
#include "core/provider/orderparser.h"

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

Task<QList<BenefitPackage>> PackageList::read(QObject *owner)
{
    const PagedQuestion question{u"DescribePackages"_s, "Packages"_L1, "TotalCount"_L1};
    return readPages(m_client, question, owner).then([](const Result<QList<JsonReader>> &rows) {
        return rows.map([](const QList<JsonReader> &list) {
            QList<BenefitPackage> packages;
            for (const JsonReader &row : list)
                packages += parsePackage(row);
            std::ranges::stable_sort(packages, {}, [](const BenefitPackage &package) {
                return std::pair(!package.expiresAt.isValid(), package.expiresAt); // never: last
            });
            return packages;
        });
    });
}

} // namespace core
