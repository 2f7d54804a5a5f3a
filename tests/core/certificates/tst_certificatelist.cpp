#include "core/certificates/certificatelist.h"
#include "core/provider/provider.h"
#include "core/store/profilestore.h"
#include "tests/support/pagedprovider.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class TestCertificateList : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = *ProfileStore::open(m_folder->path());
        m_provider = {};
        restart();
    }

    void asksForEveryPage()
    {
        m_provider.total = 2345;
        QSignalSpy progressed(m_list.get(), &CertificateList::progressed);

        refresh();

        QCOMPARE(m_list->certificates().size(), 2345);
        QCOMPARE(progressed.last().at(0).toInt(), 2345);
        QVERIFY(m_list->find(CertificateId(u"id-2344"_s)));
        QCOMPARE(m_provider.limits, (QList{100, 1000, 1000, 1000}));
    }

    void showsTheLastListAtOnceAfterARestart()
    {
        m_provider.total = 3;
        refresh();
        const QDateTime fetchedAt = m_list->fetchedAt();
        restart();

        m_list->loadCached();

        QTRY_COMPARE(m_list->certificates().size(), 3);
        QCOMPARE(m_list->fetchedAt().toMSecsSinceEpoch(), fetchedAt.toMSecsSinceEpoch());
    }

    void showsFirstWhatWasOnTop()
    {
        m_provider.total = 3000;
        refresh();
        const QList<Certificate> top{m_list->certificates().at(2000), m_list->certificates().at(7)};
        m_list->keepTop("by name", PackedBlock::pack(top));
        restart();
        QList<std::pair<qsizetype, QByteArray>> shown;
        connect(m_list.get(), &CertificateList::changed, this, [&] {
            shown.append({m_list->certificates().size(), m_list->topView()});
            QCOMPARE(m_list->isWhole(), shown.size() == 2);
        });
        m_list->loadCached();
        QTRY_VERIFY(!m_list->isLoading());
        QCOMPARE(shown, (decltype(shown){{2, "by name"}, {3000, {}}}));
    }

    void aPartOfTheListHasNoTop()
    {
        m_provider.total = 3000;
        refresh();
        m_list->keepTop("whole", PackedBlock::pack(QList{m_list->certificates().at(1)}));
        restart();
        m_list->keepTop("nothing yet", PackedBlock::pack(QList<Certificate>()));
        QByteArray kept;
        connect(m_list.get(), &CertificateList::changed, this, [&] { kept += m_list->topView(); });
        m_list->loadCached();
        QTRY_VERIFY(!m_list->isLoading());
        QCOMPARE(kept, "whole"_ba);
    }

    void theProviderIsFasterThanTheRestOfTheTop()
    {
        m_provider.total = 3;
        refresh();
        m_list->keepTop("by name", PackedBlock::pack(QList{m_list->certificates().at(1)}));
        restart();
        m_list->loadCached();
        refresh();
        QTRY_VERIFY(!m_list->isLoading());
        QCOMPARE(m_list->certificates().size(), 3);
        QVERIFY(m_list->topView().isNull());
    }

    void keepsTheListWhenAPageFails()
    {
        m_provider.total = 300;
        refresh();
        m_provider.failsAtOffset = 100;
        m_provider.total = 500;

        refresh();

        QCOMPARE(m_list->certificates().size(), 300);
        QCOMPARE(m_list->problem()->kind, Error::Kind::Unreachable);
        m_provider.failsAtOffset = -1;
        refresh();
        QCOMPARE(m_list->certificates().size(), 500);
        QVERIFY(!m_list->problem());
    }

    void showsACertificateOnceThatMovedToTheNextPage()
    {
        m_provider.total = 150;
        m_provider.repeatsFirstOfPage = true;
        refresh();
        QSet<CertificateId> ids;
        for (const Certificate &certificate : m_list->certificates())
            ids.insert(certificate.id);
        QCOMPARE(ids.size(), m_list->certificates().size());
    }

    void doesNotRunForEverOnAWrongTotal()
    {
        m_provider.total = 10;
        m_provider.claimedTotal = 1000;
        refresh();
        QCOMPARE(m_list->certificates().size(), 10);
    }

    void asksForSeveralPagesAtOnce()
    {
        m_provider.total = 9100;
        m_provider.holdsBack = true;
        m_list->refresh();
        QCOMPARE(m_provider.held.size(), 1); // how many there are is not known yet
        m_provider.release(0);
        QTRY_COMPARE(m_provider.held.size(), CertificateList::pagesAtOnce);
        QCoreApplication::processEvents();
        QCOMPARE(m_provider.held.size(), CertificateList::pagesAtOnce); // and not one more
        m_provider.holdsBack = false;
        while (!m_provider.held.isEmpty()) // the last one first
            m_provider.release(m_provider.held.size() - 1);
        QTRY_VERIFY(!m_list->isRefreshing());
        QCOMPARE(m_list->certificates().size(), 9100);
        QCOMPARE(m_list->certificates().first().id, CertificateId(u"id-0"_s));
        QCOMPARE(m_list->certificates().last().id, CertificateId(u"id-9099"_s));
    }

    void showsTheFirstListAsItComes()
    {
        m_provider.total = 5000;
        m_provider.holdsBack = true;
        m_list->refresh();
        m_provider.release(0);
        QTRY_COMPARE(m_list->certificates().size(), 100);
        QVERIFY(!m_list->fetchedAt().isValid()); // there is more
        m_provider.holdsBack = false;
        while (!m_provider.held.isEmpty())
            m_provider.release(0);
        QTRY_COMPARE(m_list->certificates().size(), 5000);
        QVERIFY(m_list->fetchedAt().isValid());
    }

    void aKnownListChangesOnceAtTheEnd()
    {
        m_provider.total = 3000;
        refresh();
        QSignalSpy changed(m_list.get(), &CertificateList::changed);
        m_provider.total = 3500;
        refresh();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_list->certificates().size(), 3500);
    }

    void aRefreshThatBringsTheSameKeepsTheList()
    {
        m_provider.total = 3000;
        refresh();
        const PackedCertificates before = m_list->certificates();
        refresh();
        QVERIFY(m_list->certificates().isSharedWith(before));
    }

    void asksAgainWhereOneMayHaveBeenMissed()
    {
        m_provider.total = 2500;
        m_provider.losesOneBetweenPages = true; // once
        refresh();
        QCOMPARE(m_list->certificates().size(), 2500);
        QCOMPARE(m_provider.limits.size(), 9); // twice four pages, and the rest of a short one
    }

    void asksForSomeAloneWhereTheListIsLong()
    {
        m_provider.total = 3000;
        refresh();
        m_provider.limits.clear();
        m_provider.aliasOfAll = u"renewed"_s;
        QSignalSpy changed(m_list.get(), &CertificateList::changed);
        m_list->refreshSome({CertificateId(u"id-2000"_s), CertificateId(u"id-5000"_s)});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(m_provider.limits.size(), 1);
        QCOMPARE(m_list->certificates().size(), 3001);
        QCOMPARE(m_list->certificates().first().id, CertificateId(u"id-5000"_s)); // new
        QCOMPARE(m_list->find(CertificateId(u"id-2000"_s))->alias, u"renewed"_s);
        QVERIFY(m_list->find(CertificateId(u"id-2001"_s))->alias.isEmpty());
    }

    // What is under way may have been answered before the change.
    void asksOnceMoreAfterAChange()
    {
        m_provider.total = 3;
        m_provider.holdsBack = true;
        m_list->refresh();
        m_provider.release(0);
        m_provider.total = 4; // the change
        m_list->refreshAfterChange();
        m_list->refreshAfterChange(); // and another one: one look for both
        m_provider.holdsBack = false;
        QTRY_COMPARE(m_list->certificates().size(), 4);
        QTRY_VERIFY(!m_list->isRefreshing());
        QCOMPARE(m_provider.limits.size(), 2);

        m_provider.total = 5;
        m_list->refreshAfterChange(); // nothing is under way
        QTRY_VERIFY(!m_list->isRefreshing());
        QCOMPARE(m_list->certificates().size(), 5);
        QCOMPARE(m_provider.limits.size(), 3);
    }

    void theProviderIsFasterThanTheCache()
    {
        m_provider.total = 3;
        refresh();
        m_provider.total = 4;
        restart();
        m_list->loadCached();
        refresh();
        QTRY_VERIFY(!m_list->isLoading());
        QCOMPARE(m_list->certificates().size(), 4);
    }

private:
    void restart()
    {
        m_list = std::make_unique<CertificateList>(AccountId(u"a"_s), m_provider,
                                                   m_store->certificates(), systemTime);
    }

    void refresh()
    {
        m_list->refresh();
        QTRY_VERIFY(!m_list->isRefreshing());
    }

    PagedProvider m_provider;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<CertificateList> m_list;
};

CERTDESK_TEST(TestCertificateList)
#include "tst_certificatelist.moc"
