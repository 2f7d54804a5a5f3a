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

    void note(const RequestNote &note, const QDateTime &now);
    QJsonObject toJson();

private:
    Database &m_database;
};

} // namespace sandbox
