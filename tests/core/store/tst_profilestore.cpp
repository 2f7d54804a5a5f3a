#include "core/renewal/renewaljournal.h"
#include "core/store/profilestore.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Certificate sampleCertificate()
{
    Certificate certificate;
    certificate.id = CertificateId(u"abc"_s);
    certificate.domain = u"shop.example.com"_s;
    certificate.furtherNames = {u"www.example.com"_s, u"\u4f8b\u3048.example.com"_s};
    certificate.packageType = 9;
    certificate.status = static_cast<CertificateStatus>(99);
    certificate.notAfter = QDateTime({2026, 12, 24}, {1, 2, 3}, Qt::UTC);
    certificate.tags = {{u"team"_s, u"web"_s}};
    certificate.isVip = true;
    certificate.renewedBy = CertificateId(u"def"_s);
    certificate.replaces = CertificateId(u"ghi"_s);
    certificate.replacedBy = CertificateId(u"jkl"_s);
    certificate.brandName = u"TrustAsia"_s;
    certificate.hostingStatus = 10;
    certificate.deployable = true;
    certificate.isSm = true;
    certificate.hostingCompletedAt = certificate.notAfter.addDays(-20);
    certificate.hostingSuccessor = CertificateId(u"ghi"_s);
    return certificate;
}

/// Of the certificate "abc", or of one of its own for the renewal "two".
Renewal sampleRenewal(const QString &id, RenewalState state, int event = 1)
{
    Renewal renewal;
    renewal.id = RenewalId(id);
    renewal.event = event;
    renewal.plan.account = AccountId(u"a"_s);
    renewal.plan.certificate = sampleCertificate();
    if (id == "two"_L1)
        renewal.plan.certificate.id = CertificateId(u"other"_s);
    FoundPurchase found;
    found.certificate = CertificateId(u"bought"_s);
    found.deal = DealId(u"d2"_s);
    found.by = FoundBy::PublicKey;
    found.boughtAt = renewal.plan.certificate.notAfter;
    renewal.found = {found};
    renewal.setAside = {found, found};
    renewal.unanswered = 1;
    renewal.search = {3, renewal.plan.certificate.notAfter, true};
    renewal.plan.companyId = 7;
    renewal.plan.profile.emplace();
    renewal.plan.profile->hasOrganisation = false;
    renewal.plan.profile->set(ProfileField::AdminEmail, u"ada@example.com"_s);
    renewal.state = state;
    renewal.startedAt = QDateTime({2026, 11, 1}, {0, 0}, Qt::UTC);
    renewal.spkiSha256 = QByteArray("\x00\xff\x01", 3);
    renewal.deals = {DealId(u"d1"_s)};
    Error problem;
    problem.kind = Error::Kind::Rejected;
    problem.code = u"FailedOperation"_s;
    problem.requestId = u"r-1"_s;
    renewal.problem = problem;
    return renewal;
}

} // namespace

class TestProfileStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void keepsTheLastStateOfEveryRenewal()
    {
        RenewalJournal &journal = m_store->renewals();
        QVERIFY(journal.append(sampleRenewal(u"one"_s, RenewalState::Planned)));
        QVERIFY(journal.append(sampleRenewal(u"two"_s, RenewalState::Planned)));
        QVERIFY(journal.append(sampleRenewal(u"one"_s, RenewalState::PurchaseUnknown, 2)));
        reopen();

        const auto renewals = m_store->renewals().latest(AccountId(u"a"_s));

        QVERIFY(renewals);
        QCOMPARE(renewals->size(), 2);
        const Renewal expected = sampleRenewal(u"one"_s, RenewalState::PurchaseUnknown);
        QCOMPARE(renewals->first().id, expected.id);
        QCOMPARE(renewals->first().event, 2);
        QCOMPARE(renewals->first().found, expected.found);
        QCOMPARE(renewals->first().setAside, expected.setAside);
        QCOMPARE(renewals->first().unanswered, expected.unanswered);
        QCOMPARE(renewals->first().search, expected.search);
        QCOMPARE(renewals->first().state, expected.state);
        QCOMPARE(renewals->first().plan.certificate, expected.plan.certificate);
        QCOMPARE(renewals->first().plan.companyId, expected.plan.companyId);
        QVERIFY(renewals->first().plan.profile == expected.plan.profile);
        QCOMPARE(renewals->first().spkiSha256, expected.spkiSha256);
        QCOMPARE(renewals->first().deals, expected.deals);
        QCOMPARE(renewals->first().problem, expected.problem);
    }

    void tellsEveryMoveOfATime()
    {
        const QDateTime noon({2026, 11, 23}, {12, 0}, Qt::UTC);
        const auto append = [&](const QString &id, RenewalState state, int event,
                                const QString &account = u"a"_s) {
            Renewal renewal = sampleRenewal(id, state, event);
            renewal.plan.account = AccountId(account);
            renewal.changedAt = noon.addSecs(static_cast<qint64>(state) * 3600);
            return m_store->renewals().append(renewal).has_value();
        };
        QVERIFY(append(u"one"_s, RenewalState::Planned, 1));
        QVERIFY(append(u"one"_s, RenewalState::KeyReady, 2));
        QVERIFY(append(u"two"_s, RenewalState::KeyReady, 1));
        QVERIFY(append(u"theirs"_s, RenewalState::KeyReady, 1, u"b"_s));
        QVERIFY(append(u"one"_s, RenewalState::Buying, 3));
        QVERIFY(append(u"one"_s, RenewalState::PurchaseUnknown, 4));
        reopen();

        const auto moves =
            m_store->renewals().history(AccountId(u"a"_s), noon.addSecs(3600), noon.addSecs(7200));

        QVERIFY(moves);
        QCOMPARE(moves->size(), 3); // both ends are in the time
        QCOMPARE(moves->at(0).event, 2);
        QCOMPARE(moves->at(1).id, RenewalId(u"two"_s));
        QCOMPARE(moves->at(2).state, RenewalState::Buying);
        QCOMPARE(moves->at(2).changedAt, noon.addSecs(7200));
    }

    void everyStateSurvives()
    {
        for (int i = 0; i <= static_cast<int>(RenewalState::Abandoned); ++i) {
            const auto state = static_cast<RenewalState>(i);
            QVERIFY(m_store->renewals().append(sampleRenewal(u"same"_s, state, i + 1)));
            QCOMPARE(m_store->renewals().latest(AccountId(u"a"_s))->last().state, state);
        }
    }

    void ofTwoProcessesOnlyOneMakesTheNextMove()
    {
        const auto other = *ProfileStore::open(m_folder->path());
        QVERIFY(m_store->renewals().append(sampleRenewal(u"one"_s, RenewalState::KeyReady)));
        QVERIFY(m_store->renewals().append(sampleRenewal(u"one"_s, RenewalState::Buying, 2)));

        const auto late =
            other->renewals().append(sampleRenewal(u"one"_s, RenewalState::Buying, 2));

        QVERIFY(!late);
        QCOMPARE(late.error().code, u"storage/moved"_s);
        QCOMPARE(other->renewals().latest(AccountId(u"a"_s))->first().event, 2);
    }

    void beginsOneRenewalPerCertificate()
    {
        const auto other = *ProfileStore::open(m_folder->path());
        QVERIFY(m_store->renewals().append(sampleRenewal(u"one"_s, RenewalState::Buying)));

        const auto second = other->renewals().append(sampleRenewal(u"1b"_s, RenewalState::Planned));

        QVERIFY(!second);
        QCOMPARE(second.error().code, u"storage/taken"_s);
        QVERIFY(other->renewals().append(sampleRenewal(u"two"_s, RenewalState::Planned)));
        QVERIFY(m_store->renewals().append(sampleRenewal(u"one"_s, RenewalState::Ready, 2)));
        QVERIFY(other->renewals().append(sampleRenewal(u"1b"_s, RenewalState::Planned)));
    }

    void numbersTheEventsOfAnOlderVersion()
    {
        QVERIFY(m_store->renewals().append(sampleRenewal(u"one"_s, RenewalState::Planned)));
        QVERIFY(m_store->renewals().append(sampleRenewal(u"one"_s, RenewalState::Buying, 2)));
        m_store.reset();
        for (const QString &sql :
             {u"DROP INDEX renewal_events_once"_s,
              u"ALTER TABLE renewal_events DROP COLUMN event"_s, u"DROP TABLE added_records"_s,
              u"DROP TABLE proof_watches"_s, u"DROP TABLE renewal_personal"_s,
              u"ALTER TABLE accounts DROP COLUMN color"_s, u"PRAGMA user_version=1"_s,
              u"CREATE TRIGGER renewal_events_unchanged BEFORE UPDATE ON renewal_events"
              " BEGIN SELECT RAISE(ABORT, 'no'); END"_s})
            change(sql);
        reopen();

        QVERIFY(!m_store->renewals().append(sampleRenewal(u"one"_s, RenewalState::Buying, 2)));
        QVERIFY(m_store->renewals().append(sampleRenewal(u"one"_s, RenewalState::Bought, 3)));
    }

    void givesAccountsOfAnOlderVersionAColourEach()
    {
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(m_store->accounts().save({AccountId(id), id, Site::Mainland, id, {}, {}, {}}));
        m_store.reset();
        change(u"ALTER TABLE accounts DROP COLUMN color"_s);
        change(u"PRAGMA user_version=4"_s);
        reopen();

        auto accounts = *m_store->accounts().all();
        QCOMPARE(accounts.size(), 3);
        QCOMPARE(accounts[0].color, 0);
        QCOMPARE(accounts[2].color, 2);
        QCOMPARE(accounts[2].site, Site::Mainland);
        accounts[2].color = 5;
        QVERIFY(m_store->accounts().save(accounts[2]));
        QCOMPARE(*m_store->accounts().all(), accounts);
    }

    void findsAJournalThatWasChangedFromOutside()
    {
        QVERIFY(m_store->renewals().append(sampleRenewal(u"one"_s, RenewalState::Buying)));
        m_store.reset();
        change(u"UPDATE renewal_events SET body = replace(body, 'buying', 'planned')"_s);
        reopen();

        const auto renewals = m_store->renewals().latest(AccountId(u"a"_s));

        QVERIFY(!renewals);
        QCOMPARE(renewals.error().code, u"storage/journal"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto history = m_store->renewals().history(AccountId(u"a"_s), now.addYears(-9), now);
        QVERIFY(!history);
        QCOMPARE(history.error().code, u"storage/journal"_s);
    }

    // To guess what it stands for could mean to buy twice: nothing is begun or changed.
    void refusesAWayToRenewOfANewerVersion()
    {
        Renewal renewal = sampleRenewal(u"one"_s, RenewalState::Bought);
        renewal.plan.way = static_cast<RenewalWay>(static_cast<int>(lastWay) + 1);
        QVERIFY(m_store->renewals().append(renewal));
        reopen();

        const auto renewals = m_store->renewals().latest(AccountId(u"a"_s));
        QVERIFY(!renewals);
        QCOMPARE(renewals.error().code, u"storage/newer"_s);
        const auto begun =
            m_store->renewals().append(sampleRenewal(u"two"_s, RenewalState::Planned));
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, u"storage/newer"_s);
    }

    void refusesAFileOfANewerVersion()
    {
        m_store.reset();
        change(u"PRAGMA user_version=999"_s);
        const auto store = ProfileStore::open(m_folder->path());
        QVERIFY(!store);
        QCOMPARE(store.error().code, u"storage/newer"_s);
    }

    void refusesADamagedFile()
    {
        m_store.reset();
        QFile file(databasePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(20000, 'x'));
        file.close();
        const auto store = ProfileStore::open(m_folder->path());
        QVERIFY(!store);
        QCOMPARE(store.error().kind, Error::Kind::Storage);
        QCOMPARE(store.error().code, u"storage/damaged"_s);
    }

    void linksKeysToCertificates()
    {
        const AccountId account(u"a"_s);
        KeyRecord key{KeyId(u"k"_s), account, "spki", {}, QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC)};
        QVERIFY(m_store->keys().add(key));
        QVERIFY(m_store->keys().link(key.id, CertificateId(u"c"_s)));
        reopen();
        key.certificate = CertificateId(u"c"_s);
        QCOMPARE(*m_store->keys().all(account), QList{key});
    }

    void keepsAccounts()
    {
        Account account;
        account.id = AccountId(u"a"_s);
        account.name = u"Bakery"_s;
        account.site = Site::Mainland;
        account.secretId = u"AKID"_s;
        QVERIFY(m_store->accounts().save(account));
        account.name = u"Harbor Bakery"_s;
        QVERIFY(m_store->accounts().save(account));
        reopen();
        QCOMPARE(*m_store->accounts().all(), QList{account});
        QVERIFY(m_store->accounts().remove(account.id));
        QVERIFY(m_store->accounts().all()->isEmpty());
    }

    void onlyTheOwnerMayRead()
    {
        const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(!(QFile::permissions(databasePath()) & others));
        QVERIFY(!(QFile::permissions(m_folder->path()) & others));
    }

private:
    QString databasePath() const { return m_folder->filePath(u"certdesk.sqlite"_s); }

    void reopen()
    {
        m_store.reset();
        auto store = ProfileStore::open(m_folder->path());
        QVERIFY(store);
        m_store = *std::move(store);
    }

    void change(const QString &sql)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"outside"_s);
            database.setDatabaseName(databasePath());
            QVERIFY(database.open());
            QSqlQuery query(database);
            query.exec(u"DROP TRIGGER renewal_events_unchanged"_s);
            QVERIFY(query.exec(sql));
        }
        QSqlDatabase::removeDatabase(u"outside"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
};

CERTDESK_TEST(TestProfileStore)
#include "tst_profilestore.moc"
