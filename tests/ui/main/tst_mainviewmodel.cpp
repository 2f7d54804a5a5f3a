#include "tests/support/samplecertificates.h"
#include "tests/support/testmain.h"
#include "tests/ui/main/scriptedaccount.h"
#include "ui/main/certificatedetails.h"
#include "ui/main/mainviewmodel.h"
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
    std::unique_ptr<MainViewModel> m_viewModel;

    void show()
    {
        m_viewModel->showAccount(m_account->account, m_account->list, m_account->renewals);
    }
    void load(const QList<core::Certificate> &certificates)
    {
        m_account->list.refresh();
        m_account->provider.answer(certificates);
        QTRY_VERIFY(!m_account->list.isRefreshing());
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

        QCOMPARE(m_viewModel->table().total(), 24);
        QCOMPARE(m_viewModel->ageText(), u"As of 2 h ago"_s);
    }

    void aFailedRefreshKeepsTheList()
    {
        show();
        load(support::sampleCertificates());
        m_account->list.refresh();
        m_account->provider.answer(core::fail(core::Error::Kind::Unreachable));

        QTRY_VERIFY(m_viewModel->problem().has_value());
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

    void leavingAnAccountLetsGoOfIt()
    {
        show();
        load(support::sampleCertificates());
        m_viewModel->leaveAccount();
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
