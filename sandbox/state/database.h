#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace sandbox {

/// The sandbox's file. Whatever a request changes is one transaction, so that a killed sandbox
/// comes back with all of it or nothing.
class Database
{
public:
    Database() = default;
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Opens or creates the file (readable by its owner only) and brings its tables up to date.
    [[nodiscard]] core::Result<void> open(const QString &path);

    /// Runs a statement. A failure is remembered and makes the transaction around it fail.
    QSqlQuery run(const QString &sql, const QVariantList &values = {});
    /// Runs one statement for each row of values; prepares it once.
    void runAll(const QString &sql, const QList<QVariantList> &rows);
    QVariant value(const QString &sql, const QVariantList &values = {});

    /// Runs `work` and commits. On any failed statement nothing of it stays.
    [[nodiscard]] core::Result<void> transaction(const std::function<void()> &work);
    /// As transaction(), but keeps nothing either if `work` returns false.
    [[nodiscard]] core::Result<void> attempt(const std::function<bool()> &work);

    QString setting(const QString &name);
    void setSetting(const QString &name, const QString &value);

private:
    core::Result<void> migrate();
    void execute(QSqlQuery &query, const QVariantList &values);

    QString m_connection;
    QSqlDatabase m_database;
    QString m_failure;
};

} // namespace sandbox
