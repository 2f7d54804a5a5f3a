#include "tests/journey/deskstage.h"
#include "tests/support/testmain.h"
#include "ui/operations/changedialog.h"
#include "ui/operations/changerows.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using ui::ChangeRow;
using ChangeStage = ui::ChangeViewModel::Stage;

/// Changes that the provider refuses, all or some of them: the window says what happened, what that
/// means and what to do, with the request's number; and what did not happen can be tried again.
class TestRefusedChanges : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_stage.reset(); }
    void namesThoseThatAreNotMoved();
    void tellsOfManyWhichWereDone();
    void tellsOfOneWithoutAWindow();
    void callsNothingRefusedThatMayBeDone();
    void deletesNothingWhereItCannotLook();
    void revokesNothingThatIsInUse();
    void saysWhyAndTriesAgain_data();
    void saysWhyAndTriesAgain();
    void saysWhatOfSeveralWasRefused_data();
    void saysWhatOfSeveralWasRefused();

private:
    ui::ChangeDialog *dialog() const { return m_stage->openDialog<ui::ChangeDialog>(); }
    void press(const char *button) { m_stage->press<ui::ChangeDialog>(button); }
    void waitFor(ChangeStage stage) { m_stage->waitFor<ui::ChangeDialog>(stage); }
    QString summary() const
    {
        return dialog() ? dialog()->findChild<QLabel *>(u"summary"_s)->text() : QString();
    }
    int count(ChangeRow::State state) const
    {
        return dialog() ? dialog()->viewModel().count(state) : -1;
    }
    /// What the table says of it, as a person reads it.
    QString outcomeOf(const CertificateId &id) const
    {
        const auto *rows = dialog()->findChild<QTableView *>(u"rows"_s)->model();
        for (int row = 0; row < rows->rowCount(); ++row)
            if (rows->index(row, ui::ChangeRows::Id).data() == id.value())
                return rows->index(row, ui::ChangeRows::Outcome).data().toString();
        return {};
    }
    // The provider takes its time: asks until there is one.
    bool becomesListed(CertificateStatus status)
    {
        CertificateList &list = m_stage->journey.session().certificates();
        return QTest::qWaitFor(
            [&] {
                if (!list.isRefreshing())
                    list.refresh();
                return !m_stage->inStatus(status).isEmpty();
            },
            DeskStage::longWait);
    }
    void isGoneFromTheList(const CertificateId &id)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage->viewModel.certificate(id), DeskStage::longWait);
    }

    std::unique_ptr<DeskStage> m_stage;
};

void TestRefusedChanges::initTestCase()
{
    m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"60"_s, u"--certificates"_s,
                                                      u"60"_s, u"--generated-days"_s, u"20"_s});
    m_stage->open();
}

// What a failed test left open, too. The next one chooses from what the list says.
void TestRefusedChanges::cleanup()
{
    m_stage->desk.closeAll();
    CertificateList &list = m_stage->journey.session().certificates();
    QTRY_VERIFY_WITH_TIMEOUT(!list.isRefreshing(), DeskStage::longWait);
    list.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!list.isRefreshing(), DeskStage::longWait);
}

void TestRefusedChanges::saysWhyAndTriesAgain_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QString>("domain"); // of the certificate; empty: the first in that status
    QTest::addColumn<CertificateStatus>("status");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("advice");

    using enum CertificateStatus;
    const auto row = [](const char *operation, const QString &domain, CertificateStatus status,
                        const char *action, const char *code, const QString &what,
                        const QString &advice) {
        QTest::newRow(operation) << QByteArray(operation) << domain << status << QByteArray(action)
                                 << QByteArray(code) << what << advice;
    };
    row("editAlias", {}, Issued, "ModifyCertificateAlias", "FailedOperation.NoProjectPermission",
        u"no right to this certificate's project"_s, u"Ask whoever manages the account"_s);
    row("moveToProject", {}, Issued, "ModifyCertificateProject", "FailedOperation.AuthError",
        u"may not do this with this certificate"_s, u"Grant it the missing permission"_s);
    row("cancelReview", u"new.harbor-bakery.test"_s, UnderReview, "CancelAuditCertificate",
        "FailedOperation.CancelAuditCertificateFailed", u"The order goes on."_s,
        u"try again or use the console"_s);
    row("cancelOrder", {}, FreeInformationMissing, "CancelCertificateOrder",
        "FailedOperation.CancelOrderFailed", u"could not be cancelled. It goes on."_s,
        u"try again or use the console"_s);
    row("resubmit", u"accounts.lindqvist-dental.test"_s, ReviewFailed, "ModifyCertificateResubmit",
        "FailedOperation.CertificateStatusNotAllowResubmit", u"can't be submitted again"_s,
        u"Refresh the list"_s);
    row("revoke", u"mail.oakfield-school.test"_s, Issued, "RevokeCertificate",
        "FailedOperation.RevokeFailed", u"can't be revoked: it keeps working as before."_s,
        u"Ask the provider if it has to go."_s);
    row("delete", {}, Expired, "DeleteCertificate", "FailedOperation.BoundResources",
        u"still use the certificate, so it was not deleted"_s,
        u"Put another certificate there first."_s);
}

void TestRefusedChanges::saysWhyAndTriesAgain()
{
    QFETCH(QByteArray, operation);
    QFETCH(QString, domain);
    QFETCH(CertificateStatus, status);
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, code);
    QFETCH(QString, what);
    QFETCH(QString, advice);

    QList<Certificate> candidates = m_stage->inStatus(status);
    candidates.removeIf(
        [&](const Certificate &each) { return !domain.isEmpty() && each.domain != domain; });
    QVERIFY(!candidates.isEmpty());
    const Certificate certificate = candidates.first();
    m_stage->select({certificate});
    m_stage->choose(QByteArray("operation." + operation).constData());
    waitFor(ChangeStage::Asking);
    if (auto *input = dialog()->findChild<QLineEdit *>(u"input"_s))
        input->setText(u"other words"_s);
    if (auto *project = dialog()->findChild<QComboBox *>(u"project"_s))
        project->setEditText(u"4711"_s);
    m_stage->refuse(action, code);
    press("start");
    waitFor(ChangeStage::Finished);

    QCOMPARE(count(ChangeRow::State::Failed), 1);
    const Error problem = *dialog()->viewModel().rows().front().problem;
    QCOMPARE(problem.code, QString::fromLatin1(code));
    QVERIFY(!problem.requestId.isEmpty());
    QVERIFY2(summary().contains(what), qPrintable(summary()));
    QVERIFY2(summary().contains(advice), qPrintable(summary()));
    QVERIFY2(summary().endsWith(u"\nRequestId "_s + problem.requestId), qPrintable(summary()));
    const auto is = m_stage->viewModel.certificate(certificate.id);
    QVERIFY(is && is->status == status && is->alias == certificate.alias
            && is->projectId == certificate.projectId);

    press("retry"); // it was refused once
    QTRY_VERIFY_WITH_TIMEOUT(!dialog() || count(ChangeRow::State::Done) == 1, DeskStage::longWait);
}

void TestRefusedChanges::saysWhatOfSeveralWasRefused_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QList<CertificateStatus>>("statuses");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("what");

    using enum CertificateStatus;
    QTest::newRow("cancel the review of some")
        << QByteArray("cancelReview") << QList<CertificateStatus>{LetterMissing, DnsRecordAdded}
        << QByteArray("CancelAuditCertificate")
        << QByteArray("FailedOperation.CertificateCancelFailedMulti")
        << u"a later year of a multi-year order"_s;
    QTest::newRow("resubmit some")
        << QByteArray("resubmit") << QList<CertificateStatus>{Cancelled, ReviewFailed}
        << QByteArray("ModifyCertificateResubmit")
        << QByteArray("FailedOperation.CertificateStatusNotAllowResubmit")
        << u"can't be submitted again"_s;
    QTest::newRow("cancel some orders")
        << QByteArray("cancelOrder")
        << QList<CertificateStatus>{PaidInformationMissing, FreeInformationMissing}
        << QByteArray("CancelCertificateOrder") << QByteArray("FailedOperation.CancelOrderFailed")
        << u"could not be cancelled. It goes on."_s;
    QTest::newRow("delete some") << QByteArray("delete")
                                 << QList<CertificateStatus>{Cancelled, Refunded}
                                 << QByteArray("DeleteCertificate")
                                 << QByteArray("FailedOperation.CannotBeDeletedWithinHour")
                                 << u"in its first hour"_s;
}

// The first is refused, the others are done; then the first as well.
void TestRefusedChanges::saysWhatOfSeveralWasRefused()
{
    QFETCH(QByteArray, operation);
    QFETCH(QList<CertificateStatus>, statuses);
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, code);
    QFETCH(QString, what);

    QList<Certificate> some;
    for (const CertificateStatus status : statuses) {
        QVERIFY(becomesListed(status)); // some of them by the test before
        some += m_stage->inStatus(status);
    }
    QVERIFY(some.size() >= 2);
    m_stage->select(some);
    m_stage->choose(QByteArray("operation." + operation).constData());
    waitFor(ChangeStage::Asking);
    const int all = count(ChangeRow::State::Waiting);
    QVERIFY(all >= 2);
    m_stage->refuse(action, code);
    press("start");
    waitFor(ChangeStage::Finished);

    QCOMPARE(count(ChangeRow::State::Failed), 1);
    QCOMPARE(count(ChangeRow::State::Done), all - 1);
    QVERIFY2(summary().startsWith(u"%1 of %2 are done."_s.arg(all - 1).arg(all)),
             qPrintable(summary()));
    const auto &rows = dialog()->viewModel().rows();
    const auto refused = std::ranges::find(rows, ChangeRow::State::Failed, &ChangeRow::state);
    const CertificateId id = refused->certificate.id;
    const QString requestId = refused->problem->requestId;
    QVERIFY(!requestId.isEmpty());
    QVERIFY2(outcomeOf(id).contains(what), qPrintable(outcomeOf(id)));
    QVERIFY2(outcomeOf(id).contains(u"RequestId "_s + requestId), qPrintable(outcomeOf(id)));
    press("copyReport");
    QVERIFY(QGuiApplication::clipboard()->text().contains(requestId));

    press("retry");
    waitFor(ChangeStage::Finished);
    QCOMPARE(count(ChangeRow::State::Done), all);
    QVERIFY2(summary().contains(u"All %1 are done."_s.arg(all)), qPrintable(summary()));
}

// The provider names those that it did not move, without a reason.
void TestRefusedChanges::namesThoseThatAreNotMoved()
{
    const Certificate kept = m_stage->inStatus(CertificateStatus::Issued).first();
    const Certificate gone = m_stage->inStatus(CertificateStatus::Expired).first();
    m_stage->select({kept, gone});
    m_stage->choose("operation.moveToProject");
    waitFor(ChangeStage::Asking);
    const auto removed = m_stage->journey.session().changes().remove(gone.id, this);
    QTRY_VERIFY_WITH_TIMEOUT(removed.isFinished(), DeskStage::longWait);
    QVERIFY(removed.result()); // by a colleague, so to speak
    dialog()->findChild<QComboBox *>(u"project"_s)->setEditText(u"4712"_s);
    press("start");
    waitFor(ChangeStage::Finished);
    QVERIFY2(summary().startsWith(u"1 of 2 are done."), qPrintable(summary()));
    QCOMPARE(outcomeOf(kept.id), u"Done."_s);
    QVERIFY2(outcomeOf(gone.id).contains(u"gave no reason"), qPrintable(outcomeOf(gone.id)));
    QVERIFY2(outcomeOf(gone.id).contains(u"RequestId "), qPrintable(outcomeOf(gone.id)));
    isGoneFromTheList(gone.id);
    // What was done can be taken back, whatever became of the rest.
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->viewModel.certificate(kept.id)->projectId, 4712,
                              DeskStage::longWait);
    m_stage->undo();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->viewModel.certificate(kept.id)->projectId, kept.projectId,
                              DeskStage::longWait);
}

// Fifty go in one request: the second one is refused, the first is done and stays so.
void TestRefusedChanges::tellsOfManyWhichWereDone()
{
    QList<Certificate> many = m_stage->inStatus(CertificateStatus::Issued);
    many.removeIf([](const Certificate &each) { return !each.expiring || each.ignored; });
    const int all = static_cast<int>(many.size());
    QVERIFY(all > 50 && all < 100);
    m_stage->select(many);
    m_stage->cause("kind=latency&milliseconds=1"
                   "&action=ModifyCertificatesExpiringNotificationSwitch");
    m_stage->refuse("ModifyCertificatesExpiringNotificationSwitch", "FailedOperation.AuthError");
    m_stage->choose("operation.ignoreNotices"); // without a question
    waitFor(ChangeStage::Finished);

    QVERIFY2(summary().startsWith(u"50 of %1 are done."_s.arg(all)), qPrintable(summary()));
    QCOMPARE(count(ChangeRow::State::Failed), all - 50);
    const auto ignored = [this, &many] {
        return std::ranges::count_if(many, [this](const Certificate &each) {
            const auto row = m_stage->viewModel.certificate(each.id);
            return row && row->ignored;
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(ignored(), 50, DeskStage::longWait);
    press("retry");
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), DeskStage::longWait); // nothing is left to tell
    QTRY_COMPARE_WITH_TIMEOUT(ignored(), all, DeskStage::longWait);

    // Of taking back it is the same.
    m_stage->refuse("ModifyCertificatesExpiringNotificationSwitch", "FailedOperation.AuthError");
    m_stage->undo();
    waitFor(ChangeStage::Finished);
    QCOMPARE(count(ChangeRow::State::Failed), 50);
    const CertificateId refused = dialog()->viewModel().rows().front().certificate.id;
    QVERIFY2(outcomeOf(refused).contains(u"Grant it the missing permission"),
             qPrintable(outcomeOf(refused)));
    QVERIFY2(outcomeOf(refused).contains(u"RequestId "), qPrintable(outcomeOf(refused)));
    press("retry");
    QTRY_COMPARE_WITH_TIMEOUT(ignored(), 0, DeskStage::longWait);
}

// Of one there is a line in the main window, with the request's number.
void TestRefusedChanges::tellsOfOneWithoutAWindow()
{
    QList<Certificate> expiring = m_stage->inStatus(CertificateStatus::Issued);
    expiring.removeIf([](const Certificate &each) { return !each.expiring || each.ignored; });
    m_stage->select({expiring.first()});
    m_stage->refuse("ModifyCertificatesExpiringNotificationSwitch", "FailedOperation.AuthError");
    m_stage->choose("operation.ignoreNotices");
    auto *bar = m_stage->window.findChild<QLabel *>(u"messageBar.text"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(bar->isVisible() && bar->text().contains(u"Grant it the missing"),
                              qPrintable(bar->text()), DeskStage::longWait);
    auto *copy = m_stage->window.findChild<QPushButton *>(u"messageBar.copyRequestId"_s);
    QVERIFY(copy->isVisible());
    QVERIFY(!m_stage->viewModel.certificate(expiring.first().id)->ignored);
}

// The provider did it, and its answer was lost: that is not "failed", and there is no second try.
void TestRefusedChanges::callsNothingRefusedThatMayBeDone()
{
    const Certificate over = m_stage->inStatus(CertificateStatus::Revoked).first();
    m_stage->select({over});
    m_stage->choose("operation.delete");
    waitFor(ChangeStage::Asking);
    m_stage->cause("kind=close&action=DeleteCertificate&when=after");
    press("start");
    waitFor(ChangeStage::Finished);
    QCOMPARE(count(ChangeRow::State::Unknown), 1);
    QVERIFY2(summary().contains(u"it may be done. Refresh the list"), qPrintable(summary()));
    QVERIFY(!dialog()->findChild<QPushButton *>(u"retry"_s)->isVisible());
    isGoneFromTheList(over.id);
}

void TestRefusedChanges::deletesNothingWhereItCannotLook()
{
    const Certificate over = m_stage->inStatus(CertificateStatus::Refunded).first();
    m_stage->select({over});
    m_stage->refuse("CreateCertificateBindResourceSyncTask", "FailedOperation.AuthError");
    m_stage->choose("operation.delete");
    waitFor(ChangeStage::CannotLook);
    QVERIFY2(summary().contains(u"so nothing was changed. The access key may not do this"),
             qPrintable(summary()));
    QVERIFY2(summary().contains(u"\nRequestId "), qPrintable(summary()));
    press("start"); // looks again
    waitFor(ChangeStage::Asking);
    press("close");
    QTRY_VERIFY(!dialog());
    QVERIFY(m_stage->viewModel.certificate(over.id));
}

// Seen before anything is sent; and the provider's own word, where something is bound meanwhile.
void TestRefusedChanges::revokesNothingThatIsInUse()
{
    m_stage->select({m_stage->named(u"www.harbor-bakery.test"_s)});
    m_stage->choose("operation.revoke");
    waitFor(ChangeStage::Asking);
    dialog()->findChild<QLineEdit *>(u"input"_s)->setText(u"the key was in a mail"_s);
    QVERIFY2(summary().contains(u"Still in use: 1 × Anti-DDoS"), qPrintable(summary()));
    QVERIFY2(summary().contains(u"Put another certificate there first."), qPrintable(summary()));
    QVERIFY(!dialog()->findChild<QPushButton *>(u"start"_s)->isEnabled());
    press("close");

    const Certificate unused = m_stage->named(u"intranet.lindqvist-dental.test"_s);
    m_stage->select({unused});
    m_stage->choose("operation.revoke");
    waitFor(ChangeStage::Asking);
    dialog()->findChild<QLineEdit *>(u"input"_s)->setText(u"the key was in a mail"_s);
    m_stage->refuse("RevokeCertificate", "FailedOperation.RevokeResourceFailed");
    press("start");
    waitFor(ChangeStage::Finished);
    QVERIFY2(summary().contains(u"still use the certificate, so it was not revoked"),
             qPrintable(summary()));
    QCOMPARE(m_stage->statusOf(unused.id), CertificateStatus::Issued);
}

CERTDESK_TEST(TestRefusedChanges)
#include "tst_refusedchanges.moc"
