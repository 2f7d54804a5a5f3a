#pragma once

#include "core/base/result.h"
#include "core/renewal/renewal.h"

namespace core {

/// The renewals on disk: an append-only list of events per renewal, each durable before the call
/// returns. Whoever acts on the world writes here first. No secret goes in.
class RenewalJournal
{
public:
    virtual ~RenewalJournal() = default;

    /// Appends the renewal's present state as a new event.
    [[nodiscard]] virtual Result<void> append(const Renewal &renewal) = 0;
    /// The last event of every renewal of the account, oldest renewal first.
    [[nodiscard]] virtual Result<QList<Renewal>> latest(const AccountId &account) = 0;
};

} // namespace core
