#include "sandbox/dns/caacheck.h"

namespace sandbox {

core::Task<CaaPermission> checkCaaOfAll(core::DnsResolver &resolver, const QStringList &names,
                                        const core::DnsServer &server, QObject *owner)
{
    using Check = QFuture<core::Result<CaaPermission>>;
    if (names.isEmpty())
        return core::readyTask<CaaPermission>(CaaPermission{});
    QList<Check> checks;
    for (const QString &name : names)
        checks.append(checkCaa(resolver, name, server, owner));
    return QtFuture::whenAll(checks.begin(), checks.end())
        .then([](const QList<Check> &done) -> core::Result<CaaPermission> {
            for (const Check &check : done) {
                if (check.resultCount() == 0)
                    return core::fail(core::Error::Kind::Cancelled);
                const core::Result<CaaPermission> permission = check.result();
                if (!permission || !permission->allowed)
                    return permission;
            }
            return CaaPermission{};
        });
}

} // namespace sandbox
