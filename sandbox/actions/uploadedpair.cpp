#include "sandbox/actions/uploadedpair.h"

#include "core/crypto/certificatechain.h"
#include "core/crypto/privatekey.h"
#include "core/crypto/x509text.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QStringList namesOf(const core::CertificateFacts &leaf)
{
    QStringList names = leaf.names;
    names.removeAll(leaf.commonName);
    names.prepend(leaf.commonName);
    return names;
}

} // namespace

tl::expected<UploadedPair, ApiError> readPair(const QString &certificatePem, const QString &keyPem)
{
    const auto chain = core::readChain(certificatePem.toUtf8());
    if (!chain)
        return refuse(u"FailedOperation.CertificateParseError"_s,
                      u"The certificate can't be parsed."_s);
    const QByteArray keyText = keyPem.toUtf8();
    const auto key = core::PrivateKey::fromPem(core::Secret(
        std::span<const char>(keyText.constData(), static_cast<std::size_t>(keyText.size()))));
    if (!key || key->spkiSha256() != chain->leaf.spkiSha256)
        return refuse(u"FailedOperation.CertificateMatchError"_s,
                      u"The private key is not the certificate's."_s);
    return UploadedPair{chain->leafPem,
                        chain->intermediatesPem.join(),
                        keyText,
                        namesOf(chain->leaf),
                        core::openssl::keyDescription(key->handle()),
                        chain->leaf.sha256,
                        chain->leaf.notBefore,
                        chain->leaf.notAfter};
}

bool isInAccount(Provider &provider, const UploadedPair &pair)
{
    CertificateFilter filter;
    filter.searchKey = pair.names.first();
    filter.limit = 1000;
    int total = 0;
    const auto alike = provider.certificates.list(filter, provider.clock.now(), total);
    return std::any_of(alike.begin(), alike.end(), [&](const CertificateRecord &record) {
        return provider.certificates.material(record.id).leafPem == pair.leafPem;
    });
}

void keepPair(Provider &provider, CertificateRecord &record, const UploadedPair &pair)
{
    record.names = pair.names;
    record.algorithm = pair.algorithm;
    record.begins = pair.begins;
    record.ends = pair.ends;
    record.due = pair.ends;
    record.status = CertificateStatus::Issued;
    provider.certificates.save(record);
    CertificateMaterial material;
    material.leafPem = pair.leafPem;
    material.intermediatePem = pair.intermediatePem;
    material.keyPem = pair.keyPem;
    provider.certificates.saveMaterial(record.id, material);
}

} // namespace sandbox
