#include "ui/upload/findinglist.h"

#include "ui/main/colors.h"
#include "ui/main/icons.h"
#include "ui/text/labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPaintEvent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The sign, in the colours of the palette at the moment it is painted.
class ToneMark final : public QWidget
{
public:
    explicit ToneMark(Tone tone)
        : m_tone(tone)
    {
        const int side = fontMetrics().height();
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        const bool isRemark = m_tone == Tone::Neutral;
        paintIcon(painter, rect(), isRemark ? u"info"_s : toneIconName(m_tone),
                  isRemark ? mutedColor(palette()) : toneColor(m_tone, palette()));
    }

private:
    Tone m_tone;
};

} // namespace

FindingList::FindingList(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"findings"_s);
    setAccessibleName(title);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

void FindingList::display(const Sentences &sentences)
{
    if (sentences == m_sentences)
        return;
    m_sentences = sentences;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const auto &[tone, sentence] : sentences) {
        QLabel *label = makeText(u"finding%1"_s.arg(row), sentence);
        m_grid->addWidget(new ToneMark(tone), row, 0, Qt::AlignTop);
        m_grid->addWidget(label, row, 1);
        ++row;
    }
    setAccessibleDescription(text());
}

QString FindingList::text() const
{
    QStringList lines;
    for (const auto &[tone, sentence] : m_sentences) {
        QString sign;
        if (tone == Tone::Bad)
            sign = tr("Problem:");
        else if (tone == Tone::Warning)
            sign = tr("Warning:");
        lines += QString(sign + u' ' + sentence).trimmed();
    }
    return lines.join(u'\n');
}

} // namespace ui
