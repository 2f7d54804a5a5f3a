#pragma once

#include "core/crypto/secret.h"

#include <QNetworkProxyFactory>
#include <QString>

#include <memory>

namespace core {

class Settings;

/// The way to the network that the person chose. This computer itself is always reached directly.
struct ProxyChoice
{
    enum class Kind {
        System, ///< As the system is set.
        None,
        Http,
        Socks5
    };

    Kind kind = Kind::System;
    QString host; ///< For Http and Socks5, as what follows.
    quint16 port = 0;
    QString user; ///< "": the proxy asks for none.
    SharedSecret password; ///< Null for none. From the keychain, never from the settings.

    bool isOwn() const { return kind == Kind::Http || kind == Kind::Socks5; }
};

/// What is chosen now, for all transports: a change counts from the next request on.
using SharedProxy = std::shared_ptr<ProxyChoice>;

/// All but the password.
ProxyChoice proxyChoice(const Settings &settings);
void saveProxyChoice(Settings &settings, const ProxyChoice &choice);

/// For one network manager, which takes it over. Null: as the system is set. Qt takes a proxy's
/// password as a QString; it is made when a request is sent.
QNetworkProxyFactory *makeProxyFactory(SharedProxy choice);

bool isThisComputer(const QString &host);

} // namespace core
