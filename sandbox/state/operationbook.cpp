#include "sandbox/state/operationbook.h"

using namespace Qt::StringLiterals;

namespace sandbox {

void OperationBook::note(const Operation &operation)
{
    m_database.run(u"INSERT INTO operation (at, certificate, type, customer) VALUES (?, ?, ?, ?)"_s,
                   {operation.at.toMSecsSinceEpoch(), operation.certificateId, operation.type,
                    operation.actor == Actor::Customer ? 1 : 0});
}

QList<Operation> OperationBook::list(const OperationFilter &filter, int &total)
{
    const QVariantList window{filter.from.toMSecsSinceEpoch(), filter.to.toMSecsSinceEpoch()};
    total = m_database.value(u"SELECT count(*) FROM operation WHERE at >= ? AND at <= ?"_s, window)
                .toInt();
    QSqlQuery query =
        m_database.run(u"SELECT certificate, type, customer, at FROM operation WHERE at >= ? AND"
                       " at <= ? ORDER BY at DESC, seq DESC LIMIT ? OFFSET ?"_s,
                       window + QVariantList{filter.limit, filter.offset});
    QList<Operation> page;
    while (query.next())
        page.append({query.value(0).toString(), query.value(1).toString(),
                     query.value(2).toBool() ? Actor::Customer : Actor::Provider,
                     QDateTime::fromMSecsSinceEpoch(query.value(3).toLongLong(), Qt::UTC)});
    return page;
}

} // namespace sandbox
