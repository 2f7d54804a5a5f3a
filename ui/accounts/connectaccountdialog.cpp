#include "ui/accounts/connectaccountdialog.h"

#include "core/crypto/accesssecret.h"
#include "ui/accounts/connectaccountviewmodel.h"
#include "ui/accounts/dialogfit.h"
#include "ui/accounts/permissions.h"
#include "ui/main/messagebar.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// A password field works on a QString; these fields are the one place where key and token are in
// one. The bytes made of it are wiped here, the fields themselves as soon as the key is saved.
QByteArray takeBytes(const QLineEdit &field)
{
    return field.text().trimmed().toUtf8();
}

core::SharedSecret takeKey(const QLineEdit &keyField, const QLineEdit &tokenField)
{
    QByteArray key = takeBytes(keyField);
    QByteArray token = takeBytes(tokenField);
    core::SharedSecret joined =
        core::joinAccessSecret(std::span(std::as_const(key)), std::span(std::as_const(token)));
    OPENSSL_cleanse(key.data(), static_cast<std::size_t>(key.size()));
    OPENSSL_cleanse(token.data(), static_cast<std::size_t>(token.size()));
    return joined;
}

QLabel *makeHint(const QString &text)
{
    auto *hint = new QLabel(text);
    hint->setWordWrap(true);
    QSizePolicy policy = hint->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    hint->setSizePolicy(policy);
    hint->setForegroundRole(QPalette::PlaceholderText);
    return hint;
}

} // namespace

ConnectAccountDialog::ConnectAccountDialog(ConnectAccountViewModel &viewModel, QWidget *parent)
    : QDialog(parent)
    , m_viewModel(viewModel)
{
    setWindowTitle(viewModel.isNewKey()
                       //: %1 is an account's name
                       ? tr("New key for %1").arg(viewModel.account().name)
                       : tr("Connect a Tencent Cloud account"));
    setObjectName(u"connectAccountDialog"_s);
    m_form = makeForm();

    m_message = new MessageBar;

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Return never cancels
    m_connect =
        buttons->addButton(viewModel.isNewKey() ? tr("Test and &save") : tr("Test and &connect"),
                           QDialogButtonBox::AcceptRole);
    m_connect->setObjectName(u"connect"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_form);
    layout->addWidget(
        makeHint(tr("The key is tested with a call that only reads, then kept in this "
                    "computer's keychain and nowhere else.")));
    layout->addWidget(makePermissions());
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addWidget(buttons);
    m_connect->setDefault(true); // only once it is in the dialog, which keeps it so

    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectAccountDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, &viewModel, &ConnectAccountViewModel::cancel);
    connect(&viewModel, &ConnectAccountViewModel::changed, this, &ConnectAccountDialog::refresh);
    connect(&viewModel, &ConnectAccountViewModel::connected, this, [this] {
        m_secretKey->clear();
        m_token->clear();
        accept();
    });
    refresh();
    m_secretId->setFocus();
}

QWidget *ConnectAccountDialog::makeForm()
{
    auto *site = new QComboBox;
    site->setObjectName(u"site"_s);
    site->setAccessibleName(tr("Site of the account"));
    site->addItem(tr("International (tencentcloud.com)"), QVariant::fromValue(0));
    site->addItem(tr("Mainland China (cloud.tencent.com)"), QVariant::fromValue(1));

    m_secretId = new QLineEdit;
    m_secretId->setObjectName(u"secretId"_s);
    m_secretId->setAccessibleName(tr("SecretId"));
    m_secretId->setPlaceholderText(u"AKID…"_s);

    m_secretKey = new QLineEdit;
    m_secretKey->setObjectName(u"secretKey"_s);
    m_secretKey->setAccessibleName(tr("SecretKey"));
    m_secretKey->setEchoMode(QLineEdit::Password);

    m_token = new QLineEdit;
    m_token->setObjectName(u"token"_s);
    m_token->setAccessibleName(tr("Token of a temporary key"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Only of a temporary key (STS)"));

    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins({});
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Site:"), site);
    form->addRow(tr("Secret&Id:"), m_secretId);
    form->addRow(tr("Secret&Key:"), m_secretKey);
    form->addRow(tr("&Token:"), m_token);
    if (m_viewModel.isNewKey()) { // everything but the key stays as it is
        site->setCurrentIndex(m_viewModel.account().site == core::Site::International ? 0 : 1);
        m_secretId->setText(m_viewModel.account().secretId);
        m_secretId->selectAll();
        site->setEnabled(false);
    } else {
        form->addRow(tr("&Name:"), makeName());
    }

    ConnectAccountViewModel *viewModel = &m_viewModel;
    connect(site, &QComboBox::currentIndexChanged, viewModel, [viewModel](int index) {
        viewModel->setSite(index == 0 ? core::Site::International : core::Site::Mainland);
    });
    connect(m_secretId, &QLineEdit::textChanged, viewModel, &ConnectAccountViewModel::setSecretId);
    connect(m_secretKey, &QLineEdit::textChanged, viewModel, [viewModel](const QString &text) {
        viewModel->setKeyEntered(!text.trimmed().isEmpty());
    });
    return page;
}

QLineEdit *ConnectAccountDialog::makeName()
{
    auto *name = new QLineEdit;
    name->setObjectName(u"accountName"_s);
    name->setAccessibleName(tr("Name of the account on this computer"));
    name->setPlaceholderText(tr("For you, such as “Company”"));
    connect(name, &QLineEdit::textChanged, &m_viewModel, &ConnectAccountViewModel::setName);
    return name;
}

QWidget *ConnectAccountDialog::makePermissions()
{
    auto *copy = new QPushButton(tr("Copy the permissions"));
    copy->setObjectName(u"copyPermissions"_s);
    copy->setAutoDefault(false);
    copy->setAccessibleDescription(
        tr("Copies a policy with the least permissions that CertDesk needs."));
    connect(copy, &QPushButton::clicked, copy, [copy] {
        QGuiApplication::clipboard()->setText(minimalPolicy());
        copy->setText(tr("Copied"));
    });

    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(makeHint(tr("Use a key of a sub-account that may do no more than CertDesk "
                                  "needs: paste this policy in Access Management. To see and pay "
                                  "orders, the sub-account also needs finance rights.")),
                      1);
    layout->addWidget(copy, 0, Qt::AlignTop);
    return box;
}

void ConnectAccountDialog::submit()
{
    m_viewModel.connectAccount(takeKey(*m_secretKey, *m_token));
}

void ConnectAccountDialog::showState()
{
    using enum ConnectAccountViewModel::Stage;

    Message message;
    if (m_viewModel.problem()) {
        message.severity = Message::Severity::Problem;
        message.what = m_viewModel.problem()->what;
        message.advice = m_viewModel.problem()->advice;
        message.requestId = m_viewModel.problem()->requestId;
    } else if (m_viewModel.stage() == Verifying) {
        message.what = tr("Asking the provider…");
    } else if (m_viewModel.stage() == Saving) {
        message.what = tr("Saving the key in the keychain…");
    }
    if (message.what.isEmpty())
        m_message->clear();
    else
        m_message->showMessage(message);
}

void ConnectAccountDialog::refresh()
{
    m_form->setEnabled(!m_viewModel.isBusy());
    m_connect->setEnabled(m_viewModel.canConnect());
    showState();
    if (m_viewModel.problem())
        m_secretKey->setFocus(); // it lost it while the form was disabled
    growToFit(*this, 84);
}

} // namespace ui
