#pragma once

#include "tests/sandbox/rawwire.h"
#include "tests/sandbox/sandboxclient.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

#include <atomic>

/// The sandbox as a program of its own, so that it can be killed.
class KillableSandbox
{
public:
    explicit KillableSandbox(const QString &directory)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(
            program(), {QStringLiteral("--data"), directory, QStringLiteral("--exit-with-parent")});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) { }
        m_address = QJsonDocument::fromJson(m_process.readLine()).object();
    }
    ~KillableSandbox() { kill(); }
    KillableSandbox(const KillableSandbox &) = delete;
    KillableSandbox &operator=(const KillableSandbox &) = delete;

    bool isUp() const { return !m_address.isEmpty(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(30'000);
    }

    /// Buys one certificate after the other, and kills the program when so many calls are answered:
    /// the next is under way then, each time at another point of its work. The certificates that
    /// were confirmed.
    QStringList buyAndKillAfter(int answers)
    {
        std::atomic<int> answered = 0;
        auto buyer = std::async(std::launch::async, [&answered, port = port(), bytes = order()] {
            QStringList bought;
            for (;;) {
                const WireAnswer answer = exchangeRaw(port, bytes);
                if (answer.bytes.isEmpty())
                    return bought; // killed
                const auto ids =
                    HttpAnswer::parse(answer.bytes).response()[QStringLiteral("CertificateIds")];
                if (!ids[0].toString().isEmpty())
                    bought.append(ids[0].toString());
                ++answered;
                answered.notify_one();
            }
        });
        for (int seen = 0; seen < answers; seen = answered)
            answered.wait(seen);
        kill();
        return buyer.get();
    }

private:
    // Of this very build, however the test was started: tests/ and bin/ are neighbours.
    static QString program()
    {
        const QString name = QStringLiteral("certdesk-sandbox");
        const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../bin");
        const QString found = QStandardPaths::findExecutable(name, {folder});
        if (found.isEmpty())
            qFatal("there is no certdesk-sandbox in %s: build it", qPrintable(folder));
        return found;
    }
    quint16 port() const
    {
        return static_cast<quint16>(QUrl(m_address[QLatin1StringView("api")].toString()).port());
    }
    QByteArray order() const
    {
        const QJsonObject oneOrder{{QStringLiteral("ProductId"), 48},
                                   {QStringLiteral("DomainNum"), 1},
                                   {QStringLiteral("TimeSpan"), 1}};
        return SandboxClient::wireForm(
            {"ssl",
             "CreateCertificate",
             QJsonDocument(oneOrder).toJson(),
             "2019-12-05",
             m_address[QLatin1StringView("secretId")].toString().toUtf8(),
             m_address[QLatin1StringView("secretKey")].toString().toUtf8(),
             QDateTime::currentSecsSinceEpoch(),
             {}},
            QUrl(m_address[QLatin1StringView("api")].toString()).authority().toUtf8());
    }

    QProcess m_process;
    QJsonObject m_address;
};

/// The state's own sums: what was charged is what is missing, and bought what is there. "" or what
/// is wrong.
inline QString findDamage(sandbox::Provider &provider, QStringList boughtIds)
{
    if (provider.database.value(QStringLiteral("PRAGMA integrity_check")).toString()
        != QLatin1StringView("ok"))
        return QStringLiteral("the file is damaged");
    QStringList requests;
    const QJsonObject ledger = provider.ledger.toJson();
    for (const QJsonValue request : ledger[QLatin1StringView("requests")].toArray())
        requests.append(request[QLatin1StringView("requestId")].toString());
    qint64 spent = 0;
    for (const QJsonValue charge : ledger[QLatin1StringView("charges")].toArray()) {
        spent += charge[QLatin1StringView("cents")].toInteger();
        const auto deal = provider.deals.find(charge[QLatin1StringView("deal")].toString());
        if (!deal || deal->status != sandbox::DealStatus::Delivered)
            return QStringLiteral("a charge without its order");
        if (!provider.certificates.find(deal->certificateId))
            return QStringLiteral("a charge without its certificate");
        if (!requests.contains(charge[QLatin1StringView("requestId")].toString()))
            return QStringLiteral("a charge without its request");
        boughtIds.removeAll(deal->certificateId);
    }
    if (!boughtIds.isEmpty())
        return QStringLiteral("an order that was confirmed is gone");
    return spent + provider.deals.balanceCents() == 1'000'000 ? QString()
                                                              : QStringLiteral("the sums differ");
}
