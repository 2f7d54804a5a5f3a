#include "ui/renewal/stepbar.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

StepBar::StepBar(QStringList titles, QWidget *parent)
    : QWidget(parent)
    , m_titles(std::move(titles))
{
    setObjectName(u"steps"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (int step = 0; step < m_titles.size(); ++step) {
        if (step > 0)
            row->addWidget(new QLabel(u"›"_s));
        auto *label = new QLabel;
        label->setTextFormat(Qt::PlainText);
        m_labels << label;
        row->addWidget(label);
    }
    row->addStretch();
}

void StepBar::setCurrent(int current)
{
    for (int step = 0; step < m_labels.size(); ++step) {
        QLabel *label = m_labels[step];
        label->setText((step < current ? u"✓ "_s : QString()) + m_titles[step]);
        QFont font = label->font();
        font.setBold(step == current);
        label->setFont(font);
    }
    //: %1 and %2 are numbers, %3 is the step's title
    setAccessibleName(
        tr("Step %1 of %2: %3").arg(current + 1).arg(m_titles.size()).arg(m_titles.value(current)));
}

} // namespace ui
