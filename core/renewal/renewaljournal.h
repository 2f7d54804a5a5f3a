#pragma once

#include "core/base/result.h"
#include "core/renewal/renewal.h"

namespace core {

/// The renewals on disk: an append-only list of events per renewal, each durable before the call
/// returns. Whoever acts on the world writes here first. No secret goes in. Events are numbered, so
/// that of two windows or processes only one makes the next move. What is personal in a plan
/// (`profile`, `contactEmail`) is kept for a renewal's last event alone, and goes from the file
/// with an event that has none.
class RenewalJournal
{
public:
    virtual ~RenewalJournal() = default;

    /// Appends the renewal's present state as its event number `renewal.event`. Storage, with
    /// nothing written, where that is not the next one ("storage/moved": another process was
    /// faster), where a first event is for a certificate of which another renewal is unfinished
    /// ("storage/taken"), and where the file can't be written.
    [[nodiscard]] virtual Result<void> append(const Renewal &renewal) = 0;
    /// The last event of every renewal of the account, oldest renewal first. Storage if the file
    /// can't be read or was changed from outside ("storage/journal").
    [[nodiscard]] virtual Result<QList<Renewal>> latest(const AccountId &account) = 0;
    /// Every event of the account whose `changedAt` is in [from, to], in the order of their
    /// writing, without what is personal. Fails as latest() does.
    [[nodiscard]] virtual Result<QList<Renewal>>
    history(const AccountId &account, const QDateTime &from, const QDateTime &to) = 0;
};

} // namespace core
