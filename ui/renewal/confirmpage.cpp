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
    m_names = new QPlainTextEdit(m_viewModel.names().names.join(u'\n'));
    m_names->setObjectName(u"orderNames"_s);
    m_names->setAccessibleName(tr("Names"));
    m_names->setTabChangesFocus(true);
    m_names->setLineWrapMode(QPlainTextEdit::NoWrap);
    const int lines = std::clamp(mostNames(certificate), 1, mostLines);
    m_names->setFixedHeight(m_names->fontMetrics().lineSpacing() * lines
                            + 2 * (m_names->frameWidth() + 6));
    auto *advice = textLabel(u"namesAdvice"_s, namesAdvice(certificate));
    advice->setMinimumWidth(advice->fontMetrics().averageCharWidth() * 60); // no taller than needed
    form.addRow(mostNames(certificate) == 1 ? tr("&Name:") : tr("&Names:"), m_names);
    form.addRow(QString(), advice);
    connect(m_names, &QPlainTextEdit::textChanged, &m_viewModel,
            [this] { m_viewModel.setNames(m_names->toPlainText()); });
    setFocusProxy(m_names);
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
    m_company = new QComboBox;
    m_company->setObjectName(u"company"_s);
    m_company->setAccessibleName(tr("Organisation"));
    m_company->setPlaceholderText(tr("Choose…"));
    m_manager = new QComboBox;
    m_manager->setObjectName(u"manager"_s);
    m_manager->setAccessibleName(tr("Contact"));
    m_manager->setPlaceholderText(tr("Choose…"));
    for (QComboBox *box : {m_company, m_manager})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    form.addRow(tr("&Organisation:"), m_company);
    form.addRow(tr("Con&tact:"), m_manager);
    connect(m_company, &QComboBox::activated, &contacts, [this](int index) {
        m_viewModel.contacts().chooseCompany(m_company->itemData(index).toLongLong());
    });
    connect(m_manager, &QComboBox::activated, &contacts, [this](int index) {
        m_viewModel.contacts().chooseManager(m_manager->itemData(index).toLongLong());
    });
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
    QList<std::pair<QString, qint64>> companies;
    for (const core::Company &company : contacts.companies())
        companies.append({company.name, company.id});
    QList<std::pair<QString, qint64>> managers;
    for (const core::Manager &manager : contacts.managers())
        managers.append({nameOf(manager), manager.id});
    fill(*m_company, companies, contacts.companyId());
    fill(*m_manager, managers, contacts.managerId());
}

} // namespace ui
