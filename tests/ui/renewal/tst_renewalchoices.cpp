#include "core/crypto/certificaterequest.h"
#include "tests/support/testmain.h"
#include "tests/ui/renewal/quickrenewalfixture.h"

#include <QTest>

namespace {

QByteArray csrFor(const QStringList &names)
{
    const auto key = core::PrivateKey::generate(core::KeyAlgorithm::EcP256);
    return core::createRequest(*key, names)->pem;
}

} // namespace

/// What can be chosen before anything is prepared: way, contacts, key.
class TestRenewalChoices : public QObject, private QuickRenewalFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void theWaysAreThoseOfTheProduct_data()
    {
        QTest::addColumn<int>("product");
        QTest::addColumn<QList<RenewalWay>>("open");
        QTest::addColumn<KeySource>("keySource");
        QTest::newRow("paid OV") << geoTrustOv << QList{RenewalWay::BuyAgain, RenewalWay::Console}
                                 << KeySource::Create;
        QTest::newRow("paid DV") << trustAsiaDvWildcard
                                 << QList{RenewalWay::BuyAgain, RenewalWay::Console}
                                 << KeySource::Create;
        QTest::newRow("free") << freeDv << QList{RenewalWay::Free} << KeySource::Provider;
        QTest::newRow("unknown") << unknownProduct << QList{RenewalWay::Console}
                                 << KeySource::Create;
    }

    void theWaysAreThoseOfTheProduct()
    {
        QFETCH(int, product);
        QFETCH(QList<RenewalWay>, open);
        QFETCH(KeySource, keySource);

        const auto viewModel = this->open(product);

        QList<RenewalWay> found;
        for (const ui::WayChoice &choice : viewModel->ways()) {
            QVERIFY(!choice.title.isEmpty());
            QVERIFY(!choice.consequence.isEmpty());
            if (choice.isOpen())
                found << choice.way;
        }
        QCOMPARE(found, open);
        QVERIFY(open.contains(viewModel->way()));
        QCOMPARE(viewModel->keySource(), keySource);
    }

    void severalOrganisationsAreNotGuessed()
    {
        m_companies = QList{company(1), company(2)};
        const auto viewModel = open(geoTrustOv);
        QVERIFY(!viewModel->canGoOn());

        viewModel->contacts().chooseCompany(2);
        settle(*viewModel);

        QVERIFY(viewModel->canGoOn());
        QCOMPARE(viewModel->plan().companyId, 2);
        QCOMPARE(viewModel->plan().managerId, 7);
    }

    void anAdministratorWhoIsNotApprovedIsNotChosen()
    {
        m_managers = QList{manager(7, u"audit"_s)};
        const auto viewModel = open(geoTrustOv);

        QVERIFY(!viewModel->plan().managerId);
        QVERIFY(!viewModel->ways().at(0).isOpen()); // buying again
        QVERIFY(viewModel->ways().at(1).isOpen()); // the console
    }

    void withoutAnOrganisationTheConsoleIsTheWay()
    {
        m_companies = QList<core::Company>{};
        const auto viewModel = open(geoTrustOv);
        viewModel->goOn();
        viewModel->goOn();
        QCOMPARE(viewModel->page(), Page::Period);
        QVERIFY(!viewModel->canGoOn());

        viewModel->setWay(RenewalWay::Console);
        QVERIFY(viewModel->canGoOn());
        viewModel->goOn();

        QCOMPARE(m_renewals->prepared.at(0).way, RenewalWay::Console);
    }

    void contactsThatFailedAreLoadedAgain()
    {
        m_companies = core::fail(core::Error::Kind::Unreachable);
        const auto viewModel = open(geoTrustOv);
        QCOMPARE(viewModel->contacts().loading(), ui::RenewalContacts::Loading::Failed);

        m_companies = QList{company(1)};
        viewModel->contacts().load();
        settle(*viewModel);

        QVERIFY(!viewModel->contacts().error());
        QCOMPARE(viewModel->contacts().missing(), QString());
    }

    void aDvCertificateNeedsAnAddress()
    {
        m_companies = QList<core::Company>{};
        const auto viewModel = open(trustAsiaDvWildcard);
        QVERIFY(!viewModel->canGoOn());

        viewModel->contacts().setEmail(u"admin@example"_s);
        QVERIFY(!viewModel->canGoOn());
        viewModel->contacts().setEmail(u" admin@example.com "_s);

        QVERIFY(viewModel->canGoOn());
        QCOMPARE(viewModel->plan().contactEmail, u"admin@example.com"_s);
    }

    void aPastedCsrIsCheckedAtOnce_data()
    {
        const QStringList names{u"shop.example.com"_s, u"www.example.com"_s};
        QTest::addColumn<QByteArray>("csr");
        QTest::addColumn<QString>("says");

        QTest::newRow("nothing") << QByteArray(" \n") << QString();
        QTest::newRow("right") << csrFor(names) << QString();
        QTest::newRow("a name is missing") << csrFor({names[0]}) << u"lacks www.example.com"_s;
        QTest::newRow("another name")
            << csrFor(names + QStringList{u"evil.example.org"_s}) << u"evil.example.org"_s;
        QTest::newRow("no CSR") << QByteArray("hello") << u"not a certificate signing request"_s;
        QTest::newRow("a private key")
            << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n") << u"private key"_s;
        QTest::newRow("huge") << QByteArray(70'000, 'A') << u"too large"_s;
    }

    void aPastedCsrIsCheckedAtOnce()
    {
        QFETCH(QByteArray, csr);
        QFETCH(QString, says);
        const auto viewModel = open(geoTrustEvMulti);
        viewModel->goOn();
        viewModel->setKeySource(KeySource::Paste);
        viewModel->setCsr(csr);

        QVERIFY2(viewModel->csr().problem.contains(says), qPrintable(viewModel->csr().problem));
        QCOMPARE(viewModel->csr().problem.isEmpty(), says.isEmpty());
        QCOMPARE(viewModel->canGoOn(), csr.contains("REQUEST") && says.isEmpty());
        QVERIFY(!viewModel->plan().pastedCsr.contains("PRIVATE"));
    }

    void aProductForOneNameIsOrderedForOneName()
    {
        const auto viewModel = open(geoTrustOv);
        viewModel->goOn();
        viewModel->setKeySource(KeySource::Paste);
        viewModel->setCsr(csrFor({u"shop.example.com"_s}));
        QVERIFY(viewModel->canGoOn());
    }

    void aCsrWithABrokenSignatureIsRefused()
    {
        QByteArray csr = csrFor({u"shop.example.com"_s, u"www.example.com"_s});
        const QByteArray body = csr.mid(csr.indexOf('\n') + 1);
        QByteArray der = QByteArray::fromBase64(body.left(body.indexOf('-')));
        der[der.size() - 1] = static_cast<char>(der.back() ^ 1);

        const ui::CsrInput input = ui::checkCsr(der, {u"shop.example.com"_s, u"www.example.com"_s});

        QVERIFY(!input.isUsable());
        QVERIFY2(input.problem.contains(u"signature"_s), qPrintable(input.problem));
    }

    void closingWhileContactsLoadIsSafe()
    {
        QPromise<core::Result<QList<core::Company>>> promise;
        promise.start();
        QuickRenewalViewModel::Seams seams;
        seams.companies = [&](QObject *) { return promise.future(); };
        seams.managers = [this](qint64, QObject *) { return core::readyTask(m_managers); };
        auto viewModel = std::make_unique<QuickRenewalViewModel>(
            ui::OrderTask::Renew, certificateOf(geoTrustOv), account(), *m_renewals, seams, now);
        viewModel.reset();
        promise.addResult(QList{company(1)});
        promise.finish();
        QCoreApplication::sendPostedEvents();
    }
};

CERTDESK_TEST(TestRenewalChoices)
#include "tst_renewalchoices.moc"
