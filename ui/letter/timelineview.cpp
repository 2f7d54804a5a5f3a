#include "ui/letter/timelineview.h"

#include "ui/text/labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString signOf(TimelineStep::State state)
{
    switch (state) {
    case TimelineStep::State::Done:
        return u"✓"_s;
    case TimelineStep::State::Current:
        return u"➤"_s;
    case TimelineStep::State::Next:
        return u"○"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("Timeline of the review"));
    QLabel *note = makeText(
        u"timelineNote"_s,
        tr("Weekends are left out of business days; public holidays are not known here and come "
           "on top."));
    note->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(note);
    hide();
}

void TimelineView::show(const QList<TimelineStep> &steps)
{
    setVisible(!steps.isEmpty());
    if (steps == m_steps)
        return;
    m_steps = steps;
    delete m_list;
    m_list = new QWidget;
    auto *grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < steps.size(); ++i) {
        const TimelineStep &step = steps[i];
        auto *sign = new QLabel(signOf(step.state));
        QString title = step.title;
        if (step.state == TimelineStep::State::Done)
            //: %1 is a stage of a review, such as "Phone call"
            title = tr("%1 (done)").arg(title);
        else if (step.state == TimelineStep::State::Current)
            //: %1 is a stage of a review, such as "Phone call"
            title = tr("%1 (now)").arg(title);
        auto *text = makeText(u"timeline"_s + QString::number(i),
                              step.when.isEmpty() ? title : QString(title + u'\n' + step.when));
        QFont font = text->font();
        font.setBold(step.state == TimelineStep::State::Current);
        text->setFont(font);
        sign->setFont(font);
        grid->addWidget(sign, i, 0, Qt::AlignTop);
        grid->addWidget(text, i, 1);
    }
    m_layout->insertWidget(0, m_list);
}

} // namespace ui
