#include "ui/serverfiles/saveforserverdialog.h"

#include "ui/renewal/pageparts.h"
#include "ui/serverfiles/secretclipboard.h"
#include "ui/serverfiles/serverform.h"
#include "ui/serverfiles/serverresult.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The dropped folder, or the folder of the dropped file; "" for anything else.
QString folderIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
    if (path.isEmpty())
        return {};
    const QFileInfo dropped(path);
    return dropped.isDir() ? path : dropped.absolutePath();
}

} // namespace

SaveForServerDialog::SaveForServerDialog(std::unique_ptr<SaveForServerViewModel> viewModel,
                                         QWidget *parent)
    : QDialog(parent)
    , m_viewModel(std::move(viewModel))
    , m_clipboard(std::make_unique<SecretClipboard>())
    , m_stack(new QStackedWidget)
    , m_form(new ServerForm(*m_viewModel, *m_clipboard))
    , m_result(new ServerResult(*m_viewModel, *m_clipboard))
    , m_blocker(textLabel(u"blocker"_s))
    , m_save(new QPushButton(tr("&Save")))
    , m_saveMore(new QPushButton(tr("Save for A&nother Server…")))
    , m_close(new QPushButton(tr("Close")))
{
    //: %1 is a domain name
    setWindowTitle(tr("Save for My Server: %1").arg(m_viewModel->domain()));
    setAcceptDrops(true);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_result);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_blocker);
    layout->addLayout(footer());
    resize(680, 500);

    connectAll();
    refresh();
}

SaveForServerDialog::~SaveForServerDialog() = default;

QHBoxLayout *SaveForServerDialog::footer()
{
    m_save->setObjectName(u"save"_s);
    m_saveMore->setObjectName(u"saveMore"_s);
    m_close->setObjectName(u"close"_s);
    auto *row = new QHBoxLayout;
    row->addStretch();
    for (QPushButton *button : {m_saveMore, m_save, m_close}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return row;
}

void SaveForServerDialog::connectAll()
{
    SaveForServerViewModel *viewModel = m_viewModel.get();
    connect(viewModel, &SaveForServerViewModel::changed, this, &SaveForServerDialog::refresh);
    connect(viewModel, &SaveForServerViewModel::replaceQuestion, this,
            &SaveForServerDialog::askToReplace);
    connect(viewModel, &SaveForServerViewModel::saved, this, [this, viewModel] {
        m_form->clearPassword();
        emit folderUsed(viewModel->folder());
    });
    connect(m_save, &QPushButton::clicked, viewModel, [viewModel] { viewModel->save(); });
    connect(m_saveMore, &QPushButton::clicked, viewModel, &SaveForServerViewModel::startOver);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, m_form, &ServerForm::clearPassword);
    connect(m_result, &ServerResult::openFolderRequested, this,
            [this, viewModel] { emit openFolderRequested(viewModel->folder()); });
}

void SaveForServerDialog::refresh()
{
    const bool isSaved = m_viewModel->isSaved();
    m_stack->setCurrentIndex(isSaved ? 1 : 0);
    if (isSaved)
        m_result->refresh();
    else
        m_form->refresh();
    m_stack->setEnabled(!m_viewModel->isSaving());
    m_save->setVisible(!isSaved);
    m_save->setEnabled(m_viewModel->canSave());
    m_saveMore->setVisible(isSaved);
    (isSaved ? m_close : m_save)->setDefault(true);
    m_blocker->setVisible(m_viewModel->isSaving());
    m_blocker->setText(tr("Writing, re-opening and comparing…"));
}

void SaveForServerDialog::askToReplace(const QStringList &existing)
{
    QStringList names;
    for (const QString &path : existing)
        names << QFileInfo(path).fileName();
    //: %1 is a list of file names
    auto *box = new QMessageBox(
        QMessageBox::Question, windowTitle(),
        tr("The folder has these files already. Replace them?\n\n%1").arg(names.join(u'\n')),
        QMessageBox::Cancel, this);
    box->setObjectName(u"replaceQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    QPushButton *replace = box->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    replace->setObjectName(u"confirmReplace"_s);
    connect(replace, &QPushButton::clicked, m_viewModel.get(), [this] { m_viewModel->save(true); });
    box->open();
}

void SaveForServerDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_viewModel->isSaved() && !folderIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SaveForServerDialog::dropEvent(QDropEvent *event)
{
    m_viewModel->setFolder(folderIn(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace ui
