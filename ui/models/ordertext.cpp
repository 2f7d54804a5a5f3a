#include "ui/models/ordertext.h"

#include "ui/models/certificatecells.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct OrderWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::OrderWording)
};

// "" for a column that has no part in the order.
QString partInOrder(RowColumn column, const QList<SortKey> &order)
{
    const auto key = std::ranges::find(order, column, &SortKey::column);
    if (key == order.end())
        return {};
    const bool isAscending = key->direction == Qt::AscendingOrder;
    const auto number = static_cast<int>(key - order.begin()) + 1;
    if (number == 1)
        return isAscending ? OrderWording::tr("sorted, ascending")
                           : OrderWording::tr("sorted, descending");
    //: %1 is 2 or more: rows that are alike by what counts more are sorted by this
    return (isAscending ? OrderWording::tr("sort key %1, ascending")
                        : OrderWording::tr("sort key %1, descending"))
        .arg(number);
}

} // namespace

QString columnSpeech(RowColumn column, const QList<SortKey> &order)
{
    const QString part = partInOrder(column, order);
    return part.isEmpty() ? columnTitle(column) : QString(columnTitle(column) + u", "_s + part);
}

QString columnToolTip(RowColumn column, const QList<SortKey> &order)
{
    return columnSpeech(column, order) + u'\n'
        + OrderWording::tr("Click to sort; Shift+click to sort by one more column.");
}

} // namespace ui
