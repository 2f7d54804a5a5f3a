#pragma once

#include "sandbox/wire/faults.h"

#include <chrono>

namespace sandbox {

/// A provider on a bad day, the same bad day for the same seed: refuses 5 % of the calls with
/// errors after which nothing has happened, cuts the connection of 1 % before or after acting, is
/// late, and answers with its fields in another order, fields that no model has, and statuses that
/// no list names. What the n-th call of an action meets hangs on the seed, the action and n alone,
/// however the calls of several clients interleave.
class Nastiness
{
public:
    /// `longestDelay` is of one answer; the delays are spread evenly below it.
    Nastiness(quint32 seed, std::chrono::milliseconds longestDelay)
        : m_seed(seed)
        , m_longestDelay(longestDelay)
    {
    }

    /// What one call meets.
    struct Encounter
    {
        std::optional<Fault> fault; ///< A refusal before acting, or a cut.
        std::chrono::milliseconds delay{0};
        quint64 dice = 0; ///< For disguise().
    };

    Encounter meet(const QString &action);

    /// The document as JSON, in disguise.
    static QByteArray disguise(const QJsonObject &document, quint64 dice);

private:
    quint32 m_seed;
    std::chrono::milliseconds m_longestDelay;
    QHash<QString, quint32> m_calls;
};

} // namespace sandbox
