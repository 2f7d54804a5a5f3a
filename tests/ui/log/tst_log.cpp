#include "core/base/pendingtask.h"
#include "tests/support/testmain.h"
#include "ui/log/logdialog.h"
#include "ui/log/logmodel.h"
#include "ui/log/logtext.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

core::LogEntry entry(const QString &type, const QString &id, const QString &user)
{
    return {QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC), type, u"did something to"_s,
            user, core::CertificateId(id)};
}

} // namespace

class TestLog : public QObject
{
    Q_OBJECT

private slots:
    void saysInItsOwnWordsWhatItKnows()
    {
        QCOMPARE(logWhat(entry(u"uploadConfirmLetter"_s, {}, {})),
                 u"Confirmation letter uploaded"_s);
        QCOMPARE(logWhat(entry(u"fromTheFuture"_s, {}, {})), u"did something to"_s);
        QCOMPARE(logWho(entry(u"issued"_s, {}, {})), u"The provider"_s);
    }

    void filtersByEveryWordInAnyColumn()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        model.setEntries({entry(u"issued"_s, u"a1"_s, {}), entry(u"delete"_s, u"b2"_s, u"1001"_s),
                          entry(u"download"_s, u"a1"_s, u"1001"_s)},
                         {{core::CertificateId(u"a1"_s), u"xn--bcher-kva.example"_s}});
        model.setFilter(u"1001 BÜCHER"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, LogModel::What).data().toString(), u"Downloaded"_s);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 3);
    }

    void exportsNothingThatASpreadsheetRuns()
    {
        LogModel model;
        core::LogEntry evil = entry({}, {}, {});
        evil.words = u"=cmd|' /C calc'!A0"_s;
        model.setEntries({entry(u"issued"_s, u"@a\"b"_s, u"1001"_s), evil}, {});
        const QString csv = QString::fromUtf8(model.csv());
        QVERIFY(model.csv().startsWith("\xEF\xBB\xBF")); // QString drops it
        QVERIFY(csv.contains(u"\"'@a\"\"b\""_s));
        QVERIFY(csv.contains(u"'=cmd|"_s));
    }

    void keepsWhatItHasReadWhenAnotherReadingFails()
    {
        std::vector<core::PendingTask<core::OperationLog::Extract>> readings;
        LogDialog dialog(
            [&](const QDateTime &, const QDateTime &, QObject *) {
                readings.emplace_back();
                return readings.back().task();
            },
            {}, [] { return QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC); });
        dialog.show();
        auto *rows = dialog.findChild<QTableView *>(u"entries"_s)->model();
        auto *refresh = dialog.findChild<QPushButton *>(u"refresh"_s);
        QVERIFY(!refresh->isEnabled());
        readings.back().finish(core::OperationLog::Extract{{entry(u"issued"_s, u"a"_s, {})}, true});
        QTRY_COMPARE(rows->rowCount(), 1);
        auto *note = dialog.findChild<QLabel *>(u"note"_s);
        QVERIFY(note->text().contains(u"shorter time")); // it is cut

        refresh->click();
        core::Error error;
        error.kind = core::Error::Kind::Rejected;
        error.requestId = u"request-9"_s;
        readings.back().finish(core::Failure(error));
        QTRY_VERIFY(note->text().contains(u"request-9"));
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(note->textFormat(), Qt::PlainText);
    }
};

CERTDESK_TEST(TestLog)
#include "tst_log.moc"
