#include "ui/models/tablelayout.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widest = 4000; // pixels: more is a damaged file

// In the order of RowColumn.
constexpr std::array columnNames{"domain"_L1,   "status"_L1,      "nextStep"_L1,  "expires"_L1,
                                 "type"_L1,     "key"_L1,         "alias"_L1,     "id"_L1,
                                 "validity"_L1, "autoRenew"_L1,   "project"_L1,   "tags"_L1,
                                 "brand"_L1,    "source"_L1,      "issued"_L1,    "hosting"_L1,
                                 "notices"_L1,  "predecessor"_L1, "successor"_L1, "account"_L1};
static_assert(columnNames.size() == columnCount);

std::optional<RowColumn> columnCalled(const QString &name)
{
    const auto found = std::ranges::find(columnNames, name);
    return found == columnNames.end() ? std::nullopt
                                      : std::optional(RowColumn(found - columnNames.begin()));
}

QList<SortKey> orderFrom(const QJsonArray &keys)
{
    QList<SortKey> order;
    for (const QJsonValue &key : keys) {
        const auto column = columnCalled(key["name"_L1].toString());
        if (column && std::ranges::find(order, *column, &SortKey::column) == order.end())
            order.append(
                {*column,
                 key["descending"_L1].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return order;
}

} // namespace

QLatin1StringView columnName(RowColumn column)
{
    return columnNames[static_cast<std::size_t>(column)];
}

QJsonObject toJson(const TableLayout &layout)
{
    QJsonArray columns;
    for (const auto &[column, width, isShown] : layout.columns)
        columns.append(QJsonObject{
            {u"name"_s, columnName(column)}, {u"width"_s, width}, {u"shown"_s, isShown}});
    QJsonArray order;
    for (const auto &[column, direction] : layout.order)
        order.append(QJsonObject{{u"name"_s, columnName(column)},
                                 {u"descending"_s, direction == Qt::DescendingOrder}});
    return {{u"columns"_s, columns}, {u"order"_s, order}};
}

std::optional<TableLayout> layoutFromJson(const QJsonObject &json)
{
    TableLayout layout;
    const auto has = [&](RowColumn column) {
        return std::ranges::find(layout.columns, column, &TableLayout::Column::column)
            != layout.columns.end();
    };
    for (const QJsonValue &entry : json["columns"_L1].toArray()) {
        const auto column = columnCalled(entry["name"_L1].toString());
        if (column && !has(*column))
            layout.columns.append({*column, std::clamp(entry["width"_L1].toInt(), 0, widest),
                                   entry["shown"_L1].toBool()});
    }
    if (layout.columns.isEmpty())
        return std::nullopt;
    for (int column = 0; column < columnCount; ++column)
        if (!has(RowColumn(column)))
            layout.columns.append({RowColumn(column), 0, false});
    layout.order = orderFrom(json["order"_L1].toArray());
    return layout;
}

QByteArray toBytes(const TableLayout &layout)
{
    return QJsonDocument(toJson(layout)).toJson(QJsonDocument::Compact);
}

std::optional<TableLayout> layoutFromBytes(const QByteArray &bytes)
{
    return layoutFromJson(QJsonDocument::fromJson(bytes).object());
}

} // namespace ui
