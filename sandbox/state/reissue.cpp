#include "sandbox/state/reissue.h"

#include "core/crypto/certificaterequest.h"
#include "sandbox/state/issuing.h"
#include "sandbox/state/orderflow.h"
#include "sandbox/state/requestkey.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int freshDays = 3;
constexpr int organisationMonths = 13;

bool isFree(const CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    return item && item->product.isFree;
}

core::Secret secretOf(const QByteArray &bytes)
{
    return core::Secret(
        std::span<const char>(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

// The same key again: by the customer's CSR, or by one that the provider makes for its own key.
tl::expected<void, ApiError> keepKey(Provider &provider, CertificateRecord &original,
                                     CertificateRecord &copy)
{
    auto material = materialOf(provider, original);
    if (!material)
        return failedOperation("OrderReplaceFailed"_L1, material.error().detail);
    if (material->csrPem.isEmpty()) {
        const auto key = core::PrivateKey::fromPem(secretOf(material->keyPem));
        const auto request =
            key ? core::createRequest(*key, original.names) : core::Failure(key.error());
        if (!request)
            return failedOperation("OrderReplaceFailed"_L1, u"The original key is not there."_s);
        material->csrPem = request->pem;
    }
    provider.certificates.saveMaterial(
        copy.id, {material->csrPem, {}, {}, {}, material->keyPem, material->password});
    copy.algorithm = original.algorithm;
    copy.hasOwnCsr = original.hasOwnCsr;
    return {};
}

tl::expected<void, ApiError> takeReissueKey(Provider &provider, CertificateRecord &original,
                                            CertificateRecord &copy, const ReissueKey &key)
{
    const QString type = key.csrType.toLower();
    if (type.isEmpty() || type == "original"_L1)
        return keepKey(provider, original, copy);
    if (type == "upload"_L1)
        return takeKey(provider, copy, copy.names,
                       {{u"GenCsrType"_s, u"parse"_s}, {u"Csr"_s, key.csr}}, original.id);
    if (type != "online"_L1)
        return failedOperation("InvalidParam"_L1,
                               u"CsrType has to be Original, Upload or Online."_s);
    const QString algorithm = onlineAlgorithm(key.algorithm, key.parameter);
    if (isFree(original) && algorithm != "RSA 2048"_L1)
        return refuse(u"InvalidParameter.RenewAlgorithmInvalid"_s,
                      u"A free certificate is reissued with RSA 2048 only."_s);
    return takeKey(provider, copy, copy.names,
                   {{u"GenCsrType"_s, u"online"_s},
                    {u"CsrEncryptAlgo"_s, key.algorithm},
                    {u"CsrKeyParameter"_s, key.parameter},
                    {u"KeyPass"_s, key.password}});
}

bool isProvenStill(const CertificateRecord &original, bool sameKey, const QDateTime &now)
{
    if (sameKey || original.begins.addDays(freshDays) > now)
        return true;
    return original.companyId > 0 && original.validated.addMonths(organisationMonths) > now;
}

CertificateRecord copyOf(const CertificateRecord &original, const QDateTime &now)
{
    CertificateRecord copy;
    copy.id = newCertificateId();
    copy.alias = original.alias;
    copy.names = original.names;
    copy.productId = original.productId;
    copy.status = CertificateStatus::Reissuing;
    copy.years = original.years;
    copy.domainCount = original.domainCount;
    copy.projectId = original.projectId;
    copy.tags = original.tags;
    copy.inserted = now;
    copy.latestEnd = original.ends;
    copy.replacedFor = original.id;
    copy.originId = original.originId;
    copy.dealId = original.dealId;
    copy.companyId = original.companyId;
    copy.submitted = original.submitted;
    copy.autoRenew = original.autoRenew;
    return copy;
}

} // namespace

tl::expected<void, ApiError> checkReissuable(Provider &provider, const CertificateRecord &original)
{
    if (original.isUploaded())
        return failedOperation("InvalidCertificateSource"_L1, u"The certificate was uploaded."_s);
    if (original.status != CertificateStatus::Issued
        || original.ends <= provider.clock.now().addDays(renewalWindowDays))
        return failedOperation(
            "InvalidCertificateStatusCode"_L1,
            u"The certificate has to be issued and valid for more than 30 days."_s);
    const bool isUsedUp = isFree(original) && !original.replacedFor.isEmpty();
    if (!original.replacedBy.isEmpty() || isUsedUp)
        return failedOperation("OrderAlreadyReplaced"_L1,
                               u"The certificate has been or is being reissued."_s);
    return {};
}

tl::expected<QString, ApiError> reissue(Provider &provider, CertificateRecord original,
                                        const QString &verifyType, const ReissueKey &key)
{
    const QDateTime now = provider.clock.now();
    CertificateRecord copy = copyOf(original, now);
    copy.verifyType = verifyType;
    if (const auto taken = takeReissueKey(provider, original, copy, key); !taken)
        return Refusal(taken.error());
    const QByteArray csr = provider.certificates.material(copy.id).csrPem;
    const bool sameKey = !csr.isEmpty()
        && (key.csrType.isEmpty() || key.csrType.compare("original"_L1, Qt::CaseInsensitive) == 0
            || csr == provider.certificates.material(original.id).csrPem);
    if (isProvenStill(original, sameKey, now))
        awaitIssue(provider, copy);
    else
        beginDomainCheck(provider, copy);
    original.replacedBy = copy.id;
    provider.certificates.save(original);
    provider.certificates.save(copy);
    return copy.id;
}

} // namespace sandbox
