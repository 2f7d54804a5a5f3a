#include "tests/support/testauthority.h"
#include "tests/support/testmain.h"
#include "ui/serverfiles/saveforserverdialog.h"
#include "ui/serverfiles/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

core::ServerMaterial makeMaterial()
{
    const TestAuthority root(u"Test Root"_s);
    const TestAuthority issuer = root.below(u"Test Issuer"_s);
    auto key = core::PrivateKey::generate(core::KeyAlgorithm::EcP256);
    const QByteArray leaf = issuer.leaf(*key, {u"shop.example.com"_s});
    return {core::readChain(leaf + issuer.pem()).value(),
            std::make_shared<const core::PrivateKey>(std::move(*key))};
}

} // namespace

class TestSaveForServerDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::SaveForServerDialog> m_dialog;
    int m_escrowsEnded = 0;
    bool m_isLocked = false;

    template <typename Widget>
    Widget *find(const QString &name)
    {
        auto *widget = m_dialog->findChild<Widget *>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }

    void click(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        QTRY_VERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton, {}, {8, button->height() / 2});
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_escrowsEnded = 0;
        m_isLocked = false;
        ui::SaveForServerViewModel::Target target;
        target.domain = u"shop.example.com"_s;
        target.folder = m_folder->path();
        target.endEscrow = [this](QObject *) {
            if (m_isLocked)
                return core::failedTask<void>(
                    core::fail(core::Error::Kind::KeychainLocked).value());
            ++m_escrowsEnded;
            return core::readyTask(core::Result<void>());
        };
        m_dialog = std::make_unique<ui::SaveForServerDialog>(
            std::make_unique<ui::SaveForServerViewModel>(target, [](QObject *) {
                return core::readyTask(core::Result<core::ServerMaterial>(makeMaterial()));
            }));
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_folder.reset();
    }

    void enterSavesAPairAndShowsHowToInstallIt()
    {
        QSignalSpy used(m_dialog.get(), &ui::SaveForServerDialog::folderUsed);
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);

        QTRY_VERIFY(find<QWidget>(u"resultPage"_s)->isVisible());
        QCOMPARE(used.value(0).value(0).toString(), m_folder->path());
        QVERIFY(QFile::exists(m_folder->filePath(u"shop.example.com.key"_s)));
        QVERIFY(find<QPlainTextEdit>(u"steps"_s)->toPlainText().contains(u"ssl_certificate_key"_s));
        click(u"copySteps"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"shop.example.com.key"_s));
        QSignalSpy opened(m_dialog.get(), &ui::SaveForServerDialog::openFolderRequested);
        click(u"openFolder"_s);
        QCOMPARE(opened.size(), 1);
    }

    void theSecondCopyOfTheKeyGoesWhenItIsInstalled()
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QTRY_VERIFY(find<QWidget>(u"resultPage"_s)->isVisible());
        auto *words = find<QLabel>(u"installedWords"_s);
        QVERIFY(words->text().contains(u"30 days"_s));

        m_isLocked = true;
        click(u"installed"_s);
        QTRY_VERIFY(words->text().contains(u"stays for now"_s));
        QCOMPARE(m_escrowsEnded, 0);

        m_isLocked = false;
        click(u"installed"_s);
        QTRY_VERIFY(words->text().contains(u"is removed"_s));
        QCOMPARE(m_escrowsEnded, 1);
        QVERIFY(!find<QPushButton>(u"installed"_s)->isVisible());
    }

    void aPasswordIsTypedTwiceAndLeavesTheFields()
    {
        click(u"serverIis"_s);
        auto *password = find<QLineEdit>(u"password"_s);
        auto *repetition = find<QLineEdit>(u"repetition"_s);
        auto *save = find<QPushButton>(u"save"_s);
        QCOMPARE(password->echoMode(), QLineEdit::Password);

        QTest::keyClicks(password, u"secret one"_s);
        QTest::keyClicks(repetition, u"secret two"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(find<QLabel>(u"passwordVerdict"_s)->text().contains(u"differ"_s));
        repetition->clear();
        QTest::keyClicks(repetition, u"secret one"_s);
        QVERIFY(save->isEnabled());
        click(u"save"_s);

        QTRY_VERIFY(find<QWidget>(u"resultPage"_s)->isVisible());
        QVERIFY(password->text().isEmpty());
        QVERIFY(repetition->text().isEmpty());
        QVERIFY(!find<QPlainTextEdit>(u"steps"_s)->toPlainText().contains(u"secret one"_s));
    }

    void aGeneratedPasswordIsShownOnceAndCopied()
    {
        click(u"serverTomcat"_s);
        click(u"generatePassword"_s);
        auto *password = find<QLineEdit>(u"password"_s);
        QCOMPARE(password->echoMode(), QLineEdit::Normal);
        const QString shown = password->text();
        QCOMPARE(shown.size(), 20);
        click(u"copyPassword"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), shown);

        click(u"save"_s);
        QTRY_VERIFY(find<QWidget>(u"resultPage"_s)->isVisible());
        QVERIFY(password->text().isEmpty());
        m_dialog.reset();
        QVERIFY(QGuiApplication::clipboard()->text() != shown); // goes with the window
    }

    void replacingIsAskedFirst()
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QTRY_VERIFY(find<QWidget>(u"resultPage"_s)->isVisible());
        click(u"saveMore"_s);
        click(u"save"_s);
        auto *question = find<QMessageBox>(u"replaceQuestion"_s);
        QVERIFY(question->text().contains(u"shop.example.com.key"_s));
        QTest::mouseClick(question->findChild<QPushButton *>(u"confirmReplace"_s), Qt::LeftButton);
        QTRY_VERIFY(find<QWidget>(u"resultPage"_s)->isVisible());
    }

    void theClipboardForgetsThePassword()
    {
        const core::Secret secret(std::span<const char>("s3cret", 6));
        ui::SecretClipboard clipboard;
        clipboard.setLifetime(20ms);
        QSignalSpy cleared(&clipboard, &ui::SecretClipboard::cleared);
        clipboard.copy(secret);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"s3cret"_s);
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s),
                 "secret");
        QVERIFY(cleared.wait());
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());

        clipboard.copy(secret);
        QGuiApplication::clipboard()->setText(u"somebody else's"_s);
        QVERIFY(cleared.wait());
        QCOMPARE(QGuiApplication::clipboard()->text(), u"somebody else's"_s);
    }

    void everyControlHasANameForScreenReaders()
    {
        const auto widgets = m_dialog->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)
                || qobject_cast<const QLabel *>(widget))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool hasName = !widget->accessibleName().isEmpty()
                || (button && (!button->text().isEmpty() || button->isHidden()));
            QVERIFY2(!widget->objectName().isEmpty() && hasName,
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                                + widget->objectName()));
        }
    }
};

CERTDESK_TEST(TestSaveForServerDialog)
#include "tst_saveforserverdialog.moc"
