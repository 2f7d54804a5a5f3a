#include "tests/support/testmain.h"
#include "tests/ui/operations/scriptedupdate.h"
#include "ui/operations/updatetext.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;
using core::UpdateStatus;
using UpdateStage = UpdateViewModel::Stage;

class TestUpdateViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_script = std::make_unique<ScriptedUpdate>();
        m_script->find(u"old"_s,
                       {{u"clb"_s, u"ap-guangzhou"_s, 2},
                        {u"cdn"_s, {}, 1},
                        {u"lighthouse"_s, u"ap-guangzhou"_s, 1}});
        m_viewModel = m_script->viewModel();
    }
    void offersWhatTheOldOneIsUsedFor();
    void startsOnlyWhatIsChosen();
    void looksAgainForAnotherOldOne();
    void followsToTheEnd();
    void showsWhatIsUnderWayWhenOpened();
    void goesOnAfterAFailedLook();
    void triesOnlyAgainWhatFailed();
    void rollsBackWhatWasDone();
    void keepsAnUnknownStartUnknown();
    void goesBackToTheQuestionAfterARefusal();
    void changesNothingWhereItCannotLook();
    void tellsHowItEnded();

private:
    void askTheQuestion()
    {
        m_viewModel->begin();
        QTRY_COMPARE(m_viewModel->stage(), UpdateStage::Asking);
    }
    void rest(const QList<core::UpdateItem> &items)
    {
        m_script->items = items;
        m_viewModel->showRecord(9);
        QTRY_COMPARE(m_viewModel->stage(), UpdateStage::Resting);
    }

    std::unique_ptr<ScriptedUpdate> m_script;
    std::unique_ptr<UpdateViewModel> m_viewModel;
};

void TestUpdateViewModel::offersWhatTheOldOneIsUsedFor()
{
    askTheQuestion();
    QCOMPARE(m_script->looked, QList{core::CertificateId(u"old"_s)});
    QCOMPARE(m_viewModel->places().size(), std::size_t(3));
    QVERIFY(m_viewModel->places()[0].isChosen);
    QVERIFY(!m_viewModel->places()[2].isPossible); // not from here
    m_viewModel->setPlaceChosen(2, true);
    QVERIFY(!m_viewModel->places()[2].isChosen);
    QVERIFY(updateSummary(*m_viewModel).contains(u"greyed out"));
}

void TestUpdateViewModel::startsOnlyWhatIsChosen()
{
    askTheQuestion();
    m_viewModel->setPlaceChosen(1, false);
    m_viewModel->setIgnoresOldNotices(true);
    m_viewModel->start();
    m_viewModel->start(); // a second click
    QCOMPARE(m_script->requests.size(), std::size_t(1));
    const core::UpdateRequest &request = m_script->requests.front();
    QCOMPARE(request.where, (QList<core::BoundResource>{{u"clb"_s, u"ap-guangzhou"_s, 2}}));
    QCOMPARE(request.oldCertificate.value(), u"old"_s);
    QCOMPARE(request.newCertificate.value(), u"new"_s);
    QVERIFY(request.ignoresOldNotices);

    askTheQuestion();
    for (std::size_t place = 0; place < 2; ++place)
        m_viewModel->setPlaceChosen(place, false);
    QVERIFY(!m_viewModel->canStart());
}

void TestUpdateViewModel::looksAgainForAnotherOldOne()
{
    askTheQuestion();
    m_script->find(u"older"_s, {});
    m_viewModel->chooseOlder(1);
    QTRY_COMPARE(m_viewModel->stage(), UpdateStage::Asking);
    QCOMPARE(m_script->looked.last().value(), u"older"_s);
    QVERIFY(!m_viewModel->canStart());
    QVERIFY(updateSummary(*m_viewModel).contains(u"Nothing in this account"));
}

void TestUpdateViewModel::followsToTheEnd()
{
    askTheQuestion();
    QSignalSpy ended(m_viewModel.get(), &UpdateViewModel::ended);
    m_viewModel->start();
    m_script->items = core::Result<QList<core::UpdateItem>>(QList<core::UpdateItem>{}); // not yet
    m_script->starting.back().finish(core::StartedUpdate{17, false});
    QTRY_VERIFY(m_script->polled.size() > 2);
    QCOMPARE(m_viewModel->stage(), UpdateStage::Following);
    m_script->items = QList{ScriptedUpdate::item(1, UpdateStatus::Running),
                            ScriptedUpdate::item(2, UpdateStatus::Waiting)};
    QTRY_COMPARE(m_viewModel->items().size(), 2);
    QCOMPARE(ended.size(), 0);
    m_script->items = QList{ScriptedUpdate::item(1, UpdateStatus::Done),
                            ScriptedUpdate::item(2, UpdateStatus::Done)};
    QTRY_COMPARE(m_viewModel->stage(), UpdateStage::Resting);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(m_viewModel->record(), 17);
    QVERIFY(!m_viewModel->canRetry());
}

void TestUpdateViewModel::showsWhatIsUnderWayWhenOpened()
{
    core::UpdateRecord running;
    running.id = 21;
    running.status = UpdateStatus::Running;
    core::UpdateRecord past;
    past.id = 20;
    past.status = UpdateStatus::Failed;
    m_script->recordList = QList{past, running};
    m_script->items = QList{ScriptedUpdate::item(1, UpdateStatus::Running)};
    m_viewModel->begin();
    QTRY_COMPARE(m_viewModel->stage(), UpdateStage::Following);
    QCOMPARE(m_viewModel->record(), 21);
    QVERIFY(m_script->looked.isEmpty());
    m_viewModel->showRecord(20); // an older one can be looked at meanwhile
    QCOMPARE(m_viewModel->record(), 20);
}

void TestUpdateViewModel::goesOnAfterAFailedLook()
{
    m_script->items = core::fail(core::Error::Kind::Unreachable);
    m_viewModel->showRecord(9);
    QTRY_VERIFY(m_viewModel->problem());
    QCOMPARE(m_viewModel->stage(), UpdateStage::Following);
    m_script->items = QList{ScriptedUpdate::item(1, UpdateStatus::Done)};
    QTRY_COMPARE(m_viewModel->stage(), UpdateStage::Resting);
    QVERIFY(!m_viewModel->problem());
}

void TestUpdateViewModel::triesOnlyAgainWhatFailed()
{
    rest({ScriptedUpdate::item(1, UpdateStatus::Done),
          ScriptedUpdate::item(2, UpdateStatus::Failed, u"No quota."_s)});
    QVERIFY(m_viewModel->canRetry());
    QSignalSpy ended(m_viewModel.get(), &UpdateViewModel::ended);
    m_script->items = QList{ScriptedUpdate::item(1, UpdateStatus::Done),
                            ScriptedUpdate::item(2, UpdateStatus::Done)};
    m_viewModel->retry();
    m_viewModel->retry(); // a second click
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_script->retried, QList<qint64>{9});
    QVERIFY(!m_viewModel->canRetry());

    m_script->rerun = core::fail(core::Error::Kind::Rejected);
    rest({ScriptedUpdate::item(1, UpdateStatus::Done)});
    m_viewModel->retry();
    QCOMPARE(m_script->retried.size(), 1); // nothing has failed
}

void TestUpdateViewModel::rollsBackWhatWasDone()
{
    rest({ScriptedUpdate::item(1, UpdateStatus::Done), ScriptedUpdate::item(2, UpdateStatus::Done),
          ScriptedUpdate::item(3, UpdateStatus::Failed)});
    QVERIFY(rollBackQuestion(*m_viewModel).contains(u"2 resources"));
    m_script->items = QList{ScriptedUpdate::item(1, UpdateStatus::RolledBack),
                            ScriptedUpdate::item(2, UpdateStatus::RollbackFailed, u"Gone."_s),
                            ScriptedUpdate::item(3, UpdateStatus::Failed)};
    m_viewModel->rollBack();
    QTRY_COMPARE(m_viewModel->stage(), UpdateStage::Resting);
    QCOMPARE(m_script->rolledBack, QList<qint64>{9});
    QVERIFY(!m_viewModel->canRollBack());
    QVERIFY(m_viewModel->canRetry());
    QVERIFY(updateItemText(m_viewModel->items()[1]).contains(u"Gone."));
}

void TestUpdateViewModel::keepsAnUnknownStartUnknown()
{
    askTheQuestion();
    m_viewModel->start();
    m_script->starting.back().finish(core::fail(core::Error::Kind::NoAnswer));
    QTRY_COMPARE(m_viewModel->stage(), UpdateStage::Unknown);
    m_viewModel->start();
    QCOMPARE(m_script->requests.size(), std::size_t(1));
    QVERIFY(updateSummary(*m_viewModel).contains(u"Look again"));

    // So may a retry: its record tells.
    rest({ScriptedUpdate::item(2, UpdateStatus::Failed)});
    m_script->rerun = core::fail(core::Error::Kind::NoAnswer);
    m_script->items = QList{ScriptedUpdate::item(2, UpdateStatus::Done)};
    m_viewModel->retry();
    QTRY_COMPARE(m_viewModel->count(UpdateStatus::Done), 1);
}

void TestUpdateViewModel::goesBackToTheQuestionAfterARefusal()
{
    askTheQuestion();
    m_viewModel->start();
    m_script->starting.back().finish(core::fail(core::Error::Kind::Rejected, {},
                                                u"FailedOperation.RoleNotFoundAuthorization"_s));
    QTRY_COMPARE(m_viewModel->stage(), UpdateStage::Asking);
    QVERIFY(m_viewModel->problem());
    QVERIFY(m_viewModel->canStart());

    m_script->rerun = core::fail(core::Error::Kind::Rejected);
    rest({ScriptedUpdate::item(2, UpdateStatus::Failed)});
    m_viewModel->retry();
    QTRY_COMPARE(m_viewModel->stage(), UpdateStage::Resting);
    QVERIFY(m_viewModel->problem());
}

void TestUpdateViewModel::changesNothingWhereItCannotLook()
{
    m_script->bound = core::fail(core::Error::Kind::Busy, {}, u"resources/slow"_s);
    m_viewModel->begin();
    QTRY_COMPARE(m_viewModel->stage(), UpdateStage::CannotLook);
    m_viewModel->start();
    QVERIFY(m_script->requests.empty());
    QVERIFY(updateSummary(*m_viewModel).contains(u"nothing was changed"));
    m_script->recordList = core::fail(core::Error::Kind::Unreachable);
    m_viewModel->begin();
    QTRY_COMPARE(m_viewModel->stage(), UpdateStage::CannotLook);
}

void TestUpdateViewModel::tellsHowItEnded()
{
    rest({ScriptedUpdate::item(1, UpdateStatus::Done), ScriptedUpdate::item(2, UpdateStatus::Done),
          ScriptedUpdate::item(3, UpdateStatus::Failed, u"No <b>quota</b>."_s),
          ScriptedUpdate::item(4, UpdateStatus::NothingToDo)});
    QCOMPARE(updateSummary(*m_viewModel),
             u"2 of 3 resources have the new certificate. 1 failed and keep the old one."_s);
    QCOMPARE(updateItemText(m_viewModel->items()[2]), u"✗ failed: No <b>quota</b>."_s);
    QSet<QString> texts;
    for (int status = 0; status <= 6; ++status)
        texts.insert(updateItemText(ScriptedUpdate::item(1, UpdateStatus(status))));
    QCOMPARE(texts.size(), 7);
}

CERTDESK_TEST(TestUpdateViewModel)
#include "tst_updateviewmodel.moc"
