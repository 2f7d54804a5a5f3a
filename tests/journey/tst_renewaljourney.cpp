#include "core/keychain/keychainstore.h"
#include "tests/journey/journey.h"
#include "tests/support/sandboxvisitor.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr int patience = 120'000; // ms: a slow machine under sanitizers

} // namespace

/// Whole renewals against the real sandbox program over its wire, with a real keychain, a real DNS
/// lookup and a restart in the middle. No window.
class TestRenewalJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { open(); }
    void cleanupTestCase() { m_journey.close(); }

    void listsEveryStatusOfTheDemoAccount()
    {
        QSet<int> statuses;
        const auto &all = m_journey.session().certificates().certificates();
        for (const Certificate &certificate : all)
            statuses.insert(static_cast<int>(certificate.status));
        QCOMPARE(statuses.size(), 16);
        QVERIFY(all.size() >= 24);
    }

    void renewsADvCertificateAcrossARestart()
    {
        const RenewalId id = bought(u"shop.harbor-bakery.test"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::AwaitingValidation, patience);

        m_journey.close(); // the computer is switched off
        open();
        QTRY_VERIFY_WITH_TIMEOUT(!m_journey.renewal(id).records.isEmpty(), patience);
        publishRecords(id);

        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::Ready, patience);
        verifyFiles(id);
    }

    void renewsAnOvCertificateWithItsLetter()
    {
        const RenewalId id = bought(u"www.riverside-cycles.test"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::AwaitingLetter, patience);
        const QString scan = m_journey.folder() + u"/letter.png"_s;
        QCOMPARE(SandboxVisitor::printSignAndScan(m_journey.renewal(id).plan.certificate, scan),
                 QString());
        QFile file(scan);
        QVERIFY(file.open(QIODevice::ReadOnly));

        const auto upload = renewals().uploadLetter(id, file.readAll(), this);

        QTRY_VERIFY_WITH_TIMEOUT(upload.isFinished(), patience);
        QVERIFY(upload.result());
        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::Ready, patience);
        verifyFiles(id);
    }

    void renewsAFreeCertificateAndKeepsTheProvidersKey()
    {
        const RenewalId id = bought(u"booking.lindqvist-dental.test"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::AwaitingValidation, patience);
        publishRecords(id);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::Ready, patience);
        verifyFiles(id);
    }

    void doesNotBuyWhatIsBoughtAlready()
    {
        RenewalPlan again = Journey::planFor(m_journey.expiring(u"shop.harbor-bakery.test"_s));
        again.contactEmail = u"other@example.com"_s;
        const auto id = renewals().prepare(again);
        QVERIFY(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.renewal(*id).problem.has_value(), patience);
        QCOMPARE(m_journey.renewal(*id).problem->code, u"renewal/already-bought"_s);
        renewals().abandon(*id);
    }

    void saysThatAWrongKeyIsWrong()
    {
        QtHttpTransport transport;
        TencentProvider provider(m_journey.session().account(), transport, systemTime);
        provider.setSecretKey(std::make_shared<const Secret>(std::span("wrong", 5)));
        const auto page = provider.describeCertificates({}, this);
        QTRY_VERIFY_WITH_TIMEOUT(page.isFinished(), patience);
        QCOMPARE(page.result().error().kind, Error::Kind::Unauthorized);
        QVERIFY(!page.result().error().requestId.isEmpty());
    }

private:
    void open()
    {
        m_journey.open();
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.isOpen(), patience);
    }

    RenewalService &renewals() { return m_journey.session().renewals(); }

    RenewalId bought(const QString &domain)
    {
        const auto id = renewals().prepare(Journey::planFor(m_journey.expiring(domain)));
        const bool isPrepared =
            id
            && QTest::qWaitFor(
                [&] { return state(*id) == RenewalState::KeyReady && !renewals().isBusy(*id); },
                patience);
        if (!isPrepared)
            qFatal("could not be prepared");
        renewals().purchase(*id, {});
        return *id;
    }

    RenewalState state(const RenewalId &id) { return m_journey.renewal(id).state; }

    void publishRecords(const RenewalId &id)
    {
        SandboxVisitor registrar(m_journey.session().account());
        const auto records = m_journey.renewal(id).records; // they may change meanwhile
        for (const ValidationRecord &record : records)
            QCOMPARE(registrar.addRecord(record), QString());
    }

    void verifyFiles(const RenewalId &id)
    {
        const auto material =
            m_journey.session().material(m_journey.renewal(id).newCertificate, this);
        QTRY_VERIFY_WITH_TIMEOUT(material.isFinished(), patience);
        QVERIFY(material.result());
        QCOMPARE(m_journey.checkFiles(*material.result()), QString());
    }

    KeychainStore m_keychain;
    Journey m_journey{m_keychain, {u"--speed"_s, u"100000"_s}};
};

CERTDESK_TEST(TestRenewalJourney)
#include "tst_renewaljourney.moc"
