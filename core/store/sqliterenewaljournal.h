#pragma once

#include "core/renewal/renewaljournal.h"

namespace core {

class Database;

/// The journal as an append-only table whose rows carry a hash over themselves and the row before,
/// so that a row that was changed, or that is missing in the middle, is found when it is read.
/// BEGIN IMMEDIATE and the events' numbers keep two processes from making the same move.
class SqliteRenewalJournal final : public RenewalJournal
{
public:
    explicit SqliteRenewalJournal(Database &database)
        : m_database(database)
    {
    }

    Result<void> append(const Renewal &renewal) override;
    Result<QList<Renewal>> latest(const AccountId &account) override;
    Result<QList<Renewal>> history(const AccountId &account, const QDateTime &from,
                                   const QDateTime &to) override;
    /// Storage with code "storage/journal" if the chain of hashes is broken.
    [[nodiscard]] Result<void> verify();

private:
    Result<void> checkTurn(const Renewal &renewal);
    Result<QList<Renewal>> lastEvents(const AccountId &account);
    Result<QByteArray> lastHash();

    Database &m_database;
};

} // namespace core
