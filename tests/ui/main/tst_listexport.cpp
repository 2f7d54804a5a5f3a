#include "tests/support/heartbeat.h"
#include "tests/support/samplecertificates.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"
#include "tests/ui/main/scriptedaccount.h"
#include "ui/main/certificatetableview.h"
#include "ui/main/listexport.h"
#include "ui/main/listprint.h"
#include "ui/main/mainviewmodel.h"
#include "ui/models/certificatetablemodel.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using core::CertificateId;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<core::Certificate> manyCertificates(int count)
{
    QList<core::Certificate> list;
    for (int n = 0; n < count; ++n)
        list += support::sampleCertificate(u"id%1"_s.arg(n), u"host%1.example.com"_s.arg(n),
                                           core::CertificateStatus::Issued, 9, n % 200);
    return list;
}

std::shared_ptr<QPrinter> pdfPrinter(const QString &path)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(QPageLayout::Landscape);
    return printer;
}

} // namespace

class TestListExport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<core::Settings> m_settings;
    std::unique_ptr<ui::MainViewModel> m_viewModel;
    std::unique_ptr<QWidget> m_window;
    ui::CertificateTableView *m_table = nullptr;
    ui::ListExport *m_export = nullptr;

    void load(const QList<core::Certificate> &certificates)
    {
        m_viewModel->table().setCertificates(certificates);
        QTRY_VERIFY_WITH_TIMEOUT(!m_viewModel->table().isWorking(), 30'000);
        m_export->refresh();
    }

private slots:
    void init()
    {
        m_store =
            std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<core::Settings>(*m_store);
        m_viewModel = std::make_unique<ui::MainViewModel>([] { return support::sampleNow(); });
        m_window = std::make_unique<QWidget>();
        m_table = new ui::CertificateTableView(m_viewModel->table(), m_window.get());
        m_export = new ui::ListExport(*m_viewModel, *m_table, *m_settings, m_window.get());
        load(support::sampleCertificates());
    }

    void cleanup() { m_window.reset(); }

    void allRowsAreWrittenOrThoseThatAreSelected()
    {
        const QString path = m_folder.filePath(u"list.csv"_s);
        QSignalSpy said(m_export, &ui::ListExport::said);
        QSignalSpy opened(m_export, &ui::ListExport::openFolderRequested);
        m_export->exportTo(path);
        QVERIFY(!m_export->exportAction()->isEnabled());
        QTRY_COMPARE(said.count(), 1);
        QVERIFY(m_export->exportAction()->isEnabled());
        QCOMPARE(contentOf(path).count("\r\n"), 25);
        const auto message = said[0][0].value<ui::Message>();
        QVERIFY(message.what.contains(u"24 certificates"_s));
        message.action();
        QCOMPARE(opened[0][0].toString(), m_folder.path());
        QCOMPARE(m_settings->get(core::setting::lastExportDirectory), m_folder.path());

        m_table->selectRow(3); // alone: it is only the current row
        m_export->exportTo(path);
        QTRY_COMPARE(said.count(), 2);
        QCOMPARE(contentOf(path).count("\r\n"), 25);

        m_table->selectionModel()->select(m_viewModel->table().index(7, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_export->exportTo(path);
        QTRY_COMPARE(said.count(), 3);
        const QByteArray csv = contentOf(path);
        QCOMPARE(csv.count("\r\n"), 3);
        QVERIFY(
            csv.contains(m_viewModel->table().find(m_viewModel->table().idAt(7))->domain.toUtf8()));
    }

    void aFolderThatIsGoneIsAnError()
    {
        QSignalSpy failed(m_export, &ui::ListExport::failed);
        m_export->exportTo(m_folder.filePath(u"nowhere/list.csv"_s));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<core::Error>().kind, core::Error::Kind::FileUnwritable);
        QVERIFY(m_export->exportAction()->isEnabled());
    }

    void anEmptyListOffersNothing()
    {
        load({});
        QVERIFY(!m_export->exportAction()->isEnabled());
        QVERIFY(!m_export->printAction()->isEnabled());
    }

    void theFileIsAskedFor()
    {
        m_export->exportAction()->trigger();
        auto *chooser = m_window->findChild<QFileDialog *>(u"exportFile"_s);
        QVERIFY(chooser);
        QCOMPARE(chooser->defaultSuffix(), u"csv"_s);
        QCOMPARE(chooser->acceptMode(), QFileDialog::AcceptSave);
    }

    void aHundredThousandRowsStallNothing()
    {
        load(manyCertificates(100'000));
        const QString path = m_folder.filePath(u"many.csv"_s);
        QSignalSpy said(m_export, &ui::ListExport::said);
        const Heartbeat heart;
        m_export->exportTo(path);
        QVERIFY(said.wait(120'000));
        QVERIFY2(heart.longestOwnStall() <= allowedStall,
                 QByteArray::number(int(heart.longestOwnStall().count())).constData());
        QCOMPARE(contentOf(path).count("\r\n"), 100'001);
    }

    void printsPageAfterPage()
    {
        load(manyCertificates(500));
        const QString path = m_folder.filePath(u"list.pdf"_s);
        QSignalSpy said(m_export, &ui::ListExport::said);
        QSignalSpy noticed(m_export, &ui::ListExport::noticed);
        m_export->print(pdfPrinter(path));
        QVERIFY(!m_export->printAction()->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(said.count(), 2, 60'000);
        QVERIFY(said[1][0].value<ui::Message>().what.contains(u"500 certificates"_s));
        QCOMPARE(noticed.takeLast()[0].toString(), QString()); // it is over
        const QString last = noticed.last()[0].toString();
        const int pages = last.section(u' ', 4, 4).chopped(1).toInt();
        QVERIFY2(pages >= 10 && pages <= 30, qPrintable(last));
        QVERIFY(last.startsWith(u"Printing page %1 of"_s.arg(pages)));
        const QByteArray pdf = contentOf(path);
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(pdf.count("/Type /Page\n"), pages);
    }

    void printingStallsNothingAndIsCancelled()
    {
        load(manyCertificates(20'000));
        QSignalSpy said(m_export, &ui::ListExport::said);
        QSignalSpy noticed(m_export, &ui::ListExport::noticed);
        const Heartbeat heart;
        m_export->print(pdfPrinter(m_folder.filePath(u"many.pdf"_s)));
        QVERIFY(waitWithoutSleep(*m_export, &ui::ListExport::noticed,
                                 [&] { return noticed.count() > 300; }));
        QVERIFY2(heart.longestOwnStall() <= allowedStall,
                 QByteArray::number(int(heart.longestOwnStall().count())).constData());
        said[0][0].value<ui::Message>().action(); // Cancel
        QVERIFY(m_export->printAction()->isEnabled());
        QCOMPARE(said.count(), 1);
    }

    void aPrinterThatRefusesIsSaid()
    {
        QSignalSpy said(m_export, &ui::ListExport::said);
        m_export->print(pdfPrinter(m_folder.filePath(u"nowhere/list.pdf"_s)));
        QTRY_COMPARE(said.count(), 2);
        QCOMPARE(said[1][0].value<ui::Message>().severity, ui::Message::Severity::Problem);
        QVERIFY(m_export->printAction()->isEnabled());
    }
};

CERTDESK_TEST(TestListExport)
#include "tst_listexport.moc"
