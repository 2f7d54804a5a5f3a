#include "core/store/profilestore.h"
#include "tests/support/samplecertificates.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// The last known lists, as they are on disk.
class TestCertificateCache : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void keepsAListAcrossARestart()
    {
        save(support::sampleCertificates());
        reopen();
        const auto list = m_store->certificates().load(m_account).result();
        QVERIFY(list);
        QCOMPARE(list->fetchedAt, m_now);
        QCOMPARE(saved(), support::sampleCertificates());
        const auto other = m_store->certificates().load(AccountId(u"other"_s)).result();
        QVERIFY(other && other->certificates.isEmpty());
    }

    void writesOnlyWhatChanged()
    {
        QList<Certificate> list = manyCertificates(5000);
        save(list);
        const QVariant first = rowIdOf(0);
        const QVariant third = rowIdOf(2);
        list[2100].alias = u"changed"_s;
        save(list);
        QCOMPARE(rowIdOf(0), first);
        QVERIFY(rowIdOf(2) != third); // a new one took its place
        QCOMPARE(saved(), list);
    }

    void keepsNothingOfALongerList()
    {
        QList<Certificate> list = manyCertificates(5000);
        save(list);
        list.removeAt(10);
        list = list.first(2200);
        list.prepend(support::sampleCertificates().first());
        save(list);
        QCOMPARE(saved(), list);
        reopen();
        QCOMPARE(saved(), list);
        QCOMPARE(ask(u"SELECT COUNT(*) FROM blocks"_s).toInt(), 3);
    }

    void aDamagedFileIsBegunAnew_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no database")
            << QByteArray("not a database at all, but long enough for one");
        QTest::newRow("cut") << QByteArray();
    }
    void aDamagedFileIsBegunAnew()
    {
        QFETCH(QByteArray, content);
        save(support::sampleCertificates());
        m_store.reset();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (content.isEmpty())
            QVERIFY(file.resize(file.size() / 2));
        else
            file.write(content);
        file.close();
        reopen();
        isBegunAnew();
    }

    void aByteThatChangedOnDiskIsNeverShown()
    {
        save(support::sampleCertificates());
        m_store.reset();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("pay.northwind.example"));
        bytes.replace("pay.northwind.example", "pay.southwind.example");
        QVERIFY(file.seek(0));
        file.write(bytes);
        file.close();
        reopen();
        isBegunAnew();
    }

    void aFileOfAnotherVersionIsBegunAnew()
    {
        save(support::sampleCertificates());
        m_store.reset();
        ask(u"PRAGMA user_version=1"_s);
        reopen();
        isBegunAnew();
    }

    void theTopIsKeptAcrossARestart()
    {
        save(manyCertificates(5000));
        keepTop();
        reopen();
        const auto top = m_store->certificates().loadTop(m_account).result();
        QVERIFY(top && top->certificates);
        QCOMPARE(top->view, "by name"_ba);
        QCOMPARE(top->certificates->size(), 24U);
        const auto other = m_store->certificates().loadTop(AccountId(u"other"_s)).result();
        QVERIFY(other && !other->certificates);
    }

    void aNewListHasNoTopYet()
    {
        save(manyCertificates(5000));
        keepTop();
        save(manyCertificates(5001));
        QVERIFY(!m_store->certificates().loadTop(m_account).result()->certificates);
        keepTop(); // the same as before
        QVERIFY(m_store->certificates().loadTop(m_account).result()->certificates);
    }

    void aTopThatChangedOnDiskIsNone()
    {
        save(manyCertificates(5000));
        keepTop();
        m_store.reset();
        ask(u"UPDATE tops SET sum=sum+1"_s);
        reopen();
        QVERIFY(!m_store->certificates().loadTop(m_account).result()->certificates);
        QCOMPARE(saved().size(), 5000); // the list is another matter
    }

    void aBlockThatIsMissingIsNoticed()
    {
        save(manyCertificates(5000));
        m_store.reset();
        ask(u"DELETE FROM blocks WHERE place=4"_s);
        reopen();
        isBegunAnew();
    }

private:
    static QList<Certificate> manyCertificates(int count)
    {
        QList<Certificate> list;
        for (int n = 0; n < count; ++n)
            list += support::sampleCertificate(u"id%1"_s.arg(n), u"host%1.example.com"_s.arg(n),
                                               CertificateStatus::Issued, 9, 10);
        return list;
    }

    QString path() const { return m_folder->filePath(u"lists.sqlite"_s); }

    void reopen()
    {
        m_store.reset();
        auto store = ProfileStore::open(m_folder->path());
        QVERIFY(store);
        m_store = *std::move(store);
    }

    void save(const QList<Certificate> &list)
    {
        QVERIFY(m_store->certificates().replace(m_account, {m_now, list}).result());
    }

    void keepTop()
    {
        const CachedTop top{"by name", PackedBlock::pack(support::sampleCertificates())};
        QVERIFY(m_store->certificates().keepTop(m_account, top).result());
    }

    QList<Certificate> saved()
    {
        const auto list = m_store->certificates().load(m_account).result();
        return list ? QList<Certificate>(list->certificates.begin(), list->certificates.end())
                    : QList<Certificate>();
    }

    void isBegunAnew()
    {
        QCOMPARE(saved(), QList<Certificate>());
        save(support::sampleCertificates());
        QCOMPARE(saved(), support::sampleCertificates());
    }

    /// The first value that the file answers with.
    QVariant ask(const QString &sql)
    {
        QVariant value;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"outside"_s);
            database.setDatabaseName(path());
            database.open();
            QSqlQuery query(database);
            query.exec(sql);
            if (query.next())
                value = query.value(0);
        }
        QSqlDatabase::removeDatabase(u"outside"_s);
        return value;
    }
    QVariant rowIdOf(int place)
    {
        return ask(u"SELECT rowid FROM blocks WHERE place=%1"_s.arg(place));
    }

    const AccountId m_account{u"a"_s};
    const QDateTime m_now{{2026, 11, 23}, {12, 0}, Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
};

CERTDESK_TEST(TestCertificateCache)
#include "tst_certificatecache.moc"
