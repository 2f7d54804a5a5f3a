#include "core/base/pendingtask.h"
#include "tests/support/testmain.h"
#include "tests/ui/operations/scriptedchange.h"
#include "ui/operations/cleanupdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;
using core::Operation;
using StepState = CleanUpViewModel::State;
using CleanUpStep = CleanUpViewModel::Step;

/// What is left to do about a certificate that is replaced.
class TestCleanUp : public QObject
{
    Q_OBJECT

private slots:
    void saysThatNoticesAreStillSent();
    void saysWhyNoticesCannotBeIgnored_data();
    void saysWhyNoticesCannotBeIgnored();
    void putsTheNewOneWhereTheOldOneIs();
    void offersNothingWhereTheNewOneCannotTakeItsPlace();
    void deletesOnlyWhatIsOverAndNotInUse();
    void looksAgainWhereItCouldNotLook();
    void saysThatNothingReplacesIt();
    void endsWithTheCertificate();
    void showsTheStepsWithAButtonEach();

private:
    // An old certificate with so many days left, replaced by "new".
    static ReplacedCertificate replaced(int days)
    {
        ReplacedCertificate made;
        made.certificate = ScriptedChange::certificate(u"old"_s, days > 0 ? 1 : 3);
        made.certificate.notAfter = ScriptedChange::now().addDays(days);
        made.certificate.renewedBy = core::CertificateId(u"new"_s);
        made.successor = made.certificate.renewedBy;
        return made;
    }
    std::unique_ptr<CleanUpViewModel> make(const ReplacedCertificate &of)
    {
        m_looks.clear();
        return std::make_unique<CleanUpViewModel>(
            of,
            [this](QObject *) {
                m_looks.emplace_back();
                return m_looks.back().task();
            },
            ScriptedChange::now);
    }
    CleanUpViewModel &open(const ReplacedCertificate &of)
    {
        m_viewModel = make(of);
        m_viewModel->look();
        return *m_viewModel;
    }
    void find(const QList<core::BoundResource> &used)
    {
        m_looks.back().finish(core::BoundResources{{core::CertificateId(u"old"_s), used}});
        QTRY_VERIFY(!m_viewModel->isLooking());
    }
    static QList<core::BoundResource> twoBalancers() { return {{u"clb"_s, u"ap-guangzhou"_s, 2}}; }

    std::vector<core::PendingTask<core::BoundResources>> m_looks;
    std::unique_ptr<CleanUpViewModel> m_viewModel;
};

void TestCleanUp::saysThatNoticesAreStillSent()
{
    CleanUpViewModel &cleanUp = open(replaced(20));
    QSignalSpy asked(&cleanUp, &CleanUpViewModel::operationRequested);
    QCOMPARE(cleanUp.view(CleanUpStep::Notices).state, StepState::Open);
    cleanUp.press(CleanUpStep::Notices);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).value<Operation>(), Operation::IgnoreNotices);
    QCOMPARE(asked.first().at(1).value<core::CertificateId>(), core::CertificateId(u"old"_s));

    ReplacedCertificate after = replaced(20);
    after.certificate.ignored = true;
    cleanUp.setReplaced(after);
    QCOMPARE(cleanUp.view(CleanUpStep::Notices).state, StepState::Done);
    cleanUp.press(CleanUpStep::Notices);
    QCOMPARE(asked.size(), 1);
}

void TestCleanUp::saysWhyNoticesCannotBeIgnored_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<StepState>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("early") << 100 << StepState::Later << u"30 days before"_s;
    QTest::newRow("over") << -1 << StepState::Done << u"no notice of expiry left"_s;
}

void TestCleanUp::saysWhyNoticesCannotBeIgnored()
{
    QFETCH(int, days);
    QFETCH(StepState, state);
    QFETCH(QString, words);
    const CleanUpViewModel::View view = open(replaced(days)).view(CleanUpStep::Notices);
    QCOMPARE(view.state, state);
    QVERIFY2(view.text.contains(words), qPrintable(view.text));
    QVERIFY(view.button.isEmpty());
}

void TestCleanUp::putsTheNewOneWhereTheOldOneIs()
{
    CleanUpViewModel &cleanUp = open(replaced(20));
    QSignalSpy asked(&cleanUp, &CleanUpViewModel::operationRequested);
    QCOMPARE(cleanUp.view(CleanUpStep::Places).state, StepState::Looking);
    find(twoBalancers());
    const CleanUpViewModel::View used = cleanUp.view(CleanUpStep::Places);
    QCOMPARE(used.state, StepState::Open);
    QVERIFY2(used.text.contains(u"2 × Load balancer (CLB) · ap-guangzhou"), qPrintable(used.text));
    cleanUp.press(CleanUpStep::Places);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).value<Operation>(), Operation::UpdateResources);
    QCOMPARE(asked.first().at(1).value<core::CertificateId>(), core::CertificateId(u"new"_s));

    cleanUp.look();
    find({});
    QCOMPARE(cleanUp.view(CleanUpStep::Places).state, StepState::Done);
    QVERIFY(cleanUp.view(CleanUpStep::Places).text.contains(u"Servers that you run yourself"));
}

void TestCleanUp::offersNothingWhereTheNewOneCannotTakeItsPlace()
{
    ReplacedCertificate of = replaced(20);
    of.updateRefusal = core::Refusal::NotIssued;
    CleanUpViewModel &cleanUp = open(of);
    find(twoBalancers());
    QCOMPARE(cleanUp.view(CleanUpStep::Places).state, StepState::Later);
    QVERIFY(cleanUp.view(CleanUpStep::Places).button.isEmpty());
}

void TestCleanUp::deletesOnlyWhatIsOverAndNotInUse()
{
    QVERIFY(open(replaced(20)).view(CleanUpStep::Deletion).text.contains(u"expired, on"));
    QVERIFY(m_viewModel->view(CleanUpStep::Deletion).button.isEmpty());

    CleanUpViewModel &cleanUp = open(replaced(-1));
    QSignalSpy asked(&cleanUp, &CleanUpViewModel::operationRequested);
    QVERIFY(cleanUp.view(CleanUpStep::Deletion).button.isEmpty()); // it looks
    find(twoBalancers());
    QCOMPARE(cleanUp.view(CleanUpStep::Deletion).state, StepState::Later);
    cleanUp.press(CleanUpStep::Deletion);
    QCOMPARE(asked.size(), 0);

    cleanUp.look();
    find({});
    QCOMPARE(cleanUp.view(CleanUpStep::Deletion).state, StepState::Open);
    cleanUp.press(CleanUpStep::Deletion);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).value<Operation>(), Operation::Delete);
    QCOMPARE(asked.first().at(1).value<core::CertificateId>(), core::CertificateId(u"old"_s));
}

void TestCleanUp::looksAgainWhereItCouldNotLook()
{
    CleanUpViewModel &cleanUp = open(replaced(20));
    core::Error error;
    error.kind = core::Error::Kind::Rejected;
    error.requestId = u"request-3"_s;
    m_looks.back().finish(core::Failure(error));
    QTRY_COMPARE(cleanUp.view(CleanUpStep::Places).state, StepState::Unknown);
    QVERIFY(cleanUp.view(CleanUpStep::Places).text.contains(u"request-3"));
    cleanUp.look();
    cleanUp.look(); // once at a time
    QCOMPARE(m_looks.size(), 2U);
}

// The list may lose the successor while the window is open.
void TestCleanUp::saysThatNothingReplacesIt()
{
    CleanUpViewModel &cleanUp = open(replaced(-1));
    find({});
    QVERIFY(cleanUp.introduction().contains(u"old is replaced by new."));
    QVERIFY(cleanUp.view(CleanUpStep::Deletion).text.contains(u"new certificate stays"));

    ReplacedCertificate alone = replaced(-1);
    alone.successor = {};
    cleanUp.setReplaced(alone);
    QVERIFY(cleanUp.introduction().contains(u"no certificate that replaces old."));
    QCOMPARE(cleanUp.view(CleanUpStep::Deletion).text, u"It can be deleted."_s);

    alone.certificate = replaced(20).certificate;
    CleanUpViewModel &inUse = open(alone);
    find(twoBalancers());
    QCOMPARE(inUse.view(CleanUpStep::Places).state, StepState::Later);
    QVERIFY(inUse.view(CleanUpStep::Places).text.contains(u"renew it first"));
    QVERIFY(inUse.view(CleanUpStep::Places).button.isEmpty());
}

void TestCleanUp::endsWithTheCertificate()
{
    CleanUpViewModel &cleanUp = open(replaced(-1));
    find({});
    cleanUp.setReplaced(std::nullopt);
    for (const CleanUpStep step : CleanUpViewModel::steps) {
        QCOMPARE(cleanUp.view(step).state, StepState::Done);
        QVERIFY(cleanUp.view(step).button.isEmpty());
    }
    cleanUp.look();
    QCOMPARE(m_looks.size(), 1U);
}

void TestCleanUp::showsTheStepsWithAButtonEach()
{
    ReplacedCertificate of = replaced(20);
    of.certificate.domain = u"<b>shop</b>.example.com"_s;
    auto viewModel = make(of);
    QSignalSpy asked(viewModel.get(), &CleanUpViewModel::operationRequested);
    CleanUpDialog dialog(std::move(viewModel));
    dialog.show();
    QCOMPARE(m_looks.size(), 1U);
    const auto label = [&](const char *name) {
        return dialog.findChild<QLabel *>(QString::fromLatin1(name));
    };
    const auto button = [&](const char *name) {
        return dialog.findChild<QPushButton *>(QString::fromLatin1(name));
    };
    QVERIFY(label("headline")->text().contains(u"<b>shop</b>.example.com"));
    QCOMPARE(label("headline")->textFormat(), Qt::PlainText);
    QVERIFY(!button("lookAgain")->isEnabled());
    QVERIFY(!button("places.button")->isVisible());
    QVERIFY(!button("deletion.button")->isVisible());

    m_looks.back().finish(core::BoundResources{{core::CertificateId(u"old"_s), twoBalancers()}});
    QTRY_VERIFY(button("places.button")->isVisible());
    QVERIFY(label("places.text")->text().contains(u"CLB"));
    QVERIFY(button("lookAgain")->isEnabled());
    QTest::mouseClick(button("notices.button"), Qt::LeftButton);
    QTest::mouseClick(button("places.button"), Qt::LeftButton);
    QCOMPARE(asked.size(), 2);

    dialog.viewModel().setReplaced(std::nullopt);
    QVERIFY(!button("notices.button")->isVisible());
    QVERIFY(!button("lookAgain")->isEnabled());
    QTest::mouseClick(button("close"), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
}

CERTDESK_TEST(TestCleanUp)
#include "tst_cleanup.moc"
