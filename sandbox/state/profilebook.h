#pragma once

#include "sandbox/state/database.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace sandbox {

/// An organisation of "My Profile", fields named as the provider's CompanyInfo.
struct CompanyRecord
{
    qint64 id = 0;
    QString name;
    QString country;
    QString province;
    QString city;
    QString address;
    QString phone;
};

/// An organisation's administrator, as the provider's ManagerInfo.
struct ManagerRecord
{
    qint64 id = 0;
    qint64 companyId = 0;
    QString status; ///< "ok", "audit", …: as it was last set, see managerStatus().
    QString firstName;
    QString lastName;
    QString position;
    QString phone;
    QString email;
    QDateTime created;
    QString department;
    QDateTime submitted; ///< To its last review; invalid: when it was made.
};

class ProfileBook
{
public:
    explicit ProfileBook(Database &database)
        : m_database(database)
    {
    }

    QList<CompanyRecord> companies();
    std::optional<CompanyRecord> company(qint64 id);
    QList<ManagerRecord> managers(qint64 companyId);
    std::optional<ManagerRecord> manager(qint64 id);
    /// Saves under the record's id, or the next free one if that is 0. Returns the id.
    qint64 save(CompanyRecord company);
    qint64 save(ManagerRecord manager);
    void removeManager(qint64 id);
    /// How many certificates name the manager; those of the company that name none count for its
    /// first.
    int certificatesOf(const ManagerRecord &manager);

private:
    Database &m_database;
};

} // namespace sandbox
