#pragma once

#include "tests/sandbox/sandboxclient.h"

/// A sandbox with a clock that the test moves, and calls of its actions in JSON.
class SandboxCaller
{
public:
    SandboxCaller(const SharedAuthority &authority, sandbox::Site site)
    {
        sandbox::SandboxOptions options;
        options.site = site;
        options.clock = [this] { return m_now; };
        m_client = std::make_unique<SandboxClient>(authority, options);
    }

    sandbox::Provider &provider() { return m_client->provider(); }
    const QDateTime &now() const { return m_now; }
    void pass(std::chrono::seconds time) { m_now = m_now.addSecs(time.count()); }

    QJsonObject call(const QByteArray &action, const QByteArray &json,
                     const QByteArray &service = "ssl", const QByteArray &region = {})
    {
        m_now = m_now.addMSecs(150); // below ten calls a second, by the clock that counts
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!document.isObject())
            qFatal("not JSON: %s", json.constData());
        if (region.isEmpty())
            return m_client->call(service, action, document.object());
        auto draft = m_client->draft(service, action, document.object());
        draft.region = region;
        return m_client->send(draft).response();
    }
    QString code(const QByteArray &action, const QByteArray &json,
                 const QByteArray &service = "ssl", const QByteArray &region = {})
    {
        return SandboxClient::errorCode(call(action, json, service, region));
    }

    /// The id of the demo account's issued certificate with this main domain.
    QByteArray demo(const char *domain)
    {
        sandbox::CertificateFilter filter;
        filter.limit = 1000;
        filter.onlyIssued = true;
        int total = 0;
        for (const auto &each : provider().certificates.list(filter, m_now, total)) {
            if (each.isDemo && each.domain() == QLatin1StringView(domain))
                return each.id.toLatin1();
        }
        qFatal("no demo certificate for %s", domain);
    }

private:
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    std::unique_ptr<SandboxClient> m_client;
};
