#include "core/operations/operationlog.h"

#include "core/operations/pagedread.h"
#include "core/provider/apiclient.h"
#include "core/provider/jsonreader.h"

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

LogEntry entryIn(const JsonReader &row)
{
    LogEntry entry;
    entry.at = row.time("CreatedOn"_L1);
    entry.type = row.text("Type"_L1);
    entry.words = row.text("Action"_L1);
    entry.user = row.text("SubAccountUin"_L1);
    if (entry.user.isEmpty())
        entry.user = row.text("Uin"_L1);
    entry.certificate = CertificateId(row.text("CertId"_L1));
    return entry;
}

} // namespace

Task<OperationLog::Extract> OperationLog::read(const QDateTime &from, const QDateTime &to,
                                               QObject *owner)
{
    // One more than are shown, to know that there are more.
    const PagedQuestion question{
        u"DescribeCertificateOperateLogs"_s,
        "OperateLogs"_L1,
        "TotalCount"_L1,
        pageSize,
        mostEntries + 1,
        {{u"StartTime"_s, formatTime(from)}, {u"EndTime"_s, formatTime(to)}}};
    return readPages(m_client, question, owner).then([](const Result<QList<JsonReader>> &rows) {
        return rows.map([](const QList<JsonReader> &list) {
            Extract extract;
            extract.isCut = list.size() > mostEntries;
            for (const JsonReader &row : list.first(std::min<qsizetype>(list.size(), mostEntries)))
                extract.entries += entryIn(row);
            std::ranges::stable_sort(extract.entries, std::greater(), &LogEntry::at);
            return extract;
        });
    });
}

} // namespace core
