#pragma once

#include "core/base/task.h"
#include "core/model/account.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace core {

class ApiClient;

/// An action of the provider's API that CertDesk calls.
struct UsedAction
{
    Service service = Service::Ssl;
    QString name;
    /// For a call that changes nothing, whatever it finds; none where calling it is doing it.
    std::optional<QJsonObject> trial;

    /// As access management names it: "ssl:DescribeCertificates"; "" for billing, which goes by
    /// finance rights (facts.md 6).
    QString permission() const;
};

/// Every action that CertDesk calls on this site.
QList<UsedAction> usedActions(Site site, const QDateTime &now);

struct PermissionFinding
{
    enum class Kind {
        Allowed,
        Denied,
        NotTried, ///< It can't be tried without doing it.
        Unknown ///< The provider did not say: `problem`.
    };

    UsedAction action;
    Kind kind = Kind::NotTried;
    std::optional<Error> problem; ///< Of Denied and Unknown.
};

/// Finds out which actions the account's key may call, by calling those that change nothing. They
/// ask for certificates that nobody has: "there is none" is said to whom it is allowed to ask.
/// Fails if the key itself is no good, as ApiClient::call() does. The client must outlive it.
Task<QList<PermissionFinding>> checkPermissions(ApiClient &client, Site site, const QDateTime &now,
                                                QObject *owner);

} // namespace core
