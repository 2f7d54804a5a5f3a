#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/revocation.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// What a DV certificate's owner publishes once more.
QJsonArray revocationAuthsOf(const CertificateRecord &record)
{
    QJsonArray auths;
    if (!record.awaitsDomainCheck())
        return auths;
    for (const core::ValidationRecord &each : record.records)
        auths.append(QJsonObject{{u"DomainValidateAuthPath"_s, each.path},
                                 {u"DomainValidateAuthKey"_s, each.name},
                                 {u"DomainValidateAuthValue"_s, each.value},
                                 {u"DomainValidateAuthDomain"_s, each.domain}});
    return auths;
}

Answer revokeCertificate(Provider &provider, const Call &call)
{
    const QString id = call.parameters["CertificateId"_L1].toString();
    return findCertificate(provider, id).and_then([&](CertificateRecord record) -> Answer {
        if (const auto revocable = checkRevocable(provider, record); !revocable)
            return Refusal(revocable.error());
        record.reason = call.parameters["Reason"_L1].toString();
        beginRevocation(provider, record);
        provider.certificates.save(record);
        return QJsonObject{{u"RevokeDomainValidateAuths"_s, revocationAuthsOf(record)}};
    });
}

Answer uploadRevokeLetter(Provider &provider, const Call &call)
{
    const auto content = QByteArray::fromBase64Encoding(
        call.parameters["RevokeLetter"_L1].toString().toLatin1(),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!content)
        return refuse(u"FailedOperation.InvalidFileType"_s, u"RevokeLetter is not base64."_s);
    const QString id = call.parameters["CertificateId"_L1].toString();
    return findCertificate(provider, id).and_then([&](CertificateRecord record) -> Answer {
        if (!provider.takesLetters())
            return refuse(u"FailedOperation.UploadConfirmCertificateNotSupport"_s,
                          u"Upload the revocation letter in the console."_s);
        if (const auto taken = takeRevocationLetter(provider, record, *content); !taken)
            return Refusal(taken.error());
        provider.certificates.save(record);
        return QJsonObject{{u"CertificateId"_s, record.id}, {u"IsSuccess"_s, true}};
    });
}

} // namespace

ActionTable revocationActions()
{
    return {{u"ssl/RevokeCertificate"_s, revokeCertificate},
            {u"ssl/UploadRevokeLetter"_s, uploadRevokeLetter}};
}

} // namespace sandbox
