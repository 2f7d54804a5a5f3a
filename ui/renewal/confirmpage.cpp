#include "ui/renewal/confirmpage.h"

#include "ui/renewal/pageparts.h"
#include "ui/renewal/quickrenewalviewmodel.h"
#include "ui/text/producttext.h"
#include "ui/text/timetext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Shows the items and the chosen one without telling anybody.
void fill(QComboBox &box, const QList<std::pair<QString, qint64>> &items,
          std::optional<qint64> chosen)
{
    const QSignalBlocker silent(&box);
    box.clear();
    for (const auto &[text, id] : items)
        box.addItem(text, QVariant::fromValue(id));
    box.setCurrentIndex(chosen ? box.findData(QVariant::fromValue(*chosen)) : -1);
    box.setEnabled(!items.isEmpty());
}

QComboBox *makeChoice(const QString &objectName, const QString &accessibleName)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setPlaceholderText(ConfirmPage::tr("Choose…"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

QPushButton *makeNewButton(const QString &objectName)
{
    auto *button = new QPushButton;
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

QHBoxLayout *beside(QWidget *first, QWidget *second)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(first, 1);
    row->addWidget(second);
    return row;
}

/// What the button does, with its full meaning for those who don't see the row.
void nameButton(QPushButton &button, bool isTyped, const QString &newOne, const QString &change)
{
    button.setText(isTyped ? ConfirmPage::tr("Change…") : ConfirmPage::tr("New…"));
    button.setAccessibleName(isTyped ? change : newOne);
}

} // namespace

ConfirmPage::ConfirmPage(QuickRenewalViewModel &viewModel)
    : RenewalPage(viewModel)
    , m_loading(new QProgressBar)
    , m_problem(new ProblemBox)
{
    setObjectName(u"confirmPage"_s);
    m_loading->setRange(0, 0);
    m_loading->setTextVisible(false);
    m_loading->setMaximumHeight(6);
    m_loading->setAccessibleName(tr("Loading the organisation and the contact"));
    m_problem->setRetry(tr("&Try Again"));
    m_problem->retryButton()->setObjectName(u"retryContacts"_s);

    QVBoxLayout *layout = pageLayout(this);
    if (viewModel.isRestored()) {
        layout->addWidget(textLabel(u"restored"_s,
                                    tr("What you entered before this window was closed is here "
                                       "again. Nothing of it was sent.")));
        layout->addSpacing(6);
    }
    layout->addLayout(certificateForm());
    layout->addWidget(m_loading);
    layout->addWidget(m_problem);
    addExplanation(*layout);
    layout->addStretch();

    connect(m_problem, &ProblemBox::retryRequested, &viewModel.contacts(), &RenewalContacts::load);
}

QFormLayout *ConfirmPage::certificateForm()
{
    const core::Certificate &certificate = m_viewModel.certificate();
    //: %1 is a date, %2 is "12 days left"
    const QString expiry =
        tr("%1 (%2)").arg(dateText(certificate.notAfter), daysLeftText(m_viewModel.daysLeft()));
    auto *form = pageForm();
    if (m_viewModel.task() == OrderTask::Apply)
        form->addRow(tr("Account:"), textLabel(u"account"_s, m_viewModel.account().name));
    if (takesNames(m_viewModel.task()))
        addNamesRow(*form);
    else
        form->addRow(tr("Names:"), textLabel(u"names"_s, certificate.allNames().join(u", "_s)));
    form->addRow(tr("Type:"), textLabel(u"type"_s, productText(certificate)));
    if (certificate.notAfter.isValid())
        form->addRow(tr("Expires:"), textLabel(u"expires"_s, expiry));
    if (sendsContacts(m_viewModel.task()))
        addContactRows(*form);
    return form;
}

void ConfirmPage::addNamesRow(QFormLayout &form)
{
    const core::Certificate &certificate = m_viewModel.certificate();
    constexpr int mostLines = 5;
    m_names = new QPlainTextEdit(m_viewModel.namesText());
    m_names->setObjectName(u"orderNames"_s);
    m_names->setAccessibleName(tr("Names"));
    m_names->setTabChangesFocus(true);
    m_names->setLineWrapMode(QPlainTextEdit::NoWrap);
    const int lines = std::clamp(mostNames(certificate), 1, mostLines);
    m_names->setFixedHeight(m_names->fontMetrics().lineSpacing() * lines
                            + 2 * (m_names->frameWidth() + 6));
    // Otherwise its row, and with it the form, would want all the height that is left.
    m_names->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(3);
    cell->addWidget(m_names);
    cell->addWidget(textLabel(u"namesAdvice"_s, namesAdvice(certificate)));
    auto *label = new QLabel(mostNames(certificate) == 1 ? tr("&Name:") : tr("&Names:"));
    label->setBuddy(m_names); // QFormLayout makes none of a row with two widgets
    form.addRow(label, cell);
    connect(m_names, &QPlainTextEdit::textChanged, &m_viewModel,
            [this] { m_viewModel.setNames(m_names->toPlainText()); });
    setFirst(m_names);
}

void ConfirmPage::addContactRows(QFormLayout &form)
{
    RenewalContacts &contacts = m_viewModel.contacts();
    if (!contacts.needsOrganisation()) {
        m_email = new QLineEdit;
        m_email->setObjectName(u"contactEmail"_s);
        m_email->setAccessibleName(tr("Contact e-mail"));
        m_email->setPlaceholderText(tr("admin@example.com"));
        form.addRow(tr("Contact &e-mail:"), m_email);
        connect(m_email, &QLineEdit::textEdited, &contacts, &RenewalContacts::setEmail);
        return;
    }
    addProfileRows(form);
}

void ConfirmPage::addProfileRows(QFormLayout &form)
{
    m_company = makeChoice(u"company"_s, tr("Organisation"));
    m_manager = makeChoice(u"manager"_s, tr("Contact"));
    m_newCompany = makeNewButton(u"newCompany"_s);
    m_newManager = makeNewButton(u"newManager"_s);
    const auto addRow = [&form](const QString &text, QComboBox *box, QPushButton *button) {
        auto *label = new QLabel(text);
        label->setBuddy(box); // QFormLayout makes none of a row with two widgets
        form.addRow(label, beside(box, button));
    };
    addRow(tr("&Organisation:"), m_company, m_newCompany);
    addRow(tr("Con&tact:"), m_manager, m_newManager);
    RenewalContacts &contacts = m_viewModel.contacts();
    connect(m_company, &QComboBox::activated, &contacts, [this](int index) {
        m_viewModel.contacts().chooseCompany(m_company->itemData(index).toLongLong());
    });
    connect(m_manager, &QComboBox::activated, &contacts, [this](int index) {
        m_viewModel.contacts().chooseManager(m_manager->itemData(index).toLongLong());
    });
    connect(m_newCompany, &QPushButton::clicked, this, [this] { emit formWanted(true); });
    // Of a new organisation the administrator is in the same form.
    connect(m_newManager, &QPushButton::clicked, this,
            [this] { emit formWanted(!m_viewModel.contacts().canEnterAdministrator()); });
}

void ConfirmPage::addExplanation(QVBoxLayout &layout)
{
    const OrderTask task = m_viewModel.task();
    layout.addSpacing(8);
    layout.addWidget(headingLabel(whatItGivesHeading(task)));
    const QStringList points = whatItGives(task, m_viewModel.certificate());
    layout.addWidget(textLabel(u"whatItGives"_s, u"• "_s + points.join(u"\n• "_s)));
    if (task != OrderTask::Renew)
        return;
    auto *other = new LinkButton(tr("Need other names or data? Apply for a new certificate"),
                                 u"otherNames"_s);
    layout.addWidget(other, 0, Qt::AlignLeft);
    connect(other, &QPushButton::clicked, this, &ConfirmPage::otherNamesWanted);
}

void ConfirmPage::refresh()
{
    if (!sendsContacts(m_viewModel.task())) {
        m_loading->hide();
        m_problem->setError({});
        return;
    }
    const RenewalContacts &contacts = m_viewModel.contacts();
    m_loading->setVisible(contacts.loading() == RenewalContacts::Loading::Running);
    m_problem->setError(contacts.error());
    if (contacts.needsOrganisation())
        refreshContacts();
    else if (m_email->text().trimmed() != contacts.email())
        m_email->setText(contacts.email());
}

void ConfirmPage::refreshContacts()
{
    const RenewalContacts &contacts = m_viewModel.contacts();
    const auto newOrganisation = contacts.newOrganisation();
    const auto profile = contacts.profile();
    const bool isNewChosen = profile && profile->hasOrganisation;
    QList<std::pair<QString, qint64>> companies;
    for (const core::Company &company : contacts.companies())
        companies.append({company.name, company.id});
    if (newOrganisation)
        //: %1 is the name of an organisation that is not saved at the provider yet
        companies.append(
            {tr("%1 (new)").arg(newOrganisation->value(core::ProfileField::OrganisationName)),
             RenewalContacts::unsaved});
    QList<std::pair<QString, qint64>> managers;
    for (const core::Manager &manager : contacts.managers())
        managers.append({nameOf(manager), manager.id});
    if (const auto administrator = isNewChosen ? newOrganisation : contacts.newAdministrator())
        managers.append({nameOf(*administrator), RenewalContacts::unsaved});
    fill(*m_company, companies, contacts.companyId());
    fill(*m_manager, managers, contacts.managerId());
    nameButton(*m_newCompany, isNewChosen, tr("New organisation"), tr("Change the organisation"));
    nameButton(*m_newManager, profile.has_value(), tr("New administrator"),
               tr("Change the administrator"));
    m_newManager->setEnabled(contacts.companyId().has_value());
}

} // namespace ui
