#include "tests/support/testmain.h"
#include "tests/ui/dns/dnsanswers.h"
#include "ui/dns/dnspanel.h"
#include "ui/dns/dnspaneldialog.h"
#include "ui/dns/recordcard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::DnsPanelDialog;
using ui::DnsPanelViewModel;

class TestDnsPanel : public QObject
{
    Q_OBJECT

private slots:
    void copiesWhatIsShown();
    void checksOnEnterAndShowsBothSides();
    void offersTheFileForTheServerOnceIssued();
    void everyButtonAndFieldHasAName();
};

void TestDnsPanel::copiesWhatIsShown()
{
    DnsAnswers answers;
    DnsPanelViewModel viewModel(answers.calls());
    DnsPanelDialog dialog(viewModel);
    dialog.show();
    QTRY_VERIFY(dialog.findChild<QPushButton *>(u"copyHost"_s));
    const auto click = [&](const QString &name) {
        QTest::mouseClick(dialog.findChild<QPushButton *>(name), Qt::LeftButton);
        return QGuiApplication::clipboard()->text();
    };

    QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"value"_s)->toPlainText(), u"token-1"_s);
    QCOMPARE(click(u"copyHost"_s), u"_dnsauth"_s);
    QCOMPARE(click(u"copyFullName"_s), u"_dnsauth.example.com"_s);
    QCOMPARE(click(u"copyValue"_s), u"token-1"_s);
    QVERIFY(dialog.findChild<QPushButton *>(u"copyValue"_s)->text().contains(u"Copied"));
    QVERIFY(click(u"copyAll"_s).contains(u"Type: TXT"));
}

void TestDnsPanel::checksOnEnterAndShowsBothSides()
{
    DnsAnswers answers;
    answers.finding.verdict = DnsAnswers::Verdict::WrongValue;
    answers.finding.seen = {u"token-0"_s};
    DnsPanelViewModel viewModel(answers.calls());
    DnsPanelDialog dialog(viewModel);
    dialog.show();
    QTRY_VERIFY(dialog.findChild<ui::RecordCard *>());
    QTRY_VERIFY(!viewModel.isBusy());
    core::DomainVerification verification;
    verification.domain = u"example.com"_s;
    verification.localCheck = -1;
    answers.verifications = {verification};

    QTest::keyClick(&dialog, Qt::Key_Return);
    QTRY_COMPARE(answers.providerAsked, 1);
    QTRY_VERIFY(!viewModel.isBusy());

    const auto word = [&](const QString &side) {
        return dialog.findChild<QWidget *>(side)->findChild<QLabel *>(u"word"_s)->text();
    };
    QCOMPARE(word(u"dnsFinding"_s), u"✗ Wrong value"_s);
    QCOMPARE(word(u"providerFinding"_s), u"… Not seen yet"_s);
    const auto *seen =
        dialog.findChild<QWidget *>(u"dnsFinding"_s)->findChild<QPlainTextEdit *>(u"seen"_s);
    QVERIFY(seen->isVisible());
    QCOMPARE(seen->toPlainText(), u"token-0"_s);
    QVERIFY(dialog.findChild<QLabel *>(u"providerPause"_s)->isVisible());
}

void TestDnsPanel::offersTheFileForTheServerOnceIssued()
{
    DnsAnswers answers;
    answers.issue();
    DnsPanelViewModel viewModel(answers.calls());
    DnsPanelDialog dialog(viewModel);
    QSignalSpy requested(&dialog, &DnsPanelDialog::saveForServerRequested);
    dialog.show();
    auto *save = dialog.findChild<QPushButton *>(u"saveForServer"_s);
    QVERIFY(!save->isVisible());

    QTRY_VERIFY(save->isVisible());
    QVERIFY(!dialog.findChild<QPushButton *>(u"checkNow"_s)->isVisible());
    QTest::mouseClick(save, Qt::LeftButton);

    QCOMPARE(requested.size(), 1);
}

void TestDnsPanel::everyButtonAndFieldHasAName()
{
    DnsAnswers answers;
    answers.detail.records = {DnsAnswers::txt(), DnsAnswers::file()};
    DnsPanelViewModel viewModel(answers.calls());
    DnsPanelDialog dialog(viewModel);
    dialog.show();
    QTRY_COMPARE(dialog.findChildren<ui::RecordCard *>().size(), 2);

    for (const auto *button : dialog.findChildren<QPushButton *>())
        QVERIFY(!button->objectName().isEmpty() && !button->text().isEmpty());
    for (const auto *field : dialog.findChildren<QPlainTextEdit *>())
        QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
    QVERIFY(dialog.findChild<QPushButton *>(u"saveFile"_s)->isVisible());
}

CERTDESK_TEST(TestDnsPanel)
#include "tst_dnspanel.moc"
