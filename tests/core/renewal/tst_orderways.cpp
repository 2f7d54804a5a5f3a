#include "core/crypto/certificaterequest.h"
#include "tests/core/renewal/renewalfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using Fault = LedgerProvider::Fault;

/// The ways that make no other order: the data of one that is there, and a reissue.
class TestOrderWays : public QObject, private RenewalFixture
{
    Q_OBJECT

private slots:
    void init() { begin(48); }

    void anOrderGetsItsDataAndBuysNothing()
    {
        const RenewalId id = begunOrder();
        m_service->purchase(id, {false, std::nullopt});
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);

        const Renewal *renewal = m_service->find(id);
        QCOMPARE(renewal->newCertificate, m_provider->newestId());
        QCOMPARE(m_provider->orders[m_provider->newestId()]->csrPem, renewal->csrPem);
        QCOMPARE(m_provider->newest().domain, u"new.example.com"_s);
        QCOMPARE(m_provider->purchaseCalls, 0);
        QCOMPARE(m_provider->informationCalls, 1);

        m_provider->issueNewest();
        QTRY_COMPARE(state(id), RenewalState::Ready);
        QVERIFY(!m_service->find(id)->key.isEmpty());
    }

    void otherNamesAreAnotherPlan()
    {
        const RenewalId id = begunOrder();
        RenewalPlan changed = orderPlan();
        changed.certificate.domain = u"other.example.com"_s;
        const auto second = m_service->prepare(changed);
        QVERIFY(second);
        QVERIFY(*second != id);
        QCOMPARE(state(id), RenewalState::Abandoned);
    }

    void theSamePlanGoesOn()
    {
        const RenewalId id = begunOrder();
        QCOMPARE(m_service->prepare(orderPlan()), Result<RenewalId>(id));
    }

    // Its renewal submits the data by itself: a second CSR for it would be in its way.
    void anOrderOfARenewalIsLeftToIt()
    {
        m_provider->leavesUnpaid = true;
        const RenewalId renewal = prepared(RenewalWay::BuyAgain);
        m_service->purchase(renewal, consent);
        QTRY_COMPARE(state(renewal), RenewalState::AwaitingPayment);

        QCOMPARE(m_service->prepare(orderPlan()), Result<RenewalId>(renewal));
        QCOMPARE(m_service->all().size(), 1);
    }

    // Bought for something else, it is not taken for a renewal of another certificate.
    void anOrderWithDataIsNotTakenForARenewal()
    {
        const RenewalId order = begunOrder();
        m_service->purchase(order, {false, std::nullopt});
        QTRY_COMPARE(state(order), RenewalState::AwaitingValidation);
        m_provider->orders[m_service->find(order)->newCertificate]->certificate.status =
            CertificateStatus::PaidInformationMissing;

        const RenewalId renewal = prepared(RenewalWay::BuyAgain);
        QVERIFY(m_service->find(renewal)->found.isEmpty());
    }

    void aReissueSendsOurRequest()
    {
        const RenewalId id = prepared(RenewalWay::Reissue);
        m_service->purchase(id, {false, std::nullopt});
        m_service->purchase(id, {false, std::nullopt});
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->reissueCalls, 1);
        QCOMPARE(m_provider->purchaseCalls, 0);

        m_provider->issueNewest();
        QTRY_COMPARE(state(id), RenewalState::Ready);
        QCOMPARE(m_service->find(id)->newCertificate, m_provider->newestId());
    }

    // Nothing is checked at the provider beforehand: it costs nothing, and one runs at a time.
    void aReissueDoesNotMindWhatLooksLikeARenewal()
    {
        m_provider->buyFor({});
        const RenewalId id = prepared(RenewalWay::Reissue);
        QVERIFY(m_service->find(id)->found.isEmpty());
        QVERIFY(!m_service->find(id)->problem);
    }

    void aRefusedReissueCanBeTriedAgain()
    {
        m_provider->reissueFault = Fault::Refused;
        const RenewalId id = prepared(RenewalWay::Reissue);
        m_service->purchase(id, {false, std::nullopt});
        QTRY_COMPARE(m_provider->reissueCalls, 1);
        QTRY_COMPARE(state(id), RenewalState::KeyReady);
        QVERIFY(m_service->find(id)->problem);
    }

    void aLostAnswerIsLookedFor()
    {
        m_provider->reissueFault = Fault::LostAfter;
        const RenewalId id = prepared(RenewalWay::Reissue);
        m_service->purchase(id, {false, std::nullopt});
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->reissueCalls, 1);
    }

    void whatIsNotFoundIsNeverRepeatedByTheProgram()
    {
        m_provider->reissueFault = Fault::LostBefore;
        const RenewalId id = prepared(RenewalWay::Reissue);
        m_service->purchase(id, {false, std::nullopt});
        QTRY_VERIFY(m_service->find(id)->search.isComplete);
        QCOMPARE(state(id), RenewalState::PurchaseUnknown);
        QCOMPARE(m_provider->reissueCalls, 1);

        m_provider->reissueFault = Fault::None;
        m_service->buyAgain(id, {{false, std::nullopt}, m_service->find(id)->search});
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->reissueCalls, 2);
    }

    // The provider keeps the link to a reissue that was cancelled.
    void anEarlierReissueIsNotTakenForOurs()
    {
        Certificate &old = m_provider->orders[CertificateId(u"old"_s)]->certificate;
        old.replacedBy = CertificateId(u"cancelled"_s);
        m_provider->reissueFault = Fault::LostBefore;
        const RenewalId id = prepared(RenewalWay::Reissue);
        m_service->purchase(id, {false, std::nullopt});
        QTRY_VERIFY(m_service->find(id)->search.isComplete);
        QCOMPARE(state(id), RenewalState::PurchaseUnknown);
        QVERIFY(m_service->find(id)->newCertificate.isEmpty());
    }

    void afterARestartTheReissueIsFoundAndNotRepeated()
    {
        m_provider->reissueFault = Fault::LostAfter;
        const RenewalId id = prepared(RenewalWay::Reissue);
        m_service->purchase(id, {false, std::nullopt});
        QTRY_COMPARE(m_provider->reissueCalls, 1);
        restart();
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->reissueCalls, 1);
    }

    // With a pasted CSR nothing has to be asked first, whose end would call for the next look.
    void whatAnotherProcessSentIsFollowed()
    {
        RenewalPlan wanted = plan(RenewalWay::Reissue, KeySource::Paste);
        const auto request =
            PrivateKey::generate(KeyAlgorithm::EcP256).and_then([](const PrivateKey &key) {
                return createRequest(key, {u"shop.example.com"_s});
            });
        QVERIFY(request);
        wanted.pastedCsr = request->pem;
        const auto id = m_service->prepare(wanted);
        QVERIFY(id);
        QTRY_COMPARE(state(*id), RenewalState::KeyReady);
        Renewal sent = *m_service->find(*id);
        ++sent.event;
        sent.state = RenewalState::Buying;
        QVERIFY(m_store->renewals().append(sent));

        m_service->purchase(*id, {false, std::nullopt});
        QCOMPARE(m_provider->reissueCalls, 0);
        QTRY_COMPARE(state(*id), RenewalState::PurchaseUnknown);
    }

    // Somebody else's was there first: the certificate will be for their key.
    void anotherComputersReissueIsSaidSo()
    {
        m_provider->reissueFault = Fault::LostBefore;
        const RenewalId id = prepared(RenewalWay::Reissue);
        m_service->purchase(id, {false, std::nullopt});
        QTRY_COMPARE(state(id), RenewalState::PurchaseUnknown);
        m_provider->reissueFault = Fault::None;
        const auto theirs =
            PrivateKey::generate(KeyAlgorithm::EcP256).and_then([](const PrivateKey &key) {
                return createRequest(key, {u"shop.example.com"_s});
            });
        QVERIFY(theirs);
        m_provider->replaceCertificate({CertificateId(u"old"_s), theirs->pem}, nullptr);

        QTRY_COMPARE(state(id), RenewalState::Refused);
        QCOMPARE(problemCode(id), u"renewal/other-request"_s);
    }

    void aFirstFreeCertificateIsAppliedFor()
    {
        const RenewalId id = begunApplication(u"blog.example.com"_s);
        QVERIFY(m_service->find(id)->found.isEmpty());
        m_service->purchase(id, {false, std::nullopt});
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->newest().domain, u"blog.example.com"_s);
        QVERIFY(m_provider->newest().renewsCertificate.isEmpty());

        m_provider->issueNewest();
        QTRY_COMPARE(state(id), RenewalState::Ready);
        QVERIFY(!m_service->find(id)->key.isEmpty()); // the provider's, in our keychain
    }

    void anApplicationTellsOfOneThatIsThere()
    {
        m_provider->applyCertificate(application(u"blog.example.com"_s), nullptr);
        const RenewalId id = begunApplication(u"blog.example.com"_s);
        QCOMPARE(m_service->find(id)->found.size(), 1);
        QCOMPARE(m_service->find(id)->found.first().certificate, m_provider->newestId());
    }

    void applicationsForTwoNamesGoSideBySide()
    {
        const RenewalId first = begunApplication(u"blog.example.com"_s);
        const RenewalId second = begunApplication(u"shop.example.com"_s);
        QCOMPARE(state(first), RenewalState::KeyReady);
        QVERIFY(first != second);
    }

    void aLostApplicationIsFoundByItsName()
    {
        m_provider->purchaseFault = Fault::LostAfter;
        const RenewalId id = begunApplication(u"blog.example.com"_s);
        m_service->purchase(id, {false, std::nullopt});
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->purchaseCalls, 1);
    }

    void anApplicationCanBeSentAgainAfterALongSearch()
    {
        m_provider->purchaseFault = Fault::LostBefore;
        const RenewalId id = begunApplication(u"blog.example.com"_s);
        m_service->purchase(id, {false, std::nullopt});
        QTRY_VERIFY(m_service->find(id)->search.isComplete);
        QCOMPARE(m_provider->purchaseCalls, 1);
        m_provider->purchaseFault = Fault::None;
        m_service->buyAgain(id, {{false, std::nullopt}, m_service->find(id)->search});
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
    }

private:
    static FreeApplication application(const QString &domain)
    {
        FreeApplication result;
        result.domain = domain;
        return result;
    }

    RenewalId begunApplication(const QString &domain)
    {
        RenewalPlan plan;
        plan.certificate = newApplication(domain);
        plan.way = RenewalWay::Apply;
        plan.keySource = KeySource::Provider;
        plan.contactEmail = u"admin@example.com"_s;
        const auto id = m_service->prepare(plan);
        if (!id || !QTest::qWaitFor([&] { return state(*id) == RenewalState::KeyReady; }))
            qFatal("could not be prepared");
        return *id;
    }

    RenewalPlan orderPlan() const
    {
        RenewalPlan result;
        result.certificate = m_provider->orders[m_provider->newestId()]->certificate;
        result.certificate.domain = u"new.example.com"_s;
        result.way = RenewalWay::Order;
        result.contactEmail = u"admin@example.com"_s;
        return result;
    }

    RenewalId begunOrder()
    {
        m_provider->order(48);
        const auto id = m_service->prepare(orderPlan());
        if (!id || !QTest::qWaitFor([&] { return state(*id) == RenewalState::KeyReady; }))
            qFatal("could not be prepared");
        return *id;
    }
};

CERTDESK_TEST(TestOrderWays)
#include "tst_orderways.moc"
