#include "tests/support/testmain.h"
#include "ui/renewal/renewalprogress.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using core::RenewalState;
using ui::RenewalAction;

namespace {

core::Renewal reviewedRenewalIn(RenewalState state)
{
    core::Renewal renewal;
    renewal.state = state;
    renewal.plan.certificate.packageType = 9;
    return renewal;
}

} // namespace

class TestRenewalProgress : public QObject
{
    Q_OBJECT

private slots:
    void everyStateHasWordsAndAMainButton_data()
    {
        using enum RenewalState;
        QTest::addColumn<RenewalState>("state");
        QTest::addColumn<RenewalAction>("primary");

        QTest::newRow("planned") << Planned << RenewalAction::Review;
        QTest::newRow("key ready") << KeyReady << RenewalAction::Review;
        QTest::newRow("buying") << Buying << RenewalAction::Close;
        QTest::newRow("purchase unknown") << PurchaseUnknown << RenewalAction::Refresh;
        QTest::newRow("unpaid") << AwaitingPayment << RenewalAction::Pay;
        QTest::newRow("paying") << Paying << RenewalAction::Close;
        QTest::newRow("payment unknown") << PaymentUnknown << RenewalAction::Refresh;
        QTest::newRow("console") << AwaitingConsole << RenewalAction::OpenConsole;
        QTest::newRow("bought") << Bought << RenewalAction::Close;
        QTest::newRow("information sent") << InformationSent << RenewalAction::Close;
        QTest::newRow("letter") << AwaitingLetter << RenewalAction::OpenLetter;
        QTest::newRow("validation") << AwaitingValidation << RenewalAction::ShowDns;
        QTest::newRow("review") << InReview << RenewalAction::Close;
        QTest::newRow("issued") << Issued << RenewalAction::Close;
        QTest::newRow("ready") << Ready << RenewalAction::SaveForServer;
        QTest::newRow("refused") << Refused << RenewalAction::OpenConsole;
        QTest::newRow("given up") << Abandoned << RenewalAction::StartOver;
    }

    void everyStateHasWordsAndAMainButton()
    {
        QFETCH(RenewalState, state);
        QFETCH(RenewalAction, primary);

        const ui::RenewalProgress progress = ui::describeProgress(reviewedRenewalIn(state));

        QVERIFY(!progress.headline.isEmpty());
        QVERIFY(!progress.explanation.isEmpty());
        QVERIFY(!progress.closing.isEmpty());
        QCOMPARE(progress.primary, primary);
        QVERIFY(!progress.further.contains(primary));
    }

    void nothingThatWaitsForAnAnswerOffersToBuy_data()
    {
        QTest::addColumn<RenewalState>("state");
        QTest::newRow("buying") << RenewalState::Buying;
        QTest::newRow("purchase unknown") << RenewalState::PurchaseUnknown;
        QTest::newRow("paying") << RenewalState::Paying;
        QTest::newRow("payment unknown") << RenewalState::PaymentUnknown;
    }

    void nothingThatWaitsForAnAnswerOffersToBuy()
    {
        QFETCH(RenewalState, state);
        const ui::RenewalProgress progress = ui::describeProgress(reviewedRenewalIn(state));
        for (const RenewalAction spends : {RenewalAction::Pay, RenewalAction::Review,
                                           RenewalAction::StartOver, RenewalAction::GiveUp}) {
            QVERIFY(progress.primary != spends);
            QVERIFY(!progress.further.contains(spends));
        }
    }

    void aProblemAtOurStepIsTriedAgain()
    {
        core::Renewal renewal = reviewedRenewalIn(RenewalState::Bought);
        renewal.problem = core::Error{};
        QCOMPARE(ui::describeProgress(renewal).primary, RenewalAction::Refresh);
        QVERIFY(!ui::describeProgress(renewal).isWorking);
    }

    void aPurchaseThatIsNowhereMayBeGivenUp()
    {
        core::Renewal renewal = reviewedRenewalIn(RenewalState::PurchaseUnknown);
        renewal.problem = core::Error{};
        renewal.problem->code = u"renewal/not-found"_s;
        renewal.search.looks = 5;
        QVERIFY(!ui::describeProgress(renewal).further.contains(RenewalAction::GiveUp));
        QVERIFY(!ui::describeProgress(renewal).further.contains(RenewalAction::BuyAgain));
        renewal.search.isComplete = true;
        QVERIFY(ui::describeProgress(renewal).further.contains(RenewalAction::GiveUp));
        QVERIFY(ui::describeProgress(renewal).further.contains(RenewalAction::BuyAgain));
    }

    void theProvidersRefusalIsAboutTheCheck()
    {
        core::Error offline;
        offline.kind = core::Error::Kind::Unreachable;
        const core::Renewal renewal = reviewedRenewalIn(RenewalState::Planned);
        const auto steps = ui::preparationSteps({}, &renewal, offline);
        QCOMPARE(steps.last().state, ui::PreparationStep::State::Failed);
        QCOMPARE(steps.first().state, ui::PreparationStep::State::Waiting);
    }

    void theSumIsTheOrders()
    {
        QLocale::setDefault(QLocale::c());
        core::Renewal renewal = reviewedRenewalIn(RenewalState::AwaitingPayment);
        QCOMPARE(ui::sumText(renewal), QString());
        renewal.deal = core::Deal{};
        renewal.deal->totalCents = 123456;
        renewal.deal->currency = u"USD"_s;
        QCOMPARE(ui::sumText(renewal), u"USD 1234.56"_s);
    }

    void buttonsHaveNamesOfTheirOwn()
    {
        QSet<QString> names;
        QSet<QString> texts;
        for (int action = 0; action <= static_cast<int>(RenewalAction::StartOver); ++action) {
            names << ui::actionName(static_cast<RenewalAction>(action));
            texts << ui::actionText(static_cast<RenewalAction>(action));
        }
        QCOMPARE(names.size(), static_cast<int>(RenewalAction::StartOver) + 1);
        QCOMPARE(texts.size(), names.size());
    }

    void thePreparationShowsWhereItIs()
    {
        using State = ui::PreparationStep::State;
        core::RenewalPlan plan;
        core::Renewal renewal = reviewedRenewalIn(RenewalState::Planned);
        const auto states = [&](const std::optional<core::Error> &problem = {}) {
            QList<State> found;
            for (const auto &step : ui::preparationSteps(plan, &renewal, problem))
                found << step.state;
            return found;
        };

        QCOMPARE(states(), (QList{State::Running, State::Waiting, State::Waiting}));
        core::Error locked;
        locked.kind = core::Error::Kind::KeychainLocked;
        QCOMPARE(states(locked), (QList{State::Done, State::Failed, State::Waiting}));
        renewal.spkiSha256 = "x";
        QCOMPARE(states(core::Error{}), (QList{State::Done, State::Failed, State::Waiting}));
        renewal.csrPem = "x";
        QCOMPARE(states(), (QList{State::Done, State::Done, State::Running}));
        renewal.state = RenewalState::KeyReady;
        QCOMPARE(states(), (QList{State::Done, State::Done, State::Done}));
        plan.keySource = core::KeySource::Paste;
        QCOMPARE(states(), QList{State::Done});
    }
};

CERTDESK_TEST(TestRenewalProgress)
#include "tst_renewalprogress.moc"
