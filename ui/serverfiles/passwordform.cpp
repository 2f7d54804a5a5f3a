#include "ui/serverfiles/passwordform.h"

#include "ui/renewal/pageparts.h"
#include "ui/serverfiles/saveforserverviewmodel.h"
#include "ui/serverfiles/secretclipboard.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

core::Secret secretOf(const QLineEdit &field)
{
    QByteArray bytes = field.text().toUtf8();
    core::Secret secret({bytes.constData(), std::size_t(bytes.size())});
    OPENSSL_cleanse(bytes.data(), std::size_t(bytes.size()));
    return secret;
}

} // namespace

PasswordForm::PasswordForm(SaveForServerViewModel &viewModel, SecretClipboard &clipboard)
    : m_viewModel(viewModel)
    , m_clipboard(clipboard)
    , m_password(passwordField(u"password"_s, tr("Password")))
    , m_repetition(passwordField(u"repetition"_s, tr("Password, once more")))
    , m_verdict(textLabel(u"passwordVerdict"_s))
    , m_show(new QCheckBox(tr("Sho&w")))
    , m_generate(new QPushButton(tr("&Generate")))
    , m_copy(new QPushButton(tr("&Copy")))
    , m_legacy(new QCheckBox(tr("For &Windows Server 2012 or Java 8 (older, weaker encryption)")))
{
    m_show->setObjectName(u"showPassword"_s);
    m_generate->setObjectName(u"generatePassword"_s);
    m_generate->setAutoDefault(false);
    m_copy->setObjectName(u"copyPassword"_s);
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("The password stays on the clipboard for 10 seconds."));
    m_legacy->setObjectName(u"legacy"_s);
    layOut();

    connect(m_password, &QLineEdit::textChanged, &m_viewModel,
            [this] { m_viewModel.setPassword(secretOf(*m_password)); });
    connect(m_repetition, &QLineEdit::textChanged, &m_viewModel,
            [this] { m_viewModel.setRepetition(secretOf(*m_repetition)); });
    connect(m_show, &QCheckBox::toggled, this, &PasswordForm::show);
    connect(m_generate, &QPushButton::clicked, this, &PasswordForm::generate);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { m_clipboard.copy(m_viewModel.password()); });
    connect(m_legacy, &QCheckBox::toggled, &m_viewModel, &SaveForServerViewModel::setLegacy);
}

void PasswordForm::layOut()
{
    auto *passwordLabel = new QLabel(tr("P&assword:"));
    passwordLabel->setBuddy(m_password);
    auto *repetitionLabel = new QLabel(tr("Once &more:"));
    repetitionLabel->setBuddy(m_repetition);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setColumnStretch(1, 1);
    grid->addWidget(passwordLabel, 0, 0);
    grid->addWidget(m_password, 0, 1);
    grid->addWidget(m_generate, 0, 2);
    grid->addWidget(m_copy, 0, 3);
    grid->addWidget(repetitionLabel, 1, 0);
    grid->addWidget(m_repetition, 1, 1);
    grid->addWidget(m_show, 1, 2, 1, 2);
    grid->addWidget(m_verdict, 2, 1, 1, 3);
    grid->addWidget(m_legacy, 3, 1, 1, 3);
}

QLineEdit *PasswordForm::passwordField(const QString &objectName, const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                               | Qt::ImhNoAutoUppercase);
    return field;
}

void PasswordForm::show(bool inClear)
{
    for (QLineEdit *field : {m_password, m_repetition})
        field->setEchoMode(inClear ? QLineEdit::Normal : QLineEdit::Password);
}

void PasswordForm::generate()
{
    const auto bytes = m_viewModel.generatePassword().bytes();
    for (QLineEdit *field : {m_password, m_repetition}) {
        const QSignalBlocker silent(field);
        field->setText(QString::fromUtf8(bytes.data(), qsizetype(bytes.size())));
    }
    m_show->setChecked(true);
}

void PasswordForm::clear()
{
    for (QLineEdit *field : {m_password, m_repetition}) {
        const QSignalBlocker silent(field);
        field->clear();
    }
    m_show->setChecked(false);
}

void PasswordForm::refresh()
{
    setVisible(m_viewModel.needsPassword());
    m_copy->setVisible(m_viewModel.isPasswordGenerated());
    const QString problem = m_viewModel.passwordProblem();
    if (problem.isEmpty())
        m_verdict->setText(m_viewModel.isPasswordGenerated() ? tr(
                               "✓ Keep this password: CertDesk doesn't, and shows it only now.")
                                                             : tr("✓ The passwords match."));
    else
        m_verdict->setText(m_viewModel.password().isEmpty() ? problem : u"✗ "_s + problem);
}

} // namespace ui
