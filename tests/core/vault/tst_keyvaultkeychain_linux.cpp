#include "core/keychain/keychainstore.h"
#include "core/vault/keyvault.h"
#include "tests/support/keyentryname.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Error;
using core::KeyAlgorithm;
using core::KeychainStore;
using core::KeyId;
using core::KeyVault;

namespace {

} // namespace

/// Runs on a private bus with a real gnome-keyring (tests/support/with-keyring.sh).
class TestKeyVaultKeychain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(PrivateKeyring::isPrivate(),
                 "run it through tests/support/with-keyring.sh: it locks and kills keyrings");
    }

    void aKeyOutlivesTheDaemon_data()
    {
        QTest::addColumn<KeyAlgorithm>("algorithm");
        QTest::newRow("EC P-256") << KeyAlgorithm::EcP256;
        QTest::newRow("RSA 2048") << KeyAlgorithm::Rsa2048;
        QTest::newRow("RSA 4096") << KeyAlgorithm::Rsa4096;
    }

    void aKeyOutlivesTheDaemon()
    {
        QFETCH(const KeyAlgorithm, algorithm);
        KeychainStore store;
        KeyVault vault(store);

        const auto made = resultOf(vault.create(algorithm, this), 60'000);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QVERIFY(PrivateKeyring::kill()); // as it is: nothing may be only in its memory
        QVERIFY(PrivateKeyring::start());
        const auto loaded = resultOf(vault.load(made->id, this));

        QVERIFY(loaded && *loaded);
        QCOMPARE((*loaded)->spkiSha256(), made->spkiSha256);
    }

    void aLockedKeyringHidesAKeyAndLosesNone()
    {
        KeychainStore store;
        KeyVault vault(store);
        const auto made = resultOf(vault.create(KeyAlgorithm::EcP256, this));
        QVERIFY(made);
        QVERIFY(PrivateKeyring::lock());

        const auto loaded = resultOf(vault.load(made->id, this));
        const auto other = resultOf(vault.create(KeyAlgorithm::EcP256, this));
        const auto probed = resultOf(vault.probe(this));

        QVERIFY(PrivateKeyring::unlock());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::KeychainLocked);
        QVERIFY(!other);
        QCOMPARE(other.error().kind, Error::Kind::KeychainLocked);
        QVERIFY(!probed);
        QCOMPARE(probed.error().kind, Error::Kind::KeychainLocked);
        QCOMPARE((*resultOf(vault.load(made->id, this)))->spkiSha256(), made->spkiSha256);
    }

    void anEntryThatSomebodyDamagedIsNoKey()
    {
        KeychainStore store;
        KeyVault vault(store);
        const auto one = resultOf(vault.create(KeyAlgorithm::EcP256, this));
        const auto other = resultOf(vault.create(KeyAlgorithm::EcP256, this));
        QVERIFY(one && other);
        const auto otherEntry = resultOf(store.read(entryName(other->id), this));
        QVERIFY(otherEntry && *otherEntry);
        const auto noise = std::make_shared<const core::Secret>("not a key"_ba);

        QVERIFY(resultOf(store.write(entryName(one->id), *otherEntry, this)));
        const auto swapped = resultOf(vault.load(one->id, this));
        QVERIFY(resultOf(store.write(entryName(one->id), noise, this)));
        const auto damaged = resultOf(vault.load(one->id, this));

        QVERIFY(!swapped);
        QCOMPARE(swapped.error().kind, Error::Kind::KeychainFailed);
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().kind, Error::Kind::KeychainFailed);
    }

    void theKeyringsFileHoldsNoKeyInTheClear()
    {
        KeychainStore store;
        KeyVault vault(store);
        const auto made = resultOf(vault.create(KeyAlgorithm::EcP256, this));
        QVERIFY(made);
        const auto entry = resultOf(store.read(entryName(made->id), this));
        const QByteArray bytes((*entry)->bytes().data(), qsizetype((*entry)->bytes().size()));

        int files = 0;
        QDirIterator file(QString::fromLocal8Bit(qgetenv("HOME")), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (file.hasNext()) {
            QFile found(file.next());
            QVERIFY(found.open(QIODevice::ReadOnly));
            const QByteArray content = found.readAll();
            QVERIFY(!content.contains(bytes.sliced(60, 60)));
            QVERIFY(!content.contains(bytes.toBase64().sliced(80, 60)));
            ++files;
        }
        QVERIFY(files > 0);
    }

    void aProbeWorksAndLeavesNothing()
    {
        KeychainStore store;
        KeyVault vault(store);

        QVERIFY(resultOf(vault.probe(this)));
    }
};

CERTDESK_TEST(TestKeyVaultKeychain)
#include "tst_keyvaultkeychain_linux.moc"
