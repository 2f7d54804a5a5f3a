#pragma once

#include "core/model/ids.h"

#include <QString>
#include <QUrl>

namespace core {

/// Which of the provider's two sites an account lives on. Keys belong to one site.
enum class Site { International, Mainland };

/// The provider's services that CertDesk talks to (facts.md 6).
enum class Service { Ssl, Billing, Dnspod, Sts };

inline constexpr int accountColors = 8; ///< How many colours accounts are told apart by.

/// An account as this computer knows it. Its SecretKey is in the keychain, never here.
struct Account
{
    AccountId id;
    QString name;
    Site site = Site::International;
    QString secretId;
    QUrl
        apiOverride; ///< Set for the sandbox: every service answers here, over plain loopback HTTP.
    QUrl consoleOverride; ///< Set for the sandbox: its web console.
    QString
        dnsOverride; ///< Set for the sandbox: "127.0.0.1:5353", the server that its zones are on.
    int color = 0; ///< Which colour marks it where several are shown: below accountColors.

    bool isSandbox() const { return !apiOverride.isEmpty(); }
    bool operator==(const Account &) const = default;
};

/// Where a service of this account answers, with a trailing "/".
QUrl endpoint(const Account &account, Service service);

/// The page of the provider's web console where certificates are managed.
QUrl consolePage(const Account &account);

} // namespace core
