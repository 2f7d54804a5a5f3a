#pragma once

#include "ui/models/roworder.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace ui {

/// How a person has arranged the table. Kept as JSON by the columns' names, so that a version with
/// more columns, or fewer, still finds those that it knows.
struct TableLayout
{
    struct Column
    {
        RowColumn column = RowColumn::Domain;
        int width = 0; ///< Pixels; 0: the column's own.
        bool isShown = true;

        bool operator==(const Column &) const = default;
    };

    QList<Column> columns; ///< Every column once, in the order on screen.
    QList<SortKey> order; ///< What counts most comes first; empty: the order of urgency.

    bool operator==(const TableLayout &) const = default;
};

QLatin1StringView columnName(RowColumn column); ///< For files: "nextStep".

QJsonObject toJson(const TableLayout &layout);
/// Columns that the JSON does not name come last and hidden, those that nobody knows are left out.
/// Nothing if it names no column at all.
std::optional<TableLayout> layoutFromJson(const QJsonObject &json);

QByteArray toBytes(const TableLayout &layout);
std::optional<TableLayout> layoutFromBytes(const QByteArray &bytes);

} // namespace ui
