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
#include <QToolButton>

using namespace Qt::StringLiterals;
using ui::DnsPanelDialog;
using ui::DnsPanelViewModel;

class TestDnsPanel : public QObject
{
    Q_OBJECT

private slots:
    void copiesWhatIsShown();
    void checksOnEnterAndShowsBothSides();
    void showsTheHostForTheZoneAndEveryServersAnswer();
    void offersTheFileForTheServerOnceIssued();
    void looksOnWithTheWindowClosedOnceItIsAdded();
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

void TestDnsPanel::showsTheHostForTheZoneAndEveryServersAnswer()
{
    DnsAnswers answers;
    answers.detail.records = {DnsAnswers::txt()};
    answers.detail.records[0].domain = u"shop.example.com"_s;
    answers.detail.records[0].name = u"_dnsauth.shop.example.com"_s;
    answers.finding.verdict = DnsAnswers::Verdict::ServersDisagree;
    answers.finding.zone = u"example.com"_s;
    answers.finding.lagging = {u"ns2.example.com"_s};
    const auto seenBy = [](const QString &name, const QString &value, bool isRight) {
        core::Sighting sighting;
        sighting.witness = {core::DnsWitness::Role::Authoritative, name, {}};
        sighting.answer = {core::DnsAnswer::Outcome::Found, {value}, 600};
        sighting.isRight = isRight;
        return sighting;
    };
    answers.finding.sightings = {seenBy(u"ns1.example.com"_s, u"token-1"_s, true),
                                 seenBy(u"ns2.example.com"_s, u"token-0"_s, false)};
    DnsPanelViewModel viewModel(answers.calls());
    DnsPanelDialog dialog(viewModel);
    dialog.show();
    QTRY_VERIFY(dialog.findChild<ui::RecordCard *>());
    QTRY_VERIFY(!viewModel.isBusy());

    QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"host"_s)->toPlainText(), u"_dnsauth.shop"_s);
    auto *toggle = dialog.findChild<QToolButton *>(u"showSightings"_s);
    QCOMPARE(toggle->text(), u"Seen by 1 of 2 servers asked"_s);
    QVERIFY(!dialog.findChild<QWidget *>(u"sightingsTable"_s));

    toggle->click();
    QTRY_VERIFY(dialog.findChild<QWidget *>(u"sightingsTable"_s)->isVisible());

    QStringList cells;
    for (const QLabel *cell :
         dialog.findChild<QWidget *>(u"sightingsTable"_s)->findChildren<QLabel *>())
        cells += cell->text();
    QVERIFY(cells.contains(u"ns1.example.com (name server)"_s));
    QVERIFY(cells.contains(u"✓ the expected value"_s));
    QVERIFY(cells.contains(u"✗ token-0"_s));
    QVERIFY(cells.contains(u"10 minutes"_s));
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

void TestDnsPanel::looksOnWithTheWindowClosedOnceItIsAdded()
{
    DnsAnswers answers;
    bool isWatched = false;
    ui::DnsPanelCalls calls = answers.calls();
    calls.isWatched = [&] { return isWatched; };
    calls.setWatched = [&](bool watched) { isWatched = watched; };
    calls.providerAskedAt = [&] { return answers.now.addSecs(-60); }; // by the watch
    DnsPanelViewModel viewModel(calls);
    DnsPanelDialog dialog(viewModel);
    dialog.show();
    QTRY_VERIFY(!viewModel.isBusy());
    auto *watch = dialog.findChild<QPushButton *>(u"watch"_s);
    QVERIFY(!dialog.findChild<QLabel *>(u"watching"_s)->isVisible());

    QTest::mouseClick(watch, Qt::LeftButton);

    QVERIFY(isWatched);
    QVERIFY(dialog.findChild<QLabel *>(u"watching"_s)->isVisible());
    QTRY_COMPARE(answers.dnsAsked, 2); // and looks at once
    viewModel.checkNow();
    QTRY_VERIFY(!viewModel.isBusy());
    QCOMPARE(answers.providerAsked, 0); // five minutes, whoever asked
    QTest::mouseClick(watch, Qt::LeftButton);
    QVERIFY(!isWatched);
    QTRY_VERIFY(!viewModel.isBusy());
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
