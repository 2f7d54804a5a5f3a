#include "core/keychain/keychainstatus.h"
#include "core/keychain/keychainstore.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Error;
using core::KeychainState;
using core::KeychainStore;
using core::SharedSecret;

namespace {

SharedSecret secretOf(const QByteArray &bytes)
{
    return std::make_shared<const core::Secret>(bytes);
}

QByteArray bytesOf(const SharedSecret &secret)
{
    return {secret->bytes().data(), qsizetype(secret->bytes().size())};
}

/// Looks at the keyring with somebody else's program.
QByteArray secretTool(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess tool;
    tool.start(u"secret-tool"_s, arguments);
    tool.write(input);
    tool.closeWriteChannel();
    return tool.waitForFinished() ? tool.readAllStandardOutput() : QByteArray();
}

} // namespace

/// Runs on a private bus with a real gnome-keyring (tests/support/with-keyring.sh).
class TestKeychainStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(PrivateKeyring::isPrivate(),
                 "run it through tests/support/with-keyring.sh: it locks and kills keyrings");
    }

    void keepsAnyBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray all;
        for (int i = 0; i < 2500; ++i)
            all += char(i);
        QTest::newRow("text") << "secret"_ba;
        QTest::newRow("one byte") << "x"_ba;
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("every byte, 2500 of them") << all;
        QTest::newRow("line breaks") << "-----BEGIN\nline\n\n[section]\n"_ba;
    }

    void keepsAnyBytes()
    {
        QFETCH(const QByteArray, bytes);
        KeychainStore store;
        const QString name = u"com.certdesk/1/test/"_s + QLatin1StringView(QTest::currentDataTag());

        QVERIFY(resultOf(store.write(name, secretOf(bytes), this)));
        const auto back = resultOf(store.read(name, this));
        QVERIFY(back && *back);
        QCOMPARE(bytesOf(*back), bytes);

        QVERIFY(resultOf(store.remove(name, this)));
        const auto gone = resultOf(store.read(name, this));
        QVERIFY(gone);
        QVERIFY(!*gone);
    }

    void anEntryIsReplacedByANewerOne()
    {
        KeychainStore store;
        const QString name = u"com.certdesk/1/test/replaced"_s;
        QVERIFY(resultOf(store.write(name, secretOf("old"), this)));

        QVERIFY(resultOf(store.write(name, secretOf("new"), this)));

        QCOMPARE(bytesOf(*resultOf(store.read(name, this))), "new");
    }

    // A text entry would be preferred to ours when read, and a text with line breaks has cost
    // people their keyring.
    void nothingIsStoredAsText()
    {
        KeychainStore store;
        const QString name = u"com.certdesk/1/test/binary"_s;

        QVERIFY(resultOf(store.write(name, secretOf("a\nb"), this)));

        QCOMPARE(secretTool({u"lookup"_s, u"user"_s, name, u"server"_s, u"com.certdesk"_s,
                             u"type"_s, u"base64"_s}),
                 "a\nb"_ba.toBase64());
        QCOMPARE(secretTool({u"lookup"_s, u"user"_s, name, u"type"_s, u"plaintext"_s}), ""_ba);
    }

    void removingWhatIsNotThereIsFine()
    {
        KeychainStore store;

        QVERIFY(resultOf(store.remove(u"com.certdesk/1/test/never"_s, this)));
    }

    void aLockedKeyringIsNeverAnEmptyOne()
    {
        KeychainStore store;
        const QString name = u"com.certdesk/1/test/locked"_s;
        QVERIFY(resultOf(store.write(name, secretOf("still here"), this)));
        QVERIFY(PrivateKeyring::lock());
        QCOMPARE(resultOf(core::keychainState(this)), KeychainState::Locked);

        const auto read = resultOf(store.read(name, this));
        const auto readOther = resultOf(store.read(u"com.certdesk/1/test/other"_s, this));
        const auto written = resultOf(store.write(name, secretOf("new"), this));
        const auto removed = resultOf(store.remove(name, this));

        QVERIFY(PrivateKeyring::unlock());
        QCOMPARE(resultOf(core::keychainState(this)), KeychainState::Open);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::KeychainLocked);
        QVERIFY(!readOther);
        QCOMPARE(readOther.error().kind, Error::Kind::KeychainLocked);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::KeychainLocked);
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Error::Kind::KeychainLocked);
        QCOMPARE(bytesOf(*resultOf(store.read(name, this))), "still here");
    }

    void aRestartedDaemonIsFoundAgain()
    {
        KeychainStore store;
        const QString name = u"com.certdesk/1/test/restart"_s;
        QVERIFY(resultOf(store.write(name, secretOf("kept"), this)));
        QVERIFY(PrivateKeyring::kill());

        const auto meanwhile = resultOf(store.read(name, this));
        const auto writtenMeanwhile = resultOf(store.write(name, secretOf("lost"), this));
        QVERIFY(!meanwhile);
        QCOMPARE(meanwhile.error().kind, Error::Kind::KeychainAbsent);
        QVERIFY(!writtenMeanwhile);
        QCOMPARE(writtenMeanwhile.error().kind, Error::Kind::KeychainAbsent);

        QVERIFY(PrivateKeyring::start());
        const auto back = resultOf(store.read(name, this));
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QVERIFY(*back);
        QCOMPARE(bytesOf(*back), "kept");
        QVERIFY(resultOf(store.write(name, secretOf("again"), this)));

        // Without a failed call in between, the old session is still in use when the new daemon is
        // there.
        QVERIFY(PrivateKeyring::kill());
        QVERIFY(PrivateKeyring::start());
        QVERIFY(resultOf(store.write(name, secretOf("once more"), this)));
        QVERIFY(PrivateKeyring::kill());
        QVERIFY(PrivateKeyring::start());
        QCOMPARE(bytesOf(*resultOf(store.read(name, this))), "once more");
    }

    void saysThatTheKeychainKeepsUsWaiting()
    {
        KeychainStore store(nullptr, std::chrono::milliseconds(100));
        QSignalSpy waiting(&store, &KeychainStore::waiting);
        const qint64 daemon = PrivateKeyring::pid();
        QVERIFY(PrivateKeyring::pause());

        const auto task = store.read(u"com.certdesk/1/test/slow"_s, this);
        const bool heard = waiting.wait(5000);
        const bool before = task.isFinished();
        QVERIFY(PrivateKeyring::resume(daemon));

        QVERIFY(heard);
        QVERIFY(!before);
        QCOMPARE(waiting.first().first().toBool(), true);
        QVERIFY(resultOf(task));
        QCOMPARE(waiting.size() % 2, 0);
        QCOMPARE(waiting.last().first().toBool(), false);
    }

    void aQuickAnswerIsNotAnnounced()
    {
        KeychainStore store;
        const QSignalSpy waiting(&store, &KeychainStore::waiting);

        QVERIFY(resultOf(store.read(u"com.certdesk/1/test/quick"_s, this)));

        QVERIFY(waiting.isEmpty());
    }

    void aServiceThatHangsIsUnknownNotAbsent()
    {
        const qint64 daemon = PrivateKeyring::pid();
        QVERIFY(PrivateKeyring::pause());
        const auto state = resultOf(core::keychainState(this));
        QVERIFY(PrivateKeyring::resume(daemon));

        QCOMPARE(state, KeychainState::Unknown);
    }

    // QtKeychain's job must live on when its owner is gone, and its answer go nowhere.
    void anOwnerThatDiesCancelsItsCall()
    {
        KeychainStore store;
        const QString name = u"com.certdesk/1/test/orphan"_s;
        auto owner = std::make_unique<QObject>();
        const auto read = store.read(name, owner.get());
        const auto written = store.write(name, secretOf("value"), owner.get());
        const auto removed = store.remove(name, owner.get());
        owner.reset();

        QCOMPARE(resultOf(read).error().kind, Error::Kind::Cancelled);
        QCOMPARE(resultOf(written).error().kind, Error::Kind::Cancelled);
        QCOMPARE(resultOf(removed).error().kind, Error::Kind::Cancelled);
        QVERIFY(resultOf(store.read(name, this))); // after the three before it
    }

    void aStoreThatDiesLeavesItsJobsAlone()
    {
        auto dying = std::make_unique<KeychainStore>();
        const auto written = dying->write(u"com.certdesk/1/test/dying"_s, secretOf("value"), this);
        dying.reset();

        QCOMPARE(resultOf(written).error().kind, Error::Kind::Cancelled);
        KeychainStore store;
        QVERIFY(resultOf(store.read(u"com.certdesk/1/test/dying"_s, this)));
    }

    void answersInOrderUnderLoad()
    {
        KeychainStore store;
        QList<core::Task<void>> writes;
        for (int i = 0; i < 30; ++i)
            writes << store.write(u"com.certdesk/1/test/load/"_s + QString::number(i),
                                  secretOf(QByteArray::number(i)), this);
        for (const auto &task : writes)
            QVERIFY(resultOf(task));
        for (int i = 0; i < 30; ++i)
            QCOMPARE(bytesOf(*resultOf(
                         store.read(u"com.certdesk/1/test/load/"_s + QString::number(i), this))),
                     QByteArray::number(i));
    }
};

CERTDESK_TEST(TestKeychainStore)
#include "tst_keychainstore_linux.moc"
