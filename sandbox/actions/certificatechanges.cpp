#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/letterupload.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype longestAlias = 200;

Answer modifyCertificateAlias(Provider &provider, const Call &call)
{
    const QString alias = call.parameters["Alias"_L1].toString();
    if (alias.size() > longestAlias)
        return refuse(u"InvalidParameter"_s, u"Alias is longer than 200 characters."_s);
    return findCertificate(provider, certificateIdOf(call)).map([&](CertificateRecord record) {
        record.alias = alias;
        provider.certificates.save(record);
        return QJsonObject{{u"CertificateId"_s, record.id}};
    });
}

Answer uploadConfirmLetter(Provider &provider, const Call &call)
{
    const auto content = QByteArray::fromBase64Encoding(
        call.parameters["ConfirmLetter"_L1].toString().toLatin1(),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!content)
        return refuse(u"FailedOperation.InvalidConfirmLetterFormat"_s,
                      u"ConfirmLetter is not base64."_s);
    return findCertificate(provider, certificateIdOf(call))
        .and_then([&](CertificateRecord record) -> Answer {
            if (!provider.takesLetters())
                return refuse(u"FailedOperation.UploadConfirmCertificateNotSupport"_s,
                              u"Upload the confirmation letter in the console."_s);
            const auto taken = takeLetter(provider, record, *content);
            if (!taken)
                return Refusal(taken.error());
            provider.certificates.save(record);
            return QJsonObject{{u"CertificateId"_s, record.id}, {u"IsSuccess"_s, true}};
        });
}

} // namespace

ActionTable certificateChanges()
{
    return {{u"ssl/ModifyCertificateAlias"_s, modifyCertificateAlias},
            {u"ssl/UploadConfirmLetter"_s, uploadConfirmLetter}};
}

} // namespace sandbox
