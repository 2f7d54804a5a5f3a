#include "tests/support/samplecertificates.h"
#include "tests/support/testmain.h"
#include "tests/ui/main/scriptedaccount.h"
#include "ui/main/certificatedetails.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/refreshproblem.h"
#include "ui/models/certificatetablemodel.h"

#include <QSignalSpy>
#include <QTest>

using core::CertificateId;
using core::RenewalState;
using ui::MainViewModel;
using Emptiness = ui::MainViewModel::Emptiness;
using namespace Qt::StringLiterals;

namespace {

core::Renewal renewalOf(const QString &old, RenewalState state, const QString &made = {})
{
    core::Renewal renewal;
    renewal.plan.certificate.id = CertificateId(old);
    renewal.newCertificate = CertificateId(made);
    renewal.state = state;
    return renewal;
}

} // namespace

class TestMainViewModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<support::ScriptedAccount> m_account;
    std::unique_ptr<support::ScriptedAccount> m_other;
    std::unique_ptr<MainViewModel> m_viewModel;

    void show()
    {
        m_viewModel->showAccounts({{m_account->account, &m_account->list, &m_account->renewals}});
    }
    void load(const QList<core::Certificate> &certificates)
    {
        m_account->list.refresh();
        m_account->provider.answer(certificates);
        QTRY_VERIFY(!m_account->list.isRefreshing());
    }

    support::ScriptedAccount *makeOther()
    {
        m_other = std::make_unique<support::ScriptedAccount>();
        m_other->now = m_account->now;
        m_other->account.id = core::AccountId(u"a2"_s);
        m_other->account.name = u"Red Panda"_s;
        m_other->account.color = 3;
        return m_other.get();
    }
    void showBoth(support::ScriptedAccount &other)
    {
        m_viewModel->showAccounts({{m_account->account, &m_account->list, &m_account->renewals},
                                   {other.account, &other.list, &other.renewals}});
    }
    void loadOther(support::ScriptedAccount &other, const QList<core::Certificate> &certificates)
    {
        other.list.refresh();
        other.provider.answer(certificates);
        QTRY_VERIFY(!other.list.isRefreshing());
    }

private slots:
    void init()
    {
        m_viewModel.reset();
        m_account = std::make_unique<support::ScriptedAccount>();
        m_account->now = support::sampleNow();
        m_viewModel =
            std::make_unique<MainViewModel>([account = m_account.get()] { return account->now; });
    }

    void saysWhyThereIsNothingToSee()
    {
        QCOMPARE(m_viewModel->emptiness(), Emptiness::NoAccount);
        show();
        QCOMPARE(m_viewModel->emptiness(), Emptiness::Loading);

        m_account->list.refresh();
        m_account->provider.answer(core::fail(core::Error::Kind::Unreachable));
        QTRY_COMPARE(m_viewModel->emptiness(), Emptiness::NeverLoaded);

        load({});
        QCOMPARE(m_viewModel->emptiness(), Emptiness::NoCertificates);
        load(support::sampleCertificates());
        QCOMPARE(m_viewModel->emptiness(), Emptiness::None);
        m_viewModel->table().setSearch(u"nothing like it"_s);
        QCOMPARE(m_viewModel->emptiness(), Emptiness::NoMatch);
    }

    void showsTheLastKnownListAtOnce()
    {
        m_account->cache.cached = {m_account->now.addSecs(-7200), support::sampleCertificates()};
        m_account->list.loadCached();
        show();

        QTRY_COMPARE(m_viewModel->table().total(), 24);
        QCOMPARE(m_viewModel->ageText(), u"As of 2 h ago"_s);
    }

    void aFailedRefreshKeepsTheList()
    {
        show();
        load(support::sampleCertificates());
        m_account->list.refresh();
        m_account->provider.answer(core::fail(core::Error::Kind::Unreachable));

        QTRY_COMPARE(m_viewModel->problems().size(), 1);
        QCOMPARE(m_viewModel->table().total(), 24);
        QCOMPARE(m_viewModel->emptiness(), Emptiness::None);
    }

    void aRenewalUnderWayIsContinued()
    {
        show();
        load(support::sampleCertificates());
        m_account->renewals.set({renewalOf(u"aB3xYz9k"_s, RenewalState::KeyReady)});

        QCOMPARE(m_viewModel->nextStep(CertificateId(u"aB3xYz9k"_s)),
                 core::NextStep::ContinueRenewal);
        const auto details = ui::describeCertificate(*m_viewModel, CertificateId(u"aB3xYz9k"_s));
        QVERIFY(details.renewal.contains(u"Nothing is bought yet"_s));
    }

    void aFinishedRenewalIsNotOfferedAgain()
    {
        show();
        load(support::sampleCertificates());
        m_account->renewals.set({renewalOf(u"aB3xYz9k"_s, RenewalState::Ready, u"mN4bH6yJ"_s)});

        const CertificateId old(u"aB3xYz9k"_s);
        QCOMPARE(m_viewModel->nextStep(old), core::NextStep::ShowSuccessor);
        QCOMPARE(m_viewModel->successor(old), CertificateId(u"mN4bH6yJ"_s));
        QCOMPARE(m_viewModel->refusal(core::Operation::QuickRenewal, old),
                 core::Refusal::AlreadyRenewed);

        const CertificateId made(u"mN4bH6yJ"_s);
        QVERIFY(m_viewModel->successor(made).isEmpty());
        QCOMPARE(m_viewModel->predecessor(made), old);
    }

    void anAbandonedRenewalLeavesNoTrace()
    {
        show();
        load(support::sampleCertificates());
        m_account->renewals.set({renewalOf(u"aB3xYz9k"_s, RenewalState::Abandoned)});

        QCOMPARE(m_viewModel->nextStep(CertificateId(u"aB3xYz9k"_s)), core::NextStep::QuickRenewal);
    }

    void quickRenewalSaysWhenItOpens()
    {
        show();
        load(support::sampleCertificates());

        const auto details =
            ui::describeCertificate(*m_viewModel, CertificateId(u"q8RsT2vW"_s)); // 88 days
        QVERIFY2(details.renewalHint.contains(u"20 Jan 2027"_s), qPrintable(details.renewalHint));
        QVERIFY(details.nextStep != u"Quick Renewal"_s);
    }

    void theProvidersWordsAreKeptApart()
    {
        show();
        load(support::sampleCertificates());

        const auto rejected = ui::describeCertificate(*m_viewModel, CertificateId(u"v2BnM6qW"_s));
        const auto reviewed = ui::describeCertificate(*m_viewModel, CertificateId(u"e3WqA5sD"_s));

        QVERIFY(rejected.providersWords.contains(u"phone number"_s));
        QVERIFY(reviewed.providersWords.isEmpty()); // "CA-REVIEWING" is told in words
        QVERIFY(reviewed.statusSentence.contains(u"certificate authority"_s));
    }

    void showsSeveralAccountsAsOneList()
    {
        support::ScriptedAccount *other = makeOther();
        showBoth(*other);
        load(support::sampleCertificates());
        loadOther(*other,
                  {support::sampleCertificate(u"own"_s, u"shop.example.org"_s,
                                              core::CertificateStatus::Issued, 9, 40)});

        QCOMPARE(m_viewModel->table().total(), 25);
        QCOMPARE(m_viewModel->state(CertificateId(u"own"_s))->account, u"Red Panda"_s);
        QCOMPARE(m_viewModel->state(CertificateId(u"aB3xYz9k"_s))->account, u"Blue Whale"_s);
        QCOMPARE(m_viewModel->accountOf(CertificateId(u"own"_s))->id, other->account.id);
        QVERIFY(!m_viewModel->account()); // not one of them alone
        const auto color = [this](const QString &id) {
            const auto &table = m_viewModel->table();
            return table.index(table.rowOf(CertificateId(id)), 0)
                .data(ui::CertificateTableModel::AccountColorRole);
        };
        QCOMPARE(color(u"own"_s), 3);
        QCOMPARE(color(u"aB3xYz9k"_s), 0);
        const auto details = ui::describeCertificate(*m_viewModel, CertificateId(u"own"_s));
        QVERIFY(std::ranges::any_of(details.facts, [](const ui::DetailFact &fact) {
            return fact.value == u"Red Panda"_s;
        }));
        m_viewModel->table().setSearch(u"account:panda"_s);
        QCOMPARE(m_viewModel->table().rowCount(), 1);
    }

    // The mainland site takes a letter for a revocation, the other one does not (facts.md 3).
    void asksTheRowsOwnSite()
    {
        support::ScriptedAccount *other = makeOther();
        other->account.site = core::Site::Mainland;
        showBoth(*other);
        const auto revoked = [](const QString &id) {
            return support::sampleCertificate(
                id, u"a.example.org"_s, core::CertificateStatus::RevocationLetterMissing, 9, 40);
        };
        load({revoked(u"intl"_s)});
        loadOther(*other, {revoked(u"mainland"_s)});

        const auto performer = [this](const QString &id) {
            return m_viewModel->performer(core::Operation::UploadLetter, CertificateId(id));
        };
        QCOMPARE(performer(u"intl"_s), core::Performer::Console);
        QCOMPARE(performer(u"mainland"_s), core::Performer::CertDesk);
    }

    void theAgeIsThatOfTheOldestList()
    {
        support::ScriptedAccount *other = makeOther();
        other->now = m_account->now.addSecs(-7200);
        showBoth(*other);
        load(support::sampleCertificates());
        QCOMPARE(m_viewModel->ageText(), u"As of just now"_s);
        loadOther(*other, {});
        QCOMPARE(m_viewModel->ageText(), u"As of 2 h ago"_s);
    }

    void aProblemOfOneAccountLeavesTheOthersUsable()
    {
        support::ScriptedAccount *other = makeOther();
        showBoth(*other);
        load(support::sampleCertificates());
        other->list.refresh();
        QVERIFY(m_viewModel->isRefreshing());
        QVERIFY(m_viewModel->canRefresh()); // the one that is not under way
        other->provider.answer(core::fail(core::Error::Kind::Unreachable));

        QTRY_COMPARE(m_viewModel->problems().size(), 1);
        QCOMPARE(m_viewModel->problems().first().account.name, u"Red Panda"_s);
        QCOMPARE(m_viewModel->table().total(), 24);
        QCOMPARE(m_viewModel->emptiness(), Emptiness::None);
        const ui::Message told =
            ui::describeProblems(m_viewModel->problems(), true, m_account->now);
        QVERIFY2(told.what.startsWith(u"Red Panda: "), qPrintable(told.what));
        QVERIFY2(told.advice.contains(u"Of Red Panda nothing is shown"), qPrintable(told.advice));
    }

    // Two keys of one account.
    void aCertificateOfTwoAccountsIsShownOnce()
    {
        support::ScriptedAccount *other = makeOther();
        showBoth(*other);
        load(support::sampleCertificates());
        loadOther(*other, support::sampleCertificates());

        const CertificateId id(u"aB3xYz9k"_s);
        QCOMPARE(m_viewModel->table().total(), 24);
        QCOMPARE(m_viewModel->accountOf(id)->id, m_account->account.id);

        // A renewal under way is where the row belongs, or a second one could be begun beside it.
        other->renewals.set({renewalOf(id.value(), RenewalState::KeyReady)});
        QCOMPARE(m_viewModel->table().total(), 24);
        QCOMPARE(m_viewModel->accountOf(id)->id, other->account.id);
        QCOMPARE(m_viewModel->nextStep(id), core::NextStep::ContinueRenewal);
        QVERIFY(m_viewModel->renewal(id));
    }

    void progressIsThatOfAllRefreshes()
    {
        support::ScriptedAccount *other = makeOther();
        showBoth(*other);
        m_account->list.refresh();
        other->list.refresh();
        m_account->provider.answer(core::CertificatePage{200, support::sampleCertificates()});
        QTRY_COMPARE(m_viewModel->fetched(), 24);
        QCOMPARE(m_viewModel->total(), 0); // the other one's is not known yet
        other->provider.answer(core::CertificatePage{50, support::sampleCertificates()});
        QTRY_COMPARE(m_viewModel->fetched(), 48);
        QCOMPARE(m_viewModel->total(), 250);
        m_viewModel->leaveAccounts();
    }

    void leavingAnAccountLetsGoOfIt()
    {
        show();
        load(support::sampleCertificates());
        m_viewModel->leaveAccounts();
        m_account.reset();

        QCOMPARE(m_viewModel->table().total(), 0);
        QVERIFY(!m_viewModel->account());
    }

    void daysCountDownWithTheClock()
    {
        show();
        load(support::sampleCertificates());
        m_account->now = m_account->now.addDays(3);
        m_viewModel->clockChanged();

        QCOMPARE(m_viewModel->state(CertificateId(u"aB3xYz9k"_s))->daysLeft, 9);
    }
};

CERTDESK_TEST(TestMainViewModel)
#include "tst_mainviewmodel.moc"
