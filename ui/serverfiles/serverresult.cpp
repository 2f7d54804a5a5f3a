#include "ui/serverfiles/serverresult.h"

#include "ui/renewal/pageparts.h"
#include "ui/serverfiles/installsteps.h"
#include "ui/serverfiles/saveforserverviewmodel.h"
#include "ui/serverfiles/secretclipboard.h"

#include <QClipboard>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ServerResult::ServerResult(SaveForServerViewModel &viewModel, SecretClipboard &clipboard)
    : m_viewModel(viewModel)
    , m_headline(headingLabel(tr("The files are saved")))
    , m_files(textLabel(u"savedFiles"_s))
    , m_stepsHeading(headingLabel({}))
    , m_steps(new QPlainTextEdit)
    , m_installedWords(textLabel(u"installedWords"_s))
{
    setObjectName(u"resultPage"_s);
    m_steps->setObjectName(u"steps"_s);
    m_steps->setAccessibleName(tr("How to install the files"));
    m_steps->setReadOnly(true);
    m_steps->setTabChangesFocus(true);
    m_steps->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    QPushButton *copySteps = addButton(tr("&Copy the Steps"), u"copySteps"_s);
    m_copyPassword = addButton(tr("Copy the &Password"), u"copyPasswordAgain"_s);
    QPushButton *openFolder = addButton(tr("&Open the Folder"), u"openFolder"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copySteps);
    buttons->addWidget(m_copyPassword);
    buttons->addWidget(openFolder);
    buttons->addStretch();

    QVBoxLayout *layout = pageLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_headline);
    layout->addWidget(m_files);
    layout->addWidget(textLabel(
        u"compared"_s, tr("✓ They were re-opened and compared with the certificate: they match.")));
    layout->addWidget(m_stepsHeading);
    layout->addWidget(m_steps, 1);
    layout->addLayout(buttons);
    m_installed = addButton(tr("It Is &Installed"), u"installed"_s);
    auto *installed = new QHBoxLayout;
    installed->addWidget(m_installedWords, 1);
    installed->addWidget(m_installed);
    layout->addLayout(installed);

    connect(copySteps, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_viewModel.steps()); });
    connect(m_copyPassword, &QPushButton::clicked, this,
            [this, &clipboard] { clipboard.copy(m_viewModel.password()); });
    connect(openFolder, &QPushButton::clicked, this, &ServerResult::openFolderRequested);
    connect(m_installed, &QPushButton::clicked, &m_viewModel,
            &SaveForServerViewModel::confirmInstalled);
}

QPushButton *ServerResult::addButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

void ServerResult::refresh()
{
    QStringList paths;
    for (const QString &path : m_viewModel.savedFiles())
        paths << QDir::toNativeSeparators(path);
    m_files->setText(paths.join(u'\n'));
    //: %1 is a server such as "nginx"
    m_stepsHeading->setText(tr("Install on %1").arg(serverName(m_viewModel.server())));
    if (const QString steps = m_viewModel.steps(); m_steps->toPlainText() != steps)
        m_steps->setPlainText(steps);
    m_installedWords->setText(m_viewModel.installedWords());
    m_installedWords->setVisible(!m_viewModel.installedWords().isEmpty());
    m_installed->setVisible(m_installedWords->isVisibleTo(this) && !m_viewModel.isInstalled());
    m_installed->setEnabled(m_viewModel.canConfirmInstalled());
    m_copyPassword->setVisible(m_viewModel.needsPassword() && m_viewModel.isPasswordGenerated());
}

} // namespace ui
