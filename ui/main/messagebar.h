#pragma once

#include "ui/main/message.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

/// One message above the table, instead of a box that stops the work. Hidden while there is none.
/// Names: "messageBar", "messageBar.text", "messageBar.action", "messageBar.copyRequestId",
/// "messageBar.close".
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    void clear();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copyRequestId();

    Message m_message;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_copy;
    QToolButton *m_close;
};

} // namespace ui
