#include "ui/upload/uploaddialog.h"

#include "ui/letter/droparea.h"
#include "ui/text/labels.h"
#include "ui/upload/uploadtext.h"
#include "ui/upload/uploadviewmodel.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

UploadDialog::UploadDialog(std::unique_ptr<UploadViewModel> viewModel,
                           const UploadForm::Projects &projects, QWidget *parent)
    : QDialog(parent)
    , m_viewModel(std::move(viewModel))
    , m_drop(new DropArea)
    , m_open(new QPushButton(tr("&Open files…")))
    , m_empty(new QWidget)
    , m_form(new UploadForm(*m_viewModel, projects))
    , m_scroll(new QScrollArea)
    , m_progress(new QProgressBar)
    , m_subject(makeHeadline(u"subject"_s))
    , m_summary(makeNote(u"summary"_s))
    , m_blocker(makeText(u"blocker"_s))
    , m_upload(new QPushButton(tr("&Upload")))
    , m_close(new QPushButton)
{
    setObjectName(u"uploadDialog"_s);
    setWindowTitle(tr("Upload a certificate"));
    setAcceptDrops(true);
    layOut();

    connect(m_viewModel.get(), &UploadViewModel::changed, this, &UploadDialog::refresh);
    connect(m_drop, &DropArea::filesDropped, this, &UploadDialog::addFiles);
    connect(m_open, &QPushButton::clicked, this, &UploadDialog::askForFiles);
    connect(m_form, &UploadForm::addFilesRequested, this, &UploadDialog::askForFiles);
    connect(m_upload, &QPushButton::clicked, m_viewModel.get(), &UploadViewModel::send);
    connect(m_close, &QPushButton::clicked, this, &UploadDialog::reject);
    connect(this, &QDialog::finished, m_form, &UploadForm::clearPassword);
    refresh();
}

UploadDialog::~UploadDialog() = default;

void UploadDialog::layOut()
{
    m_summary->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_drop->setObjectName(u"dropArea"_s);
    m_drop->setText(tr("Drop the certificate and its private key here, in one file or several.\n\n"
                       "PEM (.pem, .crt, .key), DER (.cer), PFX (.pfx, .p12), PKCS#7 (.p7b), "
                       "Java keystore (.jks)"));
    m_open->setObjectName(u"openFiles"_s);
    auto *empty = new QVBoxLayout(m_empty);
    empty->setContentsMargins({});
    empty->setSpacing(12);
    empty->addWidget(m_drop, 1);
    empty->addWidget(m_open, 0, Qt::AlignHCenter);

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_form);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);

    auto *buttons = new QDialogButtonBox;
    m_upload->setObjectName(u"upload"_s);
    m_close->setObjectName(u"close"_s);
    buttons->addButton(m_upload, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_subject);
    layout->addWidget(m_summary);
    layout->addWidget(m_blocker);
    layout->addStretch(0); // takes what is left when nothing above wants it
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 95, fontMetrics().height() * 34);
}

void UploadDialog::addFiles(const QStringList &paths)
{
    if (paths.isEmpty() || m_viewModel->stage() != UploadViewModel::Stage::Choosing)
        return;
    m_viewModel->files().add(paths);
    emit folderUsed(QFileInfo(paths.constFirst()).absolutePath());
}

void UploadDialog::askForFiles()
{
    auto *ask = new QFileDialog(this, tr("Open the certificate and its key"), m_folder,
                                tr("Certificates and keys (*.pem *.crt *.cer *.der *.key *.pfx "
                                   "*.p12 *.p7b *.p7c *.jks *.keystore);;All files (*)"));
    ask->setObjectName(u"openDialog"_s);
    ask->setFileMode(QFileDialog::ExistingFiles);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    connect(ask, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        m_folder = QFileInfo(paths.value(0)).absolutePath();
        addFiles(paths);
    });
    ask->open();
}

void UploadDialog::refresh()
{
    using Stage = UploadViewModel::Stage;

    const Stage stage = m_viewModel->stage();
    const bool isOver = stage == Stage::Done || stage == Stage::Unknown;
    const bool isEmpty = m_viewModel->files().all().empty() && !isOver;
    m_empty->setVisible(isEmpty);
    m_scroll->setVisible(!isEmpty && !isOver);
    m_form->refresh();
    m_progress->setVisible(stage == Stage::Sending || m_viewModel->isWorking()
                           || m_viewModel->isCompleting());
    setOrHide(*m_subject,
              isOver && m_viewModel->bundle().chain ? uploadNames(m_viewModel->bundle().chain->leaf)
                                                    : QString());
    setOrHide(*m_summary, uploadOutcomeText(*m_viewModel));
    setOrHide(*m_blocker,
              stage == Stage::Choosing && !isEmpty ? m_viewModel->blocker() : QString());
    m_upload->setVisible(!isOver);
    m_upload->setEnabled(m_viewModel->canSend());
    m_close->setEnabled(stage != Stage::Sending);
    m_close->setText(isOver ? tr("Close") : tr("Cancel"));
    (isOver ? m_close : isEmpty ? m_open : m_upload)->setDefault(true);
    if (isOver) { // a sentence is left
        layout()->activate();
        resize(width(), layout()->totalHeightForWidth(width()));
    }
}

void UploadDialog::reject()
{
    if (m_viewModel->stage() != UploadViewModel::Stage::Sending)
        QDialog::reject();
}

void UploadDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_viewModel->stage() == UploadViewModel::Stage::Choosing
        && !draggedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void UploadDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    addFiles(draggedFiles(event->mimeData()));
}

} // namespace ui
