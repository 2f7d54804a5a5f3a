#pragma once

#include "tests/sandbox/sandboxcaller.h"

/// The demo account's cloud resources, and certificates for them.
class CloudAccount : public SandboxCaller
{
public:
    using SandboxCaller::SandboxCaller;

    QByteArray servedWith(const char *type, const char *domain)
    {
        for (const sandbox::CloudResource &each :
             provider().cloud.resourcesOfType(QString::fromLatin1(type))) {
            if (each.domain == QLatin1StringView(domain))
                return each.certificateId.toLatin1();
        }
        return "no such resource";
    }

    // A certificate from elsewhere and its key as an update's parameters.
    QByteArray pairFor(const QString &domain)
    {
        sandbox::IssueRequest request;
        request.names = {domain};
        request.keyAlgorithm = core::KeyAlgorithm::EcP256;
        request.notBefore = now().addDays(-1);
        request.notAfter = now().addDays(89);
        const auto issued = provider().authority->issue(request);
        const auto key = issued->keyPem.bytes();
        const QJsonObject pair{
            {QStringLiteral("CertificatePublicKey"), QString::fromLatin1(issued->chainPem)},
            {QStringLiteral("CertificatePrivateKey"),
             QString::fromLatin1(key.data(), qsizetype(key.size()))}};
        return QJsonDocument(pair).toJson(QJsonDocument::Compact).chopped(1).mid(1);
    }

    // Puts a certificate that covers the domain into the account.
    QByteArray upload(const QString &domain)
    {
        sandbox::CertificateRecord record;
        record.id = sandbox::newCertificateId();
        record.names = {domain};
        record.status = sandbox::CertificateStatus::Issued;
        record.inserted = record.begins = now();
        record.ends = now().addDays(89);
        provider().certificates.save(record);
        return record.id.toLatin1();
    }

    // The first calls only look for the resources.
    QJsonObject untilCreated(const QByteArray &action, const QByteArray &json)
    {
        const QJsonObject first = call(action, json);
        if (first.contains(QLatin1StringView("Error")))
            return first;
        if (first[QLatin1StringView("DeployRecordId")].toInteger() != 0
            || first[QLatin1StringView("DeployStatus")].toInt() != 0
            || first[QLatin1StringView("UpdateSyncProgress")][0][QLatin1StringView("Status")]
                    .toInt()
                != 3)
            QTest::qFail("a record before the search has ended", __FILE__, __LINE__);
        pass(std::chrono::seconds(20));
        return call(action, json);
    }
};
