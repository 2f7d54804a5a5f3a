#include "core/crypto/certificaterequest.h"
#include "core/operations/requestlist.h"
#include "tests/core/operations/accountclient.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

using namespace core;
using namespace Qt::StringLiterals;
using Fault = sandbox::Fault::Kind;

/// The provider's CSRs over the wire of the sandbox.
class TestRequestList : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_account = std::make_unique<AccountClient>(m_authority, Site::International); }
    void cleanup() { m_account.reset(); }
    void readsEveryPageNewestFirst();
    void fetchesTheRequestAndNotItsKey();
    void takesNothingButARequestForOne();
    void deletesWhatIsThere();
    void neverCallsAnUnknownDeletionFailed();
    void asksTheMainlandNothing();

private:
    qint64 make(const QString &domain, bool generate = true)
    {
        return m_account->sandbox
            .call("ssl", "CreateCSR",
                  {{u"Domain"_s, domain},
                   {u"Organization"_s, u"Harbor Bakery Ltd"_s},
                   {u"Department"_s, u"IT"_s},
                   {u"Email"_s, u"grace@harbor-bakery.test"_s},
                   {u"Province"_s, u"Devon"_s},
                   {u"City"_s, u"Plymouth"_s},
                   {u"Country"_s, u"GB"_s},
                   {u"EncryptAlgo"_s, u"ECC"_s},
                   {u"KeyParameter"_s, u"prime256v1"_s},
                   {u"Generate"_s, generate},
                   {u"Remark"_s, u"for the shop"_s}})["Id"_L1]
            .toInteger();
    }
    Result<QList<StoredRequest>> read()
    {
        return resultOf(RequestList(m_account->client).read(this));
    }

    const SharedAuthority m_authority;
    std::unique_ptr<AccountClient> m_account;
};

void TestRequestList::readsEveryPageNewestFirst()
{
    const qint64 first = make(u"first.harbor-bakery.test"_s, false);
    const auto record = m_account->sandbox.provider().csrs.find(first);
    QVERIFY(record);
    for (int i = 1; i <= RequestList::pageSize; ++i) { // a second page
        sandbox::ManagedCsr another = *record;
        another.id = 0;
        another.created = another.created.addSecs(i);
        m_account->sandbox.provider().csrs.save(another);
    }
    const auto requests = read();
    QVERIFY(requests);
    QCOMPARE(requests->size(), RequestList::pageSize + 1);
    const StoredRequest oldest = requests->last();
    QCOMPARE(oldest.id, first);
    QCOMPARE(oldest.domain, u"first.harbor-bakery.test"_s);
    QCOMPARE(oldest.keyDescription, u"EC P-256"_s);
    QCOMPARE(oldest.organisation, u"Harbor Bakery Ltd"_s);
    QCOMPARE(oldest.remark, u"for the shop"_s);
    QVERIFY(!oldest.isGenerated);
    QVERIFY(oldest.createdAt < requests->first().createdAt);
}

void TestRequestList::fetchesTheRequestAndNotItsKey()
{
    const qint64 id = make(u"shop.harbor-bakery.test"_s);
    const auto pem = resultOf(RequestList(m_account->client).text(id, this));
    QVERIFY(pem);
    QVERIFY(!pem->contains("PRIVATE KEY"));
    const auto request = readRequest(*pem);
    QVERIFY(request);
    QCOMPARE(request->commonName, u"shop.harbor-bakery.test"_s);

    const auto unknown = resultOf(RequestList(m_account->client).text(4711, this));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, u"InvalidParameter.InvalidCSRId"_s);
}

void TestRequestList::takesNothingButARequestForOne()
{
    const QString request = u"-----BEGIN CERTIFICATE REQUEST-----\nAA==\n"
                            "-----END CERTIFICATE REQUEST-----"_s;
    const QString key = u"-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n"_s;
    for (const QString &text : QStringList{QString(), key, key + request, request + u'\n' + key}) {
        ScriptedTransport transport;
        ApiClient client({}, transport, systemTime, AccountClient::quick());
        client.setSecretKey(std::make_shared<const Secret>(std::span("key", 3)));
        transport.answer({{u"CSR"_s, text}, {u"PrivateKey"_s, key}});
        const auto pem = resultOf(RequestList(client).text(1, this));
        QVERIFY2(!pem, qPrintable(text));
        QCOMPARE(pem.error().kind, Error::Kind::Malformed);
    }
}

void TestRequestList::deletesWhatIsThere()
{
    const qint64 kept = make(u"kept.harbor-bakery.test"_s);
    const qint64 gone = make(u"gone.harbor-bakery.test"_s, false);
    const auto deleted = resultOf(RequestList(m_account->client).remove({gone, 4711}, this));
    QVERIFY(deleted);
    QCOMPARE(*deleted, QList<qint64>{gone});
    const auto left = read();
    QVERIFY(left);
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->first().id, kept);
}

void TestRequestList::neverCallsAnUnknownDeletionFailed()
{
    const qint64 id = make(u"shop.harbor-bakery.test"_s, false);
    m_account->meet(Fault::Close, u"BatchDeleteCSR"_s, true);
    const auto deleted = resultOf(RequestList(m_account->client).remove({id}, this));
    QVERIFY(!deleted);
    QCOMPARE(deleted.error().kind, Error::Kind::NoAnswer);
    QCOMPARE(read()->size(), 0);
}

void TestRequestList::asksTheMainlandNothing()
{
    m_account = std::make_unique<AccountClient>(m_authority, Site::Mainland);
    m_account->meet(Fault::ServerError, u"*"_s);
    const auto requests = read();
    QVERIFY(!requests);
    QCOMPARE(requests.error().code, u"site/no-action"_s);
    QCOMPARE(m_account->sandbox.sandbox().faults().waiting().size(), 1); // nothing has come
}

CERTDESK_TEST(TestRequestList)
#include "tst_requestlist.moc"
