#include "core/model/account.h"

namespace core {

namespace {

QString host(Site site, Service service)
{
    const QString suffix = site == Site::International ? QStringLiteral(".intl.tencentcloudapi.com")
                                                       : QStringLiteral(".tencentcloudapi.com");
    switch (service) {
    case Service::Ssl:
        return QStringLiteral("ssl") + suffix;
    case Service::Billing:
        return QStringLiteral("billing") + suffix;
    case Service::Dnspod:
        return QStringLiteral("dnspod") + suffix;
    case Service::Sts:
        return QStringLiteral("sts") + suffix;
    }
    Q_UNREACHABLE();
}

} // namespace

QUrl endpoint(const Account &account, Service service)
{
    if (account.isSandbox())
        return account.apiOverride;
    return QUrl(QStringLiteral("https://") + host(account.site, service) + QStringLiteral("/"));
}

QUrl consolePage(const Account &account)
{
    if (!account.consoleOverride.isEmpty())
        return account.consoleOverride;
    return account.site == Site::International
        ? QUrl(QStringLiteral("https://console.tencentcloud.com/ssl"))
        : QUrl(QStringLiteral("https://console.cloud.tencent.com/ssl"));
}

} // namespace core
