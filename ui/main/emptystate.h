#pragma once

#include "ui/main/mainviewmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What stands in the table's place while it has no rows: why, and what to do about it.
/// Names: "empty", "empty.title", "empty.text", "empty.action".
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void show(const MainViewModel &viewModel);

signals:
    void connectAccountRequested();
    void refreshRequested();
    void clearFiltersRequested();

private:
    void setTexts(const QString &title, const QString &text, const QString &action);
    void act();

    MainViewModel::Emptiness m_emptiness = MainViewModel::Emptiness::None;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace ui
