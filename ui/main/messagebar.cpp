#include "ui/main/messagebar.h"

#include "ui/main/colors.h"
#include "ui/main/icons.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int barIconSize = 20;
constexpr int barMargin = 10;

Tone toneOf(Message::Severity severity)
{
    switch (severity) {
    case Message::Severity::Information:
        return Tone::Busy;
    case Message::Severity::Warning:
        return Tone::Warning;
    case Message::Severity::Problem:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

QString iconOf(Message::Severity severity)
{
    return severity == Message::Severity::Information ? u"info"_s : toneIconName(toneOf(severity));
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_action(new QPushButton)
    , m_copy(new QPushButton(tr("Copy request ID")))
    , m_close(new QToolButton)
{
    setObjectName(u"messageBar"_s);
    setAccessibleName(tr("Message"));
    m_text->setObjectName(u"messageBar.text"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_action->setObjectName(u"messageBar.action"_s);
    m_copy->setObjectName(u"messageBar.copyRequestId"_s);
    m_copy->setToolTip(tr("The provider's support asks for it."));
    for (QPushButton *button : {m_action, m_copy})
        button->setAutoDefault(false); // in a dialog, Return is not theirs
    m_close->setObjectName(u"messageBar.close"_s);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message"));
    m_close->setIcon(themedIcon(u"close"_s));
    m_close->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(barMargin * 2 + barIconSize, barMargin, barMargin, barMargin);
    layout->setSpacing(barMargin);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_copy);
    layout->addWidget(m_close);

    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_message.action; // it may show another message
        if (action)
            action();
    });
    connect(m_copy, &QPushButton::clicked, this, &MessageBar::copyRequestId);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    hide();
}

void MessageBar::showMessage(const Message &message)
{
    m_message = message;
    m_text->setText(message.advice.isEmpty() ? message.what
                                             : QString(message.what + u'\n' + message.advice));
    m_action->setText(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    m_copy->setVisible(!message.requestId.isEmpty());
    setAccessibleDescription(m_text->text());
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear()
{
    m_message = {};
    m_text->clear();
    hide();
}

void MessageBar::copyRequestId()
{
    QGuiApplication::clipboard()->setText(m_message.requestId);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Tone tone = toneOf(m_message.severity);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toneColor(tone, palette()), 1));
    painter.setBrush(toneBackground(tone, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    paintIcon(painter, QRect(barMargin, (height() - barIconSize) / 2, barIconSize, barIconSize),
              iconOf(m_message.severity), toneColor(tone, palette()));
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        clear();
    else
        QFrame::keyPressEvent(event);
}

} // namespace ui
