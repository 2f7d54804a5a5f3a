#include "ui/letter/letterpages.h"

#include "ui/letter/letterviewmodel.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QVBoxLayout *makeLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    return layout;
}

QPushButton *makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

QString dayText(QDate day)
{
    return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace

QString letterProblemText(const std::optional<ErrorText> &problem)
{
    if (!problem)
        return {};
    QStringList lines{u"⚠ "_s + problem->what, problem->advice};
    if (!problem->requestId.isEmpty())
        //: %1 is an identifier that the provider's support asks for
        lines += UploadPage::tr("Request ID: %1").arg(problem->requestId);
    return lines.join(u'\n');
}

LetterPage::LetterPage(LetterViewModel &viewModel, QWidget *parent)
    : QWidget(parent)
{
    auto *open = makeButton(u"openTemplate"_s, tr("&Open the letter in the browser"));
    connect(open, &QPushButton::clicked, &viewModel, &LetterViewModel::openLetterTemplate);

    QVBoxLayout *layout = makeLayout(this);
    layout->addWidget(makeText(
        u"whatItIs"_s,
        tr("With the confirmation letter your company confirms that it ordered this certificate. "
           "The provider fills in most of it from your order. Print it, complete it, have it "
           "signed by the person it names, and put the official company seal on it.")));
    layout->addWidget(makeText(
        u"whereItIs"_s,
        tr("The letter is in the provider's console: open the certificate there and choose "
           "“Download confirmation letter”.")));
    layout->addWidget(open, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addWidget(makeText(u"checklistTitle"_s, tr("Before you scan it, check:")));
    for (int i = 0; i < LetterViewModel::checks; ++i) {
        const auto check = static_cast<LetterViewModel::Check>(i);
        auto *box = new QCheckBox(LetterViewModel::checkText(check));
        box->setObjectName(u"check"_s + QString::number(i));
        box->setChecked(viewModel.isChecked(check));
        connect(box, &QCheckBox::toggled, &viewModel,
                [&viewModel, check](bool checked) { viewModel.setChecked(check, checked); });
        layout->addWidget(box);
    }
    layout->addStretch();
}

UploadPage::UploadPage(LetterViewModel &viewModel, QWidget *parent)
    : QWidget(parent)
    , m_viewModel(viewModel)
    , m_preview(new QLabel)
    , m_pageNumber(new QLabel)
    , m_before(makeButton(u"pageBefore"_s, u"◂"_s))
    , m_after(makeButton(u"pageAfter"_s, u"▸"_s))
    , m_file(makeText(u"confirmFile"_s))
    , m_unchecked(makeNote(u"unchecked"_s))
    , m_problem(makeNote(u"uploadProblem"_s))
    , m_progress(new QProgressBar)
    , m_cancel(makeButton(u"cancelUpload"_s, tr("&Cancel the upload")))
{
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setWordWrap(true);
    m_preview->setMargin(4);
    m_preview->setAccessibleName(tr("The letter that will be sent"));
    m_progress->setObjectName(u"uploadProgress"_s);
    m_progress->setAccessibleName(tr("Uploading"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(10);
    texts->addWidget(m_file);
    texts->addWidget(makeText(u"confirmHint"_s,
                              tr("What you see here is sent to the provider, whose reviewers and "
                                 "the CA read it. With the "
                                 "upload the review begins; it costs nothing.")));
    texts->addWidget(m_unchecked);
    texts->addStretch();
    auto *top = new QHBoxLayout;
    top->setSpacing(20);
    auto *preview = new QVBoxLayout;
    preview->addWidget(m_preview);
    preview->addWidget(makePager());
    preview->addStretch();
    top->addLayout(preview);
    top->addLayout(texts, 1);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_cancel);
    QVBoxLayout *layout = makeLayout(this);
    layout->addLayout(top, 1);
    layout->addWidget(m_problem);
    layout->addLayout(progress);

    connect(m_cancel, &QPushButton::clicked, &viewModel, &LetterViewModel::cancelUpload);
    connect(&viewModel, &LetterViewModel::changed, this, &UploadPage::refresh);
    refresh();
}

QWidget *UploadPage::makePager()
{
    m_before->setAccessibleName(tr("The page before"));
    m_after->setAccessibleName(tr("The next page"));
    m_pageNumber->setObjectName(u"pageNumber"_s);
    m_pageNumber->setAlignment(Qt::AlignCenter);
    connect(m_before, &QPushButton::clicked, this, [this] { turnTo(m_page - 1); });
    connect(m_after, &QPushButton::clicked, this, [this] { turnTo(m_page + 1); });
    auto *pager = new QWidget;
    auto *layout = new QHBoxLayout(pager);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_before);
    layout->addWidget(m_pageNumber, 1);
    layout->addWidget(m_after);
    return pager;
}

void UploadPage::turnTo(int page)
{
    m_page = page;
    refreshPreview();
}

void UploadPage::refreshPreview()
{
    const QList<QImage> &previews = m_viewModel.scan().previews();
    const int count = static_cast<int>(previews.size());
    m_page = std::clamp(m_page, 0, std::max(count - 1, 0));
    m_before->parentWidget()->setVisible(count > 1);
    m_before->setEnabled(m_page > 0);
    m_after->setEnabled(m_page + 1 < count);
    //: %1 is a page's number, %2 how many there are
    m_pageNumber->setText(tr("Page %1 of %2").arg(m_page + 1).arg(count));

    const QSize room(fontMetrics().averageCharWidth() * 44, fontMetrics().lineSpacing() * 25);
    m_preview->setFixedSize(room + QSize(12, 12));
    const QImage image = previews.value(m_page);
    if (image.isNull()) {
        const QString note = m_viewModel.scan().previewNote();
        m_preview->setText(note.isEmpty() ? tr("A page of a PDF, taken over as it is.") : note);
        return;
    }
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(
        image.scaled(room * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_preview->setPixmap(pixmap);
}

void UploadPage::refresh()
{
    const auto &letter = m_viewModel.letter();
    const bool isUploading = m_viewModel.isUploading();
    if (letter)
        refreshPreview();

    QStringList file;
    if (letter)
        file = {letter->fileName, m_viewModel.scan().summary(),
                //: %1 is a domain
                tr("For the certificate of %1").arg(m_viewModel.certificate().domain)};
    m_file->setText(file.join(u'\n'));
    const QStringList unchecked = m_viewModel.uncheckedTexts();
    setOrHide(*m_unchecked,
              unchecked.isEmpty()
                  ? QString()
                  : tr("Not ticked on the checklist:") + u"\n• "_s + unchecked.join(u"\n• "_s));
    setOrHide(*m_problem, letterProblemText(m_viewModel.uploadProblem()));
    m_progress->setVisible(isUploading);
    m_cancel->setVisible(isUploading);
}

SentPage::SentPage(LetterViewModel &viewModel, QWidget *parent)
    : QWidget(parent)
{
    const ReviewDays days = viewModel.reviewDays();
    auto *headline = makeText(u"sentHeadline"_s, tr("✓ The letter is with the provider."));
    QFont bold = headline->font();
    bold.setBold(true);
    headline->setFont(bold);

    const QStringList steps{
        //: %1 and %2 are numbers of business days, %3 and %4 dates
        tr("The review takes %1 to %2 business days: expect the certificate between %3 and %4. "
           "Public holidays come on top.")
            .arg(days.least)
            .arg(days.most)
            .arg(dayText(days.from), dayText(days.until)),
        tr("A reviewer calls your company on its registered phone number. Let whoever answers it "
           "know that you ordered a certificate."),
        tr("An e-mail asks to confirm the order, or to prove the domain. Look into the spam "
           "folder, too."),
        tr("CertDesk keeps looking and tells you when the certificate is issued. If the reviewer "
           "wants something changed, it says so in the list.")};
    QVBoxLayout *layout = makeLayout(this);
    layout->addWidget(headline);
    layout->addWidget(makeText(u"sentTitle"_s, tr("What happens next:")));
    auto *list = new QGridLayout;
    list->setHorizontalSpacing(10);
    list->setVerticalSpacing(10);
    list->setColumnStretch(1, 1);
    for (int i = 0; i < steps.size(); ++i) {
        const QString number = QString::number(i + 1);
        list->addWidget(new QLabel(number + u'.'), i, 0, Qt::AlignTop);
        list->addWidget(makeText(u"sentStep"_s + number, steps[i]), i, 1);
    }
    layout->addLayout(list);
    layout->addStretch();
}

ConsolePage::ConsolePage(LetterViewModel &viewModel, QWidget *parent)
    : QWidget(parent)
    , m_viewModel(viewModel)
    , m_problem(makeNote(u"consoleProblem"_s))
{
    auto *headline =
        makeText(u"consoleHeadline"_s, tr("The provider takes this letter only in its console."));
    QFont bold = headline->font();
    bold.setBold(true);
    headline->setFont(bold);
    auto *open = makeButton(u"openConsole"_s, tr("&Open the console"));
    auto *save = makeButton(u"saveLetter"_s, tr("&Save the copy that fits…"));
    save->setVisible(!viewModel.scan().copyNote().isEmpty());
    m_problem->hide();

    QVBoxLayout *layout = makeLayout(this);
    layout->addWidget(headline);
    layout->addWidget(makeText(
        u"consoleSteps"_s,
        tr("Nothing was changed and your letter is fine. Open the certificate in the console, "
           "choose "
           "“Upload confirmation letter” and select the same file there, or the copy that you save "
           "here.")));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(save);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(m_problem);
    layout->addWidget(makeText(
        u"consoleTracking"_s,
        tr("You can close this window. CertDesk keeps looking: as soon as the letter has arrived, "
           "the list shows the review.")));
    layout->addStretch();

    connect(open, &QPushButton::clicked, &viewModel, &LetterViewModel::openConsole);
    connect(save, &QPushButton::clicked, this, &ConsolePage::chooseWhereToSave);
    connect(&viewModel, &LetterViewModel::changed, save,
            [save, &viewModel] { save->setVisible(!viewModel.scan().copyNote().isEmpty()); });
}

void ConsolePage::chooseWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the copy that fits"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_viewModel.letter()->fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const core::Result<void> saved = m_viewModel.saveLetter(path);
        //: %1 is a file's path
        setOrHide(*m_problem,
                  saved ? tr("✓ Saved as %1.").arg(path)
                        : letterProblemText(describe(saved.error())));
    });
    dialog->open();
}

} // namespace ui
