#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/actions/uploadedpair.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

tl::expected<UploadedPair, ApiError> readCertificate(const QJsonObject &parameters)
{
    const QString type = parameters["CertificateType"_L1].toString(u"SVR"_s);
    if (type != "SVR"_L1 && type != "CA"_L1)
        return refuse(u"FailedOperation.InvalidParam"_s, u"CertificateType is SVR or CA."_s);
    const QString pem = parameters["CertificatePublicKey"_L1].toString();
    if (type == "CA"_L1) {
        const auto chain = readUpload(pem.toUtf8(), true);
        if (!chain)
            return refuseUpload(chain.error());
        return UploadedPair{*chain, {}};
    }
    return readPair(pem, parameters["CertificatePrivateKey"_L1].toString(),
                    parameters["KeyPassword"_L1].toString());
}

Answer uploadCertificate(Provider &provider, const Call &call)
{
    const auto upload = readCertificate(call.parameters);
    if (!upload)
        return Refusal(upload.error());
    const QString twin = provider.certificates.findByFingerprint(upload->chain.fingerprint);
    if (!twin.isEmpty() && !call.parameters["Repeatable"_L1].toBool(true))
        return QJsonObject{{u"CertificateId"_s, twin}, {u"RepeatCertId"_s, twin}};
    CertificateRecord record;
    record.id = newCertificateId();
    record.alias = call.parameters["Alias"_L1].toString();
    record.projectId = call.parameters["ProjectId"_L1].toInteger();
    record.tags = tagsOf(call.parameters);
    record.domainCount = static_cast<int>(upload->chain.names.size());
    record.isCa = upload->chain.isCa;
    record.hasOwnCsr = record.isCa; // a CA comes without a key
    record.inserted = provider.clock.now();
    keepPair(provider, record, *upload);
    return QJsonObject{{u"CertificateId"_s, record.id}, {u"RepeatCertId"_s, QString()}};
}

Answer checkCertificateExist(Provider &provider, const Call &call)
{
    const QByteArray pem = call.parameters["CertificatePublicKey"_L1].toString().toUtf8();
    auto chain = readUpload(pem, false);
    if (!chain)
        chain = readUpload(pem, true);
    if (!chain)
        return refuse(u"FailedOperation.InvalidParam"_s,
                      u"CertificatePublicKey is not a certificate."_s);
    return QJsonObject{
        {u"RepeatCertId"_s, provider.certificates.findByFingerprint(chain->fingerprint)}};
}

Answer checkCertificateChain(Provider &provider, const Call &call)
{
    const auto chain =
        readUpload(call.parameters["CertificateChain"_L1].toString().toUtf8(), false);
    if (!chain && chain.error().code != "upload/chain"_L1)
        return refuse(u"FailedOperation.CertificateInvalid"_s,
                      u"CertificateChain does not hold a server's certificate."_s);
    const QByteArray roots = provider.authority ? provider.authority->rootsPem() : QByteArray();
    return QJsonObject{
        {u"IsValid"_s, chain.has_value()},
        {u"IsTrustedCA"_s, chain && isTrusted(*chain, roots)},
        {u"Chains"_s, QJsonArray::fromStringList(chain ? chain->subjects : QStringList())}};
}

} // namespace

ActionTable uploadActions()
{
    return {{u"ssl/UploadCertificate"_s, uploadCertificate},
            {u"ssl/CheckCertificateExist"_s, checkCertificateExist},
            {u"ssl/CheckCertificateChain"_s, checkCertificateChain}};
}

} // namespace sandbox
