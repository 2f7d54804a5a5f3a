#pragma once

#include "sandbox/state/database.h"

#include <QJsonObject>

namespace sandbox {

struct RequestNote;

/// What happened, for tests of money and keys: every request, charge and CSR, oldest first.
class Ledger
{
public:
    explicit Ledger(Database &database)
        : m_database(database)
    {
    }

    /// Both at once on the disk, so that a request that was cut short by a kill is there too.
    void note(const RequestNote &note, const QDateTime &now);
    void noteAnswer(const QString &requestId, const QString &code);
    QJsonObject toJson();

private:
    Database &m_database;
};

} // namespace sandbox
