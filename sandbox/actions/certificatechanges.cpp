#include "sandbox/actions/actions.h"
#include "sandbox/ca/downloadzip.h"
#include "sandbox/state/issuing.h"
#include "sandbox/state/letterupload.h"
#include "sandbox/state/orderflow.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype longestAlias = 200;

QString idOf(const Call &call)
{
    return call.parameters["CertificateId"_L1].toString();
}

Answer modifyCertificateAlias(Provider &provider, const Call &call)
{
    const QString alias = call.parameters["Alias"_L1].toString();
    if (alias.size() > longestAlias)
        return refuse(u"InvalidParameter"_s, u"Alias is longer than 200 characters."_s);
    return findCertificate(provider, idOf(call)).map([&](CertificateRecord record) {
        record.alias = alias;
        provider.certificates.save(record);
        return QJsonObject{{u"CertificateId"_s, record.id}};
    });
}

bool canBeCancelled(const CertificateRecord &record)
{
    return record.isUnderReview() || record.status == CertificateStatus::LetterMissing;
}

Answer cancelAuditCertificate(Provider &provider, const Call &call)
{
    auto record = provider.certificates.find(idOf(call));
    if (!record || !canBeCancelled(*record))
        return refuse(u"FailedOperation.CertificateNotFoundOrCantCancel"_s,
                      u"The certificate does not exist or its review can't be cancelled."_s);
    record->status = CertificateStatus::Cancelling;
    record->statusMsg.clear();
    record->due = provider.clock.afterWork(usual::cancelling);
    provider.certificates.save(*record);
    return QJsonObject{{u"Result"_s, true}};
}

Answer uploadConfirmLetter(Provider &provider, const Call &call)
{
    const auto content = QByteArray::fromBase64Encoding(
        call.parameters["ConfirmLetter"_L1].toString().toLatin1(),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!content)
        return refuse(u"FailedOperation.InvalidConfirmLetterFormat"_s,
                      u"ConfirmLetter is not base64."_s);
    return findCertificate(provider, idOf(call)).and_then([&](CertificateRecord record) -> Answer {
        if (provider.site == Site::Mainland) // facts.md 3: no longer maintained there
            return refuse(u"FailedOperation.UploadConfirmCertificateNotSupport"_s,
                          u"Upload the confirmation letter in the console."_s);
        const auto taken = takeLetter(provider, record, *content);
        if (!taken)
            return Refusal(taken.error());
        provider.certificates.save(record);
        return QJsonObject{{u"CertificateId"_s, record.id}, {u"IsSuccess"_s, true}};
    });
}

core::Secret secretOf(const QByteArray &bytes)
{
    return core::Secret(
        std::span<const char>(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

Answer downloadCertificate(Provider &provider, const Call &call)
{
    return findCertificate(provider, idOf(call)).and_then([&](CertificateRecord record) -> Answer {
        if (record.status != CertificateStatus::Issued
            && record.status != CertificateStatus::Expired)
            return refuse(u"FailedOperation.InvalidCertificateStatusCode"_s,
                          u"The certificate's status does not allow a download."_s);
        const auto material = materialOf(provider, record);
        if (!material)
            return refuse(u"FailedOperation"_s, material.error().detail);
        const auto zip = downloadZip({record.domain(), material->leafPem, material->intermediatePem,
                                      material->csrPem, secretOf(material->keyPem),
                                      secretOf(material->password)});
        if (!zip)
            return refuse(u"FailedOperation"_s, zip.error().detail);
        return QJsonObject{{u"Content"_s, QString::fromLatin1(zip->toBase64())},
                           {u"ContentType"_s, u"application/zip"_s}};
    });
}

} // namespace

ActionTable certificateChanges()
{
    return {{u"ssl/ModifyCertificateAlias"_s, modifyCertificateAlias},
            {u"ssl/CancelAuditCertificate"_s, cancelAuditCertificate},
            {u"ssl/UploadConfirmLetter"_s, uploadConfirmLetter},
            {u"ssl/DownloadCertificate"_s, downloadCertificate}};
}

} // namespace sandbox
