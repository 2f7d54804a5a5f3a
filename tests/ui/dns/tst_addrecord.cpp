#include "tests/support/testmain.h"
#include "tests/ui/dns/dnsanswers.h"
#include "ui/dns/addrecorddialog.h"
#include "ui/dns/addrecordviewmodel.h"
#include "ui/dns/machinetext.h"
#include "ui/dns/removerecordsdialog.h"
#include "ui/dns/removerecordsviewmodel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::AddRecordViewModel;
using ui::RemoveRecordsViewModel;
using AddState = AddRecordViewModel::State;
using Placed = core::RecordPlacement::Verdict;
using Written = core::WriteOutcome::Kind;

namespace {

core::Error refused()
{
    core::Error error;
    error.kind = core::Error::Kind::Unauthorized;
    error.code = u"UnauthorizedOperation"_s;
    return error;
}

} // namespace

/// "Add it for me" and "Remove" as a person meets them.
class TestAddRecord : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsExactlyWhatItWillWrite();
    void writesOnlyWhenTold();
    void replacesOnlyByItsOwnButton();
    void offersNoReplacementForTwo();
    void showsWhatIsThereNowAndAsksAgain();
    void offersOnlyAnotherLookWhenNobodyKnows();
    void saysWhichPermissionIsMissing();
    void warnsOfAZoneThatNobodyAsks();
    void removesWhatCertDeskAddedAndSaysSo();

private:
    core::RecordPlacement placement(Placed verdict, const QStringList &others = {});
    ui::AddRecordCalls calls();
    QString text(const QWidget &window, const QString &name)
    {
        const auto *field = window.findChild<ui::MachineText *>(name);
        return field ? field->toPlainText() : window.findChild<QLabel *>(name)->text();
    }
    bool isShown(const QWidget &window, const QString &name)
    {
        return window.findChild<QWidget *>(name)->isVisible();
    }

    core::Result<core::RecordPlacement> m_found;
    core::Result<core::WriteOutcome> m_written;
    QList<bool> m_writes; ///< Each with whether it was to replace.
};

void TestAddRecord::init()
{
    m_found = placement(Placed::Free);
    m_written = core::WriteOutcome{Written::Added, *m_found};
    m_writes.clear();
}

core::RecordPlacement TestAddRecord::placement(Placed verdict, const QStringList &others)
{
    core::RecordPlacement placement;
    placement.verdict = verdict;
    placement.zone = {1, u"example.com"_s};
    placement.record = {u"_dnsauth"_s, u"TXT"_s, u"token-1"_s};
    for (const QString &value : others)
        placement.others += {7, u"_dnsauth"_s, u"TXT"_s, value, u"Default"_s, u"0"_s, 3600, true};
    return placement;
}

ui::AddRecordCalls TestAddRecord::calls()
{
    return {[this](QObject *) { return core::readyTask(m_found); },
            [this](const core::RecordPlacement &, bool replaces, QObject *) {
                m_writes += replaces;
                return core::readyTask(m_written);
            }};
}

void TestAddRecord::showsExactlyWhatItWillWrite()
{
    AddRecordViewModel viewModel(DnsAnswers::txt(), u"example.com"_s, calls());
    ui::AddRecordDialog dialog(viewModel);
    dialog.show();
    QTRY_COMPARE(viewModel.state(), AddState::Preview);

    QCOMPARE(text(dialog, u"zone"_s), u"example.com"_s);
    QCOMPARE(text(dialog, u"host"_s), u"_dnsauth"_s);
    QCOMPARE(text(dialog, u"type"_s), u"TXT"_s);
    QCOMPARE(text(dialog, u"value"_s), u"token-1"_s);
    QCOMPARE(text(dialog, u"ttl"_s), u"600 seconds"_s);
    QCOMPARE(text(dialog, u"line"_s), u"Default"_s);
    QVERIFY(!isShown(dialog, u"others"_s));
    QVERIFY(!isShown(dialog, u"replace"_s));
    QVERIFY(!isShown(dialog, u"warning"_s));
}

void TestAddRecord::writesOnlyWhenTold()
{
    AddRecordViewModel viewModel(DnsAnswers::txt(), {}, calls());
    QSignalSpy added(&viewModel, &AddRecordViewModel::added);
    ui::AddRecordDialog dialog(viewModel);
    dialog.show();
    QTRY_COMPARE(viewModel.state(), AddState::Preview);
    QVERIFY(m_writes.isEmpty());

    QTest::keyClick(&dialog, Qt::Key_Return);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QTRY_COMPARE(viewModel.state(), AddState::Added);
    QTest::keyClick(&dialog, Qt::Key_Return);

    QCOMPARE(m_writes, QList<bool>{false});
    QCOMPARE(added.size(), 1);
    QVERIFY(!isShown(dialog, u"add"_s));
}

void TestAddRecord::replacesOnlyByItsOwnButton()
{
    m_found = placement(Placed::Conflict, {u"token-0"_s});
    AddRecordViewModel viewModel(DnsAnswers::txt(), {}, calls());
    ui::AddRecordDialog dialog(viewModel);
    dialog.show();
    QTRY_COMPARE(viewModel.state(), AddState::Conflict);
    QVERIFY(text(dialog, u"others"_s).contains(u"token-0"));
    QVERIFY(text(dialog, u"others"_s).contains(u"3600"));
    QVERIFY(text(dialog, u"explanation"_s).contains(u"is lost"));

    QTest::keyClick(&dialog, Qt::Key_Return);
    viewModel.write(false);
    QVERIFY(m_writes.isEmpty());
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"replace"_s), Qt::LeftButton);

    QTRY_COMPARE(viewModel.state(), AddState::Added);
    QCOMPARE(m_writes, QList<bool>{true});
}

void TestAddRecord::offersNoReplacementForTwo()
{
    m_found = placement(Placed::Conflict, {u"token-0"_s, u"token-2"_s});
    AddRecordViewModel viewModel(DnsAnswers::txt(), {}, calls());
    ui::AddRecordDialog dialog(viewModel);
    dialog.show();
    QTRY_COMPARE(viewModel.state(), AddState::Conflict);

    QVERIFY(!isShown(dialog, u"replace"_s));
    viewModel.write(true);
    QVERIFY(m_writes.isEmpty());
}

void TestAddRecord::showsWhatIsThereNowAndAsksAgain()
{
    m_written = core::WriteOutcome{Written::Changed, placement(Placed::BesideOthers, {u"new"_s})};
    AddRecordViewModel viewModel(DnsAnswers::txt(), {}, calls());
    ui::AddRecordDialog dialog(viewModel);
    dialog.show();
    QTRY_COMPARE(viewModel.state(), AddState::Preview);
    viewModel.write(false);
    QTRY_VERIFY(!viewModel.isBusy());

    QCOMPARE(viewModel.state(), AddState::Preview);
    QVERIFY(viewModel.headline().contains(u"Something else is there now"));
    QVERIFY(text(dialog, u"others"_s).contains(u"new"));
    QVERIFY(isShown(dialog, u"add"_s) && isShown(dialog, u"replace"_s)); // keep both, or replace
}

void TestAddRecord::offersOnlyAnotherLookWhenNobodyKnows()
{
    m_written = core::WriteOutcome{Written::Unknown, *m_found};
    AddRecordViewModel viewModel(DnsAnswers::txt(), {}, calls());
    ui::AddRecordDialog dialog(viewModel);
    dialog.show();
    QTRY_COMPARE(viewModel.state(), AddState::Preview);
    viewModel.write(false);
    QTRY_COMPARE(viewModel.state(), AddState::Unknown);

    QVERIFY(!isShown(dialog, u"add"_s) && !isShown(dialog, u"replace"_s));
    viewModel.write(false);
    QCOMPARE(m_writes.size(), 1);
    m_found = placement(Placed::AlreadyThere);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"look"_s), Qt::LeftButton);
    QTRY_COMPARE(viewModel.state(), AddState::AlreadyThere);
}

void TestAddRecord::saysWhichPermissionIsMissing()
{
    m_found = core::Failure(refused());
    AddRecordViewModel viewModel(DnsAnswers::txt(), {}, calls());
    ui::AddRecordDialog dialog(viewModel);
    dialog.show();
    QTRY_COMPARE(viewModel.state(), AddState::NotLooked);

    QVERIFY(text(dialog, u"problem"_s).contains(u"dnspod:CreateRecord"));
    QVERIFY(!isShown(dialog, u"add"_s));
}

void TestAddRecord::warnsOfAZoneThatNobodyAsks()
{
    AddRecordViewModel viewModel(DnsAnswers::txt(), u"shop.example.com"_s, calls());
    ui::AddRecordDialog dialog(viewModel);
    dialog.show();
    QTRY_COMPARE(viewModel.state(), AddState::Preview);

    QVERIFY(text(dialog, u"warning"_s).contains(u"shop.example.com"));
}

void TestAddRecord::removesWhatCertDeskAddedAndSaysSo()
{
    core::AddedRecord one;
    one.zone = u"example.com"_s;
    one.host = u"_dnsauth"_s;
    one.type = u"TXT"_s;
    one.value = u"token-1"_s;
    core::AddedRecord other = one;
    other.host = u"@"_s;
    QList<core::AddedRecord> book{one, other};
    RemoveRecordsViewModel viewModel(
        {[&] { return core::Result<QList<core::AddedRecord>>(book); },
         [&](const core::AddedRecord &record, QObject *) {
             if (record == other)
                 return core::failedTask<core::RemovalOutcome>(refused());
             book.removeOne(record);
             return core::readyTask<core::RemovalOutcome>(core::RemovalOutcome::Removed);
         }});
    ui::RemoveRecordsDialog dialog(viewModel);
    dialog.show();
    QVERIFY(text(dialog, u"records"_s).contains(u"_dnsauth.example.com"));
    QCOMPARE(book.size(), 2);

    QTest::mouseClick(dialog.findChild<QPushButton *>(u"remove"_s), Qt::LeftButton);

    QTRY_VERIFY(!viewModel.isBusy());
    QTRY_COMPARE(viewModel.records().size(), 1);
    QVERIFY(text(dialog, u"result"_s).contains(u"✓ _dnsauth.example.com is removed."));
    QVERIFY(text(dialog, u"result"_s).contains(u"⚠ example.com was not removed."));
}

CERTDESK_TEST(TestAddRecord)
#include "tst_addrecord.moc"
