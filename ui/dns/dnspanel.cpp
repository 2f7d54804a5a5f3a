#include "ui/dns/dnspanel.h"

#include "ui/dns/copybutton.h"
#include "ui/dns/dnspanelviewmodel.h"
#include "ui/dns/recordcard.h"
#include "ui/text/labels.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DnsPanel::DnsPanel(DnsPanelViewModel &viewModel, QWidget *parent)
    : QWidget(parent)
    , m_viewModel(viewModel)
    , m_headline(makeText(u"headline"_s))
    , m_explanation(makeText(u"explanation"_s))
    , m_deadline(makeText(u"deadline"_s))
    , m_problem(makeText(u"problem"_s))
    , m_activity(makeText(u"activity"_s))
    , m_providerPause(makeText(u"providerPause"_s))
    , m_saveForServer(new QPushButton(tr("&Save for my server…")))
    , m_removeRecords(new QPushButton(tr("&Remove the added record…")))
{
    setObjectName(u"dnsPanel"_s);
    QFont large = m_headline->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_headline->setFont(large);
    QFont bold = m_deadline->font();
    bold.setBold(true);
    m_deadline->setFont(bold);
    m_problem->setFrameShape(QFrame::StyledPanel);
    m_problem->setMargin(10);
    m_saveForServer->setObjectName(u"saveForServer"_s);
    m_removeRecords->setObjectName(u"removeRecords"_s);
    m_removeRecords->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_headline);
    layout->addWidget(m_explanation);
    layout->addWidget(m_deadline);
    layout->addWidget(m_saveForServer, 0, Qt::AlignLeft);
    layout->addWidget(m_removeRecords, 0, Qt::AlignLeft);
    layout->addWidget(m_problem);
    layout->addWidget(makeCards(), 1);
    layout->addWidget(makeFooter());

    connect(m_saveForServer, &QPushButton::clicked, this, &DnsPanel::saveForServerRequested);
    connect(m_removeRecords, &QPushButton::clicked, this, &DnsPanel::removeRecordsRequested);
    connect(&viewModel, &DnsPanelViewModel::changed, this, &DnsPanel::refresh);
    connect(&viewModel, &DnsPanelViewModel::ticked, this, &DnsPanel::refreshTimes);
    refresh();
}

QWidget *DnsPanel::makeCards()
{
    auto *content = new QWidget;
    m_cardLayout = new QVBoxLayout(content);
    m_cardLayout->setContentsMargins(0, 0, 0, 0);
    m_cardLayout->setSpacing(12);
    m_cardLayout->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setObjectName(u"cards"_s);
    scroll->setAccessibleName(tr("What has to be published"));
    return scroll;
}

QWidget *DnsPanel::makeFooter()
{
    m_copyAll = new CopyButton(tr("Copy &all"));
    m_copyAll->setObjectName(u"copyAll"_s);
    m_checkNow = new QPushButton(tr("Check &now"));
    m_checkNow->setObjectName(u"checkNow"_s);
    connect(m_checkNow, &QPushButton::clicked, &m_viewModel, &DnsPanelViewModel::checkNow);

    m_send = new QPushButton(tr("S&end…"));
    m_send->setObjectName(u"send"_s);
    m_send->setToolTip(tr("A letter for whoever runs your DNS or web site"));
    m_send->setAutoDefault(false);
    connect(m_send, &QPushButton::clicked, this, &DnsPanel::sendRequested);
    m_watch = new QPushButton;
    m_watch->setObjectName(u"watch"_s);
    m_watch->setAutoDefault(false);
    connect(m_watch, &QPushButton::clicked, this,
            [this] { m_viewModel.setWatched(!m_viewModel.isWatched()); });
    m_watching = makeText(u"watching"_s);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_watching);
    texts->addWidget(m_activity);
    texts->addWidget(m_providerPause);
    auto *footer = new QWidget;
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(texts, 1);
    layout->addWidget(m_watch);
    layout->addWidget(m_send);
    layout->addWidget(m_copyAll);
    layout->addWidget(m_checkNow);
    return footer;
}

void DnsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous()) // not when the window is only restored from the task bar
        m_viewModel.setActive(true);
    m_checkNow->setDefault(true); // of the dialog, which there is only now
}

void DnsPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_viewModel.setActive(false);
}

void DnsPanel::refresh()
{
    using State = DnsPanelViewModel::State;
    const State state = m_viewModel.state();
    m_headline->setText(state == State::Issued ? u"✓ "_s + m_viewModel.headline()
                                               : m_viewModel.headline());
    setOrHide(*m_explanation, m_viewModel.explanation());
    const auto problem = m_viewModel.problem();
    setOrHide(*m_problem, problem ? u"⚠ "_s + problem->what + u'\n' + problem->advice : QString());

    rebuildCards();
    const bool isProving = state == State::Proving;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->display(m_viewModel.items()[i]);
        m_cards[i]->setVisible(isProving);
    }
    m_copyAll->setContent(m_viewModel.allRecordsText());
    m_copyAll->setVisible(isProving);
    m_send->setVisible(isProving);
    const bool isWatched = m_viewModel.isWatched();
    setOrHide(*m_watching,
              isWatched && m_viewModel.canBeWatched()
                  ? tr("CertDesk keeps looking, also when this window is closed, and tells you.")
                  : QString());
    m_watch->setText(isWatched ? tr("S&top looking") : tr("&I have added it"));
    m_watch->setVisible(m_viewModel.canBeWatched());
    m_checkNow->setVisible(state != State::Issued && state != State::Closed);
    m_checkNow->setEnabled(!m_viewModel.isBusy());
    m_saveForServer->setVisible(state == State::Issued);
    m_removeRecords->setVisible(m_viewModel.hasRecordsToRemove());
    refreshTimes();
}

void DnsPanel::refreshTimes()
{
    setOrHide(*m_deadline, m_viewModel.deadlineText());
    setOrHide(*m_activity, m_viewModel.activityText());
    setOrHide(*m_providerPause, m_viewModel.providerPauseText());
}

void DnsPanel::rebuildCards()
{
    QList<core::ValidationRecord> records;
    for (const DnsPanelViewModel::Item &item : m_viewModel.items())
        records += item.record;
    if (records == m_shown)
        return;
    m_shown = records;
    for (RecordCard *card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    for (const core::ValidationRecord &record : std::as_const(records)) {
        auto *card = new RecordCard(record);
        card->setObjectName(u"recordCard"_s);
        connect(card, &RecordCard::saveFileRequested, this, [this, record] { chooseFile(record); });
        connect(card, &RecordCard::addRequested, this,
                [this, record] { emit addRecordRequested(record, m_viewModel.zoneOf(record)); });
        m_cardLayout->insertWidget(static_cast<int>(m_cards.size()), card);
        m_cards += card;
    }
}

void DnsPanel::chooseFile(const core::ValidationRecord &record)
{
    auto *dialog = new QFileDialog(this, tr("Save the validation file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(record.name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, record](const QString &path) {
        const core::Result<void> saved = m_viewModel.saveFile(record, path);
        if (saved) {
            //: %1 is a file's path
            setOrHide(*m_problem, tr("✓ Saved as %1.").arg(path));
            return;
        }
        const ErrorText text = describe(saved.error());
        setOrHide(*m_problem, u"⚠ "_s + text.what + u'\n' + text.advice);
    });
    dialog->open();
}

} // namespace ui
