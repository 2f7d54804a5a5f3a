#include "core/crypto/certificaterequest.h"
#include "tests/core/renewal/renewalfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// Whose key a reissue is for: a new one of the provider's, or the certificate's own once more,
/// which may be here, at the provider or elsewhere.
class TestReissueKeys : public QObject, private RenewalFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        m_reissues = CertificateId(u"old"_s);
        begin(48);
    }

    void theProvidersKeyIsFetchedAndKept()
    {
        const RenewalId id = reissued(KeySource::Provider);
        QCOMPARE(m_provider->lastReissue.key, Reissue::Key::Providers);
        QCOMPARE(m_provider->lastReissue.algorithm, KeyAlgorithm::EcP256);
        QVERIFY(m_provider->lastReissue.csrPem.isEmpty());
        QVERIFY(isInKeychain(*m_service->find(id)));
    }

    void theKeyOfHereServesOnceMore()
    {
        const RenewalId first = prepared(RenewalWay::BuyAgain);
        m_service->purchase(first, consent);
        becomesReady(first);
        m_reissues = m_service->find(first)->newCertificate;

        const RenewalId id = reissued(KeySource::Original);
        QCOMPARE(m_provider->lastReissue.key, Reissue::Key::Original);
        QVERIFY(m_provider->lastReissue.csrPem.isEmpty());
        QCOMPARE(m_service->find(id)->key, m_service->find(first)->key);
        QCOMPARE(m_service->find(id)->spkiSha256, m_service->find(first)->spkiSha256);
        QVERIFY(isInKeychain(*m_service->find(id)));
    }

    // Nothing is asked for that the person could not use.
    void aLostKeyIsSaidBeforehand()
    {
        const RenewalId first = prepared(RenewalWay::BuyAgain);
        m_service->purchase(first, consent);
        becomesReady(first);
        m_keychain.entries.clear();
        m_reissues = m_service->find(first)->newCertificate;

        const auto id = m_service->prepare(reissuePlan(KeySource::Original));
        QVERIFY(id);
        QTRY_VERIFY(m_service->find(*id)->problem);
        QCOMPARE(problemCode(*id), u"renewal/key-missing"_s);
        QCOMPARE(state(*id), RenewalState::Planned);
        m_service->purchase(*id, {false, std::nullopt});
        QCOMPARE(m_provider->reissueCalls, 0);
    }

    void theProvidersOldKeyIsFetched()
    {
        LedgerProvider::Order &old = *m_provider->orders[m_reissues];
        old.keyPem = *PrivateKey::generate(KeyAlgorithm::EcP256)->toPem();
        const RenewalId id = reissued(KeySource::Original);
        QVERIFY(isInKeychain(*m_service->find(id)));
        QCOMPARE(m_service->find(id)->spkiSha256, *PrivateKey::fromPem(old.keyPem)->spkiSha256());
    }

    // Submitted from another computer: the new certificate is for its key, which stays there.
    void aKeyFromElsewhereStaysThere()
    {
        LedgerProvider::Order &old = *m_provider->orders[m_reissues];
        old.csrPem =
            createRequest(*PrivateKey::generate(KeyAlgorithm::EcP256), {u"shop.example.com"_s})
                ->pem;
        const RenewalId id = reissued(KeySource::Original);
        QVERIFY(m_service->find(id)->key.isEmpty());
        QVERIFY(!m_service->find(id)->chainPem.isEmpty());
    }

    void theChoiceSurvivesARestart()
    {
        const auto id = m_service->prepare(reissuePlan(KeySource::Original));
        QVERIFY(id);
        QTRY_COMPARE(state(*id), RenewalState::KeyReady);
        restart();
        QCOMPARE(m_service->find(*id)->plan.keySource, KeySource::Original);
    }

private:
    RenewalPlan reissuePlan(KeySource source) const
    {
        RenewalPlan wanted = plan(RenewalWay::Reissue, source);
        wanted.certificate = m_provider->orders[m_reissues]->certificate;
        return wanted;
    }

    void becomesReady(const RenewalId &id)
    {
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        m_provider->issueNewest();
        QTRY_COMPARE(state(id), RenewalState::Ready);
    }

    RenewalId reissued(KeySource source)
    {
        const auto id = m_service->prepare(reissuePlan(source));
        if (!id || !QTest::qWaitFor([&] { return state(*id) == RenewalState::KeyReady; }))
            qFatal("could not be prepared");
        m_service->purchase(*id, {false, std::nullopt});
        becomesReady(*id);
        return *id;
    }

    bool isInKeychain(const Renewal &renewal)
    {
        const auto loaded = m_vault.load(renewal.key, this);
        return QTest::qWaitFor([&] { return loaded.isFinished(); }) && loaded.result()
            && *loaded.result() && (*loaded.result())->spkiSha256() == renewal.spkiSha256;
    }

    CertificateId m_reissues;
};

CERTDESK_TEST(TestReissueKeys)
#include "tst_reissuekeys.moc"
