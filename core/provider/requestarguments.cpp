#include "core/provider/requestarguments.h"

#include "core/provider/jsonreader.h"

#include <QJsonArray>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

// The provider's own default for a purchase is to use up vouchers. A voucher that is spent is not
// given back with a refund, so one is only spent by somebody who chose it: CertDesk never does.
constexpr int noVoucher = 0;

QJsonObject tag(const QString &key, const QString &value)
{
    return {{u"TagKey"_s, key}, {u"TagValue"_s, value}};
}

QJsonArray purchaseTags(const RenewalId &intent, const CertificateId &renews)
{
    QJsonArray tags;
    if (!intent.isEmpty())
        tags += tag(u"certdesk-intent"_s, intent.value());
    if (!renews.isEmpty())
        tags += tag(u"certdesk-renews"_s, renews.value());
    return tags;
}

QString idOrNone(const std::optional<qint64> &id)
{
    return QString::number(id.value_or(0));
}

void addUnlessEmpty(QJsonObject &arguments, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        arguments.insert(key, value);
}

// facts.md 5.7: `CertCSREncryptAlgo` and `CertCSRKeyParameter`.
std::pair<QString, QString> keyWords(KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case KeyAlgorithm::EcP256:
        return {u"ECC"_s, u"prime256v1"_s};
    case KeyAlgorithm::Rsa2048:
        return {u"RSA"_s, u"2048"_s};
    case KeyAlgorithm::Rsa4096:
        return {u"RSA"_s, u"4096"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject listArguments(const CertificateQuery &query)
{
    QJsonObject arguments{{u"Offset"_s, query.offset}, {u"Limit"_s, query.limit}};
    addUnlessEmpty(arguments, u"SearchKey"_s, query.searchKey);
    QJsonArray ids;
    for (const CertificateId &id : query.ids)
        ids += id.value();
    if (!ids.isEmpty())
        arguments.insert(u"CertIds"_s, ids);
    QJsonArray tags;
    for (const auto &[key, value] : query.tags)
        tags += tag(key, value);
    if (!tags.isEmpty())
        arguments.insert(u"Tags"_s, tags);
    return arguments;
}

QJsonObject purchaseArguments(const PurchaseOrder &order)
{
    const QJsonArray tags = purchaseTags(order.intent, order.renews);
    QJsonObject arguments{{u"ProductId"_s, order.productId},
                          {u"DomainNum"_s, order.domainCount},
                          {u"TimeSpan"_s, order.years},
                          {u"AutoVoucher"_s, noVoucher}};
    if (!tags.isEmpty())
        arguments.insert(u"Tags"_s, tags);
    return arguments;
}

// The only free product there is (facts.md 5.1). RSA 2048 because it is the only key with which the
// provider reissues a free certificate (facts.md 5.7).
QJsonObject applicationArguments(const FreeApplication &application)
{
    QJsonObject arguments{{u"DvAuthMethod"_s, application.verifyMethod},
                          {u"DomainName"_s, application.domain},
                          {u"PackageType"_s, u"83"_s},
                          {u"ValidityPeriod"_s, u"3"_s},
                          {u"CsrEncryptAlgo"_s, u"RSA"_s},
                          {u"CsrKeyParameter"_s, u"2048"_s}};
    addUnlessEmpty(arguments, u"OldCertificateId"_s, application.renews.value());
    addUnlessEmpty(arguments, u"ContactEmail"_s, application.contactEmail);
    addUnlessEmpty(arguments, u"Alias"_s, application.alias);
    return arguments;
}

QJsonObject packageArguments(const QString &id)
{
    return {{u"Offset"_s, 0}, {u"Limit"_s, 20}, {u"PackageId"_s, id}};
}

QJsonObject pointsArguments(const PointsOrder &order)
{
    QJsonObject arguments{{u"ProductPid"_s, order.product},
                          {u"PackageIds"_s, QJsonArray{order.package}},
                          {u"DomainCount"_s, QString::number(order.domainCount)},
                          {u"Period"_s, order.years},
                          {u"OldCertificateId"_s, order.renews.value()},
                          {u"RenewGenCsrMethod"_s, u"upload"_s},
                          {u"RenewCsr"_s, QString::fromLatin1(order.csrPem)},
                          {u"VerifyType"_s, order.verifyType},
                          {u"Tags"_s, purchaseTags(order.intent, order.renews)}};
    if (order.projectId != 0)
        arguments.insert(u"ProjectId"_s, order.projectId);
    if (order.companyId)
        arguments.insert(u"CompanyId"_s, *order.companyId);
    if (order.managerId)
        arguments.insert(u"ManagerId"_s, *order.managerId);
    return arguments;
}

QJsonObject reissueArguments(const Reissue &reissue)
{
    QJsonObject arguments{{u"CertificateId"_s, reissue.certificate.value()},
                          {u"ValidType"_s, reissue.verifyType}};
    switch (reissue.key) {
    case Reissue::Key::Ours:
        arguments.insert(u"CsrType"_s, u"Upload"_s);
        arguments.insert(u"CsrContent"_s, QString::fromLatin1(reissue.csrPem));
        break;
    case Reissue::Key::Original:
        arguments.insert(u"CsrType"_s, u"Original"_s);
        break;
    case Reissue::Key::Providers: {
        const auto [algorithm, parameter] = keyWords(reissue.algorithm);
        arguments.insert(u"CsrType"_s, u"Online"_s);
        arguments.insert(u"CertCSREncryptAlgo"_s, algorithm);
        arguments.insert(u"CertCSRKeyParameter"_s, parameter);
        break;
    }
    }
    return arguments;
}

QJsonObject informationArguments(const OrderInformation &information)
{
    constexpr int person = 1; // allowed for DV only
    constexpr int company = 2;
    QJsonObject arguments{
        {u"CertId"_s, information.certificate.value()},
        {u"GenCsrType"_s, u"parse"_s},
        {u"Csr"_s, QString::fromLatin1(information.csrPem)},
        {u"CertCommonName"_s, information.commonName},
        {u"VerifyType"_s, information.verifyType},
        {u"CompanyType"_s, information.isDv ? person : company},
        {u"CompanyId"_s, information.isDv ? u"0"_s : idOrNone(information.companyId)}};
    if (!information.isDv)
        arguments.insert(u"ManagerId"_s, idOrNone(information.managerId));
    if (!information.furtherNames.isEmpty())
        arguments.insert(u"DnsNames"_s, QJsonArray::fromStringList(information.furtherNames));
    addUnlessEmpty(arguments, u"ContactEmail"_s, information.contactEmail);
    if (!information.isDv && information.profile)
        for (const auto &[parameter, value] : parametersOf(*information.profile))
            arguments.insert(parameter, value);
    return arguments;
}

QJsonObject paymentArguments(const QList<DealId> &deals)
{
    QJsonArray ids;
    for (const DealId &deal : deals)
        ids += deal.value();
    return {{u"OrderIds"_s, ids}, {u"AutoVoucher"_s, noVoucher}};
}

QJsonObject dealArguments(const QDateTime &from, const QDateTime &to, int offset, int limit)
{
    QJsonArray statuses;
    for (int status = 1; status <= 13; ++status)
        statuses += status;
    statuses += static_cast<int>(DealStatus::WaitingForUser);
    return {{u"StartTime"_s, formatTime(from)},
            {u"EndTime"_s, formatTime(to)},
            {u"Offset"_s, offset},
            {u"Limit"_s, limit},
            {u"StatusSet"_s, statuses}};
}

} // namespace core
