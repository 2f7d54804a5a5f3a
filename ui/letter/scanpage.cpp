#include "ui/letter/scanpage.h"

#include "ui/letter/droparea.h"
#include "ui/letter/letterpages.h"
#include "ui/letter/letterviewmodel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Activity = LetterViewModel::Activity;

ScanPage::ScanPage(LetterViewModel &viewModel, QWidget *parent)
    : QWidget(parent)
    , m_viewModel(viewModel)
    , m_area(new DropArea)
    , m_fileName(makeText(u"fileName"_s))
    , m_summary(makeText(u"summary"_s))
    , m_problem(makeNote(u"scanProblem"_s))
    , m_progress(new QProgressBar)
    , m_choose(new QPushButton(tr("Choose a &file…")))
    , m_shrink(new QPushButton(tr("&Shrink it to fit")))
{
    m_area->setObjectName(u"dropArea"_s);
    m_choose->setObjectName(u"choose"_s);
    m_choose->setAutoDefault(false);
    m_shrink->setObjectName(u"shrink"_s);
    m_shrink->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Opening the file"));
    QFont bold = m_fileName->font();
    bold.setBold(true);
    m_fileName->setFont(bold);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_shrink);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeText(
        u"scanHint"_s,
        tr("A scan or a clear photo of the sealed letter: JPG, PNG or PDF, 1 KB to 1.4 MB.")));
    layout->addWidget(m_area, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_fileName);
    layout->addWidget(m_summary);
    layout->addLayout(buttons);

    connect(m_area, &DropArea::fileDropped, &viewModel, &LetterViewModel::choose);
    connect(m_choose, &QPushButton::clicked, this, &ScanPage::openFileDialog);
    connect(m_shrink, &QPushButton::clicked, &viewModel, &LetterViewModel::shrink);
    connect(&viewModel, &LetterViewModel::changed, this, &ScanPage::refresh);
    refresh();
}

void ScanPage::openFileDialog()
{
    auto *dialog = new QFileDialog(this, tr("Choose the scan of the letter"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Scans (*.pdf *.jpg *.jpeg *.png)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_viewModel, &LetterViewModel::choose);
    dialog->open();
}

void ScanPage::refresh()
{
    const bool isBusy = m_viewModel.activity() != Activity::None;
    refreshArea();
    setOrHide(*m_problem, letterProblemText(m_viewModel.scanProblem()));
    const auto &letter = m_viewModel.letter();
    // A PDF has no preview; the area itself says what it is.
    const bool isShownInArea = letter && letter->format == core::LetterFormat::Pdf;
    const QString summary =
        m_viewModel.shrunkNote().isEmpty() ? m_viewModel.letterSummary() : m_viewModel.shrunkNote();
    setOrHide(*m_fileName, letter && !isShownInArea ? u"✓ "_s + letter->fileName : QString());
    setOrHide(*m_summary, isShownInArea ? QString() : summary);
    m_choose->setEnabled(!isBusy);
    m_choose->setText(letter ? tr("Choose another &file…") : tr("Choose a &file…"));
    m_shrink->setVisible(m_viewModel.canShrink());
    m_shrink->setEnabled(!isBusy);
    m_progress->setVisible(m_viewModel.activity() == Activity::Reading
                           || m_viewModel.activity() == Activity::Shrinking);
}

void ScanPage::refreshArea()
{
    const auto &letter = m_viewModel.letter();
    if (!letter)
        m_area->showText(tr("Drop the scan here,\nor choose the file below."));
    else if (!m_viewModel.preview().isNull())
        m_area->showImage(m_viewModel.preview());
    else if (letter->format == core::LetterFormat::Pdf)
        m_area->showDocument(u"✓ "_s + letter->fileName + u'\n' + m_viewModel.letterSummary());
    else
        m_area->showText(m_viewModel.previewNote());
}

} // namespace ui
