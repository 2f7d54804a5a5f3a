#include "sandbox/actions/actions.h"
#include "sandbox/actions/certificatejson.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/issuing.h"
#include "sandbox/state/orderflow.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultCertificateLimit = 10;
constexpr int largestCertificateLimit = 1000;

Audience audienceOf(const Provider &provider, const Call &call)
{
    return {provider.site, call.language, provider.clock.now(),
            [&provider](const QString &name) { return isHosted(provider, name); }};
}

bool isFlag(const QJsonObject &parameters, QLatin1StringView name)
{
    return parameters[name].toInt() == 1;
}

void readFlags(const QJsonObject &parameters, CertificateFilter &filter)
{
    if (const QJsonValue upload = parameters["Upload"_L1]; upload.isDouble())
        filter.isUploaded = upload.toInt() == 1;
    if (const QString source = parameters["FilterSource"_L1].toString(); !source.isEmpty())
        filter.isUploaded = source == "upload"_L1;
    if (const QString type = parameters["CertificateType"_L1].toString(); !type.isEmpty())
        filter.isCa = type == "CA"_L1;
    filter.onlyExpiring = isFlag(parameters, "FilterExpiring"_L1);
    filter.onlyRenewable = isFlag(parameters, "Renew"_L1);
    filter.onlyWaitingForIssue = isFlag(parameters, "IsPendingIssue"_L1);
    filter.onlyIssued = isFlag(parameters, "Deployable"_L1) || isFlag(parameters, "Hostable"_L1);
}

CertificateFilter certificateFilter(const QJsonObject &parameters)
{
    CertificateFilter filter;
    filter.offset = parameters["Offset"_L1].toInt();
    filter.limit = std::clamp(parameters["Limit"_L1].toInt(defaultCertificateLimit), 0,
                              largestCertificateLimit);
    filter.searchKey = parameters["SearchKey"_L1].toString();
    filter.ids = stringsOf(parameters["CertIds"_L1]);
    for (const QJsonValue status : parameters["CertificateStatus"_L1].toArray())
        filter.statuses.append(status.toInt());
    filter.tags = tagsOf(parameters);
    if (const QJsonValue project = parameters["ProjectId"_L1]; project.isDouble())
        filter.projectId = project.toInteger();
    if (const QString sort = parameters["ExpirationSort"_L1].toString().toUpper(); !sort.isEmpty())
        filter.byExpiry = sort == "ASC"_L1 ? Qt::AscendingOrder : Qt::DescendingOrder;
    readFlags(parameters, filter);
    return filter;
}

Answer describeCertificates(Provider &provider, const Call &call)
{
    const bool wantsNone = isFlag(call.parameters, "IsSM"_L1); // there is no SM2 certificate here
    int total = 0;
    QJsonArray rows;
    if (!wantsNone) {
        const Audience audience = audienceOf(provider, call);
        const auto records =
            provider.certificates.list(certificateFilter(call.parameters), audience.now, total);
        for (const CertificateRecord &record : records)
            rows.append(listRow(record, audience));
    }
    return QJsonObject{{u"TotalCount"_s, total}, {u"Certificates"_s, rows}};
}

Answer describeCertificate(Provider &provider, const Call &call)
{
    return findCertificate(provider, call.parameters["CertificateId"_L1].toString())
        .map([&](const CertificateRecord &record) {
            return describeAnswer(record, audienceOf(provider, call));
        });
}

Answer describeCertificateDetail(Provider &provider, const Call &call)
{
    const QString id = call.parameters["CertificateId"_L1].toString();
    return findCertificate(provider, id).and_then([&](CertificateRecord record) -> Answer {
        const auto material = materialOf(provider, record);
        if (!material)
            return refuse(u"FailedOperation"_s, material.error().detail);
        return detailAnswer(record, *material, audienceOf(provider, call));
    });
}

} // namespace

ActionTable certificateReads()
{
    return {{u"ssl/DescribeCertificates"_s, describeCertificates},
            {u"ssl/DescribeCertificate"_s, describeCertificate},
            {u"ssl/DescribeCertificateDetail"_s, describeCertificateDetail}};
}

} // namespace sandbox
