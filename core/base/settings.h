#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace core {

template <typename T>
struct Setting
{
    QLatin1StringView key;
    T fallback;
};

/// Every setting the program has: its key, its type and its default, on one screen.
namespace setting {
inline constexpr Setting<int> renewalNoticeDays{QLatin1StringView("renewal/noticeDays"), 30};
/// One part in so many of a certificate's lifetime; 1: the days alone count.
inline constexpr Setting<int> renewalNoticeShare{QLatin1StringView("renewal/noticeShare"), 3};
/// JSON: days by account and certificate, see ui/models/noticebook.
inline const Setting<QByteArray> ownNoticeDays{QLatin1StringView("renewal/ownNoticeDays"), {}};
inline const Setting<QString> language{QLatin1StringView("language"), {}}; ///< "" = the system's
/// As core/dns/recordcheck's readResolvers() takes it.
inline const Setting<QString> publicResolvers{
    QLatin1StringView("dns/publicResolvers"),
    QStringLiteral("DNSPod 119.29.29.29, AliDNS 223.5.5.5, Cloudflare 1.1.1.1, Google 8.8.8.8")};
/// "system", "none", "http" or "socks5"; the password is in the keychain.
inline const Setting<QString> proxyKind{QLatin1StringView("proxy/kind"), QStringLiteral("system")};
inline const Setting<QString> proxyHost{QLatin1StringView("proxy/host"), {}};
inline constexpr Setting<int> proxyPort{QLatin1StringView("proxy/port"), 0};
inline const Setting<QString> proxyUser{QLatin1StringView("proxy/user"), {}};
inline const Setting<QString> sandboxDirectory{QLatin1StringView("sandbox/directory"), {}};
inline const Setting<QString> lastExportDirectory{QLatin1StringView("export/directory"), {}};
inline const Setting<QString> lastUploadDirectory{QLatin1StringView("upload/directory"), {}};
inline const Setting<QByteArray> windowGeometry{QLatin1StringView("window/geometry"), {}};
inline const Setting<QByteArray> windowState{QLatin1StringView("window/state"), {}};
inline const Setting<QByteArray> savedViews{QLatin1StringView("table/views"), {}}; ///< JSON
/// Which account is shown: its ID, or this for all of them. "": the first.
inline constexpr QLatin1StringView allAccounts{"*"};
inline const Setting<QString> shownAccount{QLatin1StringView("accounts/shown"), {}};
/// JSON: the IDs that accounts had here, by site and SecretId, for when they come back.
inline const Setting<QByteArray> formerAccounts{QLatin1StringView("accounts/former"), {}};
inline const Setting<QByteArray> tableLayoutOfSeveral{
    QLatin1StringView("table/layoutOfSeveralAccounts"), {}}; ///< JSON
inline const Setting<QByteArray> tableLayout{QLatin1StringView("table/layout"), {}}; ///< JSON
} // namespace setting

/// Typed access to a QSettings that the caller owns: the profile's own in app, a temporary file
/// in tests. Secrets are not settings; they live in the keychain.
class Settings
{
public:
    explicit Settings(QSettings &store)
        : m_store(store)
    {
    }

    template <typename T>
    T get(const Setting<T> &setting) const
    {
        const QVariant stored = m_store.value(setting.key);
        return stored.isValid() && stored.canConvert<T>() ? stored.value<T>() : setting.fallback;
    }

    template <typename T>
    void set(const Setting<T> &setting, const T &value)
    {
        m_store.setValue(setting.key, value);
    }

private:
    QSettings &m_store;
};

} // namespace core
