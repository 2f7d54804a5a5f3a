#include "core/crypto/certificatechain.h"
#include "core/renewal/renewalcontext.h"
#include "tests/core/renewal/renewalfixture.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace core;

namespace {

/// A journal on a disk that has no room until somebody makes some.
class RecoveringJournal final : public RenewalJournal
{
public:
    Result<void> append(const Renewal &renewal) override
    {
        if (isFull)
            return fail(Error::Kind::Storage, u"disk full"_s);
        problems.append(renewal.problem ? renewal.problem->code : QString());
        return {};
    }
    Result<QList<Renewal>> latest(const AccountId &) override { return QList<Renewal>(); }
    Result<QList<Renewal>> history(const AccountId &, const QDateTime &, const QDateTime &) override
    {
        return QList<Renewal>();
    }

    bool isFull = true;
    QStringList problems;
};

} // namespace

/// The way of a renewal from the decision to the certificate that fits its key.
class TestRenewalService : public QObject, private RenewalFixture
{
    Q_OBJECT

private slots:
    void init() { begin(48); }
    void renewsADvCertificateToTheEnd()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_service->find(id)->records.size(), 1);
        QSignalSpy issued(m_service.get(), &Renewals::issued);
        m_provider->issueNewest();

        QTRY_COMPARE(state(id), RenewalState::Ready);

        QCOMPARE(m_provider->charges, 1);
        QCOMPARE(issued.size(), 1);
        const Renewal &renewal = *m_service->find(id);
        QVERIFY(readChain(renewal.chainPem));
        const auto keys = m_store->keys().all(account);
        QCOMPARE(keys->size(), 1);
        QCOMPARE(keys->first().certificate, m_provider->newestId());
        QCOMPARE(readChain(renewal.chainPem)->leaf.spkiSha256, keys->first().spkiSha256);
    }
    void waitsForTheLetterOfAnOvCertificate()
    {
        begin(9);
        m_provider->needsLetter = true;
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingLetter);

        const auto upload = m_service->uploadLetter(id, "letter", this);
        QTRY_VERIFY(upload.isFinished());

        QTRY_COMPARE(state(id), RenewalState::InReview);
    }
    void takesTheProvidersKeyOfAFreeCertificate()
    {
        begin(83);
        const RenewalId id = prepared(RenewalWay::Free, KeySource::Provider);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        m_provider->issueNewest();

        QTRY_COMPARE(state(id), RenewalState::Ready);

        QCOMPARE(m_store->keys().all(account)->size(), 1);
        QVERIFY(!m_service->find(id)->key.isEmpty());
        QCOMPARE(m_provider->charges, 0);
    }
    void aSecondRenewalOfTheSameCertificateIsTheFirst()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_service->prepare(plan(RenewalWay::BuyAgain)), id);
        QCOMPARE(m_service->all().size(), 1);
    }
    void knowsWhatIsUnfinishedBeforeItIsConnected()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        m_service = std::make_unique<RenewalService>(account, collaborators());

        const auto again = m_service->prepare(plan(RenewalWay::BuyAgain)); // not resumed yet

        QCOMPARE(again, id);
        QCOMPARE(m_service->all().size(), 1);
    }
    void doesNotBelieveACertificateOfAnotherKey()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        m_provider->signsAnotherKey = true;
        m_provider->issueNewest();
        QTRY_COMPARE(problemCode(id), u"certificate/key"_s);
        QCOMPARE(state(id), RenewalState::Issued);
    }
    void findsThePurchaseThatWasMadeInTheConsole()
    {
        const RenewalId id = prepared(RenewalWay::Console);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingConsole);
        QCOMPARE(m_provider->purchaseCalls, 0);

        FreeApplication inTheBrowser;
        inTheBrowser.renews = CertificateId(u"old"_s);
        QVERIFY(m_provider->applyCertificate(inTheBrowser, nullptr).result());

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
    }
    void aRejectedReviewIsToldInTheReviewersWords()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        m_provider->newest().status = CertificateStatus::ReviewFailed;
        m_provider->newest().statusMessage = u"The phone number is not registered."_s;
        QTRY_COMPARE(state(id), RenewalState::Refused);
        QTRY_COMPARE(m_service->find(id)->problem->message,
                     u"The phone number is not registered."_s);
    }
    void otherChoicesBeforeThePurchaseStartOver()
    {
        const RenewalId first = prepared(RenewalWay::BuyAgain);
        RenewalPlan other = plan(RenewalWay::BuyAgain);
        other.algorithm = KeyAlgorithm::Rsa2048;
        const auto second = m_service->prepare(other);
        QVERIFY(second && *second != first);
        QCOMPARE(state(first), RenewalState::Abandoned);
        QTRY_COMPARE(state(*second), RenewalState::KeyReady);
        QCOMPARE(m_store->keys().all(account)->size(), 2); // a key is never thrown away
    }
    void aProblemThatTheJournalCouldNotTakeIsWrittenLater()
    {
        RecoveringJournal journal;
        RenewalContext context(
            {}, {*m_provider, m_vault, m_store->keys(), journal, systemTime, m_scheduler}, {});
        const Error problem =
            fail(Error::Kind::KeychainFailed, {}, u"renewal/key-missing"_s).value();
        context.stop(problem);
        QCOMPARE(context.renewal().problem, problem); // shown all the same
        journal.isFull = false;

        context.stop(problem);
        context.stop(problem);

        QCOMPARE(journal.problems, QStringList{u"renewal/key-missing"_s});
    }
    void aShortIntervalShortensEveryWaitAlike()
    {
        RenewalContext context({}, collaborators(), {});
        context.setPollInterval(10ms);

        QCOMPARE(context.scaled(15s), 5ms);
        QCOMPARE(context.scaled(900s), 300ms);
    }
};

CERTDESK_TEST(TestRenewalService)
#include "tst_renewalservice.moc"
