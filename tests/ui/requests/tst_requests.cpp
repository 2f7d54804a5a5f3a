#include "core/base/pendingtask.h"
#include "tests/support/testmain.h"
#include "ui/requests/requestsdialog.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace ui;
using core::LocalRequest;
using core::StoredRequest;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

LocalRequest localRequest()
{
    LocalRequest request;
    request.csrPem = "-----BEGIN CERTIFICATE REQUEST-----\nhere\n";
    request.names = {u"xn--bcher-kva.example"_s, u"www.example.com"_s};
    request.keyDescription = u"EC P-256"_s;
    request.madeAt = noon;
    request.key = LocalRequest::Key::Here;
    request.state = core::RenewalState::InReview;
    request.certificate = core::CertificateId(u"new1"_s);
    return request;
}

StoredRequest storedRequest(qint64 id, bool isGenerated = true)
{
    return {id,        u"*.shop.example.com"_s, u"RSA 2048"_s, u"Harbor Bakery Ltd"_s,
            QString(), noon.addDays(-id),       isGenerated};
}

core::Error error(core::Error::Kind kind)
{
    core::Error error;
    error.kind = kind;
    error.requestId = u"request-9"_s;
    return error;
}

/// The provider's side, answered by the test.
struct Script
{
    std::deque<core::PendingTask<QList<StoredRequest>>> readings;
    std::deque<core::PendingTask<QByteArray>> texts;
    std::deque<core::PendingTask<QList<qint64>>> removals;
    QList<qint64> removed;

    RequestsViewModel::Calls calls()
    {
        RequestsViewModel::Calls calls = mainland();
        calls.read = [this](QObject *) { return readings.emplace_back().task(); };
        calls.text = [this](qint64, QObject *) { return texts.emplace_back().task(); };
        calls.remove = [this](const QList<qint64> &ids, QObject *) {
            removed = ids;
            return removals.emplace_back().task();
        };
        return calls;
    }
    static RequestsViewModel::Calls mainland()
    {
        RequestsViewModel::Calls calls;
        calls.local = [] { return QList{localRequest()}; };
        return calls;
    }
};

} // namespace

class TestRequests : public QObject
{
    Q_OBJECT

private slots:
    void showsBothPlacesInOneList();
    void saysWhyTheMainlandHasNone();
    void showsThisComputersWithoutTheProvider();
    void copiesFromBothPlaces();
    void saysWhyACsrCantBeHad();
    void deletesSeveralAfterAskingOnce();
    void deletesNothingOfThisComputer();
    void deletesNoMoreThanTheProviderTakes();
    void looksAgainWhenItIsNotKnownWhatIsDeleted();
    void namesFilesWithoutPathsAndWildcards();
    void savesTheCsr();
    void everyControlHasItsName();

private:
    void open(RequestsViewModel::Calls calls)
    {
        m_dialog =
            std::make_unique<RequestsDialog>(std::make_unique<RequestsViewModel>(std::move(calls)));
        m_dialog->show();
    }
    template <typename Control>
    Control *find(const char *name) const
    {
        return m_dialog->findChild<Control *>(QString::fromLatin1(name));
    }
    QTableView *table() const { return find<QTableView>("requests"); }
    QString note() const { return find<QLabel>("note")->text(); }
    QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void select(const QString &place) const
    {
        table()->clearSelection();
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (cell(row, RequestsModel::Place) == place)
                table()->selectionModel()->select(table()->model()->index(row, 0),
                                                  QItemSelectionModel::Select
                                                      | QItemSelectionModel::Rows);
    }
    void press(const char *name) const
    {
        auto *button = find<QPushButton>(name);
        QVERIFY(button);
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void openWith(const QList<StoredRequest> &stored)
    {
        m_script = {};
        open(m_script.calls());
        m_script.readings.back().finish(stored);
        QTRY_VERIFY(find<QPushButton>("refresh")->isEnabled());
    }

    Script m_script;
    std::unique_ptr<RequestsDialog> m_dialog;
};

void TestRequests::showsBothPlacesInOneList()
{
    openWith({storedRequest(1), storedRequest(2, false)});
    const QAbstractItemModelTester tester(table()->model());
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(cell(0, RequestsModel::Names), u"bücher.example, www.example.com"_s); // newest first
    QCOMPARE(cell(0, RequestsModel::Place), u"This computer"_s);
    QCOMPARE(cell(0, RequestsModel::Purpose), u"Renewal, new1"_s);
    QCOMPARE(cell(0, RequestsModel::State), u"Submitted; key in the keychain"_s);
    QCOMPARE(cell(1, RequestsModel::Key), u"RSA 2048"_s);
    QCOMPARE(cell(1, RequestsModel::Purpose), u"Harbor Bakery Ltd"_s);
    QVERIFY(cell(2, RequestsModel::State).startsWith(u"Draft"));
    QCOMPARE(note(), u"On this computer: 1. At the provider: 2."_s);

    find<QLineEdit>("filter")->setText(u"BÜCHER"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
}

void TestRequests::saysWhyTheMainlandHasNone()
{
    open(Script::mainland());
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(note().contains(u"site keeps no CSRs"));
    QVERIFY(!find<QPushButton>("delete")->isVisible());
}

void TestRequests::showsThisComputersWithoutTheProvider()
{
    m_script = {};
    open(m_script.calls());
    QCOMPARE(table()->model()->rowCount(), 1); // while it is asked
    m_script.readings.back().finish(core::Failure(error(core::Error::Kind::Unreachable)));
    QTRY_VERIFY(note().contains(u"can't be reached"));
    QVERIFY(note().contains(u"request-9"));
    QCOMPARE(table()->model()->rowCount(), 1);
    press("refresh");
    QVERIFY(!note().contains(u"can't be reached"));
}

void TestRequests::copiesFromBothPlaces()
{
    openWith({storedRequest(1)});
    QVERIFY(!find<QPushButton>("copy")->isEnabled());
    select(u"This computer"_s);
    press("copy");
    QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), localRequest().csrPem);
    QVERIFY(m_script.texts.empty());

    select(u"Provider"_s);
    press("copy");
    QVERIFY(!find<QPushButton>("copy")->isEnabled()); // until the answer is there
    m_script.texts.back().finish(QByteArray("there"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"there"_s);
    QVERIFY(note().contains(u"copied"));

    openWith({storedRequest(1, false)});
    select(u"Provider"_s);
    QVERIFY(!find<QPushButton>("copy")->isEnabled()); // a draft
    QVERIFY(!find<QPushButton>("save")->isEnabled());
    QVERIFY(find<QPushButton>("delete")->isEnabled());
}

void TestRequests::saysWhyACsrCantBeHad()
{
    openWith({storedRequest(1)});
    select(u"Provider"_s);
    press("copy");
    core::Error gone = error(core::Error::Kind::Rejected);
    gone.code = u"InvalidParameter.InvalidCSRId"_s;
    m_script.texts.back().finish(core::Failure(gone));
    QTRY_VERIFY(note().contains(u"no such CSR any more"));
}

void TestRequests::deletesSeveralAfterAskingOnce()
{
    openWith({storedRequest(1), storedRequest(2)});
    select(u"Provider"_s);
    press("delete");
    QVERIFY(m_script.removals.empty());
    auto *question = find<QMessageBox>("deleteQuestion");
    QVERIFY(question->text().contains(u"*.shop.example.com"));
    QCOMPARE(question->textFormat(), Qt::PlainText);
    QTest::mouseClick(find<QPushButton>("confirmDelete"), Qt::LeftButton);
    QCOMPARE(m_script.removed, (QList<qint64>{1, 2}));
    m_script.removals.back().finish(QList<qint64>{1});
    QTRY_COMPARE(m_script.readings.size(), 2U);
    m_script.readings.back().finish(QList{storedRequest(2)});
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(note().contains(u"1 of 2"));
}

void TestRequests::deletesNothingOfThisComputer()
{
    openWith({storedRequest(1)});
    table()->selectAll();
    QVERIFY(!find<QPushButton>("delete")->isEnabled());
    QVERIFY(find<QLabel>("refusal")->isVisible());
    QVERIFY(find<QLabel>("refusal")->text().contains(u"this computer"));
    select(u"Provider"_s);
    QVERIFY(find<QPushButton>("delete")->isEnabled());
    QVERIFY(!find<QLabel>("refusal")->isVisible());
}

void TestRequests::deletesNoMoreThanTheProviderTakes()
{
    QList<StoredRequest> many;
    for (int id = 1; id <= core::RequestList::mostDeleted + 1; ++id)
        many += storedRequest(id);
    openWith(many);
    select(u"Provider"_s);
    QVERIFY(!find<QPushButton>("delete")->isEnabled());
    QVERIFY(find<QLabel>("refusal")->text().contains(u"100"));
}

void TestRequests::looksAgainWhenItIsNotKnownWhatIsDeleted()
{
    openWith({storedRequest(1)});
    select(u"Provider"_s);
    press("delete");
    QTest::mouseClick(find<QPushButton>("confirmDelete"), Qt::LeftButton);
    m_script.removals.back().finish(core::Failure(error(core::Error::Kind::NoAnswer)));
    QTRY_COMPARE(m_script.readings.size(), 2U);
    m_script.readings.back().finish(QList<StoredRequest>());
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QVERIFY(note().contains(u"whether the CSRs are deleted"));
}

void TestRequests::namesFilesWithoutPathsAndWildcards()
{
    RequestRow row;
    row.commonName = u"*.example.com"_s;
    QCOMPARE(requestFileName(row), u"_.example.com.csr"_s);
    row.commonName = u"../../etc/x"_s;
    QCOMPARE(requestFileName(row), u"_._.._etc_x.csr"_s);
    row.commonName.clear();
    QCOMPARE(requestFileName(row), u"request.csr"_s);
}

void TestRequests::savesTheCsr()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csr"_s);
    QCOMPARE(RequestsDialog::saveTo(path, "pem"), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "pem");
    QVERIFY(!RequestsDialog::saveTo(folder.filePath(u"no/such/a.csr"_s), "pem").isEmpty());
}

void TestRequests::everyControlHasItsName()
{
    openWith({storedRequest(1)});
    for (const char *name : {"filter", "requests", "progress"})
        QVERIFY2(!find<QWidget>(name)->accessibleName().isEmpty(), name);
    for (const char *name : {"copy", "save", "delete", "refresh", "close"})
        QVERIFY2(!find<QPushButton>(name)->text().isEmpty(), name);
}

CERTDESK_TEST(TestRequests)
#include "tst_requests.moc"
