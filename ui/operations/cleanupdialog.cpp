#include "ui/operations/cleanupdialog.h"

#include "ui/accounts/dialogfit.h"
#include "ui/main/colors.h"
#include "ui/main/icons.h"
#include "ui/operations/changetext.h"
#include "ui/text/labels.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPaintEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int cleanUpCharacters = 90; // the dialog's width

// Only what stops working with the old certificate is a reason to warn.
Tone toneOf(CleanUpViewModel::Step step, CleanUpViewModel::State state)
{
    switch (state) {
    case CleanUpViewModel::State::Done:
        return Tone::Good;
    case CleanUpViewModel::State::Open:
        return step == CleanUpViewModel::Places ? Tone::Warning : Tone::Neutral;
    case CleanUpViewModel::State::Unknown:
        return Tone::Warning;
    case CleanUpViewModel::State::Looking:
        return Tone::Busy;
    case CleanUpViewModel::State::Later:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString stepTitle(CleanUpViewModel::Step step)
{
    switch (step) {
    case CleanUpViewModel::Notices:
        return CleanUpDialog::tr("Notices of expiry");
    case CleanUpViewModel::Places:
        return CleanUpDialog::tr("Where it is still in use");
    case CleanUpViewModel::Deletion:
        return CleanUpDialog::tr("Deletion");
    }
    Q_UNREACHABLE();
}

QString stepName(CleanUpViewModel::Step step)
{
    constexpr std::array names{"notices"_L1, "places"_L1, "deletion"_L1};
    return names[static_cast<std::size_t>(step)];
}

} // namespace

/// Where a step stands, as a sign beside its words.
class CleanUpMark final : public QWidget
{
public:
    CleanUpMark()
    {
        const int side = fontMetrics().height();
        setFixedSize(side, side);
    }

    void setTone(Tone tone)
    {
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        const bool isNeutral = m_tone == Tone::Neutral;
        paintIcon(painter, rect(), isNeutral ? u"info"_s : toneIconName(m_tone),
                  isNeutral ? mutedColor(palette()) : toneColor(m_tone, palette()));
    }

private:
    Tone m_tone = Tone::Neutral;
};

CleanUpDialog::CleanUpDialog(std::unique_ptr<CleanUpViewModel> viewModel, QWidget *parent)
    : QDialog(parent)
    , m_viewModel(std::move(viewModel))
{
    setObjectName(u"cleanUpDialog"_s);
    setWindowTitle(tr("Clean Up"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const CleanUpViewModel::Step step : CleanUpViewModel::steps)
        addStep(*grid, step);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    m_again = buttons->addButton(tr("&Look again"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(u"lookAgain"_s);
    m_again->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    //: %1 is a domain name
    layout->addWidget(makeHeadline(
        u"headline"_s,
        tr("Clean up the old certificate for %1").arg(nameOf(m_viewModel->certificate()))));
    m_intro = makeText(u"intro"_s);
    layout->addWidget(m_intro);
    layout->addLayout(grid);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, m_viewModel.get(), &CleanUpViewModel::look);
    connect(m_viewModel.get(), &CleanUpViewModel::changed, this, &CleanUpDialog::refresh);
    refresh();
    m_viewModel->look();
}

CleanUpDialog::~CleanUpDialog() = default;

void CleanUpDialog::addStep(QGridLayout &grid, CleanUpViewModel::Step step)
{
    Row &row = m_rows[static_cast<std::size_t>(step)];
    row.mark = new CleanUpMark;
    row.text = makeText(stepName(step) + u".text"_s);
    row.button = new QPushButton;
    row.button->setObjectName(stepName(step) + u".button"_s);
    row.button->setAutoDefault(false);
    QLabel *title = makeText(stepName(step) + u".title"_s, stepTitle(step));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);

    const int top = 3 * step;
    grid.addWidget(row.mark, top, 0, Qt::AlignTop);
    grid.addWidget(title, top, 1);
    grid.addWidget(row.text, top + 1, 1, Qt::AlignTop);
    grid.addWidget(row.button, top, 2, 2, 1, Qt::AlignVCenter);
    grid.setRowMinimumHeight(top + 2, 10);
    connect(row.button, &QPushButton::clicked, this, [this, step] { m_viewModel->press(step); });
}

void CleanUpDialog::refresh()
{
    m_intro->setText(m_viewModel->introduction());
    for (const CleanUpViewModel::Step step : CleanUpViewModel::steps) {
        const CleanUpViewModel::View view = m_viewModel->view(step);
        const Row &row = m_rows[static_cast<std::size_t>(step)];
        row.mark->setTone(toneOf(step, view.state));
        row.text->setText(view.text);
        row.button->setText(view.button);
        row.button->setVisible(!view.button.isEmpty());
    }
    m_again->setEnabled(!m_viewModel->isLooking() && !m_viewModel->isGone());
    growToFit(*this, cleanUpCharacters);
}

} // namespace ui
