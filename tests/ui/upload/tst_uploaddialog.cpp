#include "tests/support/testmain.h"
#include "tests/ui/upload/scriptedupload.h"
#include "ui/upload/findinglist.h"
#include "ui/upload/uploaddialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ui;

class TestUploadDialog : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_script = std::make_unique<ScriptedUpload>();
        m_dialog =
            std::make_unique<UploadDialog>(std::make_unique<UploadViewModel>(m_script->calls()),
                                           UploadForm::Projects{{0, {}}, {7, u"shop"_s}});
        m_dialog->show();
    }
    void takesDroppedFilesAndTellsWhatTheyAre();
    void asksForThePasswordInPlace();
    void showsWhatIsAboutToBeUploaded();
    void staysWhileItIsSending();
    void showsFilesWordsAsPlainText();
    void namesEveryControl();

private:
    template <typename Widget>
    Widget &part(const char *name)
    {
        return *m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    void drop(const QStringList &names)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &name : names)
            urls += QUrl::fromLocalFile(m_script->path(name));
        data.setUrls(urls);
        const QPoint place = m_dialog->rect().center();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(place), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_dialog.get(), &event);
        QTRY_VERIFY(!m_dialog->viewModel().isWorking());
    }

    std::unique_ptr<ScriptedUpload> m_script;
    std::unique_ptr<UploadDialog> m_dialog;
};

void TestUploadDialog::takesDroppedFilesAndTellsWhatTheyAre()
{
    QVERIFY(part<QWidget>("dropArea").isVisible());
    QVERIFY(!part<QPushButton>("upload").isEnabled());
    drop({u"chain.pem"_s, u"key.pem"_s});
    QVERIFY(!part<QWidget>("dropArea").isVisible());
    const auto &files = part<QTreeWidget>("files");
    QCOMPARE(files.topLevelItemCount(), 2);
    QCOMPARE(files.topLevelItem(0)->text(0), u"chain.pem"_s);
    QVERIFY(part<FindingList>("findings").text().contains(u"private key belongs"));
    QVERIFY(part<QPushButton>("upload").isEnabled());
    QVERIFY(!part<QLabel>("blocker").isVisible());

    part<QTreeWidget>("files").setCurrentItem(files.topLevelItem(1));
    QTest::mouseClick(&part<QPushButton>("removeFile"), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog->viewModel().isWorking());
    QVERIFY(part<FindingList>("findings").text().contains(u"Problem: The private key is missing"));
    QVERIFY(!part<QPushButton>("upload").isEnabled());
}

void TestUploadDialog::asksForThePasswordInPlace()
{
    m_script->writePfx();
    drop({u"site.pfx"_s});
    QVERIFY(part<QLineEdit>("password").isVisible());
    QCOMPARE(part<QLineEdit>("password").echoMode(), QLineEdit::Password);
    QVERIFY(part<QLabel>("passwordLabel").text().contains(u"site.pfx"));
    part<QLineEdit>("password").setText(u"wrong"_s);
    QTest::keyClick(&part<QLineEdit>("password"), Qt::Key_Return);
    QTRY_VERIFY(part<QLabel>("passwordLabel").text().contains(u"does not open"));
    QVERIFY(m_script->sent.empty()); // Return was for the password
    part<QLineEdit>("password").setText(u"word"_s);
    QTest::mouseClick(&part<QPushButton>("unlock"), Qt::LeftButton);
    QTRY_VERIFY(part<QPushButton>("upload").isEnabled());
    QVERIFY(!part<QLineEdit>("password").isVisible());
    QVERIFY(part<QLineEdit>("password").text().isEmpty());
}

void TestUploadDialog::showsWhatIsAboutToBeUploaded()
{
    drop({u"chain.pem"_s, u"key.pem"_s});
    QCOMPARE(part<QLabel>("names").text(), u"example.com"_s);
    QVERIFY(part<QLabel>("facts").text().contains(u"Test Issuer"));
    QVERIFY(part<QLabel>("facts").text().contains(u"EC P-256"));
    QVERIFY(part<QCheckBox>("keepKey").isChecked());
    part<QLineEdit>("alias").setText(u"front"_s);
    part<QComboBox>("project").setEditText(u"shop (7)"_s);
    QTest::mouseClick(&part<QPushButton>("upload"), Qt::LeftButton);
    QCOMPARE(m_script->sent.size(), std::size_t(1));
    QCOMPARE(m_script->sent.front().alias, u"front"_s);
    QCOMPARE(m_script->sent.front().project, 7);
}

void TestUploadDialog::staysWhileItIsSending()
{
    drop({u"chain.pem"_s, u"key.pem"_s});
    QTest::mouseClick(&part<QPushButton>("upload"), Qt::LeftButton);
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    m_script->answer(core::UploadOutcome{core::CertificateId(u"new1"_s), false, std::nullopt});
    QTRY_VERIFY(part<QLabel>("summary").text().contains(u"new1"));
    QVERIFY(!part<QPushButton>("upload").isVisible());
    QTest::mouseClick(&part<QPushButton>("close"), Qt::LeftButton);
    QVERIFY(!m_dialog->isVisible());
}

void TestUploadDialog::showsFilesWordsAsPlainText()
{
    drop({u"chain.pem"_s});
    QCOMPARE(part<QLabel>("passwordLabel").textFormat(), Qt::PlainText); // it names a file
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        if (!label->text().isEmpty())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->buddy(),
                     qPrintable(label->objectName()));
}

void TestUploadDialog::namesEveryControl()
{
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isControl = widget->inherits("QAbstractButton") || widget->inherits("QLineEdit")
            || widget->inherits("QComboBox") || widget->inherits("QTreeWidget");
        if (!isControl || widget->objectName().startsWith(u"qt_"))
            continue;
        QVERIFY2(!widget->objectName().isEmpty() || widget->parentWidget()->inherits("QComboBox"),
                 widget->metaObject()->className());
        const bool hasText = widget->inherits("QAbstractButton");
        QVERIFY2(hasText || !widget->accessibleName().isEmpty()
                     || widget->parentWidget()->inherits("QComboBox"),
                 qPrintable(widget->objectName()));
    }
}

CERTDESK_TEST(TestUploadDialog)
#include "tst_uploaddialog.moc"
