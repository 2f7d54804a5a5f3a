#include "core/operations/hostablelist.h"

#include "core/operations/pagedread.h"

using namespace Qt::StringLiterals;

namespace core {

Task<QSet<CertificateId>> hostableCertificates(ApiClient &client, QObject *owner)
{
    constexpr int pageSize = 1000; // the provider's largest
    constexpr int most = 1'000'000;
    const PagedQuestion question{
        u"DescribeCertificates"_s, "Certificates"_L1, "TotalCount"_L1, pageSize, most,
        {{u"Hostable"_s, 1}}};
    return readPages(client, question, owner).then([](const Result<QList<JsonReader>> &rows) {
        return rows.map([](const QList<JsonReader> &list) {
            QSet<CertificateId> ids;
            for (const JsonReader &row : list)
                ids.insert(CertificateId(row.text("CertificateId"_L1)));
            return ids;
        });
    });
}

} // namespace core
