#include "ui/renewal/quickrenewaldialog.h"

#include "ui/profiles/newprofiledialog.h"
#include "ui/renewal/checkpage.h"
#include "ui/renewal/confirmpage.h"
#include "ui/renewal/keypage.h"
#include "ui/renewal/orderedpage.h"
#include "ui/renewal/pageparts.h"
#include "ui/renewal/periodpage.h"
#include "ui/renewal/stepbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QFrame *line()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    return line;
}

/// A question whose safe answer is the default. Not modal to the program; goes with its parent.
QMessageBox *question(QWidget *parent, const QString &objectName, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::Question, parent->windowTitle(), text,
                                QMessageBox::Cancel, parent);
    box->setObjectName(objectName);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

void openForm(QWidget *parent, std::unique_ptr<NewProfileViewModel> viewModel,
              NewProfileDialog::Take take)
{
    auto *form = new NewProfileDialog(std::move(viewModel), std::move(take), parent);
    form->setAttribute(Qt::WA_DeleteOnClose);
    form->open();
}

} // namespace

QuickRenewalDialog::QuickRenewalDialog(std::unique_ptr<QuickRenewalViewModel> viewModel,
                                       QWidget *parent)
    : QDialog(parent)
    , m_viewModel(std::move(viewModel))
    , m_steps(new StepBar(stepTitles(m_viewModel->task())))
    , m_stack(new QStackedWidget)
    , m_blocker(textLabel(u"blocker"_s))
    , m_closingNote(textLabel(u"closingNote"_s))
{
    setWindowTitle(taskTitle(m_viewModel->task(), m_viewModel->certificate().domain));
    addPages();

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_steps);
    layout->addWidget(line());
    layout->addWidget(m_stack, 1);
    layout->addWidget(line());
    layout->addWidget(m_blocker);
    layout->addWidget(m_closingNote);
    layout->addLayout(footer());
    resize(720, 600);

    connectButtons();
    connect(m_viewModel.get(), &QuickRenewalViewModel::changed, this, &QuickRenewalDialog::refresh);
    connect(m_viewModel.get(), &QuickRenewalViewModel::pageChanged, this,
            &QuickRenewalDialog::showPage);
    showPage(m_viewModel->page());
    refresh();
}

QuickRenewalDialog::~QuickRenewalDialog() = default;

void QuickRenewalDialog::addPages()
{
    auto *confirm = new ConfirmPage(*m_viewModel);
    m_ordered = new OrderedPage(*m_viewModel);
    addPage(confirm);
    if (m_viewModel->pages().contains(QuickRenewalViewModel::Page::Key))
        addPage(new KeyPage(*m_viewModel));
    if (m_viewModel->pages().contains(QuickRenewalViewModel::Page::Period))
        addPage(new PeriodPage(*m_viewModel));
    addPage(new CheckPage(*m_viewModel));
    addPage(m_ordered);
    connect(confirm, &ConfirmPage::otherNamesWanted, this,
            &QuickRenewalDialog::openConsoleRequested);
    connect(confirm, &ConfirmPage::formWanted, this, &QuickRenewalDialog::enterProfile);
    connect(m_ordered, &OrderedPage::actionWanted, this, &QuickRenewalDialog::act);
}

void QuickRenewalDialog::addPage(RenewalPage *page)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    m_stack->addWidget(scroll);
    m_pages << page;
}

QHBoxLayout *QuickRenewalDialog::footer()
{
    auto *row = new QHBoxLayout;
    row->addStretch();
    m_back = addButton(*row, tr("&Back"), u"back"_s);
    m_renewNow = addButton(*row, beginText(m_viewModel->task()), u"renewNow"_s);
    m_next = addButton(*row, tr("&Next"), u"next"_s);
    m_purchase = addButton(*row, carryOutText(m_viewModel->way()), u"purchase"_s);
    m_close = addButton(*row, tr("Close"), u"close"_s);
    return row;
}

QPushButton *QuickRenewalDialog::addButton(QHBoxLayout &row, const QString &text,
                                           const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    row.addWidget(button);
    return button;
}

void QuickRenewalDialog::connectButtons()
{
    QuickRenewalViewModel *viewModel = m_viewModel.get();
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, viewModel, &QuickRenewalViewModel::goBack);
    connect(m_renewNow, &QPushButton::clicked, viewModel, &QuickRenewalViewModel::goOn);
    connect(m_next, &QPushButton::clicked, viewModel, &QuickRenewalViewModel::goOn);
    connect(m_purchase, &QPushButton::clicked, viewModel, &QuickRenewalViewModel::purchase);
}

void QuickRenewalDialog::showPage(QuickRenewalViewModel::Page page)
{
    const qsizetype index = m_viewModel->pages().indexOf(page);
    m_steps->setCurrent(static_cast<int>(index));
    m_stack->setCurrentIndex(static_cast<int>(index));
    refresh();
    if (QPushButton *main = mainButton(); main && main->isEnabled())
        main->setFocus();
    else
        m_pages[index]->focusFirst();
}

void QuickRenewalDialog::refresh()
{
    m_pages[m_viewModel->pages().indexOf(m_viewModel->page())]->refresh();
    refreshFooter();
}

void QuickRenewalDialog::refreshFooter()
{
    using enum QuickRenewalViewModel::Page;

    const auto page = m_viewModel->page();
    m_back->setVisible(page != Confirm && page != Ordered);
    m_renewNow->setVisible(page == Confirm);
    m_next->setVisible(page == Key || page == Period);
    m_purchase->setVisible(page == Check);
    m_renewNow->setEnabled(m_viewModel->canGoOn());
    m_next->setEnabled(m_viewModel->canGoOn());
    m_purchase->setEnabled(m_viewModel->canPurchase());
    m_purchase->setText(carryOutText(m_viewModel->way()));

    // The page says it already where the reason is a problem or a step that runs.
    const bool isSaid = (page == Key && !m_viewModel->csr().isMissing())
        || (page == Check && !m_viewModel->isPrepared());
    m_blocker->setText(isSaid ? QString() : m_viewModel->blocker());
    m_blocker->setVisible(!m_blocker->text().isEmpty());
    m_closingNote->setText(m_viewModel->closingNote());
    if (QPushButton *main = mainButton())
        main->setDefault(true);
}

QPushButton *QuickRenewalDialog::mainButton() const
{
    switch (m_viewModel->page()) {
    case QuickRenewalViewModel::Page::Confirm:
        return m_renewNow;
    case QuickRenewalViewModel::Page::Key:
    case QuickRenewalViewModel::Page::Period:
        return m_next;
    case QuickRenewalViewModel::Page::Check:
        return m_purchase;
    case QuickRenewalViewModel::Page::Ordered:
        QPushButton *const main = m_ordered->mainButton();
        return main ? main : m_close;
    }
    Q_UNREACHABLE();
}

void QuickRenewalDialog::act(RenewalAction action)
{
    const core::Renewal *renewal = m_viewModel->renewal();
    if (!renewal)
        return;
    switch (action) {
    case RenewalAction::Close:
        reject();
        return;
    case RenewalAction::Review:
        m_viewModel->goTo(QuickRenewalViewModel::Page::Check);
        return;
    case RenewalAction::Pay:
        askToPay();
        return;
    case RenewalAction::CorrectData:
        correctProfile();
        return;
    case RenewalAction::OpenLetter:
        emit letterRequested(renewal->id);
        return;
    case RenewalAction::ShowDns:
        emit dnsRequested(renewal->id);
        return;
    case RenewalAction::OpenConsole:
        if (renewal->state == core::RenewalState::AwaitingConsole)
            copyCsr();
        emit openConsoleRequested();
        return;
    case RenewalAction::CopyCsr:
        copyCsr();
        return;
    case RenewalAction::SaveForServer:
        emit saveRequested(renewal->id);
        return;
    case RenewalAction::Refresh:
        m_viewModel->refresh();
        return;
    case RenewalAction::BuyAgain:
        askToBuyAgain();
        return;
    case RenewalAction::GiveUp:
        askToGiveUp();
        return;
    case RenewalAction::StartOver:
        m_viewModel->startOver();
        return;
    }
    Q_UNREACHABLE();
}

void QuickRenewalDialog::enterProfile(bool withOrganisation)
{
    const auto take = [this](const core::NewProfile &profile) {
        m_viewModel->contacts().enter(profile);
        return true;
    };
    openForm(this, m_viewModel->contacts().openForm(withOrganisation), take);
}

void QuickRenewalDialog::correctProfile()
{
    const core::Renewal &renewal = *m_viewModel->renewal();
    if (!core::awaitsCorrection(renewal))
        return;
    auto form = std::make_unique<NewProfileViewModel>(
        *renewal.plan.profile, QString(),
        core::needsDocuments(productOf(renewal.plan.certificate)));
    form->setRefusal(*renewal.problem);
    openForm(this, std::move(form),
             [this](const core::NewProfile &profile) { return m_viewModel->correct(profile); });
}

void QuickRenewalDialog::askToPay()
{
    const core::Renewal &renewal = *m_viewModel->renewal();
    const QString sum = sumText(renewal);
    //: %1 is a sum such as "USD 12.00", %2 an order number, %3 the account's name
    const QString text = sum.isEmpty()
        ? tr("Pay this order from the balance of the account “%1”? Its sum is not known.")
              .arg(m_viewModel->account().name)
        : tr("Pay %1 for order %2 from the balance of the account “%3”?")
              .arg(sum, orderText(renewal), m_viewModel->account().name);
    QMessageBox *box = question(this, u"payQuestion"_s, text);
    QPushButton *pay = box->addButton(tr("&Pay"), QMessageBox::AcceptRole);
    pay->setObjectName(u"confirmPay"_s);
    connect(pay, &QPushButton::clicked, m_viewModel.get(), &QuickRenewalViewModel::pay);
    box->open();
}

void QuickRenewalDialog::askToBuyAgain()
{
    const core::Renewal &renewal = *m_viewModel->renewal();
    const QString text =
        sendAgainText(renewal.plan.way, searchText(renewal), m_viewModel->account().name);
    QMessageBox *box = question(this, u"buyAgainQuestion"_s, text);
    box->setIcon(QMessageBox::Warning);
    QPushButton *buy =
        box->addButton(sendAgainButton(renewal.plan.way), QMessageBox::DestructiveRole);
    buy->setObjectName(u"confirmBuyAgain"_s);
    connect(buy, &QPushButton::clicked, m_viewModel.get(),
            [viewModel = m_viewModel.get(), seen = renewal.search] { viewModel->buyAgain(seen); });
    box->open();
}

void QuickRenewalDialog::askToGiveUp()
{
    QMessageBox *box = question(this, u"giveUpQuestion"_s, givingUpText(*m_viewModel->renewal()));
    QPushButton *giveUp = box->addButton(tr("&Give Up"), QMessageBox::DestructiveRole);
    giveUp->setObjectName(u"confirmGiveUp"_s);
    connect(giveUp, &QPushButton::clicked, m_viewModel.get(), &QuickRenewalViewModel::giveUp);
    box->open();
}

void QuickRenewalDialog::copyCsr()
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1(m_viewModel->renewal()->csrPem));
}

} // namespace ui
