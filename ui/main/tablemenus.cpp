#include "ui/main/tablemenus.h"

#include "ui/main/certificatetableview.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/models/ordertext.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

TableMenus::TableMenus(CertificateTableView &table, QObject *parent)
    : QObject(parent)
    , m_table(table)
{
}

void TableMenus::addTo(QMenu &view)
{
    QMenu *columns = view.addMenu(tr("&Columns"));
    columns->setObjectName(u"menu.columns"_s);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_table.fillColumnMenu(*columns);
    });
    QMenu *sort = view.addMenu(tr("S&ort by"));
    sort->setObjectName(u"menu.sort"_s);
    connect(sort, &QMenu::aboutToShow, this, [this, sort] { fillSortMenu(*sort, false); });
    QMenu *thenSort = view.addMenu(tr("&Then sort by"));
    thenSort->setObjectName(u"menu.thenSort"_s);
    connect(thenSort, &QMenu::aboutToShow, this,
            [this, thenSort] { fillSortMenu(*thenSort, true); });
}

void TableMenus::fillSortMenu(QMenu &menu, bool adds)
{
    menu.clear();
    CertificateTableModel &model = m_table.certificates();
    const QList<SortKey> &order = model.order();
    const TableLayout layout = m_table.layout();
    for (const TableLayout::Column &shown : layout.columns) {
        const RowColumn column = shown.column;
        const bool isKey = std::ranges::find(order, column, &SortKey::column) != order.end();
        if (!shown.isShown && !isKey)
            continue;
        QAction *action = menu.addAction(columnSpeech(column, order));
        action->setObjectName(u"sort."_s + columnName(column));
        action->setCheckable(true);
        action->setChecked(isKey);
        connect(action, &QAction::triggered, &model, [&model, column, adds] {
            model.setOrder(orderAfterClick(model.order(), column, adds));
        });
    }
    menu.addSeparator();
    QAction *urgency = menu.addAction(tr("&Urgency"));
    urgency->setCheckable(true);
    urgency->setChecked(order.isEmpty());
    connect(urgency, &QAction::triggered, &model, [&model] { model.setOrder({}); });
}

} // namespace ui
