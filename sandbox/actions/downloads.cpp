#include "sandbox/actions/downloads.h"

#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/ca/downloadzip.h"
#include "sandbox/state/issuing.h"

#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr std::chrono::seconds linkLife{1800};

core::Secret secretOf(const QByteArray &bytes)
{
    return core::Secret(
        std::span<const char>(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

tl::expected<DownloadContent, ApiError> contentOf(Provider &provider, CertificateRecord &record)
{
    const auto material = materialOf(provider, record);
    if (!material)
        return refuse(u"FailedOperation"_s, material.error().detail);
    return DownloadContent{
        record.domain(),  material->leafPem,          material->intermediatePem,
        material->csrPem, secretOf(material->keyPem), secretOf(material->password),
        material->rootPem};
}

bool isDownloadable(const CertificateRecord &record)
{
    return record.status == CertificateStatus::Issued
        || record.status == CertificateStatus::Expired;
}

Answer downloadCertificate(Provider &provider, const Call &call)
{
    return findCertificate(provider, certificateIdOf(call))
        .and_then([&](CertificateRecord record) -> Answer {
            if (!isDownloadable(record))
                return refuse(u"FailedOperation.InvalidCertificateStatusCode"_s,
                              u"The certificate's status does not allow a download."_s);
            const auto content = contentOf(provider, record);
            if (!content)
                return Refusal(content.error());
            const auto zip = downloadZip(*content);
            if (!zip)
                return refuse(u"FailedOperation"_s, zip.error().detail);
            return QJsonObject{{u"Content"_s, QString::fromLatin1(zip->toBase64())},
                               {u"ContentType"_s, u"application/zip"_s}};
        });
}

bool isServiceType(const QString &type)
{
    static constexpr std::array types{"nginx"_L1, "apache"_L1, "tomcat"_L1, "iis"_L1,
                                      "jks"_L1,   "other"_L1,  "root"_L1};
    return std::find(types.begin(), types.end(), type) != types.end();
}

Answer describeDownloadCertificateUrl(Provider &provider, const Call &call)
{
    const QString type = call.parameters["ServiceType"_L1].toString(u"nginx"_s);
    if (!isServiceType(type))
        return refuse(u"FailedOperation.CertificateDownloadServiceTypeNotSupport"_s,
                      u"ServiceType `%1` is not supported."_s.arg(type));
    return findCertificate(provider, certificateIdOf(call))
        .and_then([&](CertificateRecord record) -> Answer {
            if (!isDownloadable(record))
                return refuse(u"FailedOperation.CertificateStatusNotAllowDownload"_s,
                              u"The certificate's status does not allow a download."_s);
            const auto content = contentOf(provider, record);
            if (!content)
                return Refusal(content.error());
            if (!serverZip(*content, type))
                return refuse(u"FailedOperation.CertificateDownloadServiceTypeNotSupport"_s,
                              u"The key is the customer's: there is nothing for this server."_s);
            const QString token = QUuid::createUuid().toString(QUuid::Id128);
            const QDateTime until = provider.clock.realNow().addSecs(linkLife.count());
            provider.downloads.insert(token, {record.id, type, until});
            const QString url = provider.address + u"/download/" + token + u".zip";
            const QString name = serverZipName(*content, type) + u".zip";
            return QJsonObject{{u"DownloadCertificateUrl"_s, url}, {u"DownloadFilename"_s, name}};
        });
}

} // namespace

HttpReply followDownloadLink(Provider &provider, const QString &path)
{
    HttpReply reply;
    reply.status = 404;
    reply.contentType = "text/plain";
    reply.body = "Not found\n";
    const auto link = provider.downloads.value(path.section(u'/', -1).section(u'.', 0, 0));
    auto record = provider.certificates.find(link.certificateId);
    if (!record || provider.clock.realNow() > link.until)
        return reply;
    const auto content = contentOf(provider, *record);
    if (!content)
        return reply;
    const auto zip = serverZip(*content, link.serviceType);
    if (!zip)
        return reply;
    reply.status = 200;
    reply.contentType = "application/zip";
    reply.body = *zip;
    reply.headers = {{"Content-Disposition",
                      "attachment; filename=\"" + serverZipName(*content, link.serviceType).toUtf8()
                          + ".zip\""}};
    return reply;
}

ActionTable downloadActions()
{
    return {{u"ssl/DownloadCertificate"_s, downloadCertificate},
            {u"ssl/DescribeDownloadCertificateUrl"_s, describeDownloadCertificateUrl}};
}

} // namespace sandbox
