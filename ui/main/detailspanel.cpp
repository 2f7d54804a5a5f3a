#include "ui/main/detailspanel.h"

#include "ui/letter/timelineview.h"
#include "ui/main/buttonroom.h"
#include "ui/main/colors.h"
#include "ui/main/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int margin = 16;

void setTextOrHide(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

DetailsPanel::DetailsPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_layout(new QVBoxLayout(m_content))
    , m_nothing(addText(u"details.nothing"_s, true))
    , m_title(addText(u"details.title"_s))
    , m_product(addText(u"details.product"_s, true))
    , m_status(addText(u"details.status"_s))
    , m_statusSentence(addText(u"details.statusSentence"_s))
    , m_providersWords(addText(u"details.providersWords"_s))
    , m_renewal(addText(u"details.renewal"_s))
    , m_nextStepSentence(addText(u"details.nextStepSentence"_s))
    , m_nextStep(new QPushButton)
    , m_cleanUp(new QPushButton(tr("Clean &up…")))
    , m_renewalHint(addText(u"details.renewalHint"_s, true))
    , m_timeline(new TimelineView)
{
    setObjectName(u"details"_s);
    setAccessibleName(tr("Details of the current certificate"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    setWidget(m_content);

    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_title->setFont(large);
    QFont bold = m_status->font();
    bold.setBold(true);
    m_status->setFont(bold);
    m_nothing->setText(tr("Select a certificate to see its details."));

    m_nextStep->setObjectName(u"nextStep"_s);
    m_layout->setContentsMargins(margin, margin, margin, margin);
    m_layout->setSpacing(8);
    m_layout->insertWidget(m_layout->indexOf(m_nextStepSentence) + 1, m_nextStep, 0, Qt::AlignLeft);
    m_cleanUp->setObjectName(u"cleanUp"_s);
    m_cleanUp->setToolTip(tr("Its notices of expiry, where it is still in use, and its deletion"));
    m_layout->insertWidget(m_layout->indexOf(m_nextStep) + 1, m_cleanUp, 0, Qt::AlignLeft);
    m_timeline->setObjectName(u"details.timeline"_s);
    m_layout->addWidget(m_timeline);
    m_layout->addStretch();
    connect(m_nextStep, &QPushButton::clicked, this,
            [this] { emit nextStepPressed(m_details.id); });
    connect(m_cleanUp, &QPushButton::clicked, this, [this] { emit cleanUpPressed(m_details.id); });
    showTexts();
}

QLabel *DetailsPanel::addText(const QString &name, bool isMuted)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(label);
    return label;
}

void DetailsPanel::show(const CertificateDetails &details)
{
    if (details == m_details)
        return;
    const bool hasNewFacts = details.facts != m_details.facts;
    const bool isAnother = details.id != m_details.id;
    m_details = details;
    showTexts();
    if (hasNewFacts)
        showFacts();
    if (isAnother)
        ensureVisible(0, 0);
}

void DetailsPanel::showTexts()
{
    m_nothing->setVisible(m_details.id.isEmpty());
    setTextOrHide(*m_title, m_details.title);
    setTextOrHide(*m_product, m_details.product);
    setTextOrHide(*m_status, m_details.status);
    setTextOrHide(*m_statusSentence, m_details.statusSentence);
    setTextOrHide(*m_providersWords,
                  m_details.providersWords.isEmpty()
                      ? QString()
                      //: %1 is text of the provider, in its language
                      : tr("The provider says: %1").arg(m_details.providersWords));
    setTextOrHide(*m_renewal,
                  m_details.renewal.isEmpty()
                      ? QString()
                      //: %1 is a sentence about where the renewal stands
                      : tr("Renewal: %1").arg(m_details.renewal + u' ' + m_details.renewalProblem));
    setTextOrHide(*m_nextStepSentence, m_details.nextStepSentence);
    m_nextStep->setText(m_details.nextStep);
    m_nextStep->setVisible(!m_details.nextStep.isEmpty());
    giveRoom(*m_nextStep);
    m_cleanUp->setVisible(m_details.canCleanUp);
    setTextOrHide(*m_renewalHint, m_details.renewalHint);
    m_timeline->show(m_details.timeline);
    colorStatus();
}

void DetailsPanel::colorStatus()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, toneColor(m_details.tone, palette()));
    m_status->setPalette(colors);
}

void DetailsPanel::showFacts()
{
    if (m_facts) {
        m_facts->hide();
        m_facts->deleteLater(); // a link in it may have led here
    }
    m_facts = new QWidget;
    auto *form = new QFormLayout(m_facts);
    form->setContentsMargins(0, margin / 2, 0, 0);
    form->setHorizontalSpacing(margin);
    form->setVerticalSpacing(6);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    for (qsizetype n = 0; n < m_details.facts.size(); ++n) {
        auto *label = new QLabel(m_details.facts[n].label);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        form->addRow(label, makeValue(m_details.facts[n], n));
    }
    m_layout->insertWidget(m_layout->count() - 1, m_facts);
}

QWidget *DetailsPanel::makeValue(const DetailFact &fact, qsizetype number)
{
    auto *value = new QLabel(fact.value);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (fact.copied.isEmpty() && fact.link.isEmpty())
        return value;

    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(value, 1);
    layout->addWidget(fact.link.isEmpty() ? makeCopyButton(fact, number)
                                          : makeLinkButton(fact, number),
                      0, Qt::AlignTop);
    return box;
}

QToolButton *DetailsPanel::makeButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFixedSize(fontMetrics().height() + 6, fontMetrics().height() + 6);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

QToolButton *DetailsPanel::makeCopyButton(const DetailFact &fact, qsizetype number)
{
    //: %1 is the name of a field, such as "ID"
    QToolButton *copy = makeButton(u"copy"_s, tr("Copy %1").arg(fact.label));
    copy->setObjectName(u"details.copy.%1"_s.arg(number));
    connect(copy, &QToolButton::clicked, this, [this, text = fact.copied] {
        QGuiApplication::clipboard()->setText(text);
        emit copied();
    });
    return copy;
}

QToolButton *DetailsPanel::makeLinkButton(const DetailFact &fact, qsizetype number)
{
    //: %1 is another certificate's domain and ID
    QToolButton *link = makeButton(u"go"_s, tr("Show %1").arg(fact.value));
    link->setObjectName(u"details.link.%1"_s.arg(number));
    connect(link, &QToolButton::clicked, this,
            [this, id = fact.link] { emit certificateRequested(id); });
    return link;
}

void DetailsPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorStatus();
}

} // namespace ui
