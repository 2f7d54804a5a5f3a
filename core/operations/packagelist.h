#pragma once

#include "core/base/task.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

namespace core {

class ApiClient;

/// Benefit points, bought in advance (fields.md, PackageInfo).
struct BenefitPackage
{
    QString id;
    QString type; ///< The provider's word, such as "buy".
    QString status; ///< The provider's word, such as "usable".
    qint64 total = 0; ///< In points.
    qint64 left = 0;
    QDateTime expiresAt; ///< UTC; invalid if it never does.

    bool operator==(const BenefitPackage &) const = default;
};

/// Reads the account's benefit packages (DescribePackages). Only the mainland site has them: for an
/// international account it is Rejected with "site/no-action", and nothing is sent.
class PackageList final
{
public:
    /// The client must outlive it.
    explicit PackageList(ApiClient &client)
        : m_client(client)
    {
    }

    /// The one that expires next first. Fails as ApiClient::call() does, and with Malformed.
    Task<QList<BenefitPackage>> read(QObject *owner);

private:
    ApiClient &m_client;
};

} // namespace core
