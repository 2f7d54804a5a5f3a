#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/orderflow.h"
#include "sandbox/state/ordernames.h"
#include "sandbox/state/purchase.h"
#include "sandbox/state/requestkey.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int freeProduct = 83;
constexpr int longestYears = 5;
constexpr int mostNames = 250;

Refusal badValue(const QString &message)
{
    return refuse(u"InvalidParameterValue"_s, message);
}

tl::expected<Order, ApiError> readOrder(const Provider &provider, const QJsonObject &parameters)
{
    Order order{parameters["ProductId"_L1].toInt(), parameters["DomainNum"_L1].toInt(),
                parameters["TimeSpan"_L1].toInt(), tagsOf(parameters)};
    const auto item = findItem(order.productId);
    if (!item || !isBuyable(order.productId, provider.site))
        return badValue(u"ProductId %1 is not sold here."_s.arg(order.productId));
    const int fewest = item->isMulti() ? 2 : 1;
    const int most = item->isMulti() ? mostNames : 1;
    if (order.domainCount < fewest || order.domainCount > most)
        return badValue(
            u"DomainNum has to be from %1 to %2 for this product."_s.arg(fewest).arg(most));
    if (order.years < 1 || order.years > longestYears)
        return badValue(u"TimeSpan has to be from 1 to %1 years."_s.arg(longestYears));
    return order;
}

Answer createCertificate(Provider &provider, const Call &call)
{
    return readOrder(provider, call.parameters).map([&](const Order &order) {
        const DealRecord deal = placeOrder(
            provider, order,
            {call.requestId, call.parameters["AutoVoucher"_L1].toInt(1) == 1, QString()});
        QJsonObject answer{{u"CertificateIds"_s, QJsonArray{deal.certificateId}},
                           {u"DealIds"_s, QJsonArray{deal.id}}};
        if (provider.site == Site::Mainland)
            answer["ResourceIds"_L1] = QJsonArray{deal.certificateId};
        return answer;
    });
}

bool isFree(const CertificateRecord &record)
{
    return record.productId == freeProduct;
}

tl::expected<void, ApiError> checkOldCertificate(Provider &provider, const QJsonObject &parameters)
{
    const QString oldId = parameters["OldCertificateId"_L1].toString();
    if (oldId.isEmpty())
        return {};
    const auto old = findCertificate(provider, oldId);
    if (!old)
        return Refusal(old.error());
    if (!isFree(*old) || !isRenewable(*old, provider.clock.now()))
        return refuse(u"FailedOperation.InvalidParam"_s,
                      u"`%1` can't be renewed: it has to be free, issued, within 30 days of its "
                      "expiry and not renewed yet."_s.arg(oldId));
    if (old->domain().compare(parameters["DomainName"_L1].toString(), Qt::CaseInsensitive) != 0)
        return refuse(u"FailedOperation.InvalidParam"_s,
                      u"DomainName is not the domain of OldCertificateId."_s);
    return {};
}

tl::expected<void, ApiError> checkApplication(const QJsonObject &parameters)
{
    const QString domain = parameters["DomainName"_L1].toString();
    const QString email = parameters["ContactEmail"_L1].toString();
    if (domain.size() > 64)
        return refuse(u"InvalidParameterValue.CertificateDomainMaxLengthInvalid"_s,
                      u"DomainName is longer than 64 characters."_s);
    if (!email.isEmpty() && !email.contains(u'@'))
        return refuse(u"InvalidParameterValue.CertificateEmailParseInvalid"_s,
                      u"ContactEmail is not an e-mail address."_s);
    const QString method = parameters["DvAuthMethod"_L1].toString();
    const bool fine = isCertificateName(domain) && !domain.startsWith("*."_L1)
        && (method == "DNS"_L1 || method == "DNS_AUTO"_L1 || method == "FILE"_L1)
        && parameters["PackageType"_L1].toString(u"83"_s) == "83"_L1
        && parameters["ValidityPeriod"_L1].toString(u"3"_s) == "3"_L1;
    if (!fine)
        return refuse(u"FailedOperation.InvalidParam"_s,
                      u"DomainName, DvAuthMethod, PackageType or ValidityPeriod is not valid."_s);
    return {};
}

tl::expected<void, ApiError> checkQuota(Provider &provider)
{
    const int quota = provider.site == Site::Mainland ? 50 : 20; // facts.md 5.1
    CertificateFilter filter;
    filter.limit = 100'000;
    filter.statuses = {0, 1, 4, 13};
    int total = 0;
    const auto all = provider.certificates.list(filter, provider.clock.now(), total);
    if (std::count_if(all.begin(), all.end(), isFree) >= quota)
        return refuse(u"FailedOperation.ExceedsFreeLimit"_s,
                      u"The account's %1 free certificates are in use."_s.arg(quota));
    return {};
}

CertificateRecord freeRecord(const Provider &provider, const QJsonObject &parameters)
{
    CertificateRecord record;
    record.id = newCertificateId();
    record.productId = freeProduct;
    record.names = {parameters["DomainName"_L1].toString().toLower()};
    record.verifyType = parameters["DvAuthMethod"_L1].toString();
    record.alias = parameters["Alias"_L1].toString();
    record.projectId = parameters["ProjectId"_L1].toInteger();
    record.inserted = provider.clock.now();
    record.dealId = newDealId(record.inserted);
    record.algorithm = onlineAlgorithm(parameters["CsrEncryptAlgo"_L1].toString(),
                                       parameters["CsrKeyParameter"_L1].toString());
    record.submitted = {{u"GenCsrType"_s, u"online"_s},
                        {u"CertCommonName"_s, record.domain()},
                        {u"ContactEmail"_s, parameters["ContactEmail"_L1].toString()},
                        {u"VerifyType"_s, record.verifyType}};
    return record;
}

Answer applyCertificate(Provider &provider, const Call &call)
{
    const QJsonObject &parameters = call.parameters;
    const auto checked = checkApplication(parameters)
                             .and_then([&] { return checkOldCertificate(provider, parameters); })
                             .and_then([&] { return checkQuota(provider); });
    if (!checked)
        return Refusal(checked.error());
    CertificateRecord record = freeRecord(provider, parameters);
    if (record.algorithm.isEmpty() || record.algorithm.contains("4096"_L1))
        return refuse(u"FailedOperation.GenCSRFail"_s,
                      u"A free certificate has RSA 2048 or ECC prime256v1."_s);
    if (record.verifyType == "DNS_AUTO"_L1 && !isHosted(provider, record.domain()))
        return refuse(u"FailedOperation.InvalidParam"_s,
                      u"The domain is not resolved by this account's DNSPod."_s);
    CertificateMaterial material;
    material.password = parameters["CsrKeyPassword"_L1].toString().toUtf8();
    provider.certificates.saveMaterial(record.id, material);
    submitOrder(provider, record);
    provider.certificates.save(record);
    linkRenewal(provider, parameters["OldCertificateId"_L1].toString(), record.id);
    return QJsonObject{{u"CertificateId"_s, record.id}};
}

} // namespace

ActionTable purchaseActions()
{
    return {{u"ssl/CreateCertificate"_s, createCertificate},
            {u"ssl/ApplyCertificate"_s, applyCertificate}};
}

} // namespace sandbox
