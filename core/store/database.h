#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <memory>

namespace core {

/// The profile's SQLite file: synchronous=FULL, so that what was committed survives a power cut.
/// Belongs to the thread that opened it. Only core/store knows of it.
class Database
{
public:
    /// Opens or creates the file and brings its tables up to date. Storage if the folder can't be
    /// written, the file is damaged (`quick_check`: "storage/damaged"), or a newer version of
    /// CertDesk wrote it.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path);
    /// For what can be fetched again: not checked, not flushed to the disk. A file of another
    /// version is begun anew with the tables of `schema`.
    [[nodiscard]] static Result<std::unique_ptr<Database>>
    openReplaceable(const QString &path, const QStringList &schema, int version);
    ~Database();

    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement with its values bound in order.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// Runs `work` in one transaction: all of it is there afterwards, or none.
    template <typename Work>
    [[nodiscard]] Result<void> inTransaction(Work work)
    {
        return run(QStringLiteral("BEGIN IMMEDIATE")).and_then([&](const QSqlQuery &) {
            Result<void> done = work();
            if (done)
                done = run(QStringLiteral("COMMIT")).map([](const QSqlQuery &) {});
            if (!done)
                rollBack();
            return done;
        });
    }

private:
    explicit Database(QString connection);

    static Result<std::unique_ptr<Database>> openFile(const QString &path);
    Result<void> prepare();
    Result<int> version();
    Result<void> runAll(const QStringList &statements);
    void rollBack();
    /// The file and what was tried on it, as Error::Kind::Storage has them.
    QString describe(const QString &sql) const;

    QString m_connection;
    QSqlDatabase m_database;
};

} // namespace core
