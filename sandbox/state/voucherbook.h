#pragma once

#include "sandbox/state/database.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace sandbox {

/// A voucher that pays for certificates. Amounts in hundredths of the site's currency.
struct Voucher
{
    QString id;
    qint64 nominalCents = 0;
    qint64 balanceCents = 0;
    QDateTime begins;
    QDateTime ends;

    bool isUsable(const QDateTime &now) const
    {
        return balanceCents > 0 && begins <= now && now < ends;
    }
};

class VoucherBook
{
public:
    explicit VoucherBook(Database &database)
        : m_database(database)
    {
    }

    std::optional<Voucher> find(const QString &id);
    QList<Voucher> all(); ///< The ones that end first come first.
    void save(const Voucher &voucher);

private:
    Database &m_database;
};

} // namespace sandbox
