#include "ui/dns/findingview.h"

#include "ui/dns/machinetext.h"
#include "ui/text/labels.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

QString moodSign(FindingText::Mood mood)
{
    switch (mood) {
    case FindingText::Mood::Unasked:
        return u"–"_s;
    case FindingText::Mood::Good:
        return u"✓"_s;
    case FindingText::Mood::Waiting:
        return u"…"_s;
    case FindingText::Mood::Wrong:
        return u"✗"_s;
    case FindingText::Mood::Unclear:
        return u"?"_s;
    }
    Q_UNREACHABLE();
}

FindingView::FindingView(const QString &title, const QString &unasked, QWidget *parent)
    : QWidget(parent)
    , m_unasked(unasked)
    , m_word(makeText(u"word"_s))
    , m_text(makeText(u"text"_s))
    , m_expectedTitle(new QLabel(tr("Expected")))
    , m_expected(new MachineText)
    , m_seenTitle(new QLabel(tr("Seen")))
    , m_seen(new MachineText)
{
    QFont bold = m_word->font();
    bold.setBold(true);
    m_word->setFont(bold);
    m_expected->setAccessibleName(m_expectedTitle->text());
    m_seen->setAccessibleName(m_seenTitle->text());
    m_seen->setObjectName(u"seen"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new QLabel(title));
    layout->addWidget(m_word);
    layout->addWidget(m_text);
    layout->addWidget(m_expectedTitle);
    layout->addWidget(m_expected);
    layout->addWidget(m_seenTitle);
    layout->addWidget(m_seen);
    layout->addStretch();
    setAccessibleName(title);
}

void FindingView::display(const FindingText &finding, const QString &expected)
{
    const bool isUnasked = finding.mood == FindingText::Mood::Unasked;
    m_word->setText(moodSign(finding.mood) + u' ' + (isUnasked ? tr("Not checked") : finding.word));
    QStringList sentences{isUnasked ? m_unasked : finding.text, finding.advice};
    sentences.removeAll(QString());
    m_text->setText(sentences.join(u' '));

    const bool differs = !finding.seen.isEmpty() && finding.mood != FindingText::Mood::Good;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_expectedTitle), static_cast<QWidget *>(m_expected),
          static_cast<QWidget *>(m_seenTitle), static_cast<QWidget *>(m_seen)})
        widget->setVisible(differs);
    m_expected->setText(expected);
    m_seen->setText(finding.seen);
    reserveHeight();
}

void FindingView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    reserveHeight();
}

// A wrapped label only prefers its height: beside a long record value it would lose its last lines.
void FindingView::reserveHeight()
{
    m_text->setMinimumHeight(m_text->heightForWidth(width()));
}

} // namespace ui
