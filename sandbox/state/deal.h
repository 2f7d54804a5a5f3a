#pragma once

#include "core/model/order.h"
#include "sandbox/state/database.h"

#include <QJsonObject>

#include <optional>

namespace sandbox {

using core::DealStatus;

/// An order in billing.
struct DealRecord
{
    QString id;
    QString bigId;
    DealStatus status = DealStatus::Unpaid;
    QDateTime created;
    qint64 cents = 0;
    int productId = 0;
    int domainCount = 1;
    int years = 1;
    QString certificateId; ///< Exists from payment on.
    QList<std::pair<QString, QString>> tags;

    QJsonObject toJson() const;
    static DealRecord fromJson(const QJsonObject &json);
};

struct DealFilter
{
    QDateTime from;
    QDateTime to;
    QStringList ids;
    QStringList bigIds;
    QString resourceId;
    QList<int> statuses;
    int offset = 0;
    int limit = 20;
};

/// The account's orders and its balance.
class DealBook
{
public:
    explicit DealBook(Database &database)
        : m_database(database)
    {
    }

    std::optional<DealRecord> find(const QString &id);
    /// Newest first.
    QList<DealRecord> list(const DealFilter &filter, int &total);
    void save(const DealRecord &deal);

    qint64 balanceCents();
    void setBalanceCents(qint64 cents);
    /// Takes a deal's price from the balance and notes the charge.
    void charge(const DealRecord &deal, const QString &requestId, const QDateTime &now);
    /// Puts a deal's price back into the balance and notes it as a charge below zero.
    void giveBack(const DealRecord &deal, const QDateTime &now);

private:
    void book(const DealRecord &deal, qint64 cents, const QString &requestId, const QDateTime &now);

    Database &m_database;
};

} // namespace sandbox
