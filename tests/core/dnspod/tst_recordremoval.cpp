#include "core/dnspod/recordremoval.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers one after another what a test says; nothing else is asked of it.
class ScriptedHosting final : public DnsHosting
{
public:
    Task<QList<HostedZone>> zones(QObject *) override { Q_UNREACHABLE(); }
    Task<QList<HostedRecord>> records(const HostedZone &, const QString &, QObject *) override
    {
        return readyTask(looks.takeFirst());
    }
    Task<qint64> create(const HostedZone &, const NewRecord &, QObject *) override
    {
        Q_UNREACHABLE();
    }
    Task<qint64> replace(const HostedZone &, qint64, const NewRecord &, QObject *) override
    {
        Q_UNREACHABLE();
    }
    Task<void> remove(const HostedZone &, qint64, QObject *) override
    {
        ++removals;
        return readyTask(removal);
    }

    QList<Result<QList<HostedRecord>>> looks;
    Result<void> removal;
    int removals = 0;
};

class RecordBook final : public AddedRecords
{
public:
    Result<void> add(const AddedRecord &record) override
    {
        records += record;
        return {};
    }
    Result<void> forget(const AddedRecord &record) override
    {
        records.removeOne(record);
        return {};
    }
    Result<QList<AddedRecord>> all(const AccountId &, const CertificateId &) override
    {
        return records;
    }

    QList<AddedRecord> records;
};

AddedRecord proof()
{
    AddedRecord record;
    record.zone = u"harbor-bakery.test"_s;
    record.recordId = 7;
    record.host = u"_dnsauth"_s;
    record.type = u"TXT"_s;
    record.value = u"token"_s;
    return record;
}

QList<HostedRecord> proofAsHosted()
{
    const AddedRecord ours = proof();
    return {{ours.recordId, ours.host, ours.type, ours.value, {}, u"0"_s, 600, true}};
}

} // namespace

/// What a removal says where its answer is lost. tst_dnspodhosting removes for real.
class TestRecordRemoval : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_hosting = {};
        m_book.records = {proof()};
    }

    void isUnknownWhereTheLookAfterwardsFailsToo()
    {
        Error lost = fail(Error::Kind::NoAnswer).value();
        lost.requestId = u"removal-1"_s;
        m_hosting.looks = {proofAsHosted(), fail(Error::Kind::Unreachable)};
        m_hosting.removal = Failure(lost);

        const auto removed = resultOf(removeAdded(m_hosting, m_book, proof(), &m_owner));

        QVERIFY(!removed);
        QVERIFY(removed.error() == lost); // "unreachable" would say that nothing was sent
        QCOMPARE(m_hosting.removals, 1);
        QCOMPARE(m_book.records, QList{proof()}); // so that it can be removed later
    }

    void removesNothingThatItCanNotSee()
    {
        m_hosting.looks = {fail(Error::Kind::Unreachable)};

        const auto removed = resultOf(removeAdded(m_hosting, m_book, proof(), &m_owner));

        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Error::Kind::Unreachable);
        QCOMPARE(m_hosting.removals, 0);
        QCOMPARE(m_book.records, QList{proof()});
    }

private:
    ScriptedHosting m_hosting;
    RecordBook m_book;
    QObject m_owner;
};

CERTDESK_TEST(TestRecordRemoval)
#include "tst_recordremoval.moc"
