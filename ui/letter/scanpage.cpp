#include "ui/letter/scanpage.h"

#include "ui/letter/cropview.h"
#include "ui/letter/droparea.h"
#include "ui/letter/letterpages.h"
#include "ui/letter/letterscan.h"
#include "ui/letter/sheetlist.h"
#include "ui/letter/sheettools.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Activity = LetterScan::Activity;

namespace {

QPushButton *makePushButton(const QString &name, const QString &text, const QString &hint = {})
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setToolTip(hint);
    return button;
}

} // namespace

ScanPage::ScanPage(LetterScan &scan, QWidget *parent)
    : QWidget(parent)
    , m_scan(scan)
    , m_stack(new QStackedWidget)
    , m_summary(makeText(u"summary"_s))
    , m_problem(makeNote(u"scanProblem"_s))
    , m_doubts(makeNote(u"doubts"_s))
    , m_anyway(new QCheckBox(tr("It is right, send it an&yway")))
    , m_progress(new QProgressBar)
    , m_choose(makePushButton(u"choose"_s, tr("Add &files…")))
    , m_undo(makePushButton(u"undoRemoval"_s, tr("Bring the removed page bac&k")))
{
    setObjectName(u"scanPage"_s);
    setAcceptDrops(true);
    auto *area = new DropArea;
    area->setObjectName(u"dropArea"_s);
    area->setText(tr("Drop the scan or photo here,\nor several: one for each page."));
    m_stack->addWidget(area);
    m_stack->addWidget(makeWorkbench());
    m_anyway->setObjectName(u"sendAnyway"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 20);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_progress);
    buttons->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeText(
        u"scanHint"_s,
        tr("Scans or clear photos of the sealed letter: JPG, PNG or PDF. What is too large or more "
           "than one file is sent as a copy that fits into 1.4 MB.")));
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_doubts);
    layout->addWidget(m_anyway);
    layout->addLayout(buttons);

    connect(area, &DropArea::filesDropped, &scan, &LetterScan::add);
    connect(m_choose, &QPushButton::clicked, this, &ScanPage::openFileDialog);
    connect(m_undo, &QPushButton::clicked, &scan.sheets(), &LetterSheets::undoRemoval);
    connect(m_anyway, &QCheckBox::toggled, &scan, &LetterScan::setDoubtsAccepted);
    connect(&scan, &LetterScan::changed, this, &ScanPage::refresh);
    connect(&scan.sheets(), &LetterSheets::currentChanged, this, &ScanPage::refresh);
    refresh();
}

QWidget *ScanPage::makeWorkbench()
{
    m_crop = new CropView;
    m_crop->setObjectName(u"cropView"_s);
    connect(m_crop, &CropView::cropped, this, [this](const QRectF &crop) {
        LetterSheets &sheets = m_scan.sheets();
        ScanEdits edits = sheets.currentSheet()->edits;
        edits.crop = crop;
        sheets.setEdits(sheets.current(), edits);
    });
    auto *pages = new QVBoxLayout;
    pages->addWidget(new SheetList(m_scan.sheets()), 1);
    pages->addWidget(makeListButtons());
    auto *bench = new QWidget;
    auto *layout = new QHBoxLayout(bench);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addLayout(pages);
    layout->addWidget(m_crop, 1);
    layout->addWidget(new SheetTools(m_scan.sheets()));
    return bench;
}

QWidget *ScanPage::makeListButtons()
{
    m_up = makePushButton(u"moveUp"_s, u"↑"_s, tr("Move this page up (Alt+Up)"));
    m_down = makePushButton(u"moveDown"_s, u"↓"_s, tr("Move this page down (Alt+Down)"));
    m_remove = makePushButton(u"remove"_s, tr("Re&move"), tr("Remove this page (Delete)"));
    m_up->setAccessibleName(tr("Move this page up"));
    m_down->setAccessibleName(tr("Move this page down"));
    LetterSheets &sheets = m_scan.sheets();
    connect(m_up, &QPushButton::clicked, this,
            [&sheets] { sheets.move(sheets.current(), sheets.current() - 1); });
    connect(m_down, &QPushButton::clicked, this,
            [&sheets] { sheets.move(sheets.current(), sheets.current() + 1); });
    connect(m_remove, &QPushButton::clicked, this, [&sheets] { sheets.remove(sheets.current()); });
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_up, m_down})
        button->setFixedWidth(fontMetrics().averageCharWidth() * 6);
    layout->addWidget(m_up);
    layout->addWidget(m_down);
    layout->addWidget(m_remove, 1);
    return box;
}

void ScanPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ScanPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_scan.add(draggedFiles(event->mimeData()));
}

void ScanPage::openFileDialog()
{
    auto *dialog = new QFileDialog(this, tr("Choose the scans of the letter"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Scans (*.pdf *.jpg *.jpeg *.png)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, &m_scan, &LetterScan::add);
    dialog->open();
}

void ScanPage::refresh()
{
    const LetterSheets &sheets = m_scan.sheets();
    m_stack->setCurrentIndex(sheets.count() > 0 ? 1 : 0);
    refreshCurrent();
    m_up->setEnabled(sheets.current() > 0);
    m_down->setEnabled(sheets.current() >= 0 && sheets.current() + 1 < sheets.count());
    m_undo->setVisible(sheets.canUndoRemoval());
    setOrHide(*m_problem, letterProblemText(m_scan.problem()));
    const QStringList doubts = m_scan.doubts();
    setOrHide(*m_doubts, doubts.isEmpty() ? QString() : u"⚠ "_s + doubts.join(u"\n⚠ "_s));
    m_anyway->setVisible(!doubts.isEmpty());
    m_anyway->setChecked(m_scan.areDoubtsAccepted());
    m_choose->setText(sheets.count() > 0 ? tr("Add more &files…") : tr("Choose &files…"));
    refreshSummary();
}

void ScanPage::refreshCurrent()
{
    const LetterSheet *sheet = m_scan.sheets().currentSheet();
    if (!sheet)
        return;
    if (sheet->canBeEdited())
        m_crop->show(sheet->preview, sheet->edits);
    else if (!sheet->pdfPreview.isNull())
        m_crop->showPage(sheet->pdfPreview);
    else if (sheet->isPdf())
        m_crop->showNote(sheet->file.fileName + u'\n'
                         + (sheet->file.pages == 1
                                ? tr("PDF, 1 page")
                                : tr("PDF, %n pages", nullptr, sheet->file.pages))
                         + u"\n\n"_s + tr("No preview of this PDF."));
    else
        m_crop->showNote(tr("No preview: the picture has too many pixels to show here."));
}

void ScanPage::refreshSummary()
{
    m_progress->setVisible(m_scan.activity() != Activity::None);
    const QString doing = m_scan.activity() == Activity::Reading ? tr("Opening the files…")
                                                                 : tr("Making a copy that fits…");
    m_progress->setAccessibleName(doing);
    QString text = m_scan.activity() == Activity::None ? QString() : doing;
    if (m_scan.letter()) {
        text = u"✓ "_s + m_scan.summary();
        if (!m_scan.copyNote().isEmpty())
            text += u'\n' + m_scan.copyNote();
    }
    m_summary->setText(text);
}

} // namespace ui
