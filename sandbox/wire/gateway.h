#pragma once

#include "core/base/clock.h"
#include "sandbox/wire/contract.h"
#include "sandbox/wire/faults.h"
#include "sandbox/wire/http.h"
#include "sandbox/wire/nastiness.h"
#include "sandbox/wire/ratelimiter.h"
#include "sandbox/wire/signaturecheck.h"

namespace sandbox {

/// A request that has passed every check of the gateway.
struct Call
{
    QString service;
    QString action;
    QString requestId;
    QString language; ///< X-TC-Language, or the site's own: "zh-CN", "en-US".
    QString region; ///< X-TC-Region; empty without one.
    QJsonObject parameters;
};

/// Carries a call out and answers exactly once, at once or later.
using Dispatch = std::function<void(const Call &, std::function<void(Answer)>)>;

/// One line of the ledger of requests, as it arrives.
struct RequestNote
{
    QString service; ///< Empty where the version names none.
    QString action;
    QString requestId;
    QByteArray bodySha256; ///< Hex.
};

/// Where the gateway writes down what it gets, before anything is done with it.
struct RequestLog
{
    std::function<void(const RequestNote &)> received;
    /// `code` is the answer's error, empty for none. What a fault made of the answer is not in it.
    std::function<void(const QString &requestId, const QString &code)> answered;
};

/// The provider's front door (facts.md 6): headers, signature, clock, rate, parameters, in that
/// order; then the action; then the envelope. Faults are played here.
class Gateway
{
public:
    struct Parts
    {
        const Contract &contract;
        const AccessKey &key;
        Site site;
        core::Clock clock; ///< The real one: clients can't run faster.
        Faults &faults;
        Dispatch dispatch;
        RequestLog log;
        std::optional<Nastiness> nastiness;
    };

    explicit Gateway(Parts parts)
        : m_parts(std::move(parts))
    {
    }

    void handle(const HttpRequest &request, const HttpDone &done);

private:
    struct Visit;

    tl::expected<Call, ApiError> admit(const HttpRequest &request, const Visit &visit);
    tl::expected<void, ApiError> checkHeaders(const HttpRequest &request, Call &call) const;
    tl::expected<void, ApiError> readParameters(const HttpRequest &request, Call &call) const;
    HttpReply reply(const Visit &visit, const Answer &answer) const;
    void finish(const Visit &visit, const Answer &answer, const HttpDone &done) const;

    Parts m_parts;
    RateLimiter m_limiter;
};

} // namespace sandbox
