#include "core/vault/keyframe.h"
#include "core/vault/keyvault.h"
#include "tests/support/keyentryname.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Error;
using core::KeyAlgorithm;
using core::KeyId;
using core::KeyVault;
using core::PrivateKey;
using core::SharedPrivateKey;

namespace {

QByteArray withNewChecksum(QByteArray frame)
{
    frame.chop(32);
    return frame + QCryptographicHash::hash(frame, QCryptographicHash::Sha256);
}

QByteArray frameOf(const KeyId &id, const PrivateKey &key)
{
    const core::Secret frame = core::frameKey(id, key).value();
    return {frame.bytes().data(), qsizetype(frame.bytes().size())};
}

} // namespace

class TestKeyVault : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryKindOfKey_data()
    {
        QTest::addColumn<KeyAlgorithm>("algorithm");
        QTest::newRow("EC P-256") << KeyAlgorithm::EcP256;
        QTest::newRow("RSA 2048") << KeyAlgorithm::Rsa2048;
        QTest::newRow("RSA 4096") << KeyAlgorithm::Rsa4096;
    }

    void keepsEveryKindOfKey()
    {
        QFETCH(const KeyAlgorithm, algorithm);
        MemorySecretStore store;
        KeyVault vault(store);

        const auto made = resultOf(vault.create(algorithm, this), 60'000);
        QVERIFY(made);
        const auto loaded = resultOf(vault.load(made->id, this));

        QVERIFY(loaded && *loaded);
        QCOMPARE((*loaded)->spkiSha256(), made->spkiSha256);
        QCOMPARE(store.entries.size(), 1);
        QVERIFY(store.entries.value(entryName(made->id)).size() <= 2500); // what Windows takes
    }

    void everyKeyHasAnEntryOfItsOwn()
    {
        MemorySecretStore store;
        KeyVault vault(store);

        const auto one = resultOf(vault.create(KeyAlgorithm::EcP256, this));
        const auto other = resultOf(vault.create(KeyAlgorithm::EcP256, this));

        QVERIFY(one && other);
        QVERIFY(one->id != other->id);
        QVERIFY(one->spkiSha256 != other->spkiSha256);
        QCOMPARE(store.entries.size(), 2);
    }

    void takesInAKeyFromElsewhere()
    {
        MemorySecretStore store;
        KeyVault vault(store);
        const auto key =
            std::make_shared<const PrivateKey>(PrivateKey::generate(KeyAlgorithm::Rsa2048).value());

        const auto adopted = resultOf(vault.adopt(key, this));

        QVERIFY(adopted);
        QCOMPARE(adopted->spkiSha256, *key->spkiSha256());
        QCOMPARE((*resultOf(vault.load(adopted->id, this)))->spkiSha256(), key->spkiSha256());
    }

    void aKeyThatIsNotThereIsAValueNotAnError()
    {
        MemorySecretStore store;
        KeyVault vault(store);

        const auto loaded =
            resultOf(vault.load(KeyId(u"00000000-0000-4000-8000-000000000000"_s), this));

        QVERIFY(loaded);
        QVERIFY(!*loaded);
    }

    void whatTheKeychainRefusesIsRefused_data()
    {
        QTest::addColumn<MemorySecretStore::State>("state");
        QTest::addColumn<bool>("refuses");
        QTest::addColumn<bool>("loses");
        QTest::addColumn<Error::Kind>("kind");
        using State = MemorySecretStore::State;
        QTest::newRow("locked") << State::Locked << false << false << Error::Kind::KeychainLocked;
        QTest::newRow("absent") << State::Absent << false << false << Error::Kind::KeychainAbsent;
        QTest::newRow("write fails") << State::Open << true << false << Error::Kind::KeychainFailed;
        QTest::newRow("write is lost")
            << State::Open << false << true << Error::Kind::KeychainFailed;
    }

    void whatTheKeychainRefusesIsRefused()
    {
        QFETCH(const MemorySecretStore::State, state);
        QFETCH(const bool, refuses);
        QFETCH(const bool, loses);
        QFETCH(const Error::Kind, kind);
        MemorySecretStore store;
        store.state = state;
        store.refusesWrites = refuses;
        store.losesWrites = loses;
        KeyVault vault(store);
        const auto key =
            std::make_shared<const PrivateKey>(PrivateKey::generate(KeyAlgorithm::EcP256).value());

        const auto made = resultOf(vault.create(KeyAlgorithm::EcP256, this));
        const auto adopted = resultOf(vault.adopt(key, this));
        const auto probed = resultOf(vault.probe(this));

        QVERIFY(!made);
        QCOMPARE(made.error().kind, kind);
        QVERIFY(!adopted);
        QCOMPARE(adopted.error().kind, kind);
        QVERIFY(!probed);
        QCOMPARE(probed.error().kind, kind);
        QVERIFY(store.entries.isEmpty());
    }

    void aLockedKeychainNeverLooksLikeALostKey()
    {
        MemorySecretStore store;
        KeyVault vault(store);
        const auto made = resultOf(vault.create(KeyAlgorithm::EcP256, this));
        store.state = MemorySecretStore::State::Locked;

        const auto loaded = resultOf(vault.load(made->id, this));

        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::KeychainLocked);
    }

    void aDamagedEntryIsNoKey_data()
    {
        QTest::addColumn<QByteArray>("entry");
        const KeyId id(m_id);
        const PrivateKey key = PrivateKey::generate(KeyAlgorithm::EcP256).value();
        const PrivateKey other = PrivateKey::generate(KeyAlgorithm::EcP256).value();
        const QByteArray good = frameOf(id, key);
        const QByteArray otherFrame = frameOf(id, other);
        constexpr qsizetype spkiAt = 5 + 16;

        const auto changed = [&](qsizetype at) {
            QByteArray bytes = good;
            bytes[at] = char(bytes[at] ^ 1);
            return bytes;
        };
        QByteArray otherHash = good;
        otherHash.replace(spkiAt, 32, otherFrame.sliced(spkiAt, 32));

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << "-----BEGIN PRIVATE KEY-----"_ba;
        QTest::newRow("cut") << good.chopped(1);
        QTest::newRow("longer") << good + 'x';
        QTest::newRow("one bit in the key") << changed(100);
        QTest::newRow("one bit in the checksum") << changed(good.size() - 1);
        QTest::newRow("a newer version") << withNewChecksum(changed(4));
        QTest::newRow("another magic") << withNewChecksum(changed(0));
        QTest::newRow("a wrong length") << withNewChecksum(changed(5 + 16 + 32 + 3));
        QTest::newRow("a huge length") << withNewChecksum(changed(5 + 16 + 32));
        QTest::newRow("a broken key with a right checksum") << withNewChecksum(changed(60));
        QTest::newRow("the hash of another public key") << withNewChecksum(otherHash);
        QTest::newRow("the entry of another key")
            << frameOf(KeyId(u"00000000-0000-4000-8000-000000000002"_s), key);
    }

    void aDamagedEntryIsNoKey()
    {
        QFETCH(const QByteArray, entry);
        MemorySecretStore store;
        KeyVault vault(store);
        store.entries[entryName(KeyId(m_id))] = entry;

        const auto loaded = resultOf(vault.load(KeyId(m_id), this));

        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::KeychainFailed);
        QCOMPARE(store.entries.value(entryName(KeyId(m_id))), entry);
    }

    void aProbeLeavesNothingBehind()
    {
        MemorySecretStore store;
        KeyVault vault(store);

        QVERIFY(resultOf(vault.probe(this)));

        QCOMPARE(store.written.size(), 1);
        QVERIFY(store.written.first().startsWith(u"com.certdesk/1/canary/"));
        QVERIFY(store.entries.isEmpty());
    }

    void anOwnerThatDiesCancelsTheKey()
    {
        MemorySecretStore store;
        KeyVault vault(store);
        auto owner = std::make_unique<QObject>();
        const auto making = vault.create(KeyAlgorithm::Rsa2048, owner.get());
        owner.reset();

        QCOMPARE(resultOf(making).error().kind, Error::Kind::Cancelled);
        QVERIFY(store.entries.isEmpty());
    }

private:
    const QString m_id = u"00000000-0000-4000-8000-000000000001"_s;
};

CERTDESK_TEST(TestKeyVault)
#include "tst_keyvault.moc"
