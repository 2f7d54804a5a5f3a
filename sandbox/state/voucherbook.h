#pragma once

#include "sandbox/state/documenttable.h"

#include <QDateTime>
#include <QString>

namespace sandbox {

/// A voucher that pays for certificates. Amounts in hundredths of the site's currency.
struct Voucher
{
    QString id;
    qint64 nominalCents = 0;
    qint64 balanceCents = 0;
    QDateTime begins;
    QDateTime ends;

    QJsonObject toJson() const;
    static Voucher fromJson(const QString &id, const QJsonObject &json);

    bool isUsable(const QDateTime &now) const
    {
        return balanceCents > 0 && begins <= now && now < ends;
    }
};

class VoucherBook
{
public:
    explicit VoucherBook(Database &database)
        : m_table(database, QStringLiteral("voucher"))
    {
    }

    std::optional<Voucher> find(const QString &id) { return m_table.find(id); }
    QList<Voucher> all(); ///< The ones that end first come first.
    void save(const Voucher &voucher) { m_table.save(voucher); }

private:
    DocumentTable<Voucher> m_table;
};

} // namespace sandbox
