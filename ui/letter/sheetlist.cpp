#include "ui/letter/sheetlist.h"

#include "ui/letter/lettersheets.h"
#include "ui/letter/lettertext.h"

#include <QDragEnterEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize iconRoom{64, 80};

} // namespace

SheetList::SheetList(LetterSheets &sheets, QWidget *parent)
    : QListWidget(parent)
    , m_sheets(sheets)
{
    setObjectName(u"sheets"_s);
    setAccessibleName(tr("Pages of the letter, in their order"));
    setIconSize(iconRoom);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(true);
    setTextElideMode(Qt::ElideMiddle);
    setUniformItemSizes(true);
    connect(&sheets, &LetterSheets::changed, this, &SheetList::refresh);
    connect(&sheets, &LetterSheets::currentChanged, this, &SheetList::refresh);
    connect(this, &QListWidget::currentRowChanged, this, &SheetList::takeCurrent);
    refresh();
}

QSize SheetList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 26 + iconRoom.width(),
            fontMetrics().lineSpacing() * 14};
}

void SheetList::refresh()
{
    const QScopedValueRollback guard(m_isRefreshing, true);
    while (count() > m_sheets.count())
        delete takeItem(count() - 1);
    while (count() < m_sheets.count())
        addItem(QString());
    for (int row = 0; row < count(); ++row) {
        const LetterSheet &sheet = m_sheets.all()[row];
        QListWidgetItem &shown = *item(row);
        //: %1 is a page's number, %2 a file's name, %3 its size
        shown.setText(tr("%1. %2\n%3")
                          .arg(QString::number(row + 1), sheet.file.fileName,
                               sizeText(sheet.file.content.size())));
        shown.setToolTip(sheet.file.fileName);
        shown.setIcon(iconOf(sheet));
    }
    setCurrentRow(m_sheets.current());
}

QIcon SheetList::iconOf(const LetterSheet &sheet) const
{
    if (sheet.canBeEdited())
        return QPixmap::fromImage(editedScan(sheet.thumbnail, sheet.edits));
    return sheet.pdfPreview.isNull() ? style()->standardIcon(QStyle::SP_FileIcon)
                                     : QIcon(QPixmap::fromImage(sheet.pdfPreview));
}

void SheetList::takeCurrent(int row)
{
    if (!m_isRefreshing)
        m_sheets.setCurrent(row);
}

// Files go to the page around the list, which takes them wherever they are dropped.
void SheetList::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == this)
        QListWidget::dragEnterEvent(event);
    else
        event->ignore();
}

// The list is made from the sheets: they move, not its items.
void SheetList::dropEvent(QDropEvent *event)
{
    const QModelIndex target = indexAt(event->position().toPoint());
    int to = target.isValid() ? target.row() : count() - 1;
    if (target.isValid() && dropIndicatorPosition() == QAbstractItemView::AboveItem
        && to > currentRow())
        --to;
    if (target.isValid() && dropIndicatorPosition() == QAbstractItemView::BelowItem
        && to < currentRow())
        ++to;
    event->setDropAction(Qt::IgnoreAction); // or the view would remove what was dragged
    event->accept();
    m_sheets.move(currentRow(), to);
}

void SheetList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    const bool isMove = event->modifiers() == Qt::AltModifier;
    if (isMove && event->key() == Qt::Key_Up)
        m_sheets.move(row, row - 1);
    else if (isMove && event->key() == Qt::Key_Down)
        m_sheets.move(row, row + 1);
    else if (event->matches(QKeySequence::Delete))
        m_sheets.remove(row);
    else if (event->matches(QKeySequence::Undo))
        m_sheets.undoRemoval();
    else
        QListWidget::keyPressEvent(event);
}

} // namespace ui
