#include "core/base/pendingtask.h"
#include "tests/support/testmain.h"
#include "ui/log/logdialog.h"
#include "ui/log/logmodel.h"
#include "ui/log/logtext.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
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

// A move of the renewal of "old1", so many minutes after the provider's entries.
core::Renewal move(core::RenewalState state, int minutes)
{
    core::Renewal renewal;
    renewal.plan.certificate.id = core::CertificateId(u"old1"_s);
    renewal.plan.certificate.domain = u"xn--bcher-kva.example"_s;
    renewal.state = state;
    renewal.changedAt = QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC).addSecs(60 * minutes);
    return renewal;
}

QList<LogRow> rowsOf(const QList<core::LogEntry> &entries,
                     const QHash<core::CertificateId, QString> &domains = {})
{
    QList<LogRow> rows;
    for (const core::LogEntry &each : entries)
        rows += logRow(each, domains);
    return rows;
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, column).data().toString();
    return texts;
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
        model.setRows(
            LogRow::Where::Provider, 0,
            rowsOf({entry(u"issued"_s, u"a1"_s, {}), entry(u"delete"_s, u"b2"_s, u"1001"_s),
                    entry(u"download"_s, u"a1"_s, u"1001"_s)},
                   {{core::CertificateId(u"a1"_s), u"xn--bcher-kva.example"_s}}));
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
        model.setRows(LogRow::Where::Provider, 0,
                      rowsOf({entry(u"issued"_s, u"@a\"b"_s, u"1001"_s), evil}));
        const QString csv = QString::fromUtf8(model.csv());
        QVERIFY(model.csv().startsWith("\xEF\xBB\xBF")); // QString drops it
        QVERIFY(csv.contains(u"\"'@a\"\"b\""_s));
        QVERIFY(csv.contains(u"'=cmd|"_s));
    }

    void tellsAMoveInWords()
    {
        using enum core::RenewalState;

        core::Renewal renewal = move(KeyReady, 0);
        QCOMPARE(logRow(renewal).what, u"Key and CSR are ready. Nothing is bought yet."_s);
        QCOMPARE(logRow(renewal).domain, u"b\u00fccher.example"_s);
        QCOMPARE(logRow(renewal).certificate, u"old1"_s);

        renewal.newCertificate = core::CertificateId(u"new2"_s);
        renewal.problem = core::Error();
        renewal.problem->kind = core::Error::Kind::Rejected;
        renewal.problem->requestId = u"request-7"_s;
        QCOMPARE(logRow(renewal).certificate, u"old1 \u2192 new2"_s);
        QVERIFY(logRow(renewal).what.endsWith(u"RequestId request-7"));

        renewal.plan.way = core::RenewalWay::Apply; // its old one is none of the provider's
        QCOMPARE(logRow(renewal).certificate, u"new2"_s);
    }

    void putsBothSidesInOneOrderAndShowsOneAlone()
    {
        using enum core::RenewalState;

        LogModel model;
        const QAbstractItemModelTester tester(&model);
        model.setRows(
            LogRow::Where::ThisComputer, 0,
            {logRow(move(Buying, 1)), logRow(move(KeyReady, 1)), logRow(move(Planned, -1))});
        model.setRows(LogRow::Where::Provider, 0, rowsOf({entry(u"applyVIP"_s, u"new2"_s, {})}));
        QCOMPARE(column(model, LogModel::What),
                 QStringList({u"The order is being sent."_s,
                              u"Key and CSR are ready. Nothing is bought yet."_s,
                              u"Certificate bought"_s,
                              u"The renewal is planned. Nothing is bought yet."_s}));
        QCOMPARE(column(model, LogModel::Where),
                 QStringList(
                     {u"This computer"_s, u"This computer"_s, u"Provider"_s, u"This computer"_s}));
        QVERIFY(model.csv().contains("\"This computer\"")
                || model.csv().contains(",This computer,"));

        model.setWhere(LogRow::Where::Provider);
        QCOMPARE(column(model, LogModel::Where), QStringList({u"Provider"_s}));
        QVERIFY(!model.csv().contains("This computer"));
        model.setWhere(LogRow::Where::ThisComputer);
        QCOMPARE(model.rowCount(), 3);
        model.setRows(LogRow::Where::ThisComputer, 0, {}); // another time
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.total(), 1);
    }

    void showsWhatWasDoneHereThoughTheProviderCannotBeAsked()
    {
        bool isReadable = true;
        LogDialog dialog(
            {{u"Company"_s,
              [](const QDateTime &, const QDateTime &, QObject *) {
                  core::Error error;
                  error.kind = core::Error::Kind::Unreachable;
                  return core::failedTask<core::OperationLog::Extract>(error);
              },
              [&](const QDateTime &, const QDateTime &) -> core::Result<QList<core::Renewal>> {
                  if (!isReadable)
                      return core::fail(core::Error::Kind::Storage, {}, u"storage/journal"_s);
                  return QList{move(core::RenewalState::Planned, 0),
                               move(core::RenewalState::KeyReady, 0)};
              },
              {}}},
            [] { return QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC); });
        dialog.show();
        auto *rows = dialog.findChild<QTableView *>(u"entries"_s)->model();
        auto *note = dialog.findChild<QLabel *>(u"note"_s);
        QCOMPARE(rows->rowCount(), 2); // before the provider's answer
        QVERIFY(rows->index(0, LogModel::What).data().toString().contains(u"Key and CSR"));
        QTRY_VERIFY(note->text().contains(u"Only what CertDesk did on this computer"));
        QVERIFY(dialog.findChild<QPushButton *>(u"export"_s)->isEnabled());

        auto *where = dialog.findChild<QComboBox *>(u"where"_s);
        where->setCurrentIndex(where->findText(u"Provider only"_s));
        QCOMPARE(rows->rowCount(), 0);
        where->setCurrentIndex(where->findText(u"This computer only"_s));
        QCOMPARE(rows->rowCount(), 2);

        isReadable = false;
        auto *refresh = dialog.findChild<QPushButton *>(u"refresh"_s);
        QTRY_VERIFY(refresh->isEnabled());
        refresh->click();
        QVERIFY(note->text().contains(u"history was changed"));
        QCOMPARE(rows->rowCount(), 2);
    }

    void keepsWhatItHasReadWhenAnotherReadingFails()
    {
        std::vector<core::PendingTask<core::OperationLog::Extract>> readings;
        LogDialog dialog(
            {{u"Company"_s,
              [&](const QDateTime &, const QDateTime &, QObject *) {
                  readings.emplace_back();
                  return readings.back().task();
              },
              [](const QDateTime &, const QDateTime &) { return QList<core::Renewal>(); },
              {}}},
            [] { return QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC); });
        dialog.show();
        auto *rows = dialog.findChild<QTableView *>(u"entries"_s)->model();
        QVERIFY(dialog.findChild<QTableView *>(u"entries"_s)->isColumnHidden(LogModel::Account));
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

    void readsAllAccountsAndNamesTheOneThatFails()
    {
        std::vector<core::PendingTask<core::OperationLog::Extract>> readings;
        const auto source = [&](const QString &name) {
            LogDialog::Source made;
            made.account = name;
            made.provider = [&](const QDateTime &, const QDateTime &, QObject *) {
                readings.emplace_back();
                return readings.back().task();
            };
            made.thisComputer = [](const QDateTime &, const QDateTime &) {
                return QList{move(core::RenewalState::Planned, -60)};
            };
            return made;
        };
        LogDialog dialog({source(u"Company"_s), source(u"Company"_s), source(u"Shop"_s)},
                         [] { return QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC); });
        dialog.show();
        auto *table = dialog.findChild<QTableView *>(u"entries"_s);
        const QAbstractItemModel &rows = *table->model();
        auto *note = dialog.findChild<QLabel *>(u"note"_s);
        QVERIFY(!table->isColumnHidden(LogModel::Account));
        QCOMPARE(rows.rowCount(), 3); // of this computer, two of accounts with one name
        QCOMPARE(readings.size(), 3U);
        readings[0].finish(core::OperationLog::Extract{{entry(u"issued"_s, u"a"_s, {})}, false});
        QTRY_COMPARE(rows.rowCount(), 4);
        QVERIFY(!dialog.findChild<QPushButton *>(u"refresh"_s)->isEnabled());
        core::Error error;
        error.kind = core::Error::Kind::Unreachable;
        readings[2].finish(core::Failure(error));
        readings[1].finish(core::OperationLog::Extract{{entry(u"issued"_s, u"b"_s, {})}, false});
        QTRY_COMPARE(rows.rowCount(), 5);
        QVERIFY2(note->text().startsWith(u"Shop: "_s), qPrintable(note->text()));
        QCOMPARE(column(rows, LogModel::Account).first(), u"Company"_s);
        dialog.findChild<QLineEdit *>(u"filter"_s)->setText(u"shop"_s);
        QCOMPARE(column(rows, LogModel::Account), QStringList({u"Shop"_s}));
    }
};

CERTDESK_TEST(TestLog)
#include "tst_log.moc"
