#include "tests/journey/deskstage.h"
#include "tests/support/testmain.h"
#include "ui/log/logdialog.h"
#include "ui/log/logmodel.h"
#include "ui/main/certificatetableview.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/operations/changedialog.h"
#include "ui/operations/cleanupdialog.h"
#include "ui/operations/consoletaskdialog.h"
#include "ui/operations/resourcesdialog.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace core;
using ui::ChangeRow;
using Stage = ui::ChangeViewModel::Stage;

/// Each change of the Certificate menu through CertDesk's own windows, against the real sandbox
/// program: accepted, refused, and of several at once with some refused.
class TestOperations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_stage->desk.closeAll(); } // what a failed test left open
    void cleanupTestCase() { m_stage.reset(); }
    void changesAnAliasAndTakesItBack();
    void ignoresNoticesOfSeveralAndTakesItBack();
    void movesSeveralToAProject();
    void cancelsAReviewAndSubmitsAgain();
    void cancelsAnOrderThatWaitsForItsData();
    void tellsWhatTheProviderRefused();
    void revokesAndSaysWhatComesNext();
    void deletesWhatIsOverAndNothingThatIsInUse();
    void showsWhatUsesACertificate();
    void leavesTheRefundToTheConsole();
    void tidiesAwayWhatIsReplaced();
    void readsTheOperationLog();

private:
    ui::ChangeDialog *dialog() const { return m_stage->openDialog<ui::ChangeDialog>(); }
    void press(const char *button) { m_stage->press<ui::ChangeDialog>(button); }
    // The provider takes its time: asks until it is there.
    bool becomes(const Certificate &certificate, CertificateStatus status)
    {
        CertificateList &list = m_stage->journey.session().certificates();
        return QTest::qWaitFor(
            [&] {
                if (!list.isRefreshing())
                    list.refresh();
                return m_stage->statusOf(certificate.id) == status;
            },
            DeskStage::longWait);
    }
    std::optional<Certificate> row(const Certificate &certificate) const
    {
        return m_stage->viewModel.certificate(certificate.id);
    }

    std::unique_ptr<DeskStage> m_stage;
};

void TestOperations::initTestCase()
{
    m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"60"_s});
    m_stage->open();
}

void TestOperations::changesAnAliasAndTakesItBack()
{
    const Certificate before = m_stage->inStatus(CertificateStatus::Issued).first();
    m_stage->select({before});
    m_stage->choose("operation.editAlias");
    QTRY_VERIFY(dialog());
    dialog()->findChild<QLineEdit *>(u"input"_s)->setText(u"new name"_s);
    press("start");
    QTRY_COMPARE_WITH_TIMEOUT(row(before)->alias, u"new name"_s, DeskStage::longWait);
    QTRY_VERIFY(!dialog());

    m_stage->undo();
    QTRY_COMPARE_WITH_TIMEOUT(row(before)->alias, before.alias, DeskStage::longWait);
    m_stage->undo(); // what was taken back, too
    QTRY_COMPARE_WITH_TIMEOUT(row(before)->alias, u"new name"_s, DeskStage::longWait);
}

void TestOperations::ignoresNoticesOfSeveralAndTakesItBack()
{
    QList<Certificate> expiring = m_stage->inStatus(CertificateStatus::Issued);
    expiring.removeIf([](const Certificate &each) { return !each.expiring || each.ignored; });
    QVERIFY(expiring.size() >= 2);
    m_stage->select(expiring);
    m_stage->choose("operation.ignoreNotices");
    for (const Certificate &certificate : expiring)
        QTRY_VERIFY_WITH_TIMEOUT(row(certificate)->ignored, DeskStage::longWait);
    QCOMPARE(m_stage->window.table().selected().size(), expiring.size()); // after the refresh

    m_stage->undo();
    for (const Certificate &certificate : expiring)
        QTRY_VERIFY_WITH_TIMEOUT(!row(certificate)->ignored, DeskStage::longWait);
}

void TestOperations::movesSeveralToAProject()
{
    const QList<Certificate> some = m_stage->inStatus(CertificateStatus::Issued).first(2);
    m_stage->select(some);
    m_stage->choose("operation.moveToProject");
    QTRY_VERIFY(dialog());
    dialog()->findChild<QComboBox *>(u"project"_s)->setEditText(u"4711"_s);
    press("start");
    for (const Certificate &certificate : some)
        QTRY_COMPARE_WITH_TIMEOUT(row(certificate)->projectId, 4711, DeskStage::longWait);
    m_stage->undo();
    for (const Certificate &certificate : some)
        QTRY_COMPARE_WITH_TIMEOUT(row(certificate)->projectId, certificate.projectId,
                                  DeskStage::longWait);
}

void TestOperations::cancelsAReviewAndSubmitsAgain()
{
    const Certificate order = m_stage->inStatus(CertificateStatus::LetterMissing).first();
    m_stage->select({order});
    m_stage->choose("operation.cancelReview");
    press("start");
    QVERIFY(becomes(order, CertificateStatus::Cancelled));
    QVERIFY(dialog()->findChild<QLabel *>(u"summary"_s)->text().contains(u"Done"));
    press("close");

    m_stage->select({order});
    m_stage->choose("operation.resubmit");
    press("start");
    QVERIFY(becomes(order, CertificateStatus::PaidInformationMissing));
    press("close");
}

void TestOperations::cancelsAnOrderThatWaitsForItsData()
{
    const Certificate order = m_stage->inStatus(CertificateStatus::PaidInformationMissing).first();
    m_stage->select({order});
    m_stage->choose("operation.cancelOrder");
    press("start");
    QVERIFY(becomes(order, CertificateStatus::Cancelled));
    press("close");
}

// Somebody else was faster: what the list says is over.
void TestOperations::tellsWhatTheProviderRefused()
{
    const Certificate order = m_stage->inStatus(CertificateStatus::UnderReview).first();
    m_stage->select({order});
    m_stage->choose("operation.cancelReview");
    QTRY_VERIFY(dialog());
    QObject elsewhere;
    const auto done = m_stage->journey.session().changes().cancelReview(order.id, &elsewhere);
    QTRY_VERIFY_WITH_TIMEOUT(done.isFinished(), DeskStage::longWait);
    press("start");

    QTRY_COMPARE_WITH_TIMEOUT(dialog()->viewModel().stage(), Stage::Finished, DeskStage::longWait);
    const ChangeRow &row = dialog()->viewModel().rows().front();
    QCOMPARE(row.state, ChangeRow::State::Failed);
    QCOMPARE(row.problem->code, u"FailedOperation.CertificateNotFoundOrCantCancel"_s);
    QVERIFY(!row.problem->requestId.isEmpty());
    QVERIFY(dialog()->findChild<QLabel *>(u"summary"_s)->text().contains(row.problem->requestId));
    QVERIFY(dialog()->findChild<QLabel *>(u"summary"_s)->text().contains(u"somebody else"));
    press("close");
}

void TestOperations::revokesAndSaysWhatComesNext()
{
    QList<Certificate> valid = m_stage->inStatus(CertificateStatus::Issued);
    valid.removeIf([](const Certificate &each) {
        return each.isDv || checkOperation(Operation::Revoke, each, systemTime()) != Refusal::None;
    });
    QList<CertificateId> ids;
    for (const Certificate &certificate : std::as_const(valid))
        ids += certificate.id;
    QObject elsewhere;
    const auto used = m_stage->journey.session().boundResources(ids, &elsewhere);
    QTRY_VERIFY_WITH_TIMEOUT(used.isFinished(), DeskStage::longWait);
    valid.removeIf(
        [&](const Certificate &each) { return !used.result()->value(each.id).isEmpty(); });
    QVERIFY(!valid.isEmpty());
    m_stage->select({valid.last()});
    m_stage->choose("operation.revoke");
    QTRY_VERIFY(dialog());
    QTRY_COMPARE_WITH_TIMEOUT(dialog()->viewModel().stage(), Stage::Asking, DeskStage::longWait);
    dialog()->findChild<QLineEdit *>(u"input"_s)->setText(u"the key was in a mail"_s);
    press("start");
    QTRY_COMPARE_WITH_TIMEOUT(dialog()->viewModel().stage(), Stage::Finished, DeskStage::longWait);
    QCOMPARE(dialog()->viewModel().count(ChangeRow::State::Done), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->statusOf(valid.last().id) == CertificateStatus::Revoking
                                 || m_stage->statusOf(valid.last().id)
                                     == CertificateStatus::RevocationLetterMissing,
                             DeskStage::longWait);
    press("close");
}

void TestOperations::deletesWhatIsOverAndNothingThatIsInUse()
{
    QList<Certificate> some = m_stage->inStatus(CertificateStatus::Revoked)
        + m_stage->inStatus(CertificateStatus::Cancelled)
        + m_stage->inStatus(CertificateStatus::Issued).first(1);
    // An uploaded one may be deleted at any time, unless a load balancer uses it.
    QList<Certificate> uploaded = m_stage->inStatus(CertificateStatus::Issued);
    uploaded.removeIf([](const Certificate &each) { return !each.isUploaded; });
    some += uploaded;
    m_stage->select(some);
    m_stage->choose("operation.delete");
    QTRY_VERIFY(dialog());
    QTRY_COMPARE_WITH_TIMEOUT(dialog()->viewModel().stage(), Stage::Asking, DeskStage::longWait);
    const int leftOut = dialog()->viewModel().count(ChangeRow::State::LeftOut);
    QVERIFY(leftOut >= 1);
    press("start");
    QTRY_COMPARE_WITH_TIMEOUT(dialog()->viewModel().stage(), Stage::Finished, DeskStage::longWait);

    QList<CertificateId> gone;
    for (const ChangeRow &row : dialog()->viewModel().rows()) {
        QVERIFY(row.state == ChangeRow::State::Done || row.state == ChangeRow::State::LeftOut);
        if (row.state == ChangeRow::State::Done)
            gone += row.certificate.id;
    }
    QVERIFY(gone.size() >= 2);
    for (const CertificateId &id : gone)
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage->viewModel.certificate(id), DeskStage::longWait);
    press("close");
}

// What the dialog lists is what the provider's deletion would trip over.
void TestOperations::showsWhatUsesACertificate()
{
    int used = 0;
    for (const Certificate &certificate : m_stage->inStatus(CertificateStatus::Issued)) {
        m_stage->select({certificate});
        m_stage->choose("operation.showResources");
        auto *dialog = m_stage->window.findChild<ui::ResourcesDialog *>();
        QVERIFY(dialog);
        auto *again = dialog->findChild<QPushButton *>(u"lookAgain"_s);
        QTRY_VERIFY_WITH_TIMEOUT(again->isEnabled(), DeskStage::longWait);
        const int rows = dialog->findChild<QTreeWidget *>(u"resources"_s)->topLevelItemCount();
        QCOMPARE(dialog->findChild<QLabel *>(u"note"_s)->isVisible(), rows == 0);
        used += rows > 0 ? 1 : 0;
        delete dialog;
    }
    QVERIFY(used > 0);
}

void TestOperations::leavesTheRefundToTheConsole()
{
    QList<Certificate> issued = m_stage->inStatus(CertificateStatus::Issued);
    m_stage->select({issued.first()});
    auto *refund = m_stage->window.findChild<QAction *>(u"operation.refund"_s);
    QVERIFY(!refund->isEnabled());
    QVERIFY(refund->text().contains(u"cancelled")); // the reason beside the name

    m_stage->choose("operation.autoRenew");
    auto *task = m_stage->window.findChild<ui::ConsoleTaskDialog *>();
    QVERIFY(task);
    QTest::mouseClick(task->findChild<QPushButton *>(u"openConsole"_s), Qt::LeftButton);
    QCOMPARE(m_stage->opened.size(), 1);
    QVERIFY(m_stage->opened.first().path().contains(issued.first().id.value()));
}

// The window shows what becomes of the steps that it asks for.
void TestOperations::tidiesAwayWhatIsReplaced()
{
    const auto open = [this](const Certificate &certificate) {
        m_stage->desk.openCleanUp(certificate.id);
        return m_stage->window.findChild<ui::CleanUpDialog *>();
    };
    const auto step = [](QDialog *dialog, const char *name) {
        return dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    };
    QList<Certificate> expiring = m_stage->inStatus(CertificateStatus::Issued);
    expiring.removeIf([](const Certificate &each) { return !each.expiring || each.ignored; });
    QVERIFY(!expiring.isEmpty());
    ui::CleanUpDialog *dialog = open(expiring.first());
    QVERIFY(dialog);
    QTest::mouseClick(step(dialog, "notices.button"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(row(expiring.first())->ignored, DeskStage::longWait);
    QTRY_VERIFY(!step(dialog, "notices.button")->isVisible());
    delete dialog;

    const Certificate over = m_stage->inStatus(CertificateStatus::Expired).first();
    dialog = open(over);
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(step(dialog, "deletion.button")->isVisible(), DeskStage::longWait);
    QTest::mouseClick(step(dialog, "deletion.button"), Qt::LeftButton);
    press("start");
    QTRY_VERIFY_WITH_TIMEOUT(!row(over), DeskStage::longWait);
    press("close");
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"deletion.text"_s)->text().contains(u"not in the"));
}

// What this test did is in it, with who did it; and what is exported is what is shown.
void TestOperations::readsTheOperationLog()
{
    m_stage->window.findChild<QAction *>(u"action.operationLog"_s)->trigger();
    auto *dialog = m_stage->window.findChild<ui::LogDialog *>();
    QVERIFY(dialog);
    auto *entries = dialog->findChild<QTableView *>(u"entries"_s)->model();
    QTRY_VERIFY_WITH_TIMEOUT(entries->rowCount() > 5, DeskStage::longWait);
    const int all = entries->rowCount();
    dialog->findChild<QLineEdit *>(u"filter"_s)->setText(u"alias CHANGED"_s);
    QVERIFY(entries->rowCount() >= 2 && entries->rowCount() < all); // and taken back
    QVERIFY(!entries->index(0, ui::LogModel::Domain).data().toString().isEmpty());
    QVERIFY(!entries->index(0, ui::LogModel::Who).data().toString().isEmpty());

    const QString path = m_stage->folder.filePath(u"log.csv"_s);
    QVERIFY(dialog->exportTo(path).contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), entries->rowCount() + 1);
    QVERIFY(!dialog->exportTo(m_stage->folder.filePath(u"none/log.csv"_s)).contains(u"Saved"));
}

CERTDESK_TEST(TestOperations)
#include "tst_operations.moc"
