#include "app/keychainnotice.h"
#include "core/base/settings.h"
#include "tests/support/secretbytes.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"
#include "ui/accounts/recoverycodedialog.h"
#include "ui/accounts/recoverysheet.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/main/messagebar.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::Error;
using core::SharedSecret;

namespace {

const QByteArray code = "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFG-ABCD";

QString barText(const QWidget &window)
{
    const auto *const bar = window.findChild<ui::MessageBar *>();
    return bar && bar->isVisible() ? bar->findChild<QLabel *>(u"messageBar.text"_s)->text()
                                   : QString();
}

} // namespace

class TestKeychainDialogs : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_restored.clear();
        m_failure.reset();
        QGuiApplication::clipboard()->setText(u"before"_s);
    }

    void theCodeIsShownOnlyWhenItIsAskedFor()
    {
        ui::RecoveryCodeDialog dialog(calls());
        show(dialog);
        auto *const label = dialog.findChild<QLabel *>(u"code"_s);
        QVERIFY(!label->text().contains(u"000G"_s));

        QTest::mouseClick(dialog.findChild<QPushButton *>(u"showCode"_s), Qt::LeftButton);

        QTRY_COMPARE(label->text(), ui::recoveryCodeText(core::Secret(code)));
        QCOMPARE(label->text().count(u'-'), 12); // two lines of seven groups
    }

    void nothingOfItCanBeCopied()
    {
        ui::RecoveryCodeDialog dialog(calls());
        show(dialog);
        auto *const label = dialog.findChild<QLabel *>(u"code"_s);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"showCode"_s), Qt::LeftButton);
        QTRY_VERIFY(label->text().contains(u"000G"_s));

        QTest::mouseDClick(label, Qt::LeftButton);
        QTest::keyClick(label, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(label, Qt::Key_C, Qt::ControlModifier);

        QCOMPARE(label->textInteractionFlags(), Qt::NoTextInteraction);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before");
    }

    void aSheetIsAPdfForItsOwnerAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"sheet.pdf"_s);
        ui::RecoveryCalls toFile = calls();
        toFile.choosePath = [path](QDialog &, const std::function<void(const QString &)> &then) {
            then(path);
        };
        ui::RecoveryCodeDialog dialog(std::move(toFile));
        show(dialog);

        QTest::mouseClick(dialog.findChild<QPushButton *>(u"saveSheet"_s), Qt::LeftButton);

        QTRY_VERIFY(barText(dialog).contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        const auto others =
            QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(file.permissions() & others));
    }

    void aSheetIsPrinted_data()
    {
        QTest::addColumn<bool>("works");
        QTest::newRow("printed") << true;
        QTest::newRow("the printer takes nothing") << false;
    }

    void aSheetIsPrinted()
    {
        QFETCH(const bool, works);
        const QTemporaryDir folder;
        const QString paper = works ? folder.filePath(u"paper"_s) : u"/nonexistent/paper"_s;
        QPdfWriter printer(paper);
        ui::RecoveryCalls toPaper = calls();
        toPaper.choosePrinter =
            [&](QDialog &, const std::function<void(QPagedPaintDevice &)> &then) { then(printer); };
        ui::RecoveryCodeDialog dialog(std::move(toPaper));
        show(dialog);

        QTest::mouseClick(dialog.findChild<QPushButton *>(u"printSheet"_s), Qt::LeftButton);

        QTRY_VERIFY(barText(dialog).contains(works ? u"handed to the printer"_s
                                                   : u"did not take the page"_s));
        QCOMPARE(QFileInfo::exists(paper), works);
    }

    void aSheetThatCannotBeWrittenIsNamed()
    {
        const auto written =
            ui::writeRecoverySheet(u"/nonexistent/sheet.pdf"_s, core::Secret(code), u"p"_s);

        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::FileUnwritable);
        QCOMPARE(written.error().detail, u"/nonexistent/sheet.pdf");
    }

    void aTypedCodeIsUsedAndForgotten()
    {
        ui::RecoveryCodeDialog dialog(calls());
        show(dialog);
        auto *const typed = dialog.findChild<QLineEdit *>(u"typedCode"_s);
        auto *const restore = dialog.findChild<QPushButton *>(u"restore"_s);
        QVERIFY(!restore->isEnabled());

        QTest::keyClicks(typed, QString::fromLatin1(code));
        QTest::mouseClick(restore, Qt::LeftButton);

        QTRY_VERIFY(typed->text().isEmpty());
        QCOMPARE(m_restored, code);
        QVERIFY(!barText(dialog).isEmpty());
    }

    void aWrongCodeStaysToBeCorrected()
    {
        m_failure = core::fail(Error::Kind::BadInput, {}, u"recovery/mistyped"_s).value();
        ui::RecoveryCodeDialog dialog(calls());
        show(dialog);
        auto *const typed = dialog.findChild<QLineEdit *>(u"typedCode"_s);

        QTest::keyClicks(typed, u"000G"_s);
        QTest::keyClick(typed, Qt::Key_Return);

        QTRY_VERIFY(barText(dialog).contains(u"not right"_s));
        QCOMPARE(typed->text(), u"000G");
        QVERIFY(dialog.isVisible());
    }

    void waitingIsSaidInEveryWindow()
    {
        const QTemporaryDir folder;
        QSettings file(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        core::Settings settings(file);
        ui::MainViewModel viewModel(core::systemTime);
        ui::MainWindow window(viewModel, settings);
        window.showMessage({ui::Message::Severity::Information, u"earlier"_s, {}, {}, {}, {}});
        ui::RecoveryCodeDialog dialog(calls(), &window);
        ui::RecoveryCodeDialog late(calls(), &window);
        window.show();
        show(dialog);
        app::KeychainNotice notice(window);
        const auto bars = [](QWidget &widget) {
            int count = 0;
            for (const auto *bar : widget.findChildren<ui::MessageBar *>())
                count += bar->isVisible() && bar->window() == &widget
                    && bar->findChild<QLabel *>(u"messageBar.text"_s)
                           ->text()
                           .startsWith(u"Waiting for the system keychain."_s);
            return count;
        };

        notice.setWaiting(true);
        late.show();
        notice.setWaiting(true);

        QCOMPARE(bars(window), 1);
        QCOMPARE(bars(dialog), 1);
        QCOMPARE(bars(late), 1);
        QVERIFY(dialog.layout()->menuBar()->height() > 0);

        notice.setWaiting(false);

        QCOMPARE(bars(window), 0);
        QCOMPARE(bars(dialog), 0);
        QCOMPARE(bars(late), 0);
        QCOMPARE(barText(window), u"earlier"); // a message that was there is still there
    }

private:
    ui::RecoveryCalls calls()
    {
        ui::RecoveryCalls calls;
        calls.profileFolder = u"/home/admin/.config/CertDesk"_s;
        calls.code = [](QObject *) {
            return core::readyTask<SharedSecret>(std::make_shared<const core::Secret>(code));
        };
        calls.restore = [this](const SharedSecret &typed, QObject *) {
            m_restored = bytesOf(*typed);
            return m_failure ? core::failedTask<void>(*m_failure)
                             : core::readyTask(core::Result<void>());
        };
        return calls;
    }

    static void show(QDialog &dialog)
    {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    }

    QByteArray m_restored;
    std::optional<Error> m_failure;
};

CERTDESK_TEST(TestKeychainDialogs)
#include "tst_keychaindialogs.moc"
