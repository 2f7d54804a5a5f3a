#pragma once

#include "core/base/result.h"
#include "sandbox/wire/http.h"

#include <QJsonObject>

#include <optional>

namespace sandbox {

/// Something to go wrong on purpose. README.md of the sandbox has the JSON form.
struct Fault
{
    enum class Kind {
        Latency, ///< Answers late, rightly.
        Close, ///< Closes without a byte.
        Reset, ///< Resets the connection.
        CutStatusLine,
        CutBody,
        ServerError, ///< HTTP 502 from the gateway.
        Html, ///< HTTP 200 with a web page.
        Garbage, ///< HTTP 200 with half a JSON document.
        RateLimit, ///< RequestLimitExceeded. Never acts.
        ApiError, ///< `code` as the provider's error.
        Skew ///< The server's clock is `seconds` ahead of the real one.
    };

    Kind kind = Kind::Latency;
    QString action; ///< "*" or empty: every action.
    bool acts = false; ///< The request is carried out before it goes wrong.
    int count = 1; ///< How many requests it meets; -1: until it is cleared.
    int milliseconds = 0; ///< Latency only.
    int seconds = 0; ///< Skew only.
    QString code; ///< ApiError only.
};

/// The faults that wait. The first that fits a request meets it.
class Faults
{
public:
    /// BadInput with code "fault/kind" for a kind that is none.
    static core::Result<Fault> parse(const QJsonObject &json);
    static QStringList kinds();
    static QString kindName(Fault::Kind kind);

    void add(Fault fault) { m_faults.append(std::move(fault)); }
    void clear() { m_faults.clear(); }
    const QList<Fault> &waiting() const { return m_faults; }

    /// Counts and removes the fault that meets this action; skews are not met, see skewSeconds().
    std::optional<Fault> take(const QString &action);
    /// The sum of the skews that meet this action; counts them.
    int takeSkew(const QString &action);

private:
    QList<Fault> m_faults;
};

} // namespace sandbox
