#include "ui/log/logdialog.h"

#include "ui/text/errorparagraph.h"
#include "ui/text/errortext.h"
#include "ui/text/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int firstPeriod = 30; // days

} // namespace

LogDialog::LogDialog(QList<Source> sources, std::function<QDateTime()> now, QWidget *parent)
    : QDialog(parent)
    , m_sources(std::move(sources))
    , m_now(std::move(now))
    , m_model(new LogModel(this))
    , m_period(new QComboBox)
    , m_where(new QComboBox)
    , m_filter(new QLineEdit)
    , m_entries(new QTableView)
    , m_progress(new QProgressBar)
    , m_note(makeText(u"note"_s))
{
    setObjectName(u"logDialog"_s);
    setWindowTitle(tr("Operation log"));
    makeControls();
    makeTable();
    auto *head = new QHBoxLayout;
    head->addWidget(m_period);
    head->addWidget(m_where);
    head->addWidget(m_filter, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    m_export->setObjectName(u"export"_s);
    m_refresh = buttons->addButton(tr("&Refresh"), QDialogButtonBox::ActionRole);
    m_refresh->setObjectName(u"refresh"_s);
    m_export->setAutoDefault(false);
    m_refresh->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_entries, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    const int characters = m_sources.size() > 1 ? 198 : 178;
    resize(fontMetrics().averageCharWidth() * characters, fontMetrics().height() * 36);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_refresh, &QPushButton::clicked, this, &LogDialog::readNow);
    connect(m_export, &QPushButton::clicked, this, &LogDialog::askWhereToExport);
    connect(m_period, &QComboBox::activated, this, &LogDialog::readNow);
    connect(m_where, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant where = m_where->currentData();
        m_model->setWhere(where.isValid() ? std::optional(where.value<LogRow::Where>())
                                          : std::nullopt);
        refreshNote();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        refreshNote();
    });
    m_filter->setFocus();
    readNow();
}

void LogDialog::makeControls()
{
    m_period->setObjectName(u"period"_s);
    m_period->setAccessibleName(tr("Period"));
    for (const int days : {15, 30, 90, 365})
        m_period->addItem(tr("Last %n days", nullptr, days), days);
    m_period->setCurrentIndex(m_period->findData(firstPeriod));
    m_where->setObjectName(u"where"_s);
    m_where->setAccessibleName(tr("Where"));
    m_where->addItem(tr("Provider and this computer"));
    m_where->addItem(tr("Provider only"), QVariant::fromValue(LogRow::Where::Provider));
    m_where->addItem(tr("This computer only"), QVariant::fromValue(LogRow::Where::ThisComputer));
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(m_sources.size() > 1
                                     ? tr("Filter by domain, ID, operation, user or account")
                                     : tr("Filter by domain, ID, operation or user"));
    m_filter->setClearButtonEnabled(true);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);
}

void LogDialog::makeTable()
{
    m_entries->setObjectName(u"entries"_s);
    m_entries->setAccessibleName(tr("Operations"));
    m_entries->setModel(m_model);
    m_entries->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_entries->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_entries->setAlternatingRowColors(true);
    m_entries->setShowGrid(false);
    m_entries->setWordWrap(false);
    m_entries->setTabKeyNavigation(false);
    m_entries->verticalHeader()->hide();
    m_entries->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_entries->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_entries->horizontalHeader()->setSectionResizeMode(LogModel::What, QHeaderView::Stretch);
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, characters] :
         {std::pair(LogModel::When, 23), std::pair(LogModel::Where, 17),
          std::pair(LogModel::Domain, 27), std::pair(LogModel::Certificate, 25),
          std::pair(LogModel::Who, 20), std::pair(LogModel::Account, 18)})
        m_entries->setColumnWidth(column, characters * character);
    m_entries->setColumnHidden(LogModel::Account, m_sources.size() < 2);
}

void LogDialog::readNow()
{
    if (m_readings > 0)
        return;
    m_readings = static_cast<int>(m_sources.size());
    m_problems.clear();
    m_isCut = false;
    const QDateTime now = m_now();
    const QDateTime from = now.addDays(-m_period->currentData().toInt());
    const QDateTime to = now.addDays(1);
    for (int source = 0; source < m_sources.size(); ++source)
        readThisComputer(source, from, to);
    refreshNote();
    for (int source = 0; source < m_sources.size(); ++source)
        core::whenDone(m_sources[source].provider(from, to, this), this,
                       [this, source](const core::Result<core::OperationLog::Extract> &result) {
                           take(source, result);
                       });
}

void LogDialog::readThisComputer(int source, const QDateTime &from, const QDateTime &to)
{
    const auto moves = m_sources[source].thisComputer(from, to);
    if (!moves) { // what was read before stays
        const ErrorText text = describe(moves.error());
        addProblem(source, text.what + u' ' + text.advice);
        return;
    }
    QList<LogRow> rows;
    for (auto move = moves->rbegin(); move != moves->rend(); ++move)
        rows += logRow(*move);
    setRows(LogRow::Where::ThisComputer, source, rows);
}

void LogDialog::take(int source, const core::Result<core::OperationLog::Extract> &result)
{
    --m_readings;
    if (result) {
        m_isCut = m_isCut || result->isCut;
        QList<LogRow> rows;
        for (const core::LogEntry &entry : result->entries)
            rows += logRow(entry, m_sources[source].domains);
        setRows(LogRow::Where::Provider, source, rows);
    } else { // what was read before stays
        addProblem(source, errorParagraph(result.error()));
    }
    refreshNote();
}

void LogDialog::setRows(LogRow::Where where, int source, QList<LogRow> rows)
{
    for (LogRow &row : rows) {
        row.source = source;
        row.account = m_sources[source].account;
    }
    m_model->setRows(where, source, rows);
}

void LogDialog::addProblem(int source, const QString &text)
{
    //: %1 is an account's name, %2 says what went wrong
    m_problems += m_sources.size() > 1 ? tr("%1: %2").arg(m_sources[source].account, text) : text;
}

void LogDialog::refreshNote()
{
    const bool isReading = m_readings > 0;
    m_progress->setVisible(isReading);
    m_refresh->setEnabled(!isReading);
    m_period->setEnabled(!isReading);
    m_export->setEnabled(m_model->rowCount() > 0);
    QStringList lines = m_problems;
    if (isReading)
        lines += tr("Reading the provider's log…");
    else if (lines.isEmpty())
        lines += countText();
    else if (m_model->total(LogRow::Where::Provider) == 0)
        lines += tr("Only what CertDesk did on this computer is shown.");
    m_note->setText(lines.join(u'\n'));
}

QString LogDialog::countText() const
{
    if (m_model->total() == 0)
        return tr("Nothing was done in this time.");
    if (m_isCut)
        return tr("These are the newest %n entries of the provider; choose a shorter time for the "
                  "rest.",
                  nullptr, m_model->total(LogRow::Where::Provider));
    //: %1 entries of %2 are shown
    return tr("%1 of %2 entries").arg(m_model->rowCount()).arg(m_model->total());
}

void LogDialog::askWhereToExport()
{
    auto *ask = new QFileDialog(this, tr("Export the log"), {}, tr("CSV files (*.csv)"));
    ask->setAcceptMode(QFileDialog::AcceptSave);
    ask->setDefaultSuffix(u"csv"_s);
    ask->selectFile(tr("operation log %1.csv").arg(m_now().date().toString(Qt::ISODate)));
    ask->setAttribute(Qt::WA_DeleteOnClose);
    connect(ask, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_note->setText(exportTo(path)); });
    ask->open();
}

QString LogDialog::exportTo(const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(m_model->csv());
        if (file.commit())
            return tr("Saved: %1").arg(path);
    }
    core::Error error;
    error.kind = core::Error::Kind::FileUnwritable;
    error.detail = path;
    const ErrorText text = describe(error);
    return text.what + u' ' + text.advice;
}

} // namespace ui
