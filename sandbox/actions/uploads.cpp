#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/ca/uploadedchain.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

core::Secret secretOf(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return core::Secret({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

Refusal refuseUpload(const core::Error &error)
{
    if (error.code == "upload/not-ca"_L1)
        return refuse(u"FailedOperation.CertificateCaError"_s, u"It is not a CA certificate."_s);
    if (error.code == "upload/sm2"_L1)
        return refuse(u"FailedOperation.CertificateEncryptInvalid"_s,
                      u"The certificate looks like an SM2 one."_s);
    if (error.code == "upload/not-standard"_L1)
        return refuse(u"FailedOperation.CertificateInvalid"_s,
                      u"It has to be one server's certificate with its CAs: "_s + error.detail);
    if (error.code == "upload/chain"_L1)
        return refuse(u"FailedOperation.CertificateChainError"_s,
                      u"The chain is broken: "_s + error.detail);
    if (error.code == "upload/key"_L1)
        return refuse(u"InvalidParameter.MissMatchPrivateKey"_s,
                      u"The private key can't be read or opened."_s);
    if (error.code == "upload/other-key"_L1)
        return refuse(u"FailedOperation.CertificateMatchError"_s,
                      u"The private key is not the certificate's."_s);
    return refuse(u"FailedOperation.CertificateParseError"_s,
                  u"The certificate can't be parsed. Check it for stray blanks."_s);
}

struct Upload
{
    UploadedChain chain;
    QByteArray keyPem; ///< None with a CA.
};

tl::expected<Upload, ApiError> readCertificate(const QJsonObject &parameters)
{
    const QString type = parameters["CertificateType"_L1].toString(u"SVR"_s);
    if (type != "SVR"_L1 && type != "CA"_L1)
        return refuse(u"FailedOperation.InvalidParam"_s, u"CertificateType is SVR or CA."_s);
    const auto chain =
        readUpload(parameters["CertificatePublicKey"_L1].toString().toUtf8(), type == "CA"_L1);
    if (!chain)
        return refuseUpload(chain.error());
    if (type == "CA"_L1)
        return Upload{*chain, {}};
    const QString sent = parameters["CertificatePrivateKey"_L1].toString();
    if (sent.isEmpty())
        return refuse(u"FailedOperation.InvalidParam"_s,
                      u"A server's certificate needs its CertificatePrivateKey."_s);
    const auto key =
        readUploadedKey(*chain, secretOf(sent), secretOf(parameters["KeyPassword"_L1].toString()));
    if (!key)
        return refuseUpload(key.error());
    return Upload{*chain, {key->bytes().data(), static_cast<qsizetype>(key->bytes().size())}};
}

CertificateRecord uploadedRecord(const Provider &provider, const UploadedChain &chain,
                                 const QJsonObject &parameters)
{
    CertificateRecord record;
    record.id = newCertificateId();
    record.alias = parameters["Alias"_L1].toString();
    record.projectId = parameters["ProjectId"_L1].toInteger();
    record.tags = tagsOf(parameters);
    record.names = chain.names;
    record.domainCount = static_cast<int>(chain.names.size());
    record.isCa = chain.isCa;
    record.algorithm = chain.algorithm;
    record.fingerprint = chain.fingerprint;
    record.hasOwnCsr = chain.isCa; // a CA comes without a key
    record.inserted = provider.clock.now();
    record.begins = chain.begins;
    record.ends = chain.ends;
    record.status =
        chain.ends > record.inserted ? CertificateStatus::Issued : CertificateStatus::Expired;
    if (record.status == CertificateStatus::Issued)
        record.due = chain.ends;
    return record;
}

Answer uploadCertificate(Provider &provider, const Call &call)
{
    const auto upload = readCertificate(call.parameters);
    if (!upload)
        return Refusal(upload.error());
    const QString twin = provider.certificates.findByFingerprint(upload->chain.fingerprint);
    if (!twin.isEmpty() && !call.parameters["Repeatable"_L1].toBool(true))
        return QJsonObject{{u"CertificateId"_s, twin}, {u"RepeatCertId"_s, twin}};
    const CertificateRecord record = uploadedRecord(provider, upload->chain, call.parameters);
    provider.certificates.save(record);
    CertificateMaterial material;
    material.leafPem = upload->chain.leafPem;
    material.intermediatePem = upload->chain.intermediatePem;
    material.keyPem = upload->keyPem;
    provider.certificates.saveMaterial(record.id, material);
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
