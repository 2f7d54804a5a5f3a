#pragma once

#include "core/base/clock.h"
#include "core/crypto/accesssecret.h"
#include "core/model/account.h"
#include "core/net/httptransport.h"
#include "core/provider/apianswer.h"
#include "core/provider/ratelimiter.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

namespace core {

/// Makes calls of the provider's API for one account: signs, keeps the rate, corrects the clock by
/// the server's Date when the provider finds a signature expired, repeats reads that a repetition
/// may help, and nothing else. The transport must outlive it.
class ApiClient final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QByteArray language; ///< "en-US" or "zh-CN" for the provider's texts; empty: its default.
        RateLimiter::Limit rate;
        /// How long a read waits before each repetition.
        QList<std::chrono::milliseconds> retryDelays{
            std::chrono::seconds(1), std::chrono::seconds(2), std::chrono::seconds(4)};
    };

    ApiClient(Account account, HttpTransport &transport, Clock clock, Options options);

    /// The SecretKey, with the token of a temporary one (accesssecret.h), comes from the keychain
    /// some time after the start. Until then, and after it is taken away with a null pointer, every
    /// call fails at once with KeychainLocked.
    void setSecretKey(const SharedSecret &secret);

    /// The answer's `Response` object. An action that the account's site lacks is never sent:
    /// Rejected, code "site/no-action" (siteactions.h). Fails as readAnswer() says, or with
    /// Unreachable, NoAnswer or Cancelled from the transport; a question without an answer changed
    /// nothing, so that is Unreachable too. `owner`: destroying it abandons the call.
    Task<QJsonObject> call(Service service, const QString &action, const QJsonObject &arguments,
                           Effect effect, QObject *owner);

    /// The same with arguments that hold a secret, as JSON: in no QString on their way.
    Task<QJsonObject> callWithSecret(Service service, const QString &action,
                                     const QByteArray &arguments, Effect effect, QObject *owner);

    // For the calls under way.
    bool hasSecretKey() const { return m_access.has_value(); }
    HttpRequest signedRequest(Service service, const QString &action, const QByteArray &body) const;
    void adoptServerTime(const QDateTime &serverTime);
    const Options &options() const { return m_options; }
    HttpTransport &transport() { return m_transport; }
    RateLimiter &rateLimiter() { return m_rateLimiter; }

private:
    Account m_account;
    HttpTransport &m_transport;
    Clock m_clock;
    Options m_options;
    RateLimiter m_rateLimiter;
    std::optional<AccessSecret> m_access;
    qint64 m_clockOffset = 0; ///< Seconds that the server is ahead of this computer's clock.
};

} // namespace core
