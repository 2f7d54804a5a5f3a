#pragma once

#include "core/crypto/certificatechain.h"
#include "core/crypto/certificaterequest.h"
#include "core/model/benefitpoints.h"
#include "sandbox/state/issuing.h"
#include "sandbox/state/orderflow.h"
#include "tests/sandbox/sandboxclient.h"

/// What the tests of orders and certificates share: a sandbox with a clock that the test moves, and
/// the steps of an order over HTTP.
class OrderTest : public QObject
{
protected:
    using Record = sandbox::CertificateRecord;
    using Status = sandbox::CertificateStatus;

    void restart(sandbox::SandboxOptions options = {})
    {
        m_client.reset();
        options.clock = [this] { return m_now; };
        m_client = std::make_unique<SandboxClient>(m_authority, options);
    }
    void restartOn(sandbox::Site site)
    {
        sandbox::SandboxOptions options;
        options.site = site;
        restart(options);
    }

    QJsonObject call(const QByteArray &action, const QJsonObject &parameters = {})
    {
        m_now = m_now.addMSecs(150); // below ten calls a second, by the clock that counts
        return m_client->call("ssl", action, parameters);
    }
    QString code(const QByteArray &action, const QJsonObject &parameters)
    {
        return SandboxClient::errorCode(call(action, parameters));
    }
    QJsonObject billing(const QByteArray &action, const QJsonObject &parameters = {})
    {
        m_now = m_now.addMSecs(150);
        return m_client->call("billing", action, parameters);
    }
    static QJsonObject byId(const QString &id) { return {{QStringLiteral("CertificateId"), id}}; }

    QString buy(int product, int names = 1)
    {
        const QJsonObject bought = call("CreateCertificate",
                                        {{QStringLiteral("ProductId"), product},
                                         {QStringLiteral("DomainNum"), names},
                                         {QStringLiteral("TimeSpan"), 1}});
        return bought[QLatin1StringView("CertificateIds")][0].toString();
    }
    static QByteArray csr(const QStringList &names)
    {
        const auto key = core::PrivateKey::generate(core::KeyAlgorithm::EcP256);
        return core::createRequest(*key, names)->pem;
    }
    static QJsonObject dvInformation(const QString &id, const QString &domain)
    {
        return {{QStringLiteral("CertId"), id},
                {QStringLiteral("GenCsrType"), QStringLiteral("parse")},
                {QStringLiteral("Csr"), QString::fromLatin1(csr({domain}))},
                {QStringLiteral("CertCommonName"), domain},
                {QStringLiteral("CompanyType"), 1},
                {QStringLiteral("CompanyId"), QStringLiteral("0")},
                {QStringLiteral("ContactEmail"), QStringLiteral("grace@harbor-bakery.test")},
                {QStringLiteral("VerifyType"), QStringLiteral("DNS")}};
    }
    static QJsonObject ovInformation(const QString &id, const QString &domain)
    {
        QJsonObject information = dvInformation(id, domain);
        information[QLatin1StringView("CompanyType")] = 2;
        information[QLatin1StringView("CompanyId")] = QStringLiteral("1");
        information[QLatin1StringView("ManagerId")] = QStringLiteral("1");
        return information;
    }
    /// For benefit points of the demo's package (mainland).
    static QJsonObject packageOrder(int product)
    {
        return {{QStringLiteral("ProductPid"), core::pointsProduct(product).value_or(product)},
                {QStringLiteral("PackageIds"), QJsonArray{QStringLiteral("HB12345678")}},
                {QStringLiteral("DomainCount"), QStringLiteral("1")},
                {QStringLiteral("Period"), 1}};
    }
    /// Submits information and order; the code of the refusal, empty if there was none.
    QString submit(const QJsonObject &information)
    {
        const QString id = information[QLatin1StringView("CertId")].toString();
        const QString refused = code("CertificateInfoSubmit", information);
        return refused.isEmpty() ? code("CertificateOrderSubmit", {{QStringLiteral("CertId"), id}})
                                 : refused;
    }

    Record record(const QString &id) { return *m_client->provider().certificates.find(id); }
    bool exists(const QString &id)
    {
        return m_client->provider().certificates.find(id).has_value();
    }
    Record demo(const QString &domain)
    {
        sandbox::CertificateFilter filter;
        filter.searchKey = domain;
        int total = 0;
        return m_client->provider().certificates.list(filter, m_now, total).value(0);
    }

    /// Puts what a certificate waits for into the sandbox's DNS.
    void publish(const QString &id)
    {
        using Kind = core::ValidationRecord::Kind;
        for (const core::ValidationRecord &each : record(id).records) {
            sandbox::ZoneRecord entry;
            entry.name = each.relativeName;
            entry.value = each.value;
            entry.type =
                each.kind == Kind::Txt ? sandbox::RecordType::Txt : sandbox::RecordType::Cname;
            QVERIFY(m_client->provider().zones.addRecord(each.domain, entry).has_value());
        }
    }
    /// Moves the clock and lets the sandbox notice.
    void pass(std::chrono::seconds time)
    {
        m_now = m_now.addSecs(time.count());
        call("DescribeCertificates", {{QStringLiteral("Limit"), 1}});
    }
    /// Buys a DV certificate and takes it to its issue.
    QString issueDv(const QString &domain)
    {
        const QString id = buy(48);
        if (submit(dvInformation(id, domain)).isEmpty())
            finish(id);
        return id;
    }
    /// Proves the domains of a certificate that waits for it, and waits for its issue.
    void finish(const QString &id)
    {
        publish(id);
        pass(sandbox::usual::scanInterval);
        QTRY_COMPARE(record(id).statusMsg, sandbox::stage::waitIssue);
        pass(sandbox::usual::issueWait);
        QTRY_COMPARE(record(id).status, Status::Issued);
    }

    const SharedAuthority m_authority;
    QDateTime m_now;
    std::unique_ptr<SandboxClient> m_client;
};
