#include "core/model/packedcertificates.h"
#include "tests/support/samplecertificates.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

/// With something in every field.
Certificate fullCertificate()
{
    Certificate full = support::sampleCertificate(u"full"_s, u"例え.example"_s,
                                                  static_cast<CertificateStatus>(-1), 83, 10);
    const QDateTime time({2026, 12, 24}, {1, 2, 3, 456}, Qt::UTC);
    full.furtherNames = {u"www.example.com"_s, u"\U0001F433.example"_s, QString()};
    full.alias = u"shop “one”"_s;
    full.productName = u"Wildcard"_s;
    full.brandName = u"TrustAsia"_s;
    full.statusName = u"审核中"_s;
    full.statusMessage = u"PENDING-DCV"_s;
    full.reviewerMessage = u"soon"_s;
    full.insertedAt = QDateTime({1969, 1, 1}, {0, 0}, Qt::UTC);
    full.notBefore = QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC);
    full.notAfter = full.validationDeadline = full.hostingCompletedAt = time;
    full.verifyType = u"DNS"_s;
    full.algorithm = u"RSA"_s;
    full.projectId = -7'000'000'000;
    full.tags = {{u"team"_s, u"web"_s}, {u"alone"_s, QString()}};
    full.domainCount = 250;
    full.isVip = full.isDv = full.isWildcard = full.isUploaded = full.renewable = true;
    full.expiring = full.ignored = full.autoRenew = true;
    full.downloadAllowed = false;
    full.hostingStatus = 10;
    full.hostingSuccessor = CertificateId(u"a"_s);
    full.renewsCertificate = CertificateId(u"b"_s);
    full.renewedBy = CertificateId(u"c"_s);
    full.replaces = CertificateId(u"d"_s);
    full.replacedBy = CertificateId(u"e"_s);
    return full;
}

Certificate numbered(int number)
{
    return support::sampleCertificate(u"id%1"_s.arg(number), u"host%1.example.com"_s.arg(number),
                                      CertificateStatus::Issued, 9, number % 200);
}

QList<Certificate> numbered(int from, int to)
{
    QList<Certificate> list;
    for (int number = from; number < to; ++number)
        list.append(numbered(number));
    return list;
}

QList<Certificate> allOf(const PackedCertificates &list)
{
    return {list.begin(), list.end()};
}

} // namespace

class TestPackedCertificates : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatItTook()
    {
        const QList<Certificate> list{fullCertificate(), Certificate(), numbered(1)};
        const PackedCertificates packed(list);
        QCOMPARE(allOf(packed), list);
        QCOMPARE(packed.idAt(2), CertificateId(u"id1"_s));
        QCOMPARE(packed.domainAt(0), u"例え.example"_s);
        QCOMPARE(packed.domainAt(1), QString());
    }

    void canLeaveTheNamesOut()
    {
        Certificate expected = fullCertificate();
        expected.domain.clear();
        expected.furtherNames.clear();
        expected.alias.clear();
        expected.reviewerMessage.clear();
        expected.tags.clear();
        QCOMPARE(PackedCertificates({fullCertificate()}).withoutNames(0), expected);
    }

    void takesLittleMemory()
    {
        const PackedCertificates packed(numbered(0, 3000));
        qsizetype bytes = 0;
        for (const auto &block : packed.blocks())
            bytes += block->bytes().size();
        QVERIFY2(bytes < 3000 * 100, qPrintable(QString::number(bytes)));
    }

    void findsEachOfMany()
    {
        const PackedCertificates packed(numbered(0, 2500));
        for (int number = 0; number < 2500; ++number)
            QCOMPARE(packed.rowOf(CertificateId(u"id%1"_s.arg(number))), number);
        QCOMPARE(packed.find(CertificateId(u"id1999"_s)), numbered(1999));
        QVERIFY(!packed.find(CertificateId(u"id2500"_s)));
        QVERIFY(!PackedCertificates().find(CertificateId(u"id1"_s)));
    }

    void hasEachOnce()
    {
        Certificate second = numbered(900);
        second.alias = u"the second"_s;
        const PackedCertificates first(numbered(0, 1000));
        const auto joined =
            PackedCertificates::joined({first, {second, numbered(1000), numbered(1000)}, first});
        QCOMPARE(allOf(joined), numbered(0, 1001));
    }

    void takesOthersInTheirPlace()
    {
        Certificate changed = numbered(1234);
        changed.alias = u"changed"_s;
        const PackedCertificates before(numbered(10, 2500));
        const PackedCertificates after = before.with({numbered(1), changed, numbered(2)});
        QList<Certificate> expected = numbered(10, 2500);
        expected[1224] = changed;
        expected.prepend(numbered(1));
        expected.prepend(numbered(2));
        QCOMPARE(allOf(after), expected);
        QCOMPARE(allOf(before), numbered(10, 2500));
        // What is the same is the same memory.
        QCOMPARE(after.blocks().at(1), before.blocks().at(0));
    }

    void leavesRowsOut()
    {
        const PackedCertificates all(numbered(0, 2500));
        QCOMPARE(allOf(all.without({0, 1, 2499})), numbered(2, 2499));
        QVERIFY(all.without({}).isSharedWith(all));
    }

    void tellsWhatAnotherHasToo()
    {
        const PackedCertificates one(numbered(0, 1500));
        const PackedCertificates other(numbered(1400, 3000));
        const auto rows = one.rowsAlsoIn(other);
        QCOMPARE(rows.size(), std::size_t(100));
        QCOMPARE(rows.front(), 1400U);
        QCOMPARE(rows.back(), 1499U);
    }

    void sharesWhatIsTheSame()
    {
        const PackedCertificates before(numbered(0, 2500));
        QVERIFY(PackedCertificates(numbered(0, 2500)).sharing(before).isSharedWith(before));
        QList<Certificate> list = numbered(0, 2500);
        list[1200].alias = u"changed"_s;
        const auto one = PackedCertificates(list).sharing(before);
        QCOMPARE(allOf(one), list);
        QCOMPARE(one.blocks()[0], before.blocks()[0]);
        QVERIFY(one.blocks()[1] != before.blocks()[1]);
        QCOMPARE(one.blocks()[2], before.blocks()[2]);
        const auto shorter = PackedCertificates(numbered(0, 2000)).sharing(before);
        QCOMPARE(allOf(shorter), numbered(0, 2000));
        QVERIFY(!shorter.isSharedWith(before));
    }

    void tellsWhetherTheIdsAreTheSame()
    {
        const PackedCertificates list(numbered(0, 2500));
        std::vector<PackedCertificates::Block> otherwiseCut;
        for (const auto &[from, to] : {std::pair(0, 100), {100, 1100}, {1100, 2500}})
            otherwiseCut.push_back(PackedBlock::pack(numbered(from, to)));
        QVERIFY(list.hasSameIds(PackedCertificates::ofBlocks(otherwiseCut)));
        QVERIFY(PackedCertificates().hasSameIds(PackedCertificates(QList<Certificate>())));
        QVERIFY(!list.hasSameIds(numbered(0, 2499)));
        QList<Certificate> swapped = numbered(0, 2500);
        swapped.swapItemsAt(2300, 2400);
        QVERIFY(!list.hasSameIds(swapped));
    }

    void readsOnlyWholeBlocks()
    {
        const QByteArray bytes =
            PackedCertificates({fullCertificate(), numbered(1)}).blocks().front()->bytes();
        QVERIFY(PackedBlock::read(bytes));
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!PackedBlock::read(bytes.first(size)));
        QVERIFY(!PackedBlock::read(bytes + 'x'));
        QVERIFY(!PackedBlock::read(QByteArray(20, '\xff')));
    }

    void survivesEveryFlip()
    {
        const QByteArray bytes =
            PackedCertificates({fullCertificate(), numbered(1)}).blocks().front()->bytes();
        for (qsizetype place = 0; place < bytes.size() * 8; ++place) {
            QByteArray flipped = bytes;
            flipped[place / 8] = static_cast<char>(flipped[place / 8] ^ (1 << place % 8));
            if (const auto block = PackedBlock::read(flipped))
                for (const Certificate &each : PackedCertificates::ofBlocks({block}))
                    QVERIFY(each.furtherNames.size() < 1000);
        }
    }
};

CERTDESK_TEST(TestPackedCertificates)
#include "tst_packedcertificates.moc"
