#pragma once

#include <QWidget>

class QLabel;

namespace ui {

/// Where one is in a row of pages: the current step is bold, the ones before it are ticked.
class StepBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(QStringList titles, QWidget *parent = nullptr);

    void setCurrent(int step);

private:
    QStringList m_titles;
    QList<QLabel *> m_labels;
};

} // namespace ui
