#pragma once

#include "sandbox/state/database.h"

#include <QDateTime>
#include <QString>

namespace sandbox {

/// Who did something: the account, or the provider by itself.
enum class Actor { Customer, Provider };

/// One line of the operation log.
struct Operation
{
    QString certificateId;
    QString type; ///< `OperationLog.Type`: "upload", "issued", … (facts.md 6.4).
    Actor actor = Actor::Customer;
    QDateTime at;
};

struct OperationFilter
{
    QDateTime from;
    QDateTime to;
    int offset = 0;
    int limit = 20;
};

/// What happened to the account's certificates. Lines stay when their certificate is deleted.
class OperationBook
{
public:
    explicit OperationBook(Database &database)
        : m_database(database)
    {
    }

    void note(const Operation &operation);
    /// Newest first; `total` counts what fits without the page.
    QList<Operation> list(const OperationFilter &filter, int &total);

private:
    Database &m_database;
};

} // namespace sandbox
