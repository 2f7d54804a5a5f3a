#include "core/base/pendingtask.h"
#include "core/provider/apiclient.h"
#include "core/store/profilestore.h"
#include "core/upload/ownupload.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/servermaterial.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

/// Keys that are noted in memory.
struct NotedKeys : KeyIndex
{
    Result<void> add(const KeyRecord &record) override
    {
        records += record;
        return {};
    }
    Result<void> link(const KeyId &key, const CertificateId &certificate) override
    {
        if (refusesLinks)
            return fail(Error::Kind::Storage);
        std::ranges::find(records, key, &KeyRecord::id)->certificate = certificate;
        return {};
    }
    Result<QList<KeyRecord>> all(const AccountId &) override { return records; }

    QList<KeyRecord> records;
    bool refusesLinks = false;
};

} // namespace

class TestOwnUpload : public QObject
{
    Q_OBJECT

private slots:
    void sendsTheWholeChainAndItsKey();
    void keepsTheKeyBeforeAnythingIsSent();
    void sendsNothingWhereTheKeychainFails();
    void keepsAKeyOnlyOnce();
    void keepsNoKeyUnlessAsked();
    void tellsThatItWasThere();
    void sendsNothingWithAnotherKey();
    void isSentOnceAndUnknownStaysUnknown();
    void doesNotTakeAnAnswerWithoutAnIdForSuccess();
    void saysThatTheNoteIsMissing();

private:
    struct Stage
    {
        Stage() { client.setSecretKey(std::make_shared<const Secret>("key"_ba)); }

        Result<UploadOutcome> send()
        {
            const auto task = upload.send(request, &owner);
            if (!QTest::qWaitFor([&] { return task.isFinished(); }))
                return fail(Error::Kind::Cancelled, u"never"_s);
            return task.result();
        }

        TestMaterial material{KeyAlgorithm::EcP256};
        ScriptedTransport transport;
        ApiClient client{Account(), transport, systemTime, {}};
        MemorySecretStore keychain;
        KeyVault vault{keychain};
        NotedKeys keys;
        QObject owner;
        OwnUpload upload{{client, vault, keys, AccountId(u"a"_s), systemTime}};
        UploadRequest request{
            material.chain,
            std::make_shared<const PrivateKey>(PrivateKey::fromDer(*material.key.toDer()).value()),
            u"shop \"front\""_s, 7, true};
    };
};

void TestOwnUpload::sendsTheWholeChainAndItsKey()
{
    Stage stage;
    stage.transport.answer({{u"CertificateId"_s, u"new1"_s}, {u"RepeatCertId"_s, u""_s}});
    const auto outcome = stage.send();
    QVERIFY(outcome);
    QCOMPARE(outcome->certificate.value(), u"new1"_s);
    QVERIFY(!outcome->wasThere);

    const QJsonObject sent = stage.transport.arguments();
    QCOMPARE(stage.transport.header("X-TC-Action"), "UploadCertificate"_ba);
    QCOMPARE(sent["CertificatePublicKey"_L1].toString().toLatin1(),
             stage.material.chain.fullChainPem());
    const QByteArray key = sent["CertificatePrivateKey"_L1].toString().toLatin1();
    QCOMPARE(PrivateKey::fromPem(Secret(key))->spkiSha256(), stage.material.key.spkiSha256());
    QCOMPARE(sent["CertificateType"_L1].toString(), u"SVR"_s);
    QCOMPARE(sent["Repeatable"_L1], QJsonValue(false));
    QCOMPARE(sent["Alias"_L1].toString(), u"shop \"front\""_s);
    QCOMPARE(sent["ProjectId"_L1].toInt(), 7);
    QCOMPARE(sent.size(), 6);
}

void TestOwnUpload::keepsTheKeyBeforeAnythingIsSent()
{
    Stage stage;
    stage.transport.refuse(u"FailedOperation.CertificateChainError"_s);
    QVERIFY(!stage.send());
    QCOMPARE(stage.keys.records.size(), 1); // it stays
    QVERIFY(stage.keys.records.first().certificate.isEmpty());

    stage.transport.answer({{u"CertificateId"_s, u"new1"_s}});
    QVERIFY(stage.send());
    QCOMPARE(stage.keys.records.size(), 1);
    QCOMPARE(stage.keys.records.first().certificate.value(), u"new1"_s);
    QCOMPARE(stage.keys.records.first().spkiSha256, *stage.material.key.spkiSha256());
}

void TestOwnUpload::sendsNothingWhereTheKeychainFails()
{
    Stage stage;
    stage.keychain.state = MemorySecretStore::State::Locked;
    const auto outcome = stage.send();
    QCOMPARE(outcome.error().kind, Error::Kind::KeychainLocked);
    QCOMPARE(stage.transport.requests.size(), 0);
    QVERIFY(stage.keys.records.isEmpty());
}

void TestOwnUpload::keepsAKeyOnlyOnce()
{
    Stage stage;
    for (int i = 0; i < 2; ++i) {
        stage.transport.answer({{u"CertificateId"_s, u"new1"_s}});
        QVERIFY(stage.send());
    }
    QCOMPARE(stage.keys.records.size(), 1);
    stage.keychain.entries.clear(); // the note is there, the key is not
    stage.transport.answer({{u"CertificateId"_s, u"new1"_s}});
    QVERIFY(stage.send());
    QCOMPARE(stage.keys.records.size(), 2);
    QVERIFY(!stage.keychain.entries.isEmpty());
}

void TestOwnUpload::keepsNoKeyUnlessAsked()
{
    Stage stage;
    stage.request.keepsKey = false;
    stage.transport.answer({{u"CertificateId"_s, u"new1"_s}});
    QVERIFY(stage.send());
    QVERIFY(stage.keychain.written.isEmpty());
    QVERIFY(stage.keys.records.isEmpty());
}

void TestOwnUpload::tellsThatItWasThere()
{
    Stage stage;
    stage.transport.answer({{u"CertificateId"_s, u"old1"_s}, {u"RepeatCertId"_s, u"old1"_s}});
    const auto outcome = stage.send();
    QVERIFY(outcome && outcome->wasThere);
    QCOMPARE(outcome->certificate.value(), u"old1"_s);
    QCOMPARE(stage.keys.records.first().certificate.value(), u"old1"_s); // its key is here now
}

void TestOwnUpload::sendsNothingWithAnotherKey()
{
    Stage stage;
    stage.request.key =
        std::make_shared<const PrivateKey>(PrivateKey::generate(KeyAlgorithm::EcP256).value());
    QCOMPARE(stage.send().error().code, u"upload/other-key"_s);
    stage.request.key = nullptr;
    QCOMPARE(stage.send().error().code, u"upload/other-key"_s);
    QCOMPARE(stage.transport.requests.size(), 0);
    QVERIFY(stage.keychain.written.isEmpty());
}

void TestOwnUpload::isSentOnceAndUnknownStaysUnknown()
{
    Stage stage;
    stage.transport.breakOff(Error::Kind::NoAnswer);
    QCOMPARE(stage.send().error().kind, Error::Kind::NoAnswer);
    QCOMPARE(stage.transport.requests.size(), 1);
}

void TestOwnUpload::doesNotTakeAnAnswerWithoutAnIdForSuccess()
{
    Stage stage;
    stage.transport.answer({{u"CertificateId"_s, QJsonValue()}});
    const auto outcome = stage.send();
    QCOMPARE(outcome.error().kind, Error::Kind::NoAnswer);
    QCOMPARE(outcome.error().requestId, u"request-1"_s);
}

void TestOwnUpload::saysThatTheNoteIsMissing()
{
    Stage stage;
    stage.keys.refusesLinks = true;
    stage.transport.answer({{u"CertificateId"_s, u"new1"_s}});
    const auto outcome = stage.send();
    QVERIFY(outcome && outcome->noteProblem);
    QCOMPARE(outcome->certificate.value(), u"new1"_s);
}

CERTDESK_TEST(TestOwnUpload)
#include "tst_ownupload.moc"
