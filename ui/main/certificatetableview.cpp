#include "ui/main/certificatetableview.h"

#include "ui/main/nextstepdelegate.h"
#include "ui/main/sortheader.h"
#include "ui/models/certificatetablemodel.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct ColumnLayout
{
    RowColumn column;
    int characters; // of average width
    bool isShown;
};

constexpr std::array defaultLayout{
    ColumnLayout{RowColumn::Domain, 38, true},     ColumnLayout{RowColumn::Status, 32, true},
    ColumnLayout{RowColumn::NextStep, 23, true},   ColumnLayout{RowColumn::Expires, 35, true},
    ColumnLayout{RowColumn::Type, 30, true},       ColumnLayout{RowColumn::Key, 15, true},
    ColumnLayout{RowColumn::Alias, 14, true},      ColumnLayout{RowColumn::Id, 14, false},
    ColumnLayout{RowColumn::Validity, 30, false},  ColumnLayout{RowColumn::AutoRenew, 16, false},
    ColumnLayout{RowColumn::Project, 20, false},   ColumnLayout{RowColumn::Tags, 26, false},
    ColumnLayout{RowColumn::Brand, 18, false},     ColumnLayout{RowColumn::Source, 14, false},
    ColumnLayout{RowColumn::Issued, 18, false},    ColumnLayout{RowColumn::Hosting, 24, false},
    ColumnLayout{RowColumn::Notices, 24, false},   ColumnLayout{RowColumn::Predecessor, 16, false},
    ColumnLayout{RowColumn::Successor, 18, false}, ColumnLayout{RowColumn::Account, 20, false}};
static_assert(defaultLayout.size() == columnCount);

} // namespace

CertificateTableView::CertificateTableView(CertificateTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_nextStep(new NextStepDelegate(this))
{
    setObjectName(u"certificateTable"_s);
    setAccessibleName(tr("Certificates"));
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);

    auto *tone = new ToneDelegate(this);
    setItemDelegate(new PlainDelegate(this));
    setItemDelegateForColumn(static_cast<int>(RowColumn::Domain), new DomainDelegate(this));
    setItemDelegateForColumn(static_cast<int>(RowColumn::Status), tone);
    setItemDelegateForColumn(static_cast<int>(RowColumn::Key), tone);
    setItemDelegateForColumn(static_cast<int>(RowColumn::Expires), new ExpiryDelegate(this));
    setItemDelegateForColumn(static_cast<int>(RowColumn::NextStep), m_nextStep);
    setItemDelegateForColumn(static_cast<int>(RowColumn::Account), new AccountDelegate(this));
    setUpHeader();
    adjustRowHeight();

    connect(m_nextStep, &NextStepDelegate::pressed, this,
            [this](const QModelIndex &index) { emit nextStepPressed(m_model.idAt(index.row())); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this,
            &CertificateTableView::rememberCurrent);
    connect(&model, &QAbstractItemModel::modelReset, this, &CertificateTableView::restoreCurrent);
    connect(&model, &CertificateTableModel::rowsChanged, this, &CertificateTableView::takeAwaited);
    restoreCurrent();
}

void CertificateTableView::setUpHeader()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    auto *header = new SortHeader(m_model, this);
    setHorizontalHeader(header);
    connect(header, &QWidget::customContextMenuRequested, this,
            &CertificateTableView::showHeaderMenu);
    resetLayout();
}

void CertificateTableView::adjustRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 22);
}

core::CertificateId CertificateTableView::current() const
{
    return m_model.idAt(currentIndex().row());
}

QList<core::CertificateId> CertificateTableView::selected() const
{
    QList<core::CertificateId> ids;
    if (!selectionModel())
        return ids;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &index : std::as_const(rows))
        ids += m_model.idAt(index.row());
    return ids;
}

bool CertificateTableView::select(const core::CertificateId &id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    setCurrentIndex(m_model.index(row, 0));
    scrollTo(currentIndex());
    return true;
}

void CertificateTableView::focusRows()
{
    setFocus(Qt::ShortcutFocusReason);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
}

QRect CertificateTableView::nextStepRect(const core::CertificateId &id) const
{
    const QModelIndex index =
        m_model.index(m_model.rowOf(id), static_cast<int>(RowColumn::NextStep));
    if (!index.isValid())
        return {};
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return m_nextStep->buttonRect(option, index);
}

TableLayout CertificateTableView::layout() const
{
    TableLayout layout;
    layout.order = m_model.order();
    for (int place = 0; place < columnCount; ++place) {
        const int section = horizontalHeader()->logicalIndex(place);
        layout.columns.append({RowColumn(section), columnWidth(section), !isColumnHidden(section)});
    }
    // The last one has the width that was left over, which says nothing of it elsewhere.
    const auto last = std::ranges::find(layout.columns.rbegin(), layout.columns.rend(), true,
                                        &TableLayout::Column::isShown);
    if (last != layout.columns.rend())
        last->width = 0;
    return layout;
}

void CertificateTableView::setLayout(const TableLayout &layout)
{
    QHeaderView *header = horizontalHeader();
    for (qsizetype place = 0; place < layout.columns.size(); ++place) {
        const auto [column, width, isShown] = layout.columns[place];
        const int section = static_cast<int>(column);
        header->moveSection(header->visualIndex(section), static_cast<int>(place));
        setColumnWidth(section, width > 0 ? width : ownWidth(column));
        setColumnHidden(section, !isShown && column != RowColumn::Domain);
    }
    m_model.setOrder(layout.order);
}

void CertificateTableView::resetLayout()
{
    TableLayout layout;
    for (const auto &[column, characters, isShown] : defaultLayout)
        layout.columns.append({column, 0, isShown});
    if (m_model.context().accounts.size() > 1) { // then each row says beside its name whose it is
        layout.columns.removeLast();
        layout.columns.insert(1, {RowColumn::Account, 0, true});
    }
    setLayout(layout);
}

TableSnapshot CertificateTableView::snapshot() const
{
    QList<RowColumn> columns;
    for (const TableLayout::Column &column : layout().columns)
        if (column.isShown)
            columns.append(column.column);

    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::ranges::sort(rows);
    if (rows.size() < 2) {
        rows.resize(static_cast<std::size_t>(m_model.rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    return m_model.snapshot(rows, columns);
}

int CertificateTableView::ownWidth(RowColumn column) const
{
    const auto entry = std::ranges::find(defaultLayout, column, &ColumnLayout::column);
    return entry->characters * fontMetrics().averageCharWidth();
}

void CertificateTableView::fillColumnMenu(QMenu &menu)
{
    for (const ColumnLayout &entry : defaultLayout) {
        const int section = static_cast<int>(entry.column);
        QAction *action = menu.addAction(columnTitle(entry.column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(section));
        action->setEnabled(entry.column != RowColumn::Domain); // a table without names is none
        connect(action, &QAction::toggled, this,
                [this, section](bool isShown) { setColumnHidden(section, !isShown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this,
            &CertificateTableView::resetLayout);
}

void CertificateTableView::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(*menu);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(position));
}

void CertificateTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || event->modifiers() & ~Qt::KeypadModifier) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (currentIndex().isValid())
        emit nextStepPressed(current());
}

void CertificateTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_isResetting || (previous.isValid() && current.row() == previous.row()))
        return;
    m_wanted = m_model.idAt(current.row());
    m_awaited = {};
    emit currentChangedTo(m_wanted);
}

void CertificateTableView::selectionChanged(const QItemSelection &selected,
                                            const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isResetting)
        emit selectedChanged();
}

void CertificateTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adjustRowHeight();
}

void CertificateTableView::rememberCurrent()
{
    m_isResetting = true;
    const QList<core::CertificateId> ids = selected();
    m_selected = QSet<core::CertificateId>(ids.cbegin(), ids.cend());
    m_scroll = verticalScrollBar()->value();
}

void CertificateTableView::restoreCurrent()
{
    if (!m_model.find(m_wanted)) // gone, or of another account; not only hidden by a filter
        m_wanted = m_model.idAt(0);
    const int row = m_model.rowOf(m_wanted);
    if (row >= 0) {
        // Without scrolling: a refresh must not move the rows under the mouse.
        const bool scrolls = hasAutoScroll();
        setAutoScroll(false);
        setCurrentIndex(m_model.index(row, 0));
        restoreSelection();
        setAutoScroll(scrolls);
    }
    verticalScrollBar()->setValue(m_scroll);
    m_isResetting = false;
    emit currentChangedTo(current());
    emit selectedChanged();
}

void CertificateTableView::takeAwaited()
{
    if (!m_awaited.isEmpty() && (select(m_awaited) || m_model.isWhole()))
        m_awaited = {};
}

// Several rows; one alone is the current one's, which is selected already.
void CertificateTableView::restoreSelection()
{
    if (m_selected.size() < 2)
        return;
    std::vector<int> rows;
    for (const core::CertificateId &id : std::as_const(m_selected))
        if (const int row = m_model.rowOf(id); row >= 0)
            rows.push_back(row);
    std::ranges::sort(rows);
    QItemSelection selection; // of ranges: all of 100,000 rows are one
    for (auto first = rows.begin(); first != rows.end();) {
        auto next = std::next(first);
        while (next != rows.end() && *next == *std::prev(next) + 1)
            ++next;
        selection.select(m_model.index(*first, 0), m_model.index(*std::prev(next), 0));
        first = next;
    }
    selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

} // namespace ui
