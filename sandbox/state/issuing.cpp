#include "sandbox/state/issuing.h"

#include "sandbox/state/catalogue.h"
#include "sandbox/state/renewing.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Organisation organisationOf(Provider &provider, const CertificateRecord &record)
{
    if (const auto company = provider.profiles.company(record.companyId))
        return {company->name, company->country, company->province, company->city, {}};
    const QJsonObject &sent = record.submitted;
    return {sent["OrgOrganization"_L1].toString(), sent["OrgCountry"_L1].toString(),
            sent["OrgRegion"_L1].toString(), sent["OrgCity"_L1].toString(),
            sent["OrgIdNumber"_L1].toString()};
}

core::KeyAlgorithm keyAlgorithmOf(const CertificateRecord &record)
{
    if (record.algorithm.startsWith("EC"_L1))
        return core::KeyAlgorithm::EcP256;
    return record.algorithm.contains("4096"_L1) ? core::KeyAlgorithm::Rsa4096
                                                : core::KeyAlgorithm::Rsa2048;
}

IssueRequest requestFor(Provider &provider, const CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    IssueRequest request;
    request.level = item ? item->product.level : core::ValidationLevel::Dv;
    request.names = record.names;
    if (request.level != core::ValidationLevel::Dv)
        request.organisation = organisationOf(provider, record);
    request.keyAlgorithm = keyAlgorithmOf(record);
    return request;
}

// Valid by the computer's own clock too, however far the console has moved the sandbox's; unless
// that is so far that the certificate would be old at once.
QDateTime startOfValidity(const Provider &provider, int validityDays)
{
    const QDateTime now = provider.clock.now();
    const QDateTime real = std::min(now, provider.clock.realNow());
    const QDateTime start = real.addDays(validityDays / 2) > now ? real : now;
    return start.addSecs(-300);
}

core::Result<CertificateMaterial> sign(Provider &provider, CertificateRecord &record,
                                       const IssueRequest &request)
{
    if (!provider.authority)
        return core::fail(core::Error::Kind::Crypto, u"no CA"_s);
    const auto issued = provider.authority->issue(request);
    if (!issued)
        return core::Failure(issued.error());
    CertificateMaterial material = provider.certificates.material(record.id);
    material.leafPem = issued->leafPem;
    material.intermediatePem = issued->intermediatePem;
    material.rootPem = issued->rootPem;
    // With a CSR there is none; what the provider signed it with stays.
    if (const auto key = issued->keyPem.bytes(); !key.empty())
        material.keyPem = QByteArray(key.data(), static_cast<qsizetype>(key.size()));
    provider.certificates.saveMaterial(record.id, material);
    record.begins = issued->notBefore;
    record.ends = issued->notAfter;
    record.fingerprint = QString::fromLatin1(issued->sha256.toHex());
    return material;
}

// Hosting replaces a certificate on the cloud's resources by its renewal.
void replaceHosted(Provider &provider, const CertificateRecord &renewal)
{
    auto old = provider.certificates.find(renewal.originId);
    if (!old || old->hostingStatus != 0)
        return;
    old->hostingStatus = 10;
    old->hostingCompleted = provider.clock.now();
    provider.certificates.save(*old);
}

} // namespace

core::Result<void> issueCertificate(Provider &provider, CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    const int validityDays = item ? item->validityDays : longestValidityDays;
    IssueRequest request = requestFor(provider, record);
    request.csrPem = provider.certificates.material(record.id).csrPem;
    request.notBefore = startOfValidity(provider, validityDays);
    request.notAfter = request.notBefore.addDays(validityDays);
    if (record.latestEnd.isValid())
        request.notAfter = std::min(request.notAfter, record.latestEnd);
    const auto material = sign(provider, record, request);
    if (!material)
        return core::Failure(material.error());
    record.status = CertificateStatus::Issued;
    record.statusMsg.clear();
    record.due = issuedDue(record);
    if (!record.validated.isValid())
        record.validated = provider.clock.now();
    provider.operations.note({record.id, u"issued"_s, Actor::Provider, provider.clock.now()});
    replaceHosted(provider, record);
    return {};
}

core::Result<CertificateMaterial> materialOf(Provider &provider, CertificateRecord &record)
{
    CertificateMaterial material = provider.certificates.material(record.id);
    if (!material.leafPem.isEmpty() || !record.begins.isValid())
        return material;
    IssueRequest request = requestFor(provider, record);
    request.notBefore = record.begins;
    request.notAfter = record.ends;
    request.isDemo = true;
    return sign(provider, record, request).map([&](CertificateMaterial made) {
        provider.certificates.save(record);
        return made;
    });
}

} // namespace sandbox
