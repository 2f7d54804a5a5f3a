#include "ui/accounts/accountsdialog.h"

#include "ui/accounts/accountsviewmodel.h"
#include "ui/accounts/dialogfit.h"
#include "ui/main/accountmark.h"
#include "ui/main/messagebar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString siteText(const core::Account &account)
{
    const QString site = account.site == core::Site::International
        ? AccountsDialog::tr("International")
        : AccountsDialog::tr("Mainland China");
    //: %1 is a site: "International"
    return account.isSandbox() ? AccountsDialog::tr("Sandbox (%1)").arg(site) : site;
}

} // namespace

AccountsDialog::AccountsDialog(AccountsViewModel &viewModel, QWidget *parent)
    : QDialog(parent)
    , m_viewModel(viewModel)
    , m_message(new MessageBar)
{
    setWindowTitle(tr("Accounts"));
    setObjectName(u"accountsDialog"_s);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(makeList(), 2);
    columns->addWidget(makeDetails(), 3);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&viewModel, &AccountsViewModel::changed, this, &AccountsDialog::refresh);
    refresh();
    growToFit(*this, 100);
    m_list->setFocus();
}

QPushButton *AccountsDialog::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

QWidget *AccountsDialog::makeList()
{
    m_list = new QListWidget;
    m_list->setObjectName(u"accounts"_s);
    m_list->setAccessibleName(tr("Accounts"));
    QPushButton *connectOne = makeButton(u"connect"_s, tr("&Connect account…"));
    m_sandbox = makeButton(u"sandbox"_s, tr("Open the &sandbox"));
    m_sandbox->setToolTip(tr("A stand-in for the provider on this computer: no money, no risk."));

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addWidget(connectOne);
    layout->addWidget(m_sandbox);

    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            m_viewModel.setCurrent(core::AccountId(item->data(Qt::UserRole).toString()));
    });
    connect(connectOne, &QPushButton::clicked, this, &AccountsDialog::connectRequested);
    connect(m_sandbox, &QPushButton::clicked, this, &AccountsDialog::sandboxRequested);
    return page;
}

QWidget *AccountsDialog::makeDetails()
{
    m_name = new QLineEdit;
    m_name->setObjectName(u"accountName"_s);
    m_name->setAccessibleName(tr("Name of the account on this computer"));
    m_color = new QComboBox;
    m_color->setObjectName(u"color"_s);
    m_color->setAccessibleName(tr("Colour that marks the account"));
    for (int color = 0; color < core::accountColors; ++color)
        m_color->addItem(accountIcon(color), accountColorName(color));
    m_site = new QLabel;
    m_secretId = new QLabel;
    for (QLabel *label : {m_site, m_secretId}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_newKey = makeButton(u"newKey"_s, tr("New &key…"));
    QPushButton *permissions = makeButton(u"permissions"_s, tr("Check &permissions…"));
    m_remove = makeButton(u"remove"_s, tr("&Remove…"));

    m_details = new QWidget;
    auto *form = new QFormLayout(m_details);
    form->setContentsMargins({});
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("C&olour:"), m_color);
    form->addRow(tr("Site:"), m_site);
    form->addRow(tr("SecretId:"), m_secretId);
    auto *actions = new QVBoxLayout; // as wide as the widest of them
    actions->setSpacing(8);
    for (QPushButton *button : {m_newKey, permissions, m_remove})
        actions->addWidget(button);
    auto *line = new QHBoxLayout;
    line->addLayout(actions);
    line->addStretch();
    form->addRow(QString(), line);

    const auto current = [this] { return m_viewModel.current()->id; };
    connect(m_name, &QLineEdit::editingFinished, this,
            [this] { m_viewModel.setName(m_name->text()); });
    connect(m_color, &QComboBox::activated, &m_viewModel, &AccountsViewModel::setColor);
    connect(m_newKey, &QPushButton::clicked, this,
            [this, current] { emit newKeyRequested(current()); });
    connect(permissions, &QPushButton::clicked, this,
            [this, current] { emit permissionsRequested(current()); });
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::askToRemove);
    return m_details;
}

void AccountsDialog::refresh()
{
    showList();
    const auto account = m_viewModel.current();
    const QList<core::Account> &all = m_viewModel.accounts();
    m_sandbox->setVisible(std::ranges::none_of(all, &core::Account::isSandbox));
    m_details->setEnabled(account && !m_viewModel.isRemoving());
    m_name->setText(account ? account->name : QString());
    m_color->setCurrentIndex(account ? account->color : -1);
    m_site->setText(account ? siteText(*account) : QString());
    m_secretId->setText(account ? account->secretId : QString());
    m_newKey->setVisible(account && !account->isSandbox()); // it gives CertDesk its key itself
    if (const auto &problem = m_viewModel.problem())
        m_message->showMessage({Message::Severity::Problem,
                                problem->what,
                                problem->advice,
                                problem->requestId,
                                {},
                                {}});
    else
        m_message->clear();
}

void AccountsDialog::showList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto current = m_viewModel.current();
    for (const core::Account &account : m_viewModel.accounts()) {
        auto *item = new QListWidgetItem(accountIcon(account.color), account.name, m_list);
        item->setData(Qt::UserRole, account.id.value());
        if (current && current->id == account.id)
            m_list->setCurrentItem(item);
    }
}

void AccountsDialog::askToRemove()
{
    const QString refusal = m_viewModel.refusal();
    if (!refusal.isEmpty()) {
        m_message->showMessage({Message::Severity::Warning, refusal, {}, {}, {}, {}});
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove account"),
                                //: %1 is an account's name
                                tr("Remove “%1” from CertDesk?").arg(m_viewModel.current()->name),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"removeQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(m_viewModel.consequences());
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"confirmRemove"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(remove, &QPushButton::clicked, &m_viewModel, &AccountsViewModel::remove);
    box->open();
}

} // namespace ui
