#include "tests/support/testmain.h"
#include "tests/ui/dns/dnsanswers.h"
#include "ui/dns/dnspaneldialog.h"
#include "ui/dns/sendrecordsdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using ui::DnsRequest;

namespace {

const QLocale english(QLocale::English);
const QLocale chinese(QLocale::Chinese, QLocale::China);

DnsRequest letterIn(const QLocale &locale)
{
    const QDateTime deadline({2026, 11, 30}, {12, 0}, Qt::UTC);
    return ui::dnsRequest(u"example.com"_s,
                          {{DnsAnswers::txt(), u"example.com"_s}, {DnsAnswers::file(), {}}},
                          deadline, locale);
}

core::FileSighting sightingAt(const QString &address, core::FileSighting::Outcome outcome)
{
    core::FileSighting sighting;
    sighting.host = u"www.example.com"_s;
    sighting.address = QHostAddress(address);
    sighting.outcome = outcome;
    return sighting;
}

} // namespace

/// What somebody else is to publish, and what is seen of a file.
class TestDnsRequest : public QObject
{
    Q_OBJECT

private slots:
    void namesEverythingThatHasToBePublished();
    void speaksTheOtherLanguageWithoutChangingTheProgram();
    void makesAMailThatSurvivesItsEncoding();
    void savesTextAndPdf();
    void saysWhereItCouldNotBeSaved();
    void showsAndCopiesWhatItSends();
    void showsWhatEachAddressHasOfAFile();
    void saysThatNoFileProvesAWildcard();
};

void TestDnsRequest::namesEverythingThatHasToBePublished()
{
    const DnsRequest letter = letterIn(english);
    QVERIFY(letter.subject.contains(u"example.com"));
    QVERIFY(letter.body.contains(u"Zone: example.com\nHost: _dnsauth\nType: TXT\nValue: token-1\n"
                                 "TTL: 600\nFull name: _dnsauth.example.com\n"));
    QVERIFY(letter.body.contains(u"http://www.example.com/.well-known/pki-validation/fileauth.txt\n"
                                 "http://example.com/.well-known/pki-validation/fileauth.txt"));
    QVERIFY(letter.body.contains(u"content-1"));
    QVERIFY(letter.body.contains(u"30 November 2026")
            || letter.body.contains(u"November 30, 2026"));
}

void TestDnsRequest::speaksTheOtherLanguageWithoutChangingTheProgram()
{
    const DnsRequest letter = letterIn(chinese);
    QVERIFY(letter.body.contains(u"主机记录：_dnsauth"));
    QVERIFY(letter.body.contains(u"token-1"));
    QVERIFY(!letter.body.contains(u"please"));
    QCOMPARE(ui::typeText(core::ValidationRecord::Kind::File), u"Validation file"_s);
}

void TestDnsRequest::makesAMailThatSurvivesItsEncoding()
{
    const DnsRequest letter{u"a & b = c? 100 %"_s, u"x+y\n#z \"中\"\n"_s};
    const QUrl url = ui::mailAddress(letter);
    QVERIFY(url.isValid());
    QCOMPARE(url.scheme(), u"mailto"_s);
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), letter.subject);
    QCOMPARE(query.queryItemValue(u"body"_s, QUrl::FullyDecoded), u"x+y\r\n#z \"中\"\r\n"_s);
}

void TestDnsRequest::savesTextAndPdf()
{
    const QTemporaryDir folder;
    const DnsRequest letter = letterIn(chinese);
    QVERIFY(ui::saveRequestText(letter, folder.filePath(u"a.txt"_s)).has_value());
    QFile text(folder.filePath(u"a.txt"_s));
    QVERIFY(text.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(text.readAll()), letter.subject + u"\n\n"_s + letter.body);

    QVERIFY(ui::saveRequestPdf(letter, folder.filePath(u"a.pdf"_s)).has_value());
    QFile pdf(folder.filePath(u"a.pdf"_s));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    QVERIFY(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"));
    QVERIFY(bytes.size() > 2000);
}

void TestDnsRequest::saysWhereItCouldNotBeSaved()
{
    const QString nowhere = u"/nonexistent/folder/a"_s;
    QCOMPARE(ui::saveRequestText(letterIn(english), nowhere).error().detail, nowhere);
    QCOMPARE(ui::saveRequestPdf(letterIn(english), nowhere).error().detail, nowhere);
}

void TestDnsRequest::showsAndCopiesWhatItSends()
{
    ui::SendRecordsDialog dialog(u"example.com"_s, {{DnsAnswers::txt(), {}}}, {});
    QSignalSpy mails(&dialog, &ui::SendRecordsDialog::openUrlRequested);
    dialog.show();
    auto *letter = dialog.findChild<QPlainTextEdit *>(u"letter"_s);
    QVERIFY(letter->toPlainText().contains(u"Host: _dnsauth"));

    dialog.findChild<QComboBox *>(u"language"_s)->setCurrentIndex(1);
    QVERIFY(letter->toPlainText().contains(u"主机记录：_dnsauth"));
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"copy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), dialog.request().body);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"mail"_s), Qt::LeftButton);
    QCOMPARE(mails.size(), 1);
    QCOMPARE(mails[0][0].toUrl(), ui::mailAddress(dialog.request()));
}

void TestDnsRequest::showsWhatEachAddressHasOfAFile()
{
    using Outcome = core::FileSighting::Outcome;
    DnsAnswers answers;
    answers.detail.records = {DnsAnswers::file()};
    core::FileSighting old = sightingAt(u"2001:db8::1"_s, Outcome::OtherContent);
    old.seen = "<b>old</b>";
    old.contentType = u"text/plain"_s;
    QList<core::FileSighting> sightings{sightingAt(u"192.0.2.1"_s, Outcome::Right), old};
    ui::DnsPanelCalls calls = answers.calls();
    calls.checkFile = [&](const core::ValidationRecord &record, QObject *) {
        return core::readyTask<core::FileFinding>(core::conclude(record, sightings));
    };
    ui::DnsPanelViewModel viewModel(calls);
    ui::DnsPanelDialog dialog(viewModel);
    dialog.show();
    QTRY_VERIFY(!viewModel.isBusy() && !viewModel.items().isEmpty());

    QCOMPARE(viewModel.items()[0].seen.word, u"Not everywhere"_s);
    QCOMPARE(answers.dnsAsked, 0);
    QCOMPARE(answers.providerAsked, 0); // there is something to correct first
    QVERIFY(dialog.findChild<QWidget *>(u"fileFinding"_s)->isVisible());
    QCOMPARE(viewModel.items()[0].sightings[1].who, u"http  www.example.com  2001:db8::1"_s);
    QCOMPARE(viewModel.items()[0].sightings[1].seen, u"other content (text/plain): <b>old</b>"_s);

    sightings[1].outcome = Outcome::Right;
    viewModel.lookAgain();
    QTRY_COMPARE(viewModel.items()[0].seen.mood, ui::FindingText::Mood::Good);
    QTRY_COMPARE(answers.providerAsked, 1);
}

void TestDnsRequest::saysThatNoFileProvesAWildcard()
{
    DnsAnswers answers;
    answers.detail.records = {DnsAnswers::file()};
    answers.detail.records[0].domain = u"*.example.com"_s;
    ui::DnsPanelViewModel viewModel(answers.calls());
    ui::DnsPanelDialog dialog(viewModel);
    dialog.show();
    QTRY_VERIFY(!viewModel.isBusy() && !viewModel.items().isEmpty());

    const auto labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().contains(u"No file proves"); }));
}

CERTDESK_TEST(TestDnsRequest)
#include "tst_dnsrequest.moc"
