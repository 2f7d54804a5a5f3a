#include "ui/letter/letterpages.h"

#include "ui/letter/letterviewmodel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QVBoxLayout *makeLetterLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    return layout;
}

QPushButton *makeLetterButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

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
    auto *open = makeLetterButton(u"openTemplate"_s, tr("&Open the letter in the browser"));
    connect(open, &QPushButton::clicked, &viewModel, &LetterViewModel::openLetterTemplate);

    const bool isRevocation = viewModel.kind() == LetterViewModel::Kind::Revocation;
    auto *reupload = makeNote(u"reuploadNote"_s);
    const auto refresh = [reupload, &viewModel] { setOrHide(*reupload, viewModel.reuploadNote()); };
    connect(&viewModel, &LetterViewModel::changed, reupload, refresh);
    refresh();

    QVBoxLayout *layout = makeLetterLayout(this);
    layout->addWidget(reupload);
    layout->addWidget(makeText(
        u"whatItIs"_s,
        isRevocation
            ? tr("With the revocation letter your company confirms that this certificate is to be "
                 "revoked. A revoked certificate never works again: install its successor first. "
                 "Print the letter, complete it, and put the official company seal on it.")
            : tr(
                "With the confirmation letter your company confirms that it ordered this "
                "certificate. The provider fills in most of it from your order. Print it, complete "
                "it, have it signed by the person it names, and put the official company seal on "
                "it.")));
    layout->addWidget(makeText(
        u"whereItIs"_s,
        isRevocation ? tr("The letter is in the provider's console: open the certificate there and "
                          "choose the download of the revocation letter.")
                     : tr("The letter is in the provider's console: open the certificate there and "
                          "choose “Download confirmation letter”.")));
    layout->addWidget(open, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addWidget(makeText(u"checklistTitle"_s, tr("Before you scan it, check:")));
    for (int i = 0; i < LetterViewModel::checks; ++i) {
        const auto check = static_cast<LetterViewModel::Check>(i);
        auto *box = new QCheckBox(viewModel.checkText(check));
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
    , m_before(makeLetterButton(u"pageBefore"_s, u"◂"_s))
    , m_after(makeLetterButton(u"pageAfter"_s, u"▸"_s))
    , m_file(makeText(u"confirmFile"_s))
    , m_unchecked(makeNote(u"unchecked"_s))
    , m_problem(makeNote(u"uploadProblem"_s))
    , m_progress(new QProgressBar)
    , m_progressText(makeText(u"uploadText"_s))
    , m_cancel(makeLetterButton(u"cancelUpload"_s, tr("&Cancel the upload")))
{
    m_preview->setObjectName(u"confirmPreview"_s);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setWordWrap(true);
    m_preview->setMargin(4);
    m_preview->setAccessibleName(tr("The letter that will be sent"));
    m_progress->setObjectName(u"uploadProgress"_s);
    m_progress->setAccessibleName(tr("Uploading"));
    m_progress->setTextVisible(false);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(10);
    texts->addWidget(m_file);
    texts->addWidget(makeText(u"confirmHint"_s,
                              viewModel.isConsoleOnly()
                                  ? tr("The provider takes this letter in its console only. The "
                                       "next page leads there.")
                                  : tr("What you see here is sent to the provider, whose reviewers "
                                       "and the CA read it. With the upload the review begins; it "
                                       "costs nothing.")));
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
    progress->addWidget(m_progressText, 1);
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_cancel);
    QVBoxLayout *layout = makeLetterLayout(this);
    layout->addLayout(top, 1);
    layout->addWidget(m_problem);
    layout->addLayout(progress);

    connect(m_cancel, &QPushButton::clicked, &viewModel, &LetterViewModel::cancelUpload);
    connect(&viewModel, &LetterViewModel::changed, this, &UploadPage::refresh);
    connect(&viewModel, &LetterViewModel::progressed, this, &UploadPage::refreshProgress);
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

    const QSize room(fontMetrics().averageCharWidth() * 48, fontMetrics().lineSpacing() * 28);
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

void UploadPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshPreview();
}

void UploadPage::refresh()
{
    const auto &letter = m_viewModel.letter();
    const bool isUploading = m_viewModel.isUploading();
    if (letter && isVisible())
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
    m_cancel->setVisible(isUploading);
    refreshProgress();
}

void UploadPage::refreshProgress()
{
    m_progress->setVisible(m_viewModel.isUploading());
    m_progress->setRange(0, m_viewModel.sentPercent() < 100 ? 100 : 0); // then it only waits
    m_progress->setValue(m_viewModel.sentPercent());
    setOrHide(*m_progressText, m_viewModel.uploadText());
}

} // namespace ui
