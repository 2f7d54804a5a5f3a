#include "ui/renewal/pageparts.h"

#include "ui/renewal/problemtext.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QStyleOptionButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

QLabel *textLabel(const QString &objectName, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 6, 0); // a scroll bar does not touch the text
    return layout;
}

QLabel *headingLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QFormLayout *pageForm()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setHorizontalSpacing(24);
    return form;
}

LinkButton::LinkButton(const QString &text, const QString &objectName)
    : QPushButton(text)
{
    setObjectName(objectName);
    setFlat(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    QFont underlined = font();
    underlined.setUnderline(true);
    setFont(underlined);
    // As high as the line it stands in: Chinese is higher than the font itself.
    setFixedHeight(fontMetrics().size(Qt::TextSingleLine, text).height());
}

void LinkButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->palette.setBrush(QPalette::ButtonText, palette().link());
}

ProblemBox::ProblemBox(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(textLabel(u"problemText"_s))
    , m_copy(new QPushButton(tr("Copy &Request Number")))
    , m_retry(new QPushButton)
{
    setObjectName(u"problem"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setForegroundRole(QPalette::ToolTipText);
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize);
    m_icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(size));
    m_copy->setObjectName(u"copyRequestId"_s);
    m_copy->setAutoDefault(false);
    m_retry->setObjectName(u"retry"_s);
    m_retry->setAutoDefault(false);
    m_retry->hide();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_retry);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *words = new QVBoxLayout;
    words->addWidget(m_text);
    words->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);

    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_requestId); });
    connect(m_retry, &QPushButton::clicked, this, &ProblemBox::retryRequested);
    hide();
}

void ProblemBox::setError(const std::optional<core::Error> &error)
{
    setText(error ? problemText(*error) : QString(), error ? error->requestId : QString());
}

void ProblemBox::setText(const QString &text, const QString &requestId)
{
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setAccessibleName(text);
    m_requestId = requestId;
    m_copy->setVisible(!requestId.isEmpty());
    setVisible(!text.isEmpty());
}

void ProblemBox::setRetry(const QString &text)
{
    m_retry->setText(text);
    m_retry->setVisible(!text.isEmpty());
}

} // namespace ui
