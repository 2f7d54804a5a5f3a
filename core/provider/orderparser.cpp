#include "core/provider/orderparser.h"

#include <algorithm>
#include <limits>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

Failure unreadable(Error::Kind kind, const QString &what)
{
    return fail(kind, what, u"answer/malformed"_s);
}

Failure malformedOrder(const QString &what)
{
    return unreadable(Error::Kind::Malformed, what);
}

Failure unknownOutcome(const QJsonObject &response, const QString &what)
{
    Failure failure = unreadable(Error::Kind::NoAnswer, what);
    failure.value().requestId = JsonReader(response).text("RequestId"_L1);
    return failure;
}

Deal parseDeal(const JsonReader &row)
{
    Deal deal;
    deal.id = DealId(row.text("OrderId"_L1));
    deal.bigDealId = row.text("BigDealId"_L1);
    deal.status = static_cast<DealStatus>(row.number("Status"_L1).value_or(-1));
    deal.totalCents = row.number("RealTotalCost"_L1).value_or(0);
    deal.currency = row.text("Currency"_L1);
    deal.productName = row.text("SubProductName"_L1);
    if (deal.productName.isEmpty())
        deal.productName = row.text("ProductName"_L1);
    deal.createdAt = row.time("CreateTime"_L1);
    deal.resourceIds = row.texts("ResourceId"_L1);
    return deal;
}

Company parseCompany(const JsonReader &row)
{
    Company company;
    company.id = row.number("CompanyId"_L1).value_or(0);
    company.name = row.text("CompanyName"_L1);
    company.country = row.text("CompanyCountry"_L1);
    company.province = row.text("CompanyProvince"_L1);
    company.city = row.text("CompanyCity"_L1);
    company.address = row.text("CompanyAddress"_L1);
    company.phone = row.text("CompanyPhone"_L1);
    return company;
}

Manager parseManager(const JsonReader &row)
{
    Manager manager;
    manager.id = row.number("ManagerId"_L1).value_or(0);
    manager.status = row.text("Status"_L1);
    manager.firstName = row.text("ManagerFirstName"_L1);
    manager.lastName = row.text("ManagerLastName"_L1);
    manager.position = row.text("ManagerPosition"_L1);
    manager.phone = row.text("ManagerPhone"_L1);
    manager.email = row.text("ManagerMail"_L1);
    return manager;
}

// The rows of a list that may be null when it is empty. A row without its id is no row.
template <typename Row>
Result<QList<Row>> parseRows(const JsonReader &reader, QLatin1StringView key,
                             Row (*parse)(const JsonReader &), bool (*isUsable)(const Row &))
{
    const auto objects = reader.objects(key);
    if (!objects && reader.has(key))
        return malformedOrder(key);
    QList<Row> rows;
    for (const JsonReader &object : objects.value_or(QList<JsonReader>())) {
        rows += parse(object);
        if (!isUsable(rows.last()))
            return malformedOrder(key + " without an id"_L1);
    }
    return rows;
}

} // namespace

Result<DealPage> parseDealPage(const QJsonObject &response)
{
    const JsonReader reader(response);
    const auto total = reader.number("TotalCount"_L1);
    if (!total || *total < 0)
        return malformedOrder(u"TotalCount"_s);
    if (*total > 0 && !reader.has("Deals"_L1))
        return malformedOrder(u"Deals"_s);
    return parseRows<Deal>(reader, "Deals"_L1, parseDeal,
                           [](const Deal &deal) { return !deal.id.isEmpty(); })
        .map([&](QList<Deal> deals) {
            constexpr qint64 most = std::numeric_limits<int>::max();
            return DealPage{static_cast<int>(std::min(*total, most)), std::move(deals)};
        });
}

Result<QList<Company>> parseCompanies(const QJsonObject &response)
{
    return parseRows<Company>(JsonReader(response), "Companies"_L1, parseCompany,
                              [](const Company &company) { return company.id != 0; });
}

Result<QList<Manager>> parseManagers(const QJsonObject &response)
{
    return parseRows<Manager>(JsonReader(response), "Managers"_L1, parseManager,
                              [](const Manager &manager) { return manager.id != 0; });
}

BenefitPackage parsePackage(const JsonReader &row)
{
    BenefitPackage package;
    package.id = row.text("PackageId"_L1);
    package.type = row.text("Type"_L1);
    package.status = row.text("Status"_L1);
    package.total = row.number("Total"_L1).value_or(0);
    package.left = row.number("Balance"_L1).value_or(0);
    package.expiresAt = row.time("ExpireTime"_L1);
    if (!package.expiresAt.isValid()) // the provider's samples have a day alone
        package.expiresAt = parseTime(row.text("ExpireTime"_L1) + " 23:59:59"_L1);
    return package;
}

Result<QList<BenefitPackage>> parsePackages(const QJsonObject &response)
{
    return parseRows<BenefitPackage>(
        JsonReader(response), "Packages"_L1, parsePackage,
        [](const BenefitPackage &package) { return !package.id.isEmpty(); });
}

Result<Purchase> parsePurchase(const QJsonObject &response)
{
    const JsonReader reader(response);
    Purchase purchase;
    for (const QString &id : reader.texts("CertificateIds"_L1))
        purchase.certificates += CertificateId(id);
    for (const QString &id : reader.texts("DealIds"_L1))
        purchase.deals += DealId(id);
    purchase.requestId = reader.text("RequestId"_L1);
    if (purchase.certificates.isEmpty() && purchase.deals.isEmpty())
        return unknownOutcome(response, u"neither certificate nor deal"_s);
    return purchase;
}

Result<CertificateId> parseApplication(const QJsonObject &response)
{
    const CertificateId id(JsonReader(response).text("CertificateId"_L1));
    if (id.isEmpty())
        return unknownOutcome(response, u"CertificateId"_s);
    return id;
}

Result<CertificateId> parsePointsPurchase(const QJsonObject &response)
{
    const JsonReader reader(response);
    const QString id = reader.text("CertificateId"_L1);
    const CertificateId bought(id.isEmpty() ? reader.texts("CertificateIds"_L1).value(0) : id);
    if (bought.isEmpty())
        return unknownOutcome(response, u"no certificate"_s);
    return bought;
}

Result<OrderSubmission> parseOrderSubmission(const QJsonObject &response)
{
    const JsonReader reader(response);
    OrderSubmission submission;
    submission.orderId = reader.text("OrderId"_L1);
    submission.status = static_cast<CertificateStatus>(reader.number("Status"_L1).value_or(-1));
    submission.audited = reader.flag("IsAudited"_L1);
    return submission;
}

Result<void> parseLetterUpload(const QJsonObject &response)
{
    const JsonReader reader(response);
    if (reader.flag("IsSuccess"_L1, true))
        return {};
    Failure refused = fail(Error::Kind::Rejected, {}, u"letter/not-accepted"_s);
    refused.value().requestId = reader.text("RequestId"_L1);
    return refused;
}

Result<QByteArray> parseDownload(const QJsonObject &response)
{
    const QByteArray encoded = JsonReader(response).text("Content"_L1).toLatin1();
    auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty())
        return malformedOrder(u"Content"_s);
    return std::move(*decoded);
}

} // namespace core
