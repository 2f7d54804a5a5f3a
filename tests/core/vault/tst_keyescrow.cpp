#include "core/crypto/sealedbox.h"
#include "core/renewal/escrowterm.h"
#include "core/vault/accountsecrets.h"
#include "core/vault/escrowfolder.h"
#include "core/vault/keyescrow.h"
#include "core/vault/keyvault.h"
#include "core/vault/recoverycode.h"
#include "core/vault/wrappingkey.h"
#include "tests/support/keyentryname.h"
#include "tests/support/memoryescrowfiles.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/secretbytes.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Error;
using core::KeyAlgorithm;
using core::KeyId;
using core::Secret;
using core::SharedSecret;

namespace {

SharedSecret secretOf(const QByteArray &bytes)
{
    return std::make_shared<const Secret>(bytes);
}

QString fileName(const KeyId &id)
{
    return id.value() + u".sealed"_s;
}

/// A profile's vault on a keychain and a disk in memory.
struct Vault
{
    MemorySecretStore store;
    MemoryEscrowFiles files;
    core::WrappingKey wrappingKey{store, files};
    core::KeyEscrow escrow{wrappingKey, files};
    core::KeyVault keys{store, escrow};
    core::AccountSecrets accounts{store, wrappingKey};
    QObject owner;

    core::StoredKey make() { return resultOf(keys.create(KeyAlgorithm::EcP256, &owner)).value(); }
    core::Result<core::SharedPrivateKey> load(const core::StoredKey &key)
    {
        return resultOf(keys.load(key.id, &owner));
    }
};

/// A renewal with a key in the vault, in this state since then.
core::Renewal renewalIn(Vault &vault, core::RenewalState state, const QDateTime &since)
{
    core::Renewal renewal;
    renewal.state = state;
    renewal.changedAt = since;
    renewal.key = vault.make().id;
    return renewal;
}

} // namespace

class TestKeyEscrow : public QObject
{
    Q_OBJECT

private slots:
    void aKeyIsInTheKeychainAndSealedInAFile()
    {
        Vault vault;
        const auto made = vault.make();

        QCOMPARE(vault.store.entries.size(), 2); // the key and the wrapping key
        QCOMPARE(vault.files.files.size(), 2); // the sealed key and the record
        const QByteArray frame = vault.store.entries.value(entryName(made.id));
        const QByteArray sealed = vault.files.files.value(fileName(made.id));
        QVERIFY(sealed.startsWith("CDES\x01"));
        QVERIFY(!sealed.contains(frame.sliced(60, 40)));
        vault.make();
        QCOMPARE(vault.store.entries.size(), 3); // one wrapping key for all
    }

    void keysMadeAtOnceShareOneWrappingKey()
    {
        Vault vault;
        const auto one = vault.keys.create(KeyAlgorithm::EcP256, &vault.owner);
        const auto other = vault.keys.create(KeyAlgorithm::EcP256, &vault.owner);

        QVERIFY(resultOf(one) && resultOf(other));
        QCOMPARE(vault.store.entries.size(), 3);
        vault.store.entries.remove(entryName(resultOf(one)->id));
        QVERIFY(*vault.load(*resultOf(one)));
    }

    void whatTheKeychainLostComesBackFromTheEscrow()
    {
        Vault vault;
        const auto made = vault.make();
        const QByteArray entry = vault.store.entries.take(entryName(made.id));

        const auto loaded = vault.load(made);

        QVERIFY(loaded && *loaded);
        QCOMPARE((*loaded)->spkiSha256(), made.spkiSha256);
        QCOMPARE(vault.store.entries.value(entryName(made.id)), entry);
    }

    void aDamagedEntryIsReplacedByNothingAndTheKeyIsStillThere()
    {
        Vault vault;
        const auto made = vault.make();
        vault.store.entries[entryName(made.id)] = "damaged";

        const auto loaded = vault.load(made);

        QVERIFY(loaded && *loaded);
        QCOMPARE((*loaded)->spkiSha256(), made.spkiSha256);
        QCOMPARE(vault.store.entries.value(entryName(made.id)), "damaged");
        const auto released = resultOf(vault.keys.release(made.id, &vault.owner));
        QVERIFY(!released); // the file is the only copy
        QVERIFY(vault.files.files.contains(fileName(made.id)));
    }

    void aKeyWhoseKeychainCannotTakeItBackIsGivenAllTheSame()
    {
        Vault vault;
        const auto made = vault.make();
        vault.store.entries.remove(entryName(made.id));
        vault.store.refusesWrites = true;

        QVERIFY(*vault.load(made));
        QVERIFY(!resultOf(vault.keys.release(made.id, &vault.owner)));
        QVERIFY(vault.files.files.contains(fileName(made.id)));
    }

    void aReleasedKeyIsInTheKeychainAlone()
    {
        Vault vault;
        const auto made = vault.make();
        vault.store.entries.remove(entryName(made.id)); // unnoticed until now

        QVERIFY(resultOf(vault.keys.release(made.id, &vault.owner)));

        QVERIFY(!vault.files.files.contains(fileName(made.id)));
        QVERIFY(*vault.load(made));
        QVERIFY(resultOf(vault.keys.release(made.id, &vault.owner))); // twice is fine
    }

    void anEscrowEndsThirtyDaysAfterItsRenewalWasReady()
    {
        const QDateTime now(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC);
        Vault vault;
        core::EscrowTerm term(vault.keys);
        QList<core::Renewal> renewals;
        renewals << renewalIn(vault, core::RenewalState::Ready, now.addDays(-31))
                 << renewalIn(vault, core::RenewalState::Ready, now.addDays(-31))
                 << renewalIn(vault, core::RenewalState::Ready, now.addDays(-400))
                 << renewalIn(vault, core::RenewalState::Ready, now.addDays(-29))
                 << renewalIn(vault, core::RenewalState::Abandoned, now.addDays(-400))
                 << renewalIn(vault, core::RenewalState::InReview, now.addDays(-400));
        vault.store.entries[entryName(renewals[1].key)] = "damaged"; // the file is the only copy

        term.endFor(renewals, now);

        QTRY_VERIFY(!vault.files.files.contains(fileName(renewals[2].key)));
        QVERIFY(!vault.files.files.contains(fileName(renewals[0].key)));
        for (const int kept : {1, 3, 4, 5})
            QVERIFY(vault.files.files.contains(fileName(renewals[kept].key)));
    }

    void noKeyIsMadeThatCannotBeSealed_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::newRow("the disk is full") << true;
        QTest::newRow("the disk loses the file") << false;
    }

    void noKeyIsMadeThatCannotBeSealed()
    {
        QFETCH(const bool, isFull);
        Vault vault;
        vault.make();
        vault.files.refusesWrites = isFull;
        vault.files.losesWrites = !isFull;

        const auto made = resultOf(vault.keys.create(KeyAlgorithm::EcP256, &vault.owner));

        QVERIFY(!made);
        QCOMPARE(made.error().kind,
                 isFull ? Error::Kind::FileUnwritable : Error::Kind::KeychainFailed);
    }

    void aDamagedFileIsNoKey()
    {
        Vault vault;
        const auto made = vault.make();
        vault.store.entries.remove(entryName(made.id));
        const QByteArray good = vault.files.files.value(fileName(made.id));
        for (const qsizetype at : {qsizetype(0), qsizetype(13), good.size() / 2, good.size() - 1}) {
            QByteArray changed = good;
            changed[at] = char(changed[at] ^ 1);
            vault.files.files[fileName(made.id)] = changed;

            const auto loaded = vault.load(made);

            QVERIFY(!loaded); // and not "there is no such key"
            QCOMPARE(loaded.error().code, u"keychain/escrow-damaged");
        }
    }

    void theFileOfAnotherKeyDoesNotOpen()
    {
        Vault vault;
        const auto one = vault.make();
        const auto other = vault.make();
        vault.store.entries.remove(entryName(one.id));
        vault.files.files[fileName(one.id)] = vault.files.files.value(fileName(other.id));

        QCOMPARE(vault.load(one).error().code, u"keychain/escrow-damaged");
    }

    void anotherKeychainIsNeverAnEmptyOne_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("code");
        QTest::newRow("KWallet, then GNOME Keyring")
            << u"kwallet5"_s << u"secret-service"_s << u"keychain/not-kwallet"_s;
        QTest::newRow("GNOME Keyring, then KWallet")
            << u"secret-service"_s << u"kwallet6"_s << u"keychain/not-secret-service"_s;
        QTest::newRow("a new one of the same kind")
            << u"secret-service"_s << u"secret-service"_s << u"keychain/other"_s;
    }

    void anotherKeychainIsNeverAnEmptyOne()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, now);
        QFETCH(const QString, code);
        Vault vault;
        vault.store.kind = before;
        const auto made = vault.make();
        QVERIFY(
            resultOf(vault.accounts.save(core::AccountId(u"a"_s), secretOf("k"), &vault.owner)));
        QVERIFY(resultOf(vault.wrappingKey.check(&vault.owner)));
        vault.store.kind = now;
        vault.store.entries.clear();

        const auto checked = resultOf(vault.wrappingKey.check(&vault.owner));
        const auto loaded = vault.load(made);
        const auto fresh = resultOf(vault.keys.create(KeyAlgorithm::EcP256, &vault.owner));
        const auto account = resultOf(vault.accounts.load(core::AccountId(u"a"_s), &vault.owner));
        const auto saved =
            resultOf(vault.accounts.save(core::AccountId(u"a"_s), secretOf("k"), &vault.owner));

        for (const QString &said : {checked.error().code, loaded.error().code, fresh.error().code,
                                    account.error().code, saved.error().code})
            QCOMPARE(said, code);
        QVERIFY(vault.store.entries.isEmpty()); // nothing was put into the wrong one
    }

    void aKeychainThatIsFoundUnderAnotherNameIsTheSame()
    {
        Vault vault;
        vault.store.kind = u"kwallet5"_s;
        const auto made = vault.make();
        vault.store.kind = u"secret-service"_s; // KWallet offers both doors

        QVERIFY(resultOf(vault.wrappingKey.check(&vault.owner)));
        QVERIFY(*vault.load(made));
    }

    void theRecoveryCodeMovesAProfileToAnotherKeychain()
    {
        Vault vault;
        const auto made = vault.make();
        const auto code =
            core::recoveryCodeOf(*resultOf(vault.wrappingKey.obtain(&vault.owner)).value());
        vault.store.entries.clear();

        const auto key = std::make_shared<const Secret>(core::keyOfRecoveryCode(*code).value());
        QVERIFY(resultOf(vault.wrappingKey.restore(key, &vault.owner)));

        QVERIFY(resultOf(vault.wrappingKey.check(&vault.owner)));
        const auto loaded = vault.load(made);
        QVERIFY(loaded && *loaded);
        QCOMPARE((*loaded)->spkiSha256(), made.spkiSha256);
    }

    void theCodeOfAnotherProfileIsRefused()
    {
        Vault vault;
        vault.make();
        const auto before = vault.files.files;

        const auto restored = resultOf(vault.wrappingKey.restore(
            std::make_shared<const Secret>(core::makeSealingKey().value()), &vault.owner));

        QVERIFY(!restored);
        QCOMPARE(restored.error().code, u"recovery/other-profile");
        QCOMPARE(vault.files.files, before);
    }

    void aDamagedRecordStopsEverything()
    {
        Vault vault;
        vault.make();
        vault.files.files[u"keychain.json"_s] = "{\"version\":2}";

        const auto made = resultOf(vault.keys.create(KeyAlgorithm::EcP256, &vault.owner));

        QVERIFY(!made);
        QCOMPARE(made.error().code, u"storage/keychain-record");
    }

    void anAccountsSecretKeyIsProvenAndMissingOnlyInItsOwnKeychain()
    {
        Vault vault;
        const core::AccountId account(u"a"_s);
        QVERIFY(resultOf(vault.accounts.save(account, secretOf("key"), &vault.owner)));
        QCOMPARE(bytesOf(**resultOf(vault.accounts.load(account, &vault.owner))), "key");

        vault.store.state = MemorySecretStore::State::Locked;
        const auto locked = resultOf(vault.accounts.load(account, &vault.owner));
        vault.store.state = MemorySecretStore::State::Open;
        const auto missing = resultOf(vault.accounts.load(core::AccountId(u"b"_s), &vault.owner));

        QCOMPARE(locked.error().kind, Error::Kind::KeychainLocked);
        QCOMPARE(missing.error().code, u"account/secret-missing");
    }

    void theFolderAndItsFilesAreTheOwnersAlone()
    {
        const QTemporaryDir home;
        const QString path = home.filePath(u"keys"_s);
        core::EscrowFolder folder(path);

        QVERIFY(resultOf(folder.read(u"none"_s))->isNull());
        QVERIFY(resultOf(folder.write(u"one"_s, "first")));
        QVERIFY(resultOf(folder.write(u"one"_s, "second")));
        QVERIFY(resultOf(folder.write(u"empty"_s, "")));

        QCOMPARE(*resultOf(folder.read(u"one"_s)), "second");
        QVERIFY(!resultOf(folder.read(u"empty"_s))->isNull());
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup
            | QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(!(QFileInfo(path).permissions() & others));
        QVERIFY(!(QFileInfo(path + u"/one").permissions() & others));
        QCOMPARE(QDir(path).entryList(QDir::Files | QDir::Hidden),
                 QStringList({u"empty"_s, u"one"_s}));
        QVERIFY(resultOf(folder.remove(u"one"_s)));
        QVERIFY(resultOf(folder.remove(u"one"_s)));
        QVERIFY(resultOf(folder.read(u"one"_s))->isNull());
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        const QTemporaryDir home;
        QFile blocker(home.filePath(u"keys"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        core::EscrowFolder folder(blocker.fileName());

        const auto written = resultOf(folder.write(u"one"_s, "first"));

        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::FileUnwritable);
        QCOMPARE(written.error().detail, blocker.fileName());
    }
};

CERTDESK_TEST(TestKeyEscrow)
#include "tst_keyescrow.moc"
