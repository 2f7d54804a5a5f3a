#include "core/upload/ownupload.h"
#include "tests/journey/deskstage.h"
#include "tests/support/sandboxvisitor.h"
#include "tests/support/servermaterial.h"
#include "tests/support/testmain.h"
#include "ui/main/certificatetableview.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/operations/changedialog.h"
#include "ui/operations/updatedialog.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace core;
using UpdateStage = ui::UpdateViewModel::Stage;

/// A new certificate takes an old one's place on the demo account's cloud resources, through
/// CertDesk's own windows and a real sandbox program. One of the shop's resources refuses.
class TestUpdate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_stage->desk.closeAll(); } // what a failed test left open
    void cleanupTestCase() { m_stage.reset(); }
    void updatesWhatCanBeAndNamesWhatFailed();
    void triesOnlyTheFailedOnesAgain();
    void rollsBackAndShowsItWhenReopened();
    void updatesOnlyWhatIsChosen();
    void tellsWhatTheProviderRefused();
    void neverCallsAnUnknownOutcomeFailed();
    void revokesWhatIsInUseNowhereAnyMore();

private:
    ui::UpdateDialog *dialog() const { return m_stage->openDialog<ui::UpdateDialog>(); }
    void press(const char *button) { m_stage->press<ui::UpdateDialog>(button); }
    void waitFor(UpdateStage stage) { m_stage->waitFor<ui::UpdateDialog>(stage); }
    void open(const CertificateId &id)
    {
        m_stage->window.selectCertificate(id);
        auto *action = m_stage->window.findChild<QAction *>(u"operation.updateResources"_s);
        QVERIFY2(action && action->isEnabled(), action ? qPrintable(action->toolTip()) : "");
        action->trigger();
        QTRY_VERIFY(dialog());
    }
    // A certificate of our own for these names, in the account and in the list.
    CertificateId upload(const QStringList &names)
    {
        TestMaterial material(KeyAlgorithm::EcP256);
        UploadRequest request;
        request.chain =
            readChain(material.issuer.leaf(material.key, names) + material.issuer.pem()).value();
        request.key =
            std::make_shared<const PrivateKey>(PrivateKey::fromDer(*material.key.toDer()).value());
        request.keepsKey = false;
        QObject owner;
        const auto task = m_stage->journey.session().uploads().send(request, &owner);
        if (!QTest::qWaitFor([&] { return task.isFinished(); }, DeskStage::longWait)
            || !task.result())
            return {};
        const CertificateId id = task.result()->certificate;
        CertificateList &list = m_stage->journey.session().certificates();
        const auto isListed = [&] {
            list.refresh();
            return m_stage->viewModel.certificate(id).has_value();
        };
        return QTest::qWaitFor(isListed, DeskStage::longWait) ? id : CertificateId();
    }
    CertificateId issuedFor(const QString &domain)
    {
        for (const Certificate &each : m_stage->inStatus(CertificateStatus::Issued))
            if (each.domain == domain && !each.isUploaded)
                return each.id;
        return {};
    }
    void chooseOlder(const CertificateId &id)
    {
        auto *older = dialog()->findChild<QComboBox *>(u"older"_s);
        int index = -1;
        for (int i = 0; i < older->count(); ++i)
            if (older->itemText(i).contains(id.value()))
                index = i;
        QVERIFY(index >= 0);
        older->setCurrentIndex(index);
        emit older->activated(index);
        waitFor(UpdateStage::Asking);
    }
    qint64 boundTo(const CertificateId &id)
    {
        QObject owner;
        const auto found = m_stage->journey.session().boundResources({id}, &owner);
        if (!QTest::qWaitFor([&] { return found.isFinished(); }, DeskStage::longWait)
            || !found.result())
            return -1;
        qint64 total = 0;
        for (const BoundResource &each : found.result()->value(id))
            total += each.count;
        return total;
    }
    void confirmRollBack()
    {
        press("rollBack");
        auto *question = dialog()->findChild<QMessageBox *>(u"rollBackQuestion"_s);
        QVERIFY(question && question->text().contains(u"4 resources"));
        QTest::mouseClick(question->findChild<QPushButton *>(u"confirmRollBack"_s), Qt::LeftButton);
    }
    /// The window says so, and offers the same again.
    void isRefused(const QString &words)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(summary().contains(words), qPrintable(summary()),
                                  DeskStage::longWait);
        QVERIFY2(summary().contains(u"\nRequestId "), qPrintable(summary()));
        QCOMPARE(dialog()->viewModel().stage(), UpdateStage::Resting);
    }
    int count(UpdateStatus status) const { return dialog()->viewModel().count(status); }
    QString summary() const { return dialog()->findChild<QLabel *>(u"summary"_s)->text(); }

    std::unique_ptr<DeskStage> m_stage;
    CertificateId m_old;
    CertificateId m_new;
};

void TestUpdate::initTestCase()
{
    m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"60"_s});
    m_stage->open();
    m_old = issuedFor(u"shop.harbor-bakery.test"_s);
    QVERIFY(!m_old.isEmpty());
    m_new = upload({u"shop.harbor-bakery.test"_s});
    QVERIFY(!m_new.isEmpty());
}

void TestUpdate::updatesWhatCanBeAndNamesWhatFailed()
{
    QCOMPARE(boundTo(m_old), 5);
    open(m_new);
    waitFor(UpdateStage::Asking);
    // The likeliest first: the same name.
    QVERIFY(dialog()->findChild<QComboBox *>(u"older"_s)->currentText().contains(m_old.value()));
    QCOMPARE(dialog()->findChild<QTreeWidget *>(u"places"_s)->topLevelItemCount(), 5);
    press("start");
    waitFor(UpdateStage::Resting);
    QCOMPARE(count(UpdateStatus::Done), 4);
    QCOMPARE(count(UpdateStatus::Failed), 1);
    QVERIFY(summary().startsWith(u"4 of 5"));
    auto *items = dialog()->findChild<QTreeWidget *>(u"items"_s);
    QCOMPARE(items->topLevelItemCount(), 5);
    QStringList states;
    for (int row = 0; row < 5; ++row)
        states += items->topLevelItem(row)->text(3);
    QVERIFY(states.contains(u"✗ failed: The cluster can't be reached."_s));
    QCOMPARE(boundTo(m_new), 4);
    QCOMPARE(boundTo(m_old), 1);
}

void TestUpdate::triesOnlyTheFailedOnesAgain()
{
    open(m_new);
    waitFor(UpdateStage::Looking); // what was left behind is found by its record
    auto *records = dialog()->findChild<QComboBox *>(u"records"_s);
    QTRY_COMPARE_WITH_TIMEOUT(records->count(), 2, DeskStage::longWait);
    records->setCurrentIndex(1);
    emit records->activated(1);
    waitFor(UpdateStage::Resting);
    QCOMPARE(count(UpdateStatus::Failed), 1);

    m_stage->refuse("UpdateCertificateRecordRetry",
                    "FailedOperation.CertificateDeployHasPendingRecord");
    press("retry");
    isRefused(u"still under way. Wait until it has ended, then try again."_s);
    QCOMPARE(count(UpdateStatus::Failed), 1);
    press("retry");
    waitFor(UpdateStage::Following);
    QTRY_VERIFY_WITH_TIMEOUT(count(UpdateStatus::Waiting) + count(UpdateStatus::Running) <= 1,
                             DeskStage::longWait);
    waitFor(UpdateStage::Resting);
    QCOMPARE(count(UpdateStatus::Done), 4);
    QCOMPARE(count(UpdateStatus::Failed), 1); // the cluster is still away
}

void TestUpdate::rollsBackAndShowsItWhenReopened()
{
    open(m_new);
    auto *records = dialog()->findChild<QComboBox *>(u"records"_s);
    QTRY_COMPARE_WITH_TIMEOUT(records->count(), 2, DeskStage::longWait);
    records->setCurrentIndex(1);
    emit records->activated(1);
    waitFor(UpdateStage::Resting);
    m_stage->refuse("UpdateCertificateRecordRollback", "FailedOperation.AuthError");
    confirmRollBack();
    isRefused(u"may not do this with this certificate. Grant it the missing permission"_s);
    QCOMPARE(boundTo(m_new), 4);
    confirmRollBack();
    waitFor(UpdateStage::Following);
    press("close"); // it goes on
    QTRY_VERIFY(!dialog());

    open(m_new);
    // Still under way, and so on screen at once; or over already, on a machine that was busy.
    const auto isThere = [this] {
        const ui::UpdateViewModel &shown = dialog()->viewModel();
        return shown.record() != 0
            || (!shown.records().isEmpty()
                && shown.records().first().status == UpdateStatus::RolledBack);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), DeskStage::longWait);
    QTRY_COMPARE_WITH_TIMEOUT(boundTo(m_old), 5, DeskStage::longWait);
    QCOMPARE(boundTo(m_new), 0);
}

void TestUpdate::updatesOnlyWhatIsChosen()
{
    const CertificateId old = issuedFor(u"*.oakfield-school.test"_s);
    QVERIFY(!old.isEmpty());
    const CertificateId fresh = upload({u"*.oakfield-school.test"_s});
    const qint64 before = boundTo(old);
    open(fresh);
    waitFor(UpdateStage::Asking);
    chooseOlder(old);
    auto *places = dialog()->findChild<QTreeWidget *>(u"places"_s);
    QVERIFY(places->topLevelItemCount() >= 2);
    qint64 chosen = 0;
    for (int row = 0; row < places->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = places->topLevelItem(row);
        if (item->text(0).contains(u"CLB"))
            chosen += item->text(2).toInt();
    }
    for (int row = 0; row < places->topLevelItemCount(); ++row)
        if (!places->topLevelItem(row)->text(0).contains(u"CLB"))
            places->topLevelItem(row)->setCheckState(0, Qt::Unchecked);
    QVERIFY(chosen > 0 && chosen < before);
    press("start");
    waitFor(UpdateStage::Resting);
    QCOMPARE(count(UpdateStatus::Done), int(chosen));
    QCOMPARE(boundTo(old), before - chosen);
    QCOMPARE(boundTo(fresh), chosen);
}

void TestUpdate::tellsWhatTheProviderRefused()
{
    m_stage->refuse("UpdateCertificateInstance", "FailedOperation.RoleNotFoundAuthorization");
    open(m_new);
    waitFor(UpdateStage::Asking);
    press("start");
    QTRY_VERIFY_WITH_TIMEOUT(summary().contains(u"RequestId"), DeskStage::longWait);
    QVERIFY2(summary().contains(u"A service role that the provider needs is missing."),
             qPrintable(summary()));
    QVERIFY2(summary().contains(u"grant the role"), qPrintable(summary()));
    QCOMPARE(dialog()->viewModel().stage(), UpdateStage::Asking);
    QCOMPARE(boundTo(m_old), 5);
}

// The answer to the first request was lost: the list of updates tells whether it began.
void TestUpdate::neverCallsAnUnknownOutcomeFailed()
{
    m_stage->cause("kind=close&action=UpdateCertificateInstance&when=after");
    open(m_new);
    auto *records = dialog()->findChild<QComboBox *>(u"records"_s);
    QTRY_VERIFY_WITH_TIMEOUT(records->count() > 1, DeskStage::longWait);
    const int before = records->count();
    waitFor(UpdateStage::Asking);
    press("start");
    waitFor(UpdateStage::Unknown);
    QVERIFY2(summary().contains(u"not known whether the request took effect"),
             qPrintable(summary()));
    QVERIFY(!dialog()->findChild<QPushButton *>(u"start"_s)->isVisible());
    press("close");
    QTRY_VERIFY(!dialog());
    open(m_new);
    records = dialog()->findChild<QComboBox *>(u"records"_s);
    waitFor(UpdateStage::Asking);
    QCOMPARE(records->count(), before); // the provider had not come so far
    QCOMPARE(boundTo(m_old), 5);
}

// A DV certificate of three names: each has to be proved once more, by what the window tells.
void TestUpdate::revokesWhatIsInUseNowhereAnyMore()
{
    const Certificate old = m_stage->named(u"app.morning-roast.test"_s);
    open(upload(old.allNames()));
    waitFor(UpdateStage::Asking);
    chooseOlder(old.id);
    press("start");
    waitFor(UpdateStage::Resting);
    QCOMPARE(boundTo(old.id), 0);
    press("close");

    m_stage->select({old});
    m_stage->choose("operation.revoke");
    m_stage->waitFor<ui::ChangeDialog>(ui::ChangeViewModel::Stage::Asking);
    auto *change = m_stage->openDialog<ui::ChangeDialog>();
    change->findChild<QLineEdit *>(u"input"_s)->setText(u"the key was in a mail"_s);
    m_stage->press<ui::ChangeDialog>("start");
    m_stage->waitFor<ui::ChangeDialog>(ui::ChangeViewModel::Stage::Finished);
    const QString text = change->findChild<QLabel *>(u"summary"_s)->text();
    const QList<ValidationRecord> proofs = change->viewModel().rows().front().toPublish;
    QCOMPARE(proofs.size(), 3);
    SandboxVisitor registrar(m_stage->journey.session().account());
    for (const ValidationRecord &proof : proofs) {
        QVERIFY2(text.contains(proof.name) && text.contains(proof.value), qPrintable(text));
        QCOMPARE(registrar.addRecord(proof), QString());
    }
    CertificateList &list = m_stage->journey.session().certificates();
    const auto isRevoked = [&] {
        if (!list.isRefreshing())
            list.refresh();
        return m_stage->statusOf(old.id) == CertificateStatus::Revoked;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRevoked(), DeskStage::longWait);
}

CERTDESK_TEST(TestUpdate)
#include "tst_update.moc"
