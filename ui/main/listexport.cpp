#include "ui/main/listexport.h"

#include "core/base/background.h"
#include "core/base/durablefile.h"
#include "ui/main/certificatetableview.h"
#include "ui/main/listprint.h"
#include "ui/main/mainviewmodel.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/models/csvtext.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

ListExport::ListExport(const MainViewModel &viewModel, CertificateTableView &table,
                       core::Settings &settings, QWidget *window)
    : QObject(window)
    , m_viewModel(viewModel)
    , m_table(table)
    , m_settings(settings)
    , m_window(window)
    , m_export(new QAction(tr("&Export list…"), this))
    , m_print(new QAction(tr("&Print list…"), this))
{
    m_export->setObjectName(u"action.exportList"_s);
    m_print->setObjectName(u"action.printList"_s);
    m_print->setShortcut(QKeySequence::Print);
    connect(m_export, &QAction::triggered, this, &ListExport::chooseFile);
    connect(m_print, &QAction::triggered, this, &ListExport::choosePrinter);
    refresh();
}

void ListExport::refresh()
{
    const CertificateTableModel &rows = m_table.certificates();
    const bool hasAll = rows.rowCount() > 0 && rows.isWhole();
    m_export->setEnabled(hasAll && !m_isWriting);
    m_print->setEnabled(hasAll && !m_printing);
}

void ListExport::chooseFile()
{
    QString folder = m_settings.get(core::setting::lastExportDirectory);
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *chooser =
        new QFileDialog(m_window, tr("Export list"), folder, tr("Comma-separated values (*.csv)"));
    chooser->setObjectName(u"exportFile"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"csv"_s);
    chooser->selectFile(tr("certificates.csv"));
    connect(chooser, &QFileDialog::fileSelected, this, &ListExport::exportTo);
    chooser->open();
}

void ListExport::exportTo(const QString &path)
{
    m_isWriting = true;
    refresh();
    emit noticed(tr("Writing the list…"));
    const TableSnapshot table = m_table.snapshot();
    const int rows = static_cast<int>(table.size());
    core::whenDone(
        core::inBackground([table, path] { return core::writeDurably(path, csvOf(table)); }), this,
        [this, path, rows](const core::Result<core::Result<void>> &written) {
            m_isWriting = false;
            refresh();
            emit noticed({});
            if (!written)
                emit failed(written.error());
            else if (!*written)
                emit failed(written->error());
            else
                takeExport(path, rows);
        });
}

void ListExport::takeExport(const QString &path, int rows)
{
    const QString folder = QFileInfo(path).absolutePath();
    m_settings.set(core::setting::lastExportDirectory, folder);
    Message message;
    //: %1 is a file's path
    message.what = (rows == 1 ? tr("1 certificate is written to %1.")
                              : tr("%n certificates are written to %1.", nullptr, rows))
                       .arg(QDir::toNativeSeparators(path));
    message.actionText = tr("Open folder");
    message.action = [this, folder] { emit openFolderRequested(folder); };
    emit said(message);
}

void ListExport::choosePrinter()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(m_window->windowTitle());
    auto *chooser = new QPrintDialog(printer.get(), m_window);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setOptions(QAbstractPrintDialog::PrintToFile);
    connect(chooser, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer](QPrinter *) { print(printer); });
    chooser->open();
}

void ListExport::print(std::shared_ptr<QPrinter> printer)
{
    const auto account = m_viewModel.account();
    const TableSnapshot table = m_table.snapshot();
    const int rows = static_cast<int>(table.size());
    m_printing =
        new ListPrint(table,
                      //: Title on paper: %1 is an account's name
                      account ? tr("Certificates of %1").arg(account->name) : tr("Certificates"),
                      std::move(printer), this);
    refresh();
    connect(m_printing, &ListPrint::progressed, this, [this](int page, int pages) {
        emit noticed(tr("Printing page %1 of %2…").arg(page).arg(pages));
    });
    connect(m_printing, &ListPrint::finished, this,
            [this, rows](bool isPrinted) { takePrint(isPrinted, rows); });
    Message message;
    message.what = tr("The list is being printed.");
    message.actionText = tr("Cancel");
    message.action = [this] {
        delete std::exchange(m_printing, nullptr);
        refresh();
        emit noticed({});
    };
    emit said(message);
    m_printing->start();
}

void ListExport::takePrint(bool isPrinted, int rows)
{
    m_printing->deleteLater();
    m_printing = nullptr;
    refresh();
    emit noticed({});
    Message message;
    if (isPrinted) {
        message.what = rows == 1 ? tr("1 certificate is printed.")
                                 : tr("%n certificates are printed.", nullptr, rows);
    } else {
        message.severity = Message::Severity::Problem;
        message.what = tr("The list could not be printed: the printer or its file refused.");
        message.advice = tr("Look at the printer, or choose another one, and try again.");
    }
    emit said(message);
}

} // namespace ui
