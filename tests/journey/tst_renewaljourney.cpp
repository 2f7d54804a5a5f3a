#include "app/accountsession.h"
#include "app/sandboxprocess.h"
#include "core/keychain/keychainstore.h"
#include "core/serverfiles/serverfiles.h"
#include "tests/support/sandboxvisitor.h"

#include <QProcess>
#include <QTemporaryDir>
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
    void initTestCase()
    {
        startSandbox();
        openSession();
    }

    void cleanupTestCase() { closeEverything(); }

    void listsEveryStatusOfTheDemoAccount()
    {
        QSet<int> statuses;
        for (const Certificate &certificate : m_session->certificates().certificates())
            statuses.insert(static_cast<int>(certificate.status));
        QCOMPARE(statuses.size(), 16);
        QVERIFY(m_session->certificates().certificates().size() >= 24);
    }

    void renewsADvCertificateAcrossARestart()
    {
        const RenewalId id = bought(u"shop.harbor-bakery.test"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::AwaitingValidation, patience);

        closeEverything(); // the computer is switched off
        startSandbox();
        openSession();
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->renewals().find(id)->records.isEmpty(), patience);
        SandboxVisitor registrar(m_session->account());
        const auto records = m_session->renewals().find(id)->records; // they may change meanwhile
        for (const ValidationRecord &record : records)
            QCOMPARE(registrar.addRecord(record), QString());

        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::Ready, patience);
        verifyFiles(id);
    }

    void renewsAnOvCertificateWithItsLetter()
    {
        const RenewalId id = bought(u"www.riverside-cycles.test"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::AwaitingLetter, patience);
        SandboxVisitor visitor(m_session->account());
        const QString scan = m_folder.filePath(u"letter.png"_s);
        const CertificateId certificate = m_session->renewals().find(id)->newCertificate;
        QCOMPARE(visitor.printSignAndScan(*m_session->certificates().find(oldOf(id)), scan),
                 QString());
        QFile file(scan);
        QVERIFY(file.open(QIODevice::ReadOnly));

        const auto upload = m_session->renewals().uploadLetter(id, file.readAll(), this);

        QTRY_VERIFY_WITH_TIMEOUT(upload.isFinished(), patience);
        QVERIFY(upload.result());
        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::Ready, patience);
        verifyFiles(id);
    }

    void renewsAFreeCertificateAndKeepsTheProvidersKey()
    {
        const RenewalId id = bought(u"booking.lindqvist-dental.test"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::AwaitingValidation, patience);
        SandboxVisitor registrar(m_session->account());
        const auto records = m_session->renewals().find(id)->records; // they may change meanwhile
        for (const ValidationRecord &record : records)
            QCOMPARE(registrar.addRecord(record), QString());
        QTRY_COMPARE_WITH_TIMEOUT(state(id), RenewalState::Ready, patience);
        verifyFiles(id);
    }

    void doesNotBuyWhatIsBoughtAlready()
    {
        const Certificate old = demo(u"shop.harbor-bakery.test"_s);
        RenewalPlan again = planFor(old);
        again.contactEmail = u"other@example.com"_s;
        const auto id = m_session->renewals().prepare(again);
        QVERIFY(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->renewals().find(*id)->problem.has_value(), patience);
        QCOMPARE(m_session->renewals().find(*id)->problem->code, u"renewal/already-bought"_s);
        m_session->renewals().abandon(*id);
    }

    void saysThatAWrongKeyIsWrong()
    {
        QtHttpTransport transport;
        TencentProvider provider(m_session->account(), transport, systemTime);
        provider.setSecretKey(std::make_shared<const Secret>(std::span("wrong", 5)));
        const auto page = provider.describeCertificates({}, this);
        QTRY_VERIFY_WITH_TIMEOUT(page.isFinished(), patience);
        QCOMPARE(page.result().error().kind, Error::Kind::Unauthorized);
        QVERIFY(!page.result().error().requestId.isEmpty());
    }

private:
    void startSandbox()
    {
        m_sandbox = std::make_unique<app::SandboxProcess>();
        connect(m_sandbox.get(), &app::SandboxProcess::started, this,
                [this](const Account &account, const SharedSecret &key) {
                    m_account = account;
                    m_key = key;
                });
        m_key.reset();
        m_sandbox->start(m_folder.filePath(u"sandbox"_s), {u"--speed"_s, u"100000"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_key, patience);
    }

    void openSession()
    {
        m_profile = *app::Profile::open(m_folder.filePath(u"profile"_s));
        m_session =
            std::make_unique<app::AccountSession>(m_account, *m_profile, m_keychain, systemTime);
        m_session->connectWith(m_key);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->certificates().fetchedAt().isValid(), patience);
    }

    void closeEverything()
    {
        m_session.reset();
        m_profile.reset();
        m_sandbox.reset();
    }

    Certificate demo(const QString &domain) const
    {
        const auto &all = m_session->certificates().certificates();
        const auto found = std::ranges::find_if(all, [&](const Certificate &certificate) {
            return certificate.domain == domain && certificate.expiring;
        });
        if (found == all.end())
            qFatal("not in the demo account: %s", qPrintable(domain));
        return *found;
    }

    static RenewalPlan planFor(const Certificate &old)
    {
        RenewalPlan plan;
        plan.certificate = old;
        const bool isFree = old.packageType == 83;
        plan.way = isFree ? RenewalWay::Free : RenewalWay::BuyAgain;
        plan.keySource = isFree ? KeySource::Provider : KeySource::Create;
        plan.contactEmail = u"admin@example.com"_s;
        if (!old.isDv) {
            plan.companyId = 1;
            plan.managerId = 1;
        }
        return plan;
    }

    RenewalId bought(const QString &domain)
    {
        const auto id = m_session->renewals().prepare(planFor(demo(domain)));
        const bool isPrepared = id
            && QTest::qWaitFor(
                                    [&] {
                                        return state(*id) == RenewalState::KeyReady
                                            && !m_session->renewals().isBusy(*id);
                                    },
                                    patience);
        if (!isPrepared)
            qFatal("could not be prepared");
        m_session->renewals().purchase(*id, {});
        return *id;
    }

    RenewalState state(const RenewalId &id) const { return m_session->renewals().find(id)->state; }
    CertificateId oldOf(const RenewalId &id) const
    {
        return m_session->renewals().find(id)->plan.certificate.id;
    }

    /// Saves the PEM pair and has openssl compare it.
    void verifyFiles(const RenewalId &id)
    {
        const auto material =
            m_session->material(m_session->renewals().find(id)->newCertificate, this);
        QTRY_VERIFY_WITH_TIMEOUT(material.isFinished(), patience);
        QVERIFY(material.result());
        QVERIFY(material.result()->key);
        const auto files = writePemPair(m_folder.path(), u"check"_s, material.result()->chain,
                                        *material.result()->key);
        QVERIFY(files);
        const QByteArray fromKey = openssl({u"pkey"_s, u"-pubout"_s, u"-in"_s, files->at(1)});
        const QByteArray fromLeaf =
            openssl({u"x509"_s, u"-pubkey"_s, u"-noout"_s, u"-in"_s, files->at(0)});
        QVERIFY(fromKey.startsWith("-----BEGIN PUBLIC KEY"));
        QCOMPARE(fromKey, fromLeaf);
        for (const QString &path : *files)
            QFile::remove(path);
    }

    static QByteArray openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

    QTemporaryDir m_folder;
    KeychainStore m_keychain;
    Account m_account;
    SharedSecret m_key;
    std::unique_ptr<app::SandboxProcess> m_sandbox;
    std::unique_ptr<app::Profile> m_profile;
    std::unique_ptr<app::AccountSession> m_session;
};

QTEST_MAIN(TestRenewalJourney) // the letter is painted
#include "tst_renewaljourney.moc"
