#include "core/renewal/renewaljournal.h"
#include "core/store/journalchain.h"
#include "core/store/profilestore.h"
#include "core/store/renewalcodec.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const AccountId ownAccount(u"a"_s);

NewProfile quartermaine()
{
    NewProfile profile;
    profile.set(ProfileField::OrganisationName, u"Quartermaine Saddlery"_s);
    profile.set(ProfileField::PhoneNumber, u"5550177"_s);
    profile.set(ProfileField::AdminLastName, u"Quartermaine"_s);
    profile.set(ProfileField::AdminIdNumber, u"ID-771100"_s);
    profile.set(ProfileField::AdminEmail, u"allan@saddlery.test"_s);
    return profile;
}

/// What of it is to be found nowhere any more.
QByteArrayList tracesOf(const NewProfile &profile)
{
    QByteArrayList traces;
    for (const QString &value : profile.values)
        traces += value.toUtf8();
    return traces;
}

Renewal renewalWith(const QString &id, RenewalState state, int event, const NewProfile &profile)
{
    Renewal renewal;
    renewal.id = RenewalId(id);
    renewal.event = event;
    renewal.plan.account = ownAccount;
    renewal.plan.certificate.id = CertificateId(u"of-"_s + id);
    renewal.plan.profile = profile;
    renewal.plan.contactEmail = profile.value(ProfileField::AdminEmail);
    renewal.state = state;
    renewal.changedAt = QDateTime({2026, 11, 1}, {0, event}, Qt::UTC);
    renewal.key = KeyId(u"key-"_s + id);
    renewal.newCertificate = CertificateId(u"new-"_s + id);
    renewal.deals = {DealId(u"deal-"_s + id)};
    renewal.chainPem = QByteArray(3000, 'c'); // most events are longer than a page of the file
    return renewal;
}

Renewal ended(const QString &id, RenewalState state, int event)
{
    Renewal renewal = renewalWith(id, state, event, {});
    renewal.plan.profile.reset();
    return renewal;
}

} // namespace

/// What was typed about people for an order: kept as long as the order is under way, and then gone
/// from the profile's file.
class TestPersonalData : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void isThereWhileItIsNeeded()
    {
        append(renewalWith(u"one"_s, RenewalState::Planned, 1, quartermaine()));
        NewProfile corrected = quartermaine();
        corrected.set(ProfileField::City, u"Exeter"_s);
        append(renewalWith(u"one"_s, RenewalState::Bought, 2, corrected));
        append(renewalWith(u"two"_s, RenewalState::Bought, 1, quartermaine()));
        reopen();

        const QList<Renewal> renewals = latest();
        QCOMPARE(renewals.size(), 2);
        QVERIFY(renewals[0].plan.profile == corrected);
        QCOMPARE(renewals[0].plan.contactEmail, u"allan@saddlery.test"_s);
        QVERIFY(renewals[1].plan.profile == quartermaine());
    }

    void isGoneOnceTheRenewalHasEnded_data()
    {
        QTest::addColumn<RenewalState>("end");
        QTest::newRow("ready") << RenewalState::Ready;
        QTest::newRow("given up") << RenewalState::Abandoned;
    }
    void isGoneOnceTheRenewalHasEnded()
    {
        QFETCH(RenewalState, end);
        NewProfile mistyped = quartermaine();
        mistyped.set(ProfileField::City, u"Exetre"_s);
        append(renewalWith(u"one"_s, RenewalState::Planned, 1, mistyped));
        append(renewalWith(u"one"_s, RenewalState::Bought, 2, mistyped));
        append(renewalWith(u"one"_s, RenewalState::InReview, 3, quartermaine()));
        QVERIFY(hasAny(tracesOf(quartermaine())));
        QVERIFY(!hasAny({"Exetre"})); // corrected
        append(ended(u"one"_s, end, 4));

        QVERIFY(!hasAny(tracesOf(quartermaine())));
        reopen();
        const QList<Renewal> renewals = latest(); // which verifies the chain
        QCOMPARE(renewals.size(), 1);
        QCOMPARE(renewals[0].state, end);
        QVERIFY(!renewals[0].plan.profile);
        const QList<Renewal> events = history();
        QCOMPARE(events.size(), 4);
        for (const Renewal &event : events) {
            QCOMPARE(event.key, KeyId(u"key-one"_s));
            QCOMPARE(event.newCertificate, CertificateId(u"new-one"_s));
            QCOMPARE(event.deals, QList{DealId(u"deal-one"_s)});
            QVERIFY(!event.plan.profile);
        }
    }

    void isNoticedWhenItWasChangedFromOutside_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("another name")
            << u"UPDATE renewal_personal SET body = replace(body, 'Quarter', 'Half')"_s;
        QTest::newRow("removed") << u"DELETE FROM renewal_personal"_s;
    }
    void isNoticedWhenItWasChangedFromOutside()
    {
        QFETCH(QString, sql);
        append(renewalWith(u"one"_s, RenewalState::Bought, 1, quartermaine()));
        m_store.reset();
        change({sql});
        reopen();
        const auto renewals = m_store->renewals().latest(ownAccount);
        QVERIFY(!renewals);
        QCOMPARE(renewals.error().code, u"storage/journal"_s);
    }

    void leavesTheEventsOfAnOlderVersion()
    {
        makeOlderJournal();
        QVERIFY(hasAny(tracesOf(quartermaine())));
        reopen();

        QVERIFY(!hasAny(tracesOf(quartermaine())));
        const QList<Renewal> renewals = latest();
        QCOMPARE(renewals.size(), 23);
        QCOMPARE(renewals[0].state, RenewalState::Ready);
        QVERIFY(!renewals[0].plan.profile);
        QCOMPARE(renewals[1].state, RenewalState::Bought); // goes on with what was typed
        QVERIFY(renewals[1].plan.profile);
        QCOMPARE(renewals[1].plan.profile->value(ProfileField::OrganisationName), u"Other Ltd"_s);
        QCOMPARE(renewals[1].plan.contactEmail, u"other@example.test"_s);
        QCOMPARE(renewals[2].plan.contactEmail, QString()); // had none
        QCOMPARE(history().size(), 25);
        append(renewalWith(u"two"_s, RenewalState::InReview, 3, *renewals[1].plan.profile));
        append(ended(u"two"_s, RenewalState::Ready, 4));
        QVERIFY(!hasAny({"Other Ltd", "other@example.test"}));
        m_store.reset();
        QVERIFY(!runs(u"UPDATE renewal_events SET body = ''"_s)); // it is append-only again
        reopen();
        QCOMPARE(latest().size(), 23);
    }

    // Whoever closed its chain anew would hide that.
    void leavesAnOlderJournalThatWasChangedFromOutside()
    {
        makeOlderJournal();
        change({u"UPDATE renewal_events SET body = replace(body, 'key-one', 'key-two')"_s});
        reopen();
        const auto renewals = m_store->renewals().latest(ownAccount);
        QVERIFY(!renewals);
        QCOMPARE(renewals.error().code, u"storage/journal"_s);
    }

private:
    QString path() const { return m_folder->filePath(u"certdesk.sqlite"_s); }

    void reopen()
    {
        m_store.reset();
        auto store = ProfileStore::open(m_folder->path());
        QVERIFY(store);
        m_store = *std::move(store);
    }
    void append(const Renewal &renewal)
    {
        const auto done = m_store->renewals().append(renewal);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    }
    QList<Renewal> latest()
    {
        return m_store->renewals().latest(ownAccount).value_or(QList<Renewal>());
    }
    QList<Renewal> history()
    {
        return m_store->renewals()
            .history(ownAccount, QDateTime({2026, 1, 1}, {}, Qt::UTC),
                     QDateTime({2027, 1, 1}, {}, Qt::UTC))
            .value_or(QList<Renewal>());
    }

    bool hasAny(const QByteArrayList &traces) const
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no file");
        const QByteArray bytes = file.readAll();
        return std::ranges::any_of(traces,
                                   [&](const QByteArray &trace) { return bytes.contains(trace); });
    }

    /// As the sixth version wrote it: renewals that have ended, and two that have not.
    void makeOlderJournal()
    {
        m_store.reset();
        NewProfile other;
        other.set(ProfileField::OrganisationName, u"Other Ltd"_s);
        other.set(ProfileField::AdminEmail, u"other@example.test"_s);
        QList<Renewal> events{renewalWith(u"one"_s, RenewalState::Bought, 1, quartermaine()),
                              renewalWith(u"two"_s, RenewalState::Planned, 1, quartermaine()),
                              renewalWith(u"two"_s, RenewalState::Bought, 2, other),
                              renewalWith(u"one"_s, RenewalState::Ready, 2, quartermaine()),
                              ended(u"three"_s, RenewalState::Planned, 1)};
        for (int more = 0; more < 20; ++more)
            events += renewalWith(u"past-%1"_s.arg(more), RenewalState::Ready, 1, quartermaine());
        change({u"DROP TABLE renewal_personal"_s, u"PRAGMA user_version=6"_s});
        QByteArray before;
        for (const Renewal &event : events) {
            const QByteArray body = QJsonDocument(toJson(event)).toJson(QJsonDocument::Compact);
            before = chainHash(before, body);
            change({u"INSERT INTO renewal_events (renewal, account, event, body, hash)"
                    " VALUES ('%1', 'a', %2, CAST('%3' AS BLOB), X'%4')"_s.arg(event.id.value())
                        .arg(event.event)
                        .arg(QString::fromUtf8(body).replace(u'\'', u"''"_s))
                        .arg(QString::fromLatin1(before.toHex()))});
        }
    }

    void change(const QStringList &statements)
    {
        QVERIFY(runs(u"DROP TRIGGER IF EXISTS renewal_events_unchanged"_s));
        for (const QString &sql : statements)
            QVERIFY2(runs(sql), qPrintable(sql));
    }
    bool runs(const QString &sql)
    {
        bool done = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"outside"_s);
            database.setDatabaseName(path());
            done = database.open() && QSqlQuery(database).exec(sql);
        }
        QSqlDatabase::removeDatabase(u"outside"_s);
        return done;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
};

CERTDESK_TEST(TestPersonalData)
#include "tst_personaldata.moc"
