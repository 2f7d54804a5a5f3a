#include "core/keychain/keychainstore.h"
#include "tests/support/fakewallet.h"
#include "tests/support/heartbeat.h"
#include "tests/support/promptdouble.h"
#include "tests/support/realkeyring.h"
#include "tests/support/realwallet.h"
#include "tests/support/vaultfixture.h"
#include "tests/support/waitfor.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::Error;
using core::KeyAlgorithm;
using core::KeychainStore;
using core::Result;
using core::SharedPrivateKey;
using core::SharedSecret;
using core::StoredKey;

namespace {

// Four rows wait for the word "waiting"; that the program's own patience is short enough is
// checked in theProgramsOwnLimits().
constexpr auto patience = 400ms;
constexpr auto limit = 2s;

enum class State {
    Ok,
    Locked,
    PromptUnanswered,
    PromptDismissed,
    WrongPassword,
    NoBus,
    NoService,
    Stopped,
    KilledMidway,
    Restarted,
    TruncatedFile,
    SilentWriteFailure
};

/// What a call is to say. Nothing: it succeeds. The sentences for people are tst_errortext's.
struct Answer
{
    std::optional<Error::Kind> kind;
    QString code;
};

const Answer fine;
const Answer locked{Error::Kind::KeychainLocked, {}};
const Answer absent{Error::Kind::KeychainAbsent, {}};
const Answer silent{Error::Kind::KeychainFailed, u"keychain/no-answer"_s};
const Answer other{Error::Kind::KeychainFailed, u"keychain/other"_s};
const Answer failed{Error::Kind::KeychainFailed, {}};
const Answer notDurable{Error::Kind::KeychainFailed, u"keychain/not-durable"_s};

struct Row
{
    State state = State::Ok;
    const char *name = "";
    Answer whenRead;
    Answer whenWritten;
    bool isWaiting = false; ///< "Waiting for the keychain" is on the screen meanwhile.
};

bool isKWallet()
{
    return qgetenv("CERTDESK_KEYCHAIN") == "kwallet";
}

/// Without a person, KWallet waits for one where gnome-keyring gives up: the double for a wallet
/// that is denied is FakeWallet, the one for GNOME's prompt is PromptDouble. All else is real.
QList<Row> rows()
{
    const bool isWallet = isKWallet();
    // When the wallet's daemon is gone, so is its prompt.
    const Answer gone = isWallet ? absent : locked;
    return {
        {State::Ok, "ok", fine, fine},
        {State::Locked, "locked", gone, gone, isWallet},
        {State::PromptUnanswered, "prompt unanswered", gone, gone, true},
        {State::PromptDismissed, "prompt dismissed", locked, locked},
        {State::WrongPassword, "wrong password", gone, gone, isWallet},
        {State::NoBus, "no bus", absent, absent},
        {State::NoService, "no service", absent, absent},
        {State::Stopped, "stopped", silent, silent, true},
        {State::KilledMidway, "killed midway", {}, {}},
        {State::Restarted, "restarted", fine, fine},
        {State::TruncatedFile, "truncated file", other, other},
        {State::SilentWriteFailure, "write fails silently", fine, isWallet ? notDurable : failed},
    };
}

template <typename T>
void compare(const Result<T> &result, const Answer &expected)
{
    if (!expected.kind) {
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        return;
    }
    QVERIFY(!result);
    QCOMPARE(result.error().kind, *expected.kind);
    QCOMPARE(result.error().code, expected.code);
}

SharedSecret secretOf(const QByteArray &bytes)
{
    return std::make_shared<const core::Secret>(bytes);
}

} // namespace

/// Two real keychains in twelve states: what each call says, that nothing hangs in silence or
/// stalls the window, and that every key is there afterwards. Runs on the private bus of
/// with-keyring.sh, with CERTDESK_KEYCHAIN=kwallet on a real kwalletd5 in place of the keyring.
class TestKeychainMatrix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIsSet("CERTDESK_NO_BUS"))
            return;
        QVERIFY2(PrivateKeyring::isPrivate(), "run it through tests/support/with-keyring.sh");
        m_daemon = std::make_unique<RealKeyring>();
        if (isKWallet()) {
            QVERIFY(m_daemon->kill());
            m_daemon = std::make_unique<RealWallet>();
            QVERIFY(m_daemon->start());
        }
    }

    void theProgramsOwnLimits()
    {
        QVERIFY(KeychainStore::usualPatience + 1s <= 10s);
        QVERIFY(KeychainStore::usualLimit + 3s
                <= 10s); // one question to a silent service takes 3 s
    }

    void everyStateHasItsAnswer_data()
    {
        QTest::addColumn<int>("at");
        const QList<Row> all = rows();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all.at(i).name) << i;
    }

    void everyStateHasItsAnswer()
    {
        QFETCH(const int, at);
        const Row row = rows().at(at);
        if (row.state == State::NoBus) {
            checkWithoutBus();
            return;
        }
        KeychainStore store(nullptr, patience, limit);
        VaultFixture profile(store);
        const auto made = resultOf(profile.vault.create(KeyAlgorithm::EcP256, this));
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QVERIFY(resultOf(profile.accounts.save(m_account, secretOf("secret key"), this)));
        const auto wrapping = resultOf(profile.wrappingKey.obtain(this));
        QVERIFY(wrapping);

        QSignalSpy waiting(&store, &KeychainStore::waiting);
        QVERIFY(enter(row.state));
        if (row.state == State::KilledMidway)
            killAtEveryMoment(profile, made->id);
        else
            ask(row, profile, made->id, waiting);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(leave(row.state));
        if (row.state == State::TruncatedFile) {
            // What a person does whose keyring file is gone: types the code that was printed.
            compare(resultOf(profile.vault.load(made->id, this)), other);
            QVERIFY(resultOf(profile.wrappingKey.restore(*wrapping, this)));
        }

        const auto key = resultOf(profile.vault.load(made->id, this));
        QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
        QVERIFY(*key);
        QCOMPARE((*key)->spkiSha256(), made->spkiSha256);
        QVERIFY(resultOf(profile.vault.create(KeyAlgorithm::EcP256, this)));
    }

    // In a process of its own: the bus is found once.
    void withoutABus()
    {
        if (!qEnvironmentVariableIsSet("CERTDESK_NO_BUS"))
            return;
        KeychainStore store(nullptr, patience, limit);
        VaultFixture profile(store);
        // The first call of a program loads libsecret from disk; here as in the other rows it is
        // made before the heart is listened to.
        compare(resultOf(profile.wrappingKey.obtain(this)), absent);
        const Heartbeat heart;
        compare(resultOf(profile.vault.create(KeyAlgorithm::EcP256, this)), absent);
        compare(resultOf(profile.vault.load(core::KeyId(u"none"_s), this)), absent);
        compare(resultOf(profile.accounts.load(m_account, this)), absent);
        QVERIFY(heart.longestStall() <= allowedStall);
    }

    void cleanupTestCase() { m_daemon.reset(); }

private:
    bool enter(State state)
    {
        switch (state) {
        case State::Ok:
        case State::NoBus:
        case State::KilledMidway:
            return true;
        case State::Locked:
            return m_daemon->lock();
        case State::PromptUnanswered:
            return m_daemon->lock() && (isKWallet() || answerWith(PromptDouble::Person::Away));
        case State::PromptDismissed:
            return isKWallet() ? m_daemon->kill() && denyWallet()
                               : m_daemon->lock() && answerWith(PromptDouble::Person::Dismisses);
        case State::WrongPassword:
            return m_daemon->kill() && m_daemon->startWithWrongPassword();
        case State::NoService:
            return m_daemon->kill();
        case State::Stopped:
            return m_daemon->pause();
        case State::Restarted:
            return m_daemon->kill() && m_daemon->start();
        case State::TruncatedFile:
            // gnome-keyring replaces it silently, KWallet asks for a password that opens nothing.
            return m_daemon->kill() && m_daemon->truncateFile()
                && (isKWallet() ? m_daemon->startAfresh() : m_daemon->start());
        case State::SilentWriteFailure:
            return m_daemon->breakDisk();
        }
        Q_UNREACHABLE();
    }

    /// Back to a keychain that works, on what is left of its files.
    bool leave(State state)
    {
        m_prompt.reset();
        m_denied.reset();
        switch (state) {
        case State::Ok:
        case State::NoBus:
        case State::Restarted:
        case State::KilledMidway:
            return true;
        case State::TruncatedFile: // the damaged file would come first again at the next start
            return m_daemon->kill() && m_daemon->startAfresh();
        case State::Locked:
        case State::PromptUnanswered:
        case State::PromptDismissed:
            return isKWallet() ? m_daemon->start() : m_daemon->unlock();
        case State::WrongPassword:
            return isKWallet() ? m_daemon->start() : m_daemon->kill() && m_daemon->start();
        case State::NoService:
            return m_daemon->start();
        case State::Stopped:
            return m_daemon->resume();
        case State::SilentWriteFailure:
            return m_daemon->kill() && m_daemon->start();
        }
        Q_UNREACHABLE();
    }

    void ask(const Row &row, VaultFixture &profile, const core::KeyId &id, QSignalSpy &waiting)
    {
        const Heartbeat heart;
        const auto loading = profile.vault.load(id, this);
        const auto creating = profile.vault.create(KeyAlgorithm::EcP256, this);
        const auto secret = profile.accounts.load(m_account, this);
        if (row.isWaiting) {
            QVERIFY(waiting.wait(5000));
            QCOMPARE(waiting.first().first().toBool(), true);
            QVERIFY(!loading.isFinished() && !creating.isFinished() && !secret.isFinished());
        }
        const auto stall = heart.longestStall();
        if (row.isWaiting && row.state != State::Stopped)
            QVERIFY(isKWallet() ? m_daemon->kill() : dismissPrompts());

        const Result<SharedPrivateKey> loaded = resultOf(loading, 30'000);
        compare(loaded, row.whenRead);
        QVERIFY(!loaded || *loaded); // never "there is no such key"
        compare(resultOf(creating, 30'000), row.whenWritten);
        compare(resultOf(secret, 30'000), row.whenRead);
        QTRY_VERIFY(waiting.isEmpty() || !waiting.last().first().toBool());
        if (!row.isWaiting)
            QVERIFY(waiting.isEmpty());
        // With a daemon that this thread has killed in between, the beat says nothing.
        const auto longest = row.isWaiting && isKWallet() ? stall : heart.longestStall();
        QVERIFY2(longest <= allowedStall, QByteArray::number(int(longest.count())).constData());
    }

    void killAtEveryMoment(VaultFixture &profile, const core::KeyId &id)
    {
        for (int afterMs = 0; afterMs <= 32; afterMs += 4) {
            const auto creating = profile.vault.create(KeyAlgorithm::EcP256, this);
            QTimer::singleShot(afterMs, Qt::PreciseTimer, this, [this] { m_daemon->strike(); });
            const Result<StoredKey> created = resultOf(creating, 30'000);
            QVERIFY(m_daemon->kill() && m_daemon->start());
            if (!created)
                QVERIFY(created.error().kind == Error::Kind::KeychainAbsent
                        || created.error().kind == Error::Kind::KeychainFailed);
            const auto loaded = resultOf(profile.vault.load(created ? created->id : id, this));
            QVERIFY(loaded && *loaded);
            if (created)
                QCOMPARE((*loaded)->spkiSha256(), created->spkiSha256);
        }
    }

    void checkWithoutBus()
    {
        QProcess lonely;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CERTDESK_NO_BUS"_s, u"1"_s);
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
        lonely.setProcessEnvironment(environment);
        lonely.setProcessChannelMode(QProcess::ForwardedChannels);
        lonely.start(QCoreApplication::applicationFilePath(), {u"withoutABus"_s});
        QVERIFY(lonely.waitForFinished());
        QCOMPARE(lonely.exitCode(), 0);
    }

    bool answerWith(PromptDouble::Person person)
    {
        m_prompt = std::make_unique<PromptDouble>();
        return m_prompt->publish(person);
    }

    bool dismissPrompts()
    {
        const bool wasOpen = QTest::qWaitFor([this] { return m_prompt && m_prompt->isOpen(); });
        m_prompt->dismissAll();
        return wasOpen;
    }

    bool denyWallet()
    {
        m_denied = std::make_unique<FakeWallet>();
        m_denied->fault = FakeWallet::Fault::Locked;
        return m_denied->publish();
    }

    const core::AccountId m_account{u"matrix"_s};
    std::unique_ptr<KeychainDaemon> m_daemon;
    std::unique_ptr<PromptDouble> m_prompt;
    std::unique_ptr<FakeWallet> m_denied;
};

int main(int argc, char **argv)
{
    if (isKWallet()) { // QtKeychain takes the wallet in a Plasma session only
        qputenv("XDG_CURRENT_DESKTOP", "KDE");
        qputenv("KDE_SESSION_VERSION", "5");
    }
    QCoreApplication application(argc, argv);
    TestKeychainMatrix test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainmatrix_linux.moc"
