#include "core/model/benefitpoints.h"
#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/catalogue.h"
#include "sandbox/state/issuing.h"
#include "sandbox/state/jsontime.h"
#include "sandbox/state/orderflow.h"
#include "sandbox/state/ordernames.h"
#include "sandbox/state/renewing.h"
#include "sandbox/state/requestkey.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int highestProduct = 200; // of the catalogue, generously
constexpr int defaultPackageLimit = 20;
constexpr int largestPackageLimit = 1000;
constexpr qint64 longestYears = 5;
constexpr int mostCertificates = 50;

Refusal invalid(QLatin1StringView what, const QString &message)
{
    return refuse("InvalidParameter."_L1 + what, message);
}

QString statusOf(const BenefitPackage &package, const QDateTime &now)
{
    if (package.isExpired(now))
        return u"expired"_s;
    return package.balance == 0 ? u"used"_s : u"usable"_s;
}

QJsonObject packageJson(const BenefitPackage &package, const QDateTime &now)
{
    return {{u"PackageId"_s, package.id},
            {u"Total"_s, package.total},
            {u"Balance"_s, package.balance},
            {u"Type"_s, u"buy"_s},
            {u"SourceUin"_s, accountUin.toLongLong()},
            {u"Status"_s, statusOf(package, now)},
            {u"ExpireTime"_s, providerTime(package.expires)},
            {u"UpdateTime"_s, providerTime(package.created)},
            {u"CreateTime"_s, providerTime(package.created)},
            {u"SourceType"_s, u"buy"_s},
            {u"TransferOutInfos"_s, QJsonArray()}};
}

Answer describePackages(Provider &provider, const Call &call)
{
    const QString status = call.parameters["Status"_L1].toString();
    const QString id = call.parameters["PackageId"_L1].toString();
    const int offset = call.parameters["Offset"_L1].toInt();
    const int limit =
        std::clamp(call.parameters["Limit"_L1].toInt(defaultPackageLimit), 0, largestPackageLimit);
    const QDateTime now = provider.clock.now();
    int total = 0;
    qint64 balance = 0;
    QJsonArray page;
    for (const BenefitPackage &package : provider.packages.all()) {
        if ((!status.isEmpty() && status != statusOf(package, now))
            || (!id.isEmpty() && id != package.id))
            continue;
        if (total >= offset && page.size() < limit)
            page.append(packageJson(package, now));
        balance += package.isExpired(now) ? 0 : package.balance;
        ++total;
    }
    return QJsonObject{
        {u"Packages"_s, page}, {u"TotalCount"_s, total}, {u"TotalBalance"_s, balance}};
}

struct PackageOrder
{
    CatalogueItem item;
    int names = 1;
    int years = 1;
    int count = 1;
    BenefitPackage package;

    int pointsEach() const { return names * years; }
};

tl::expected<BenefitPackage, ApiError> readPackage(Provider &provider,
                                                   const QJsonObject &parameters, int points)
{
    const QStringList ids = stringsOf(parameters["PackageIds"_L1]);
    const auto package = provider.packages.find(ids.value(0));
    if (ids.size() != 1 || !package || package->isExpired(provider.clock.now()))
        return invalid("PackageIdsInvalid"_L1, u"Give one package that has not expired."_s);
    if (package->balance < points)
        return refuse(
            u"FailedOperation.TradeError"_s,
            u"The package has %1 points left, %2 are needed."_s.arg(package->balance).arg(points));
    return *package;
}

/// Benefit points have product numbers of their own.
std::optional<CatalogueItem> itemOf(qint64 pid)
{
    for (int product = 0; product < highestProduct; ++product)
        if (core::pointsProduct(product) == pid)
            return findItem(product);
    return std::nullopt;
}

tl::expected<PackageOrder, ApiError> readOrder(Provider &provider, const QJsonObject &parameters)
{
    PackageOrder order;
    const auto item = itemOf(parameters["ProductPid"_L1].toInteger());
    if (!item)
        return invalid("ProductPidInvalid"_L1, u"ProductPid is not sold here."_s);
    order.item = *item;
    order.names = parameters["DomainCount"_L1].toString().toInt();
    if (order.names < (item->isMulti() ? 2 : 1) || (order.names > 1 && !item->isMulti()))
        return invalid("DomainCountInvalid"_L1, u"DomainCount does not fit the product."_s);
    const qint64 years = parameters["Period"_L1].toInteger();
    if (years < 1 || years > longestYears)
        return invalid("PeriodInvalid"_L1, u"Period has to be from 1 to 5 years."_s);
    order.years = static_cast<int>(years);
    order.count = std::clamp(parameters["CertificateCount"_L1].toInt(1), 1, mostCertificates);
    for (const QString &name :
         parameters["DomainNames"_L1].toString().split(u',', Qt::SkipEmptyParts)) {
        if (!isCertificateName(name.trimmed()))
            return invalid("DomainInvalid"_L1, u"`%1` is not a domain name."_s.arg(name));
    }
    const auto package = readPackage(provider, parameters, order.pointsEach() * order.count);
    if (!package)
        return Refusal(package.error());
    order.package = *package;
    return order;
}

CertificateRecord newRecord(const Provider &provider, const PackageOrder &order,
                            const QJsonObject &parameters)
{
    CertificateRecord record;
    record.id = newCertificateId();
    record.productId = order.item.product.id;
    record.domainCount = order.names;
    record.years = order.years;
    record.projectId = parameters["ProjectId"_L1].toInteger();
    record.tags = tagsOf(parameters);
    record.packageId = order.package.id;
    record.packagePoints = order.pointsEach();
    record.companyId = parameters["CompanyId"_L1].toInteger();
    record.inserted = provider.clock.now();
    return record;
}

// "original" means the same CSR; a key of the provider's is made anew, as it was made before.
tl::expected<void, ApiError> takeRenewalKey(Provider &provider, const CertificateRecord &old,
                                            CertificateRecord &renewal,
                                            const QJsonObject &parameters)
{
    const QString method = parameters["RenewGenCsrMethod"_L1].toString(u"online"_s);
    const QByteArray oldCsr = provider.certificates.material(old.id).csrPem;
    QString csr;
    if (method == "upload"_L1)
        csr = parameters["RenewCsr"_L1].toString();
    else if (method == "original"_L1)
        csr = QString::fromLatin1(oldCsr);
    else if (method != "online"_L1)
        return invalid("RenewGenCsrMethodInvalid"_L1,
                       u"RenewGenCsrMethod is original, upload or online."_s);
    if (method == "upload"_L1 || !csr.isEmpty()) {
        if (!takeKey(provider, renewal, old.names, {{u"GenCsrType"_s, u"parse"_s}, {u"Csr"_s, csr}},
                     old.id))
            return invalid("RenewCsrInvalid"_L1, u"The CSR does not fit the renewal."_s);
        return {};
    }
    return takeKey(provider, renewal, old.names,
                   {{u"GenCsrType"_s, u"online"_s},
                    {u"CsrEncryptAlgo"_s, parameters["RenewAlgorithmType"_L1]},
                    {u"CsrKeyParameter"_s, parameters["RenewAlgorithmParam"_L1]},
                    {u"KeyPass"_s, parameters["RenewKeyPass"_L1]}});
}

tl::expected<void, ApiError> renew(Provider &provider, CertificateRecord renewal,
                                   const QJsonObject &parameters)
{
    const auto old = provider.certificates.find(parameters["OldCertificateId"_L1].toString());
    if (!old || !isRenewable(*old, provider.clock.now()) || old->productId != renewal.productId)
        return refuse(u"FailedOperation"_s,
                      u"OldCertificateId can't be renewed: it has to be of the same product, "
                      "issued, within 30 days of its expiry and not renewed yet."_s);
    const auto taken = takeRenewalKey(provider, *old, renewal, parameters);
    if (!taken)
        return taken;
    renewal.alias = old->alias;
    submitRenewal(provider, *old, renewal);
    return {};
}

Answer createCertificateByPackage(Provider &provider, const Call &call)
{
    auto order = readOrder(provider, call.parameters);
    if (!order)
        return Refusal(order.error());
    const bool isRenewal = !call.parameters["OldCertificateId"_L1].toString().isEmpty();
    QJsonArray ids;
    for (int i = 0; i < (isRenewal ? 1 : order->count); ++i) {
        const CertificateRecord record = newRecord(provider, *order, call.parameters);
        provider.certificates.save(record);
        ids.append(record.id);
        if (!isRenewal)
            continue;
        if (const auto renewed = renew(provider, record, call.parameters); !renewed)
            return Refusal(renewed.error());
    }
    order->package.balance -= order->pointsEach() * static_cast<int>(ids.size());
    provider.packages.save(order->package);
    return QJsonObject{{u"CertificateId"_s, ids.first()}, {u"CertificateIds"_s, ids}};
}

} // namespace

ActionTable packageActions()
{
    return {{u"ssl/DescribePackages"_s, describePackages},
            {u"ssl/CreateCertificateByPackage"_s, createCertificateByPackage}};
}

} // namespace sandbox
