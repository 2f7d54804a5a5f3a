#include "core/provider/tencentprovider.h"

#include "core/base/background.h"
#include "core/provider/certificateparser.h"
#include "core/provider/dealsearch.h"
#include "core/provider/orderparser.h"
#include "core/provider/requestarguments.h"
#include "core/provider/validationparser.h"

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int allAtOnce = 1000; // the provider's largest page; nobody has that many profiles

template <typename T>
Task<T> parsed(Task<QJsonObject> answer, Result<T> (*parse)(const QJsonObject &))
{
    return answer.then(
        [parse](const Result<QJsonObject> &response) { return response.and_then(parse); });
}

Task<void> acknowledged(Task<QJsonObject> answer)
{
    return parsed<void>(std::move(answer), [](const QJsonObject &) { return Result<void>(); });
}

QJsonObject certificateId(const CertificateId &id)
{
    return {{u"CertificateId"_s, id.value()}};
}

} // namespace

TencentProvider::TencentProvider(const Account &account, HttpTransport &transport,
                                 const Clock &clock, ApiClient::Options options)
    : m_clock(clock)
    , m_client(account, transport, clock, std::move(options))
{
}

Task<CertificatePage> TencentProvider::describeCertificates(const CertificateQuery &query,
                                                            QObject *owner)
{
    // A page of 1,000 is not read in the window's time.
    return ssl(u"DescribeCertificates"_s, listArguments(query), Effect::Read, owner)
        .then(&backgroundPool(), [](const Result<QJsonObject> &response) {
            return response.and_then(parseCertificatePage);
        });
}

Task<CertificateDetail> TencentProvider::describeCertificate(const CertificateId &id,
                                                             QObject *owner)
{
    return parsed(ssl(u"DescribeCertificateDetail"_s, certificateId(id), Effect::Read, owner),
                  parseCertificateDetail);
}

Task<QList<Deal>> TencentProvider::describeDeals(const QDateTime &from, QObject *owner)
{
    const auto askPage = [this](const QDateTime &start, const QDateTime &end, int offset, int limit,
                                QObject *search) {
        return m_client.call(Service::Billing, u"DescribeDealsByCond"_s,
                             dealArguments(start, end, offset, limit), Effect::Read, search);
    };
    // A day ahead, so that a deal made just now is in it whichever clock runs late.
    auto *search = new DealSearch(askPage, from, m_clock().addDays(1), owner);
    const Task<QList<Deal>> task = search->task();
    search->start();
    return task;
}

Task<QList<Company>> TencentProvider::describeCompanies(QObject *owner)
{
    const QJsonObject arguments{{u"Offset"_s, 0}, {u"Limit"_s, allAtOnce}};
    return parsed(ssl(u"DescribeCompanies"_s, arguments, Effect::Read, owner), parseCompanies);
}

Task<QList<Manager>> TencentProvider::describeManagers(qint64 companyId, QObject *owner)
{
    const QJsonObject arguments{
        {u"CompanyId"_s, companyId}, {u"Offset"_s, 0}, {u"Limit"_s, allAtOnce}};
    return parsed(ssl(u"DescribeManagers"_s, arguments, Effect::Read, owner), parseManagers);
}

Task<std::optional<BenefitPackage>> TencentProvider::describePackage(const QString &id,
                                                                     QObject *owner)
{
    return ssl(u"DescribePackages"_s, packageArguments(id), Effect::Read, owner)
        .then([id](const Result<QJsonObject> &response) {
            return response.and_then(parsePackages).map([&](const QList<BenefitPackage> &all) {
                const auto found = std::ranges::find(all, id, &BenefitPackage::id);
                return found == all.end() ? std::nullopt : std::optional(*found);
            });
        });
}

Task<QList<DomainVerification>> TencentProvider::checkDomainVerification(const CertificateId &id,
                                                                         QObject *owner)
{
    return parsed(
        ssl(u"CheckCertificateDomainVerification"_s, certificateId(id), Effect::Read, owner),
        parseDomainVerifications);
}

Task<QByteArray> TencentProvider::downloadCertificate(const CertificateId &id, QObject *owner)
{
    return parsed(ssl(u"DownloadCertificate"_s, certificateId(id), Effect::Read, owner),
                  parseDownload);
}

Task<Purchase> TencentProvider::createCertificate(const PurchaseOrder &order, QObject *owner)
{
    return parsed(ssl(u"CreateCertificate"_s, purchaseArguments(order), Effect::Spend, owner),
                  parsePurchase);
}

Task<CertificateId> TencentProvider::createByPackage(const PointsOrder &order, QObject *owner)
{
    return parsed(
        ssl(u"CreateCertificateByPackage"_s, pointsArguments(order), Effect::Spend, owner),
        parsePointsPurchase);
}

Task<void> TencentProvider::payDeals(const QList<DealId> &deals, QObject *owner)
{
    return acknowledged(m_client.call(Service::Billing, u"PayDeals"_s, paymentArguments(deals),
                                      Effect::Spend, owner));
}

Task<CertificateId> TencentProvider::applyCertificate(const FreeApplication &application,
                                                      QObject *owner)
{
    return parsed(
        ssl(u"ApplyCertificate"_s, applicationArguments(application), Effect::Spend, owner),
        parseApplication);
}

Task<CertificateId> TencentProvider::replaceCertificate(const Reissue &reissue, QObject *owner)
{
    return parsed(ssl(u"ReplaceCertificate"_s, reissueArguments(reissue), Effect::Change, owner),
                  parseApplication);
}

Task<void> TencentProvider::submitInformation(const OrderInformation &information, QObject *owner)
{
    return acknowledged(
        ssl(u"CertificateInfoSubmit"_s, informationArguments(information), Effect::Change, owner));
}

Task<OrderSubmission> TencentProvider::submitOrder(const CertificateId &id,
                                                   const QString &verifyType, QObject *owner)
{
    QJsonObject arguments{{u"CertId"_s, id.value()}};
    if (!verifyType.isEmpty())
        arguments.insert(u"VerifyType"_s, verifyType);
    return parsed(ssl(u"CertificateOrderSubmit"_s, arguments, Effect::Change, owner),
                  parseOrderSubmission);
}

Task<void> TencentProvider::uploadConfirmLetter(const CertificateId &id, const QByteArray &letter,
                                                QObject *owner)
{
    QJsonObject arguments = certificateId(id);
    arguments.insert(u"ConfirmLetter"_s, QString::fromLatin1(letter.toBase64()));
    return parsed(ssl(u"UploadConfirmLetter"_s, arguments, Effect::Change, owner),
                  parseLetterUpload);
}

Task<void> TencentProvider::uploadRevokeLetter(const CertificateId &id, const QByteArray &letter,
                                               QObject *owner)
{
    QJsonObject arguments = certificateId(id);
    arguments.insert(u"RevokeLetter"_s, QString::fromLatin1(letter.toBase64()));
    return parsed(ssl(u"UploadRevokeLetter"_s, arguments, Effect::Change, owner),
                  parseLetterUpload);
}

Task<QJsonObject> TencentProvider::ssl(const QString &action, const QJsonObject &arguments,
                                       Effect effect, QObject *owner)
{
    return m_client.call(Service::Ssl, action, arguments, effect, owner);
}

} // namespace core
