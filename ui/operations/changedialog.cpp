#include "ui/operations/changedialog.h"

#include "ui/accounts/dialogfit.h"
#include "ui/operations/changerows.h"
#include "ui/operations/changetext.h"
#include "ui/text/errortext.h"
#include "ui/text/labels.h"
#include "ui/text/operationtext.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int mostAliasCharacters = 200;
constexpr int mostReasonCharacters = 255;
constexpr int charactersOfOne = 80; // the dialog's width
constexpr int charactersOfMany = 105;

} // namespace

ChangeDialog::ChangeDialog(std::unique_ptr<ChangeViewModel> viewModel, const Projects &projects,
                           QWidget *parent)
    : QDialog(parent)
    , m_viewModel(std::move(viewModel))
    , m_question(makeHeadline(u"question"_s))
    , m_consequence(makeText(u"consequence"_s, changeConsequence(m_viewModel->operation())))
    , m_rows(new QTableView)
    , m_progress(new QProgressBar)
    , m_summary(makeNote(u"summary"_s))
{
    setObjectName(u"changeDialog"_s);
    setWindowTitle(operationName(m_viewModel->operation()));
    makeRows();
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_question);
    layout->addWidget(m_consequence);
    if (const QString label = changeInputLabel(m_viewModel->operation()); !label.isEmpty())
        layout->addWidget(makeInput(label, projects));
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_summary);
    if (m_rows->isHidden())
        layout->addStretch();
    makeButtons();
    connect(m_viewModel.get(), &ChangeViewModel::changed, this, &ChangeDialog::refresh);
    takeInput();
    refresh();
}

ChangeDialog::~ChangeDialog() = default;

// Only the field that is asked for: one that is there and hidden stops the Tab key.
QWidget *ChangeDialog::makeInput(const QString &label, const Projects &projects)
{
    auto *holder = new QWidget;
    auto *form = new QFormLayout(holder);
    form->setContentsMargins({});
    if (m_viewModel->operation() == core::Operation::MoveToProject)
        makeProject(projects);
    else
        makeTextField();
    QWidget *field = m_project ? static_cast<QWidget *>(m_project) : m_input;
    field->setAccessibleName(QString(label).remove(u'&'));
    form->addRow(label, field);
    return holder;
}

void ChangeDialog::makeTextField()
{
    m_input = new QLineEdit;
    m_input->setObjectName(u"input"_s);
    if (m_viewModel->operation() == core::Operation::EditAlias) {
        m_input->setMaxLength(mostAliasCharacters);
        m_input->setText(m_viewModel->rows().front().certificate.alias);
        m_input->selectAll();
    } else {
        m_input->setMaxLength(mostReasonCharacters);
    }
    connect(m_input, &QLineEdit::textChanged, this, &ChangeDialog::takeInput);
}

void ChangeDialog::makeProject(const Projects &projects)
{
    m_project = new QComboBox;
    m_project->setObjectName(u"project"_s);
    m_project->setEditable(true);
    m_project->setInsertPolicy(QComboBox::NoInsert);
    m_project->lineEdit()->setObjectName(u"projectName"_s);
    m_project->lineEdit()->setAccessibleName(tr("Project"));
    m_project->lineEdit()->setPlaceholderText(tr("Choose one, or type its number"));
    for (const auto &[number, name] : projects)
        m_project->addItem(
            name.isEmpty() ? QString::number(number) : u"%1 (%2)"_s.arg(name).arg(number), number);
    if (m_viewModel->stage() != ChangeViewModel::Stage::Asking) { // what is tried again is the same
        const qint64 given = m_viewModel->input().project;
        m_project->setEditText(QString::number(given));
        m_project->setCurrentIndex(m_project->findData(given));
    }
    connect(m_project, &QComboBox::editTextChanged, this, &ChangeDialog::takeInput);
}

void ChangeDialog::makeRows()
{
    m_rows->setObjectName(u"rows"_s);
    m_rows->setAccessibleName(tr("Certificates and what happens to each"));
    m_rows->setModel(new ChangeRows(*m_viewModel, this));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setShowGrid(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->setWordWrap(true);
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setVisible(m_viewModel->rows().size() > 1); // of one, the note says all
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2 + 10);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int character = fontMetrics().averageCharWidth();
    m_rows->setColumnWidth(ChangeRows::Domain, character * 30);
    m_rows->setColumnWidth(ChangeRows::Id, character * 14);
}

void ChangeDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    const auto add = [&](QDialogButtonBox::ButtonRole role, const QString &name,
                         const QString &text) {
        QPushButton *button = buttons->addButton(text, role);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_close = add(QDialogButtonBox::RejectRole, u"close"_s, tr("Close"));
    m_copy = add(QDialogButtonBox::ActionRole, u"copyReport"_s, tr("Cop&y the list"));
    m_stop = add(QDialogButtonBox::ActionRole, u"stop"_s, tr("S&top"));
    m_retry = add(QDialogButtonBox::ActionRole, u"retry"_s,
                  m_viewModel->rows().size() == 1 ? tr("&Try again") : tr("&Try the rest again"));
    m_start = add(QDialogButtonBox::ActionRole, u"start"_s, changeVerb(m_viewModel->operation()));
    // Return does what is asked for; where it would end something for good it cancels.
    (core::isDangerous(m_viewModel->operation()) ? m_close : m_start)->setDefault(true);
    layout()->addWidget(buttons);
    letTabReachAll(*buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &ChangeDialog::reject);
    connect(m_start, &QPushButton::clicked, m_viewModel.get(), [this] {
        const bool isOver = m_viewModel->stage() == ChangeViewModel::Stage::CannotLook;
        isOver ? m_viewModel->lookFirst() : m_viewModel->start();
    });
    connect(m_stop, &QPushButton::clicked, m_viewModel.get(), &ChangeViewModel::stop);
    connect(m_retry, &QPushButton::clicked, m_viewModel.get(), &ChangeViewModel::retry);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(changeReport(*m_viewModel)); });
}

void ChangeDialog::takeInput()
{
    ChangeInput input;
    if (m_input)
        input.text = m_input->text().trimmed();
    if (m_project) {
        const int known = m_project->findText(m_project->currentText());
        input.project = known >= 0 ? m_project->itemData(known).toLongLong()
                                   : m_project->currentText().trimmed().toLongLong();
    }
    m_viewModel->setInput(input);
}

void ChangeDialog::refresh()
{
    using Stage = ChangeViewModel::Stage;

    const Stage stage = m_viewModel->stage();
    const bool isRunning = stage == Stage::Running;
    const bool isAsking = stage == Stage::Asking || stage == Stage::Looking;
    bool isNumber = true;
    if (m_project && m_project->findText(m_project->currentText()) < 0)
        m_project->currentText().trimmed().toUInt(&isNumber); // the provider's is unsigned
    m_start->setVisible(isAsking || stage == Stage::CannotLook);
    m_start->setText(stage == Stage::CannotLook ? tr("&Look again")
                                                : changeVerb(m_viewModel->operation()));
    m_start->setEnabled(stage == Stage::CannotLook || (m_viewModel->canStart() && isNumber));
    m_stop->setVisible(isRunning && m_viewModel->rows().size() > 1);
    m_retry->setVisible(m_viewModel->canRetry());
    m_copy->setVisible(stage == Stage::Finished);
    m_close->setText(isAsking ? tr("Cancel") : tr("Close"));
    if (m_input)
        m_input->setEnabled(isAsking);
    if (m_project)
        m_project->setEnabled(isAsking);
    m_progress->setVisible(isRunning || stage == Stage::Looking);
    const int left = m_viewModel->count(ChangeRow::State::LeftOut);
    const int waiting = m_viewModel->count(ChangeRow::State::Waiting)
        + m_viewModel->count(ChangeRow::State::Running);
    const int total = static_cast<int>(m_viewModel->rows().size()) - left;
    m_progress->setRange(0, stage == Stage::Looking || total == 1 ? 0 : total);
    m_progress->setValue(total - waiting);
    refreshTexts();
    fitRows();
}

// A problem and its request's number need more lines than the two that each row has.
void ChangeDialog::fitRows()
{
    if (!isVisible() || m_viewModel->stage() != ChangeViewModel::Stage::Finished)
        return;
    int row = 0;
    for (const ChangeRow &each : m_viewModel->rows()) {
        if (each.problem)
            m_rows->resizeRowToContents(row);
        ++row;
    }
}

void ChangeDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitRows();
}

void ChangeDialog::refreshTexts()
{
    using Stage = ChangeViewModel::Stage;

    m_question->setText(changeQuestion(*m_viewModel));
    QString text = changeSummary(*m_viewModel);
    if (m_viewModel->stage() == Stage::Looking)
        text = tr("Looking whether cloud resources use it…");
    if (m_viewModel->stage() == Stage::CannotLook) {
        const ErrorText error = describe(*m_viewModel->problem());
        text = tr("It could not be found out whether cloud resources use it, so nothing was "
                  "changed. %1 %2")
                   .arg(error.what, error.advice);
        if (!error.requestId.isEmpty())
            text += u"\nRequestId "_s + error.requestId;
    }
    setOrHide(*m_summary, text);
    growToFit(*this, m_viewModel->rows().size() == 1 ? charactersOfOne : charactersOfMany);
}

void ChangeDialog::reject()
{
    if (m_viewModel->stage() == ChangeViewModel::Stage::Running)
        m_viewModel->stop(); // what is under way has to be told
    else
        QDialog::reject();
}

} // namespace ui
