#include "core/store/renewalcodec.h"

#include "core/store/certificatecodec.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// States are written as words, so that a later version may order the enum anew.
constexpr std::array<std::pair<RenewalState, QLatin1StringView>, 17> stateNames{{
    {RenewalState::Planned, "planned"_L1},
    {RenewalState::KeyReady, "key-ready"_L1},
    {RenewalState::Buying, "buying"_L1},
    {RenewalState::PurchaseUnknown, "purchase-unknown"_L1},
    {RenewalState::AwaitingPayment, "awaiting-payment"_L1},
    {RenewalState::Paying, "paying"_L1},
    {RenewalState::PaymentUnknown, "payment-unknown"_L1},
    {RenewalState::AwaitingConsole, "awaiting-console"_L1},
    {RenewalState::Bought, "bought"_L1},
    {RenewalState::InformationSent, "information-sent"_L1},
    {RenewalState::AwaitingLetter, "awaiting-letter"_L1},
    {RenewalState::AwaitingValidation, "awaiting-validation"_L1},
    {RenewalState::InReview, "in-review"_L1},
    {RenewalState::Issued, "issued"_L1},
    {RenewalState::Ready, "ready"_L1},
    {RenewalState::Refused, "refused"_L1},
    {RenewalState::Abandoned, "abandoned"_L1},
}};

QString nameOf(RenewalState state)
{
    return std::ranges::find(stateNames, state, [](const auto &row) { return row.first; })->second;
}

std::optional<RenewalState> stateOf(const QString &name)
{
    const auto row =
        std::ranges::find_if(stateNames, [&](const auto &known) { return known.second == name; });
    return row == stateNames.end() ? std::nullopt : std::optional(row->first);
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonValue optionalNumber(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

std::optional<qint64> optionalNumber(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QJsonObject toJson(const NewProfile &profile)
{
    QJsonObject values;
    for (const auto &[field, value] : profile.values.asKeyValueRange())
        values[parameterOf(field)] = value;
    return {{u"hasOrganisation"_s, profile.hasOrganisation},
            {u"hasOtherContact"_s, profile.hasOtherContact},
            {u"values"_s, values}};
}

NewProfile profileFromJson(const QJsonObject &json)
{
    NewProfile profile;
    profile.hasOrganisation = json["hasOrganisation"_L1].toBool();
    profile.hasOtherContact = json["hasOtherContact"_L1].toBool();
    const QJsonObject values = json["values"_L1].toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        if (const auto field = fieldOf(value.key()))
            profile.set(*field, value->toString());
    return profile;
}

QJsonObject toJson(const RenewalPlan &plan)
{
    return {{u"account"_s, plan.account.value()},
            {u"certificate"_s, core::toJson(plan.certificate)},
            {u"way"_s, static_cast<int>(plan.way)},
            {u"keySource"_s, static_cast<int>(plan.keySource)},
            {u"algorithm"_s, static_cast<int>(plan.algorithm)},
            {u"pastedCsr"_s, QString::fromLatin1(plan.pastedCsr)},
            {u"years"_s, plan.years},
            {u"companyId"_s, optionalNumber(plan.companyId)},
            {u"managerId"_s, optionalNumber(plan.managerId)},
            {u"profile"_s, plan.profile ? QJsonValue(toJson(*plan.profile)) : QJsonValue()},
            {u"contactEmail"_s, plan.contactEmail},
            {u"package"_s, plan.package}};
}

/// A number that an enum of this version has; nothing for one of a later version.
template <typename Enum>
std::optional<Enum> enumOf(const QJsonValue &value, Enum last)
{
    const int number = value.toInt(-1);
    return number < 0 || number > static_cast<int>(last) ? std::nullopt
                                                         : std::optional(static_cast<Enum>(number));
}

std::optional<RenewalPlan> planFromJson(const QJsonObject &json)
{
    const auto way = enumOf(json["way"_L1], lastWay);
    const auto keySource = enumOf(json["keySource"_L1], lastKeySource);
    const auto algorithm = enumOf(json["algorithm"_L1], KeyAlgorithm::Rsa4096);
    if (!way || !keySource || !algorithm)
        return std::nullopt;
    RenewalPlan plan;
    plan.account = AccountId(json["account"_L1].toString());
    plan.certificate = certificateFromJson(json["certificate"_L1].toObject());
    plan.way = *way;
    plan.keySource = *keySource;
    plan.algorithm = *algorithm;
    plan.pastedCsr = json["pastedCsr"_L1].toString().toLatin1();
    plan.years = json["years"_L1].toInt(1);
    plan.companyId = optionalNumber(json["companyId"_L1]);
    plan.managerId = optionalNumber(json["managerId"_L1]);
    if (json["profile"_L1].isObject())
        plan.profile = profileFromJson(json["profile"_L1].toObject());
    plan.contactEmail = json["contactEmail"_L1].toString();
    plan.package = json["package"_L1].toString();
    return plan;
}

QJsonObject toJson(const Deal &deal)
{
    return {{u"id"_s, deal.id.value()},
            {u"bigDealId"_s, deal.bigDealId},
            {u"status"_s, static_cast<int>(deal.status)},
            {u"totalCents"_s, deal.totalCents},
            {u"currency"_s, deal.currency},
            {u"productName"_s, deal.productName},
            {u"createdAt"_s, timeToText(deal.createdAt)}};
}

Deal dealFromJson(const QJsonObject &json)
{
    Deal deal;
    deal.id = DealId(json["id"_L1].toString());
    deal.bigDealId = json["bigDealId"_L1].toString();
    deal.status = static_cast<DealStatus>(json["status"_L1].toInt());
    deal.totalCents = json["totalCents"_L1].toInteger();
    deal.currency = json["currency"_L1].toString();
    deal.productName = json["productName"_L1].toString();
    deal.createdAt = timeFromText(json["createdAt"_L1].toString());
    return deal;
}

QJsonObject toJson(const Error &error)
{
    return {{u"kind"_s, static_cast<int>(error.kind)},
            {u"code"_s, error.code},
            {u"message"_s, error.message},
            {u"requestId"_s, error.requestId},
            {u"detail"_s, error.detail}};
}

constexpr std::array<std::pair<FoundBy, QLatin1StringView>, 7> findingNames{{
    {FoundBy::IntentTag, "intent-tag"_L1},
    {FoundBy::RenewsTag, "renews-tag"_L1},
    {FoundBy::RenewalLink, "renewal-link"_L1},
    {FoundBy::PublicKey, "public-key"_L1},
    {FoundBy::Deal, "deal"_L1},
    {FoundBy::SameName, "same-name"_L1},
    {FoundBy::Likeness, "likeness"_L1},
}};

QJsonArray toJson(const QList<FoundPurchase> &purchases)
{
    QJsonArray array;
    for (const FoundPurchase &purchase : purchases) {
        const auto by =
            std::ranges::find(findingNames, purchase.by, [](auto row) { return row.first; });
        array.append(QJsonObject{{u"certificate"_s, purchase.certificate.value()},
                                 {u"deal"_s, purchase.deal.value()},
                                 {u"by"_s, QString(by->second)},
                                 {u"boughtAt"_s, timeToText(purchase.boughtAt)},
                                 {u"status"_s, static_cast<int>(purchase.status)}});
    }
    return array;
}

QList<FoundPurchase> purchasesFromJson(const QJsonValue &value)
{
    QList<FoundPurchase> purchases;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        FoundPurchase purchase;
        purchase.certificate = CertificateId(item["certificate"_L1].toString());
        purchase.deal = DealId(item["deal"_L1].toString());
        const auto by = std::ranges::find(findingNames, item["by"_L1].toString(),
                                          [](auto row) { return row.second; });
        if (by != findingNames.end())
            purchase.by = by->first;
        purchase.boughtAt = timeFromText(item["boughtAt"_L1].toString());
        purchase.status = static_cast<CertificateStatus>(item["status"_L1].toInt());
        purchases.append(purchase);
    }
    return purchases;
}

QJsonObject toJson(const PurchaseSearch &search)
{
    return {{u"looks"_s, search.looks},
            {u"lastLookAt"_s, timeToText(search.lastLookAt)},
            {u"isComplete"_s, search.isComplete},
            {u"pointsLeft"_s, optionalNumber(search.pointsLeft)}};
}

PurchaseSearch searchFromJson(const QJsonValue &value)
{
    return {value["looks"_L1].toInt(), timeFromText(value["lastLookAt"_L1].toString()),
            value["isComplete"_L1].toBool(), optionalNumber(value["pointsLeft"_L1])};
}

Error errorFromJson(const QJsonObject &json)
{
    return {static_cast<Error::Kind>(json["kind"_L1].toInt()), json["code"_L1].toString(),
            json["message"_L1].toString(), json["requestId"_L1].toString(),
            json["detail"_L1].toString()};
}

} // namespace

QJsonObject toJson(const Renewal &renewal)
{
    QJsonArray deals;
    for (const DealId &deal : renewal.deals)
        deals.append(deal.value());
    QJsonObject json{{u"id"_s, renewal.id.value()},
                     {u"event"_s, renewal.event},
                     {u"plan"_s, toJson(renewal.plan)},
                     {u"state"_s, nameOf(renewal.state)},
                     {u"startedAt"_s, timeToText(renewal.startedAt)},
                     {u"changedAt"_s, timeToText(renewal.changedAt)},
                     {u"key"_s, renewal.key.value()},
                     {u"spkiSha256"_s, base64(renewal.spkiSha256)},
                     {u"csr"_s, QString::fromLatin1(renewal.csrPem)},
                     {u"newCertificate"_s, renewal.newCertificate.value()},
                     {u"deals"_s, deals},
                     {u"found"_s, toJson(renewal.found)},
                     {u"setAside"_s, toJson(renewal.setAside)},
                     {u"pointsBefore"_s, optionalNumber(renewal.pointsBefore)},
                     {u"unanswered"_s, renewal.unanswered},
                     {u"search"_s, toJson(renewal.search)},
                     {u"chain"_s, QString::fromLatin1(renewal.chainPem)}};
    if (renewal.deal)
        json["deal"_L1] = toJson(*renewal.deal);
    if (renewal.problem)
        json["problem"_L1] = toJson(*renewal.problem);
    return json;
}

Result<Renewal> renewalFromJson(const QJsonObject &json)
{
    // To guess here could mean to buy twice.
    const auto state = stateOf(json["state"_L1].toString());
    const auto plan = planFromJson(json["plan"_L1].toObject());
    if (!state || !plan)
        return fail(Error::Kind::Storage, u"unknown state or plan in the renewal journal"_s,
                    u"storage/newer"_s);

    Renewal renewal;
    renewal.id = RenewalId(json["id"_L1].toString());
    renewal.event = json["event"_L1].toInt(1);
    renewal.plan = *plan;
    renewal.state = *state;
    renewal.startedAt = timeFromText(json["startedAt"_L1].toString());
    renewal.changedAt = timeFromText(json["changedAt"_L1].toString());
    renewal.key = KeyId(json["key"_L1].toString());
    renewal.spkiSha256 = bytesOf(json["spkiSha256"_L1]);
    renewal.csrPem = json["csr"_L1].toString().toLatin1();
    renewal.newCertificate = CertificateId(json["newCertificate"_L1].toString());
    for (const QJsonValue &deal : json["deals"_L1].toArray())
        renewal.deals.append(DealId(deal.toString()));
    renewal.found = purchasesFromJson(json["found"_L1]);
    renewal.setAside = purchasesFromJson(json["setAside"_L1]);
    renewal.pointsBefore = optionalNumber(json["pointsBefore"_L1]);
    renewal.unanswered = json["unanswered"_L1].toInt();
    renewal.search = searchFromJson(json["search"_L1]);
    renewal.chainPem = json["chain"_L1].toString().toLatin1();
    if (json["deal"_L1].isObject())
        renewal.deal = dealFromJson(json["deal"_L1].toObject());
    if (json["problem"_L1].isObject())
        renewal.problem = errorFromJson(json["problem"_L1].toObject());
    return renewal;
}

} // namespace core
