#include "core/net/proxychoice.h"

#include "core/base/settings.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

// In the order of Kind, as the settings have them.
constexpr std::array kindNames{"system"_L1, "none"_L1, "http"_L1, "socks5"_L1};

QString passwordOf(const ProxyChoice &choice)
{
    if (!choice.password)
        return {};
    const auto bytes = choice.password->bytes();
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

class ProxyForOthers final : public QNetworkProxyFactory
{
public:
    explicit ProxyForOthers(SharedProxy choice)
        : m_choice(std::move(choice))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const ProxyChoice::Kind kind = m_choice ? m_choice->kind : ProxyChoice::Kind::System;
        if (isThisComputer(query.peerHostName()) || kind == ProxyChoice::Kind::None)
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        if (kind == ProxyChoice::Kind::System)
            return systemProxyForQuery(query);
        QNetworkProxy proxy(kind == ProxyChoice::Kind::Http ? QNetworkProxy::HttpProxy
                                                            : QNetworkProxy::Socks5Proxy,
                            m_choice->host, m_choice->port);
        if (!m_choice->user.isEmpty()) {
            proxy.setUser(m_choice->user);
            proxy.setPassword(passwordOf(*m_choice));
        }
        return {proxy};
    }

private:
    SharedProxy m_choice;
};

} // namespace

ProxyChoice proxyChoice(const Settings &settings)
{
    ProxyChoice choice;
    const auto kind = std::ranges::find(kindNames, settings.get(setting::proxyKind));
    if (kind != kindNames.end())
        choice.kind = static_cast<ProxyChoice::Kind>(kind - kindNames.begin());
    choice.host = settings.get(setting::proxyHost);
    choice.port = static_cast<quint16>(std::clamp(settings.get(setting::proxyPort), 0, 65535));
    choice.user = settings.get(setting::proxyUser);
    return choice;
}

void saveProxyChoice(Settings &settings, const ProxyChoice &choice)
{
    settings.set(setting::proxyKind, QString(kindNames[static_cast<std::size_t>(choice.kind)]));
    settings.set(setting::proxyHost, choice.host);
    settings.set(setting::proxyPort, static_cast<int>(choice.port));
    settings.set(setting::proxyUser, choice.user);
}

QNetworkProxyFactory *makeProxyFactory(SharedProxy choice)
{
    return new ProxyForOthers(std::move(choice));
}

bool isThisComputer(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

} // namespace core
