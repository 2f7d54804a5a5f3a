#pragma once

#include "sandbox/state/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace sandbox {

/// A CSR of the console's CSR management (facts.md 5.3), drafts without one included.
struct ManagedCsr
{
    qint64 id = 0; ///< 0 in a new one: the book gives it the next.
    QJsonObject subject; ///< Domain, Organization … Remark: the parameters under their own names.
    QDateTime created;
    QByteArray csrPem; ///< Empty in a draft.
    QByteArray keyPem;

    bool isGenerated() const { return !csrPem.isEmpty(); }
    QString field(QLatin1StringView name) const { return subject[name].toString(); }
};

class CsrBook
{
public:
    explicit CsrBook(Database &database)
        : m_database(database)
    {
    }

    QList<ManagedCsr> list(); ///< The newest first.
    std::optional<ManagedCsr> find(qint64 id);
    /// Saves under its id, or the next free one if that is 0. Returns the id.
    qint64 save(const ManagedCsr &csr);
    void remove(qint64 id);

private:
    Database &m_database;
};

} // namespace sandbox
