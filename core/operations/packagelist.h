#pragma once

#include "core/base/task.h"
#include "core/model/benefitpoints.h"

#include <QList>
#include <QObject>

namespace core {

class ApiClient;

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
