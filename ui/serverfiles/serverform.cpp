#include "ui/serverfiles/serverform.h"

#include "ui/renewal/pageparts.h"
#include "ui/serverfiles/installsteps.h"
#include "ui/serverfiles/passwordform.h"
#include "ui/serverfiles/saveforserverviewmodel.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using core::ServerKind;

struct ServerButton
{
    ServerKind kind;
    const char *objectName;
};
constexpr std::array serverButtons{ServerButton{ServerKind::Nginx, "serverNginx"},
                                   ServerButton{ServerKind::Apache, "serverApache"},
                                   ServerButton{ServerKind::Iis, "serverIis"},
                                   ServerButton{ServerKind::Tomcat, "serverTomcat"},
                                   ServerButton{ServerKind::Other, "serverOther"}};

QString formatText(const SaveForServerViewModel &viewModel)
{
    const QString names = viewModel.fileNames().join(u", "_s);
    if (!viewModel.hasKey())
        //: %1 is a file name
        return ServerForm::tr("You get %1: the certificate and its chain (PEM).").arg(names);
    if (viewModel.needsPassword())
        //: %1 is a file name
        return ServerForm::tr("You get %1: key, certificate and chain in one file (PKCS#12), "
                              "protected by a password.")
            .arg(names);
    //: %1 are two file names
    return ServerForm::tr("You get %1: the certificate with its chain, and the key without a "
                          "password (PEM).")
        .arg(names);
}

} // namespace

ServerForm::ServerForm(SaveForServerViewModel &viewModel, SecretClipboard &clipboard)
    : m_viewModel(viewModel)
    , m_files(textLabel(u"files"_s))
    , m_keyAbsent(textLabel(
          u"keyAbsent"_s,
          tr("The private key is not on this computer: the certificate was ordered with a CSR "
             "from elsewhere. The certificate and its chain can be saved, to be used where the "
             "key is.")))
    , m_folder(new QLineEdit)
    , m_folderProblem(textLabel(u"folderProblem"_s))
    , m_password(new PasswordForm(viewModel, clipboard))
    , m_working(new QProgressBar)
    , m_problem(new ProblemBox)
{
    setObjectName(u"formPage"_s);
    m_working->setRange(0, 0);
    m_working->setTextVisible(false);
    m_working->setMaximumHeight(6);
    m_working->setAccessibleName(tr("Writing the files"));

    QVBoxLayout *layout = pageLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_keyAbsent);
    addServers(*layout);
    addFolder(*layout);
    layout->addWidget(m_password);
    layout->addWidget(m_working);
    layout->addWidget(m_problem);
    layout->addStretch();
}

void ServerForm::addServers(QVBoxLayout &layout)
{
    layout.addWidget(headingLabel(tr("Server")));
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    for (const auto &[kind, objectName] : serverButtons) {
        const QString text = kind == ServerKind::Other ? tr("Other") : serverName(kind);
        auto *button = new QRadioButton(text);
        button->setObjectName(QLatin1StringView(objectName));
        row->addWidget(button);
        m_servers.insert(static_cast<int>(kind), button);
        connect(button, &QRadioButton::clicked, &m_viewModel,
                [this, server = kind] { m_viewModel.setServer(server); });
    }
    row->addStretch();
    layout.addLayout(row);
    layout.addWidget(m_files);
}

void ServerForm::addFolder(QVBoxLayout &layout)
{
    m_folder->setObjectName(u"folder"_s);
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setAcceptDrops(false); // a dropped folder goes to the window, which takes it whole
    auto *choose = new QPushButton(tr("C&hoose…"));
    choose->setObjectName(u"chooseFolder"_s);
    choose->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    layout.addWidget(headingLabel(tr("Folder")));
    layout.addLayout(row);
    layout.addWidget(m_folderProblem);

    connect(m_folder, &QLineEdit::textEdited, &m_viewModel, [this](const QString &text) {
        m_viewModel.setFolder(QDir::fromNativeSeparators(text));
    });
    connect(choose, &QPushButton::clicked, this, &ServerForm::chooseFolder);
}

void ServerForm::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Save in"), m_viewModel.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, &m_viewModel, &SaveForServerViewModel::setFolder);
    dialog->open();
}

void ServerForm::refresh()
{
    m_keyAbsent->setVisible(!m_viewModel.hasKey());
    m_servers.value(static_cast<int>(m_viewModel.server()))->setChecked(true);
    m_files->setText(formatText(m_viewModel));
    if (QDir::fromNativeSeparators(m_folder->text()).trimmed() != m_viewModel.folder())
        m_folder->setText(QDir::toNativeSeparators(m_viewModel.folder()));
    const QString folderProblem = m_viewModel.folderProblem();
    m_folderProblem->setVisible(!folderProblem.isEmpty());
    m_folderProblem->setText(u"✗ "_s + folderProblem);
    m_password->refresh();
    m_working->setVisible(m_viewModel.isSaving());
    m_problem->setText(m_viewModel.problemWords(),
                       m_viewModel.error() ? m_viewModel.error()->requestId : QString());
}

void ServerForm::clearPassword()
{
    m_password->clear();
}

} // namespace ui
