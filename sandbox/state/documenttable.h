#pragma once

#include "sandbox/state/database.h"
#include "sandbox/state/jsondocument.h"

#include <QList>

#include <optional>

namespace sandbox {

/// A table of the state file that has only an id and a document. `Entry` comes from and goes to
/// JSON by its `fromJson(id, json)` and `toJson()`, and has an `id`.
template <typename Entry>
class DocumentTable
{
public:
    /// `name` as in database.cpp.
    DocumentTable(Database &database, QString name)
        : m_database(database)
        , m_name(std::move(name))
    {
    }

    std::optional<Entry> find(const QString &id)
    {
        const QList<Entry> found = read(QStringLiteral("WHERE id = ?"), {id});
        return found.isEmpty() ? std::nullopt : std::optional(found.first());
    }
    QList<Entry> all() { return read(QStringLiteral("ORDER BY id"), {}); }
    void save(const Entry &entry)
    {
        m_database.run(
            QStringLiteral("INSERT OR REPLACE INTO %1 (id, doc) VALUES (?, ?)").arg(m_name),
            {entry.id, toDocument(entry.toJson())});
    }

private:
    QList<Entry> read(const QString &which, const QVariantList &values)
    {
        QSqlQuery query =
            m_database.run(QStringLiteral("SELECT id, doc FROM %1 %2").arg(m_name, which), values);
        QList<Entry> entries;
        while (query.next())
            entries.append(Entry::fromJson(query.value(0).toString(),
                                           fromDocument(query.value(1).toString())));
        return entries;
    }

    Database &m_database;
    QString m_name;
};

} // namespace sandbox
