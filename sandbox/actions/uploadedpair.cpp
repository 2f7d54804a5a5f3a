#include "sandbox/actions/uploadedpair.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

core::Secret secretOf(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return core::Secret({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace

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

tl::expected<UploadedPair, ApiError> readPair(const QString &certificatePem, const QString &keyPem,
                                              const QString &password)
{
    const auto chain = readUpload(certificatePem.toUtf8(), false);
    if (!chain)
        return refuseUpload(chain.error());
    if (keyPem.isEmpty())
        return refuse(u"FailedOperation.InvalidParam"_s,
                      u"A server's certificate needs its CertificatePrivateKey."_s);
    const auto key = readUploadedKey(*chain, secretOf(keyPem), secretOf(password));
    if (!key)
        return refuseUpload(key.error());
    return UploadedPair{*chain, {key->bytes().data(), static_cast<qsizetype>(key->bytes().size())}};
}

void keepPair(Provider &provider, CertificateRecord &record, const UploadedPair &pair)
{
    record.names = pair.chain.names;
    record.algorithm = pair.chain.algorithm;
    record.fingerprint = pair.chain.fingerprint;
    record.begins = pair.chain.begins;
    record.ends = pair.chain.ends;
    const bool isOver = record.ends <= provider.clock.now();
    record.status = isOver ? CertificateStatus::Expired : CertificateStatus::Issued;
    record.due = isOver ? QDateTime() : record.ends;
    provider.certificates.save(record);
    CertificateMaterial material;
    material.leafPem = pair.chain.leafPem;
    material.intermediatePem = pair.chain.intermediatePem;
    material.keyPem = pair.keyPem;
    provider.certificates.saveMaterial(record.id, material);
}

} // namespace sandbox
