#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace core {

class Database;

/// What is personal in a renewal's plan: names, addresses, telephone numbers and numbers of
/// documents that were typed for an order. It lies beside the journal, one row for each unfinished
/// renewal, since what is in the journal can't be removed from it. An event names its row's sum,
/// so that a changed one is noticed; the row is salted, so that the sum alone tells nothing.
class PersonalData
{
public:
    /// The database has to outlive it.
    explicit PersonalData(Database &database)
        : m_database(database)
    {
    }

    /// Moves it from a renewal's JSON into the row of `renewal`; without any, the row goes. Inside
    /// a transaction.
    [[nodiscard]] Result<void> moveOut(QJsonObject &json, const QString &renewal);
    /// Puts it back. Storage with code "storage/journal" where the row is not the one that the JSON
    /// names.
    [[nodiscard]] static Result<void> putBack(QJsonObject &json, const QByteArray &row);

private:
    Result<QByteArray> keep(const QJsonObject &data, const QString &renewal);

    Database &m_database;
};

/// The last step of a file of the sixth version: takes it out of the events that are there, for
/// good where the renewal has ended, and closes their chain again. Leaves a journal that was
/// changed from outside as it is. Inside a transaction.
[[nodiscard]] Result<void> movePersonalData(Database &database);

} // namespace core
