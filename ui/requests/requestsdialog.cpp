#include "ui/requests/requestsdialog.h"

#include "ui/text/errorparagraph.h"
#include "ui/text/labels.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

RequestsDialog::RequestsDialog(std::unique_ptr<RequestsViewModel> viewModel, QWidget *parent)
    : QDialog(parent)
    , m_viewModel(std::move(viewModel))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit)
    , m_requests(new QTableView)
    , m_progress(new QProgressBar)
    , m_note(makeText(u"note"_s))
    , m_refusal(makeText(u"refusal"_s))
{
    setObjectName(u"requestsDialog"_s);
    setWindowTitle(tr("CSRs"));
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter by name, key, place, use or state"));
    m_filter->setClearButtonEnabled(true);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);
    makeTable();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    makeButtons(*buttons);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_filter);
    layout->addWidget(m_requests, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_note);
    layout->addWidget(m_refusal);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 170, fontMetrics().height() * 32);

    connect(m_filter, &QLineEdit::textChanged, m_sorted,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_viewModel.get(), &RequestsViewModel::changed, this, &RequestsDialog::refresh);
    connect(m_requests->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RequestsDialog::refresh);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &RequestsDialog::refresh);
    m_requests->setFocus();
    m_viewModel->refresh();
    refresh();
}

RequestsDialog::~RequestsDialog() = default;

void RequestsDialog::makeTable()
{
    m_sorted->setSourceModel(&m_viewModel->model());
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortRole(RequestsModel::SortRole);
    m_requests->setObjectName(u"requests"_s);
    m_requests->setAccessibleName(tr("CSRs"));
    m_requests->setModel(m_sorted);
    m_requests->setSortingEnabled(true);
    m_requests->sortByColumn(RequestsModel::Made, Qt::DescendingOrder);
    m_requests->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_requests->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_requests->setAlternatingRowColors(true);
    m_requests->setShowGrid(false);
    m_requests->setWordWrap(false);
    m_requests->setTabKeyNavigation(false);
    m_requests->verticalHeader()->hide();
    m_requests->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_requests->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_requests->horizontalHeader()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, characters] :
         {std::pair(RequestsModel::Names, 34), std::pair(RequestsModel::Key, 12),
          std::pair(RequestsModel::Made, 24), std::pair(RequestsModel::Place, 16),
          std::pair(RequestsModel::Purpose, 22)})
        m_requests->setColumnWidth(column, characters * character);
}

void RequestsDialog::makeButtons(QDialogButtonBox &buttons)
{
    const auto add = [&buttons](const QString &name, const QString &text) {
        QPushButton *button = buttons.addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    buttons.button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    m_copy = add(u"copy"_s, tr("Cop&y CSR"));
    m_save = add(u"save"_s, tr("&Save…"));
    m_delete = add(u"delete"_s, tr("&Delete at the provider…"));
    m_refresh = add(u"refresh"_s, tr("&Refresh"));
    m_delete->setVisible(m_viewModel->hasProvider());
    connect(&buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &RequestsDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &RequestsDialog::save);
    connect(m_delete, &QPushButton::clicked, this, &RequestsDialog::askToDelete);
    connect(m_refresh, &QPushButton::clicked, m_viewModel.get(), &RequestsViewModel::refresh);
}

QList<int> RequestsDialog::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_requests->selectionModel()->selectedRows())
        rows += m_sorted->mapToSource(index).row();
    return rows;
}

void RequestsDialog::refresh()
{
    const QList<int> rows = selectedRows();
    const bool isBusy = m_viewModel->isBusy();
    const bool isOneText = rows.size() == 1 && m_viewModel->model().rows().at(rows.first()).hasText;
    const QString refusal = m_viewModel->hasProvider() ? m_viewModel->removalRefusal(rows) : u""_s;
    m_progress->setVisible(isBusy);
    m_note->setText(m_viewModel->note());
    setOrHide(*m_refusal, refusal);
    m_copy->setEnabled(isOneText && !isBusy);
    m_save->setEnabled(isOneText && !isBusy);
    m_delete->setEnabled(!rows.isEmpty() && refusal.isEmpty() && !isBusy);
    m_delete->setToolTip(refusal);
    m_refresh->setEnabled(!isBusy);
}

void RequestsDialog::copy()
{
    m_viewModel->withText(selectedRows().value(0, -1), [this](const QByteArray &csrPem) {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(csrPem));
        m_viewModel->tell(tr("The CSR is copied."));
    });
}

void RequestsDialog::save()
{
    const int row = selectedRows().value(0, -1);
    m_viewModel->withText(row, [this, row](const QByteArray &csrPem) {
        auto *ask = new QFileDialog(this, tr("Save the CSR"), m_folder,
                                    tr("Certificate signing requests (*.csr)"));
        ask->setAcceptMode(QFileDialog::AcceptSave);
        ask->setDefaultSuffix(u"csr"_s);
        ask->selectFile(requestFileName(m_viewModel->model().rows().at(row)));
        ask->setAttribute(Qt::WA_DeleteOnClose);
        connect(ask, &QFileDialog::fileSelected, this, [this, csrPem](const QString &path) {
            const QString problem = saveTo(path, csrPem);
            if (problem.isEmpty()) {
                m_folder = QFileInfo(path).absolutePath();
                emit folderUsed(m_folder);
            }
            m_viewModel->tell(problem.isEmpty()
                                  //: %1 is a file's path
                                  ? tr("Saved: %1").arg(QDir::toNativeSeparators(path))
                                  : problem);
        });
        ask->open();
    });
}

QString RequestsDialog::saveTo(const QString &path, const QByteArray &csrPem)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(csrPem);
        if (file.commit())
            return {};
    }
    core::Error error;
    error.kind = core::Error::Kind::FileUnwritable;
    error.detail = path;
    return errorParagraph(error);
}

void RequestsDialog::askToDelete()
{
    const QList<int> rows = selectedRows();
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(),
                                m_viewModel->removalQuestion(rows), QMessageBox::Cancel, this);
    box->setObjectName(u"deleteQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    QPushButton *confirm = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    confirm->setObjectName(u"confirmDelete"_s);
    connect(confirm, &QPushButton::clicked, m_viewModel.get(),
            [viewModel = m_viewModel.get(), rows] { viewModel->remove(rows); });
    box->open();
}

} // namespace ui
