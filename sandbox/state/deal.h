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
    qint64 voucherCents = 0; ///< What of it a voucher paid.
    int productId = 0;
    int domainCount = 1;
    int years = 1;
    QString certificateId; ///< Exists from payment on.
    QList<std::pair<QString, QString>> tags;

    qint64 cashCents() const { return cents - voucherCents; }

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
    /// Takes what a voucher leaves of a deal's price from the balance and notes the charge.
    void charge(const DealRecord &deal, const QString &requestId, const QDateTime &now);
    /// Gives that back, and notes it as a charge below nothing.
    void refund(const DealRecord &deal, const QDateTime &now);

private:
    void note(const DealRecord &deal, qint64 cents, const QString &requestId, const QDateTime &now);

    Database &m_database;
};

} // namespace sandbox
