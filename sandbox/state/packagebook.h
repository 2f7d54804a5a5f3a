#pragma once

#include "sandbox/state/documenttable.h"

#include <QDateTime>
#include <QString>

namespace sandbox {

/// Benefit points, bought in advance: one pays for one name of a certificate for a year.
struct BenefitPackage
{
    QString id;
    int total = 0;
    int balance = 0;
    QDateTime created;
    QDateTime expires;

    QJsonObject toJson() const;
    static BenefitPackage fromJson(const QString &id, const QJsonObject &json);

    bool isExpired(const QDateTime &now) const { return now >= expires; }
};

class PackageBook : public DocumentTable<BenefitPackage>
{
public:
    explicit PackageBook(Database &database)
        : DocumentTable(database, QStringLiteral("package"))
    {
    }
};

} // namespace sandbox
