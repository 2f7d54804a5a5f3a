#include "ui/main/emptystate.h"

#include "ui/main/buttonroom.h"
#include "ui/text/errortext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_action(new QPushButton)
{
    setObjectName(u"empty"_s);
    m_title->setObjectName(u"empty.title"_s);
    m_text->setObjectName(u"empty.text"_s);
    m_action->setObjectName(u"empty.action"_s);

    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    m_title->setFont(font);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(fontMetrics().averageCharWidth() * 70);
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }

    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addLayout(column, 4);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::act);
}

void EmptyState::show(const MainViewModel &viewModel)
{
    using enum MainViewModel::Emptiness;

    m_emptiness = viewModel.emptiness();
    switch (m_emptiness) {
    case None:
        return;
    case NoAccount:
        setTexts(tr("No account is connected"),
                 tr("Connect a Tencent Cloud account to see its certificates."),
                 tr("Connect account…"));
        return;
    case Loading:
        setTexts(tr("Loading certificates…"), {}, {});
        return;
    case NeverLoaded: {
        QStringList lines;
        for (const MainViewModel::Problem &problem : viewModel.problems()) {
            const ErrorText text = describe(problem.error);
            if (viewModel.shown().size() > 1)
                lines += problem.account.name + u':';
            lines += text.what;
            lines += text.advice;
        }
        setTexts(tr("The certificates could not be loaded"), lines.join(u'\n'), tr("Try again"));
        return;
    }
    case NoCertificates:
        setTexts(viewModel.shown().size() > 1 ? tr("These accounts have no certificates")
                                              : tr("This account has no certificates"),
                 tr("Certificates that you buy or apply for in the provider's console appear here "
                    "after a refresh."),
                 tr("Refresh"));
        return;
    case NoMatch:
        setTexts(tr("No certificate matches"),
                 tr("Nothing fits the search and the counter that is pressed."),
                 tr("Show all certificates"));
        return;
    }
    Q_UNREACHABLE();
}

void EmptyState::setTexts(const QString &title, const QString &text, const QString &action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    giveRoom(*m_action);
}

void EmptyState::act()
{
    using enum MainViewModel::Emptiness;

    if (m_emptiness == NoAccount)
        emit connectAccountRequested();
    else if (m_emptiness == NoMatch)
        emit clearFiltersRequested();
    else
        emit refreshRequested();
}

} // namespace ui
