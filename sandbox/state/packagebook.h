#pragma once

#include "sandbox/state/database.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace sandbox {

/// Benefit points, bought in advance: one pays for one name of a certificate for a year.
struct BenefitPackage
{
    QString id;
    int total = 0;
    int balance = 0;
    QDateTime created;
    QDateTime expires;

    bool isExpired(const QDateTime &now) const { return now >= expires; }
};

class PackageBook
{
public:
    explicit PackageBook(Database &database)
        : m_database(database)
    {
    }

    std::optional<BenefitPackage> find(const QString &id);
    QList<BenefitPackage> all();
    void save(const BenefitPackage &package);

private:
    Database &m_database;
};

} // namespace sandbox
