#pragma once

#include "ui/letter/reviewtimeline.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

/// Shows a timeline, one line a step. What is done, current and next is told by a sign, a word and
/// the weight of the text. Names: "timeline0" … in their order, "timelineNote".
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void show(const QList<TimelineStep> &steps); ///< Hides itself if there are none.

private:
    QList<TimelineStep> m_steps;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace ui
