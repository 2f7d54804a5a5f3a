#include "core/operations/packagelist.h"
#include "tests/core/operations/accountclient.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

using namespace core;
using namespace Qt::StringLiterals;

/// Benefit packages over the wire of the sandbox.
class TestPackageList : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryPageTheNextToExpireFirst();
    void asksTheInternationalSiteNothing();

private:
    const SharedAuthority m_authority;
};

void TestPackageList::readsEveryPageTheNextToExpireFirst()
{
    AccountClient account(m_authority, Site::Mainland);
    sandbox::PackageBook &book = account.sandbox.provider().packages;
    const auto own = book.all().size();
    const QDateTime day(QDate(2027, 3, 1), QTime(0, 0), Qt::UTC);
    for (int i = 0; i < 101; ++i)
        book.save({u"pkg-%1"_s.arg(i), 10, i % 10, day, day.addDays(200 - i)});
    const auto packages = resultOf(PackageList(account.client).read(this));
    QVERIFY(packages);
    QCOMPARE(packages->size(), own + 101);
    QVERIFY(std::ranges::is_sorted(*packages, {}, &BenefitPackage::expiresAt));
    const auto found = std::ranges::find(*packages, u"pkg-7"_s, &BenefitPackage::id);
    QVERIFY(found != packages->end());
    QCOMPARE(*found, (BenefitPackage{u"pkg-7"_s, u"buy"_s, u"usable"_s, 10, 7, day.addDays(193)}));
}

void TestPackageList::asksTheInternationalSiteNothing()
{
    AccountClient account(m_authority, Site::International);
    account.meet(sandbox::Fault::Kind::ServerError, u"*"_s);
    const auto packages = resultOf(PackageList(account.client).read(this));
    QVERIFY(!packages);
    QCOMPARE(packages.error().code, u"site/no-action"_s);
    QCOMPARE(account.sandbox.sandbox().faults().waiting().size(), 1); // nothing has come
}

CERTDESK_TEST(TestPackageList)
#include "tst_packagelist.moc"
