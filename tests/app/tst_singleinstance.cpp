#include "app/profile.h"
#include "app/singleinstance.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::InstanceCaller;
using app::InstanceListener;

Q_DECLARE_METATYPE(app::InstanceCaller::Outcome)

namespace {

constexpr int patience = 60'000; // ms: twenty starts at a time on a slow machine

/// CertDesk itself, as a second click on its icon starts it.
std::unique_ptr<QProcess> startCertDesk(const QString &profile)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(QCoreApplication::applicationDirPath() + u"/../bin/certdesk"_s,
                   {u"--profile"_s, profile});
    return process;
}

bool isRunning(const std::unique_ptr<QProcess> &process)
{
    return process->state() != QProcess::NotRunning;
}

std::optional<InstanceCaller::Outcome> outcomeOfCall(const QString &folder)
{
    InstanceCaller caller;
    std::optional<InstanceCaller::Outcome> outcome;
    QObject::connect(&caller, &InstanceCaller::finished, &caller,
                     [&](InstanceCaller::Outcome heard) { outcome = heard; });
    caller.call(folder);
    return QTest::qWaitFor([&] { return outcome.has_value(); }, patience) ? outcome : std::nullopt;
}

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        // A folder for sockets of our own; only the user may enter it, as the system demands.
        const QString runtime = m_folder.filePath(u"run"_s);
        QVERIFY(QDir().mkpath(runtime));
        QVERIFY(
            QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime));
    }

    void aSecondStartRaisesTheFirst()
    {
        InstanceListener first;
        QSignalSpy raised(&first, &InstanceListener::raiseRequested);
        QVERIFY(first.listen(m_folder.path()));

        QCOMPARE(outcomeOfCall(m_folder.path()), InstanceCaller::Outcome::Raised);

        QCOMPARE(raised.size(), 1);
        const auto mode = QFile::permissions(app::instanceAddress(m_folder.path()));
        QVERIFY(!(mode
                  & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void anotherProfileIsNotRaised()
    {
        InstanceListener first;
        QVERIFY(first.listen(m_folder.path()));
        QCOMPARE(outcomeOfCall(m_folder.filePath(u"other"_s)),
                 InstanceCaller::Outcome::NobodyThere);
    }

    void whateverElseIsSaidIsNotHeard_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("another word") << "quit\n"_ba;
        QTest::newRow("more than the word") << "raise\nand more"_ba;
        QTest::newRow("a megabyte") << QByteArray(1 << 20, 'r');
        QTest::newRow("zeroes") << QByteArray(64, '\0');
    }

    void whateverElseIsSaidIsNotHeard()
    {
        QFETCH(const QByteArray, words);
        InstanceListener first;
        QSignalSpy raised(&first, &InstanceListener::raiseRequested);
        QVERIFY(first.listen(m_folder.path()));

        QLocalSocket stranger;
        stranger.connectToServer(app::instanceAddress(m_folder.path()));
        QTRY_COMPARE(stranger.state(), QLocalSocket::ConnectedState);
        stranger.write(words);

        QTRY_COMPARE_WITH_TIMEOUT(stranger.state(), QLocalSocket::UnconnectedState, patience);
        QCOMPARE(raised.size(), 0);
        QCOMPARE(outcomeOfCall(m_folder.path()), InstanceCaller::Outcome::Raised);
    }

    void whoSaysNothingIsHungUpOn()
    {
        InstanceListener first;
        QVERIFY(first.listen(m_folder.path()));
        QLocalSocket stranger;
        stranger.connectToServer(app::instanceAddress(m_folder.path()));
        QTRY_COMPARE(stranger.state(), QLocalSocket::ConnectedState);
        QTRY_COMPARE_WITH_TIMEOUT(stranger.state(), QLocalSocket::UnconnectedState, patience);
    }

    void aLockWithoutANameIsNobodys_data()
    {
        QTest::addColumn<bool>("ofADeadOne");
        QTest::newRow("killed while locking") << false;
        QTest::newRow("killed while taking away a dead one's lock") << true;
    }

    void aLockWithoutANameIsNobodys()
    {
        QFETCH(const bool, ofADeadOne);
        const QString folder = m_folder.filePath(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(QDir().mkpath(folder));
        QFile lock(folder + u"/in-use.lock");
        QVERIFY(lock.open(QIODevice::WriteOnly));
        if (ofADeadOne) {
            lock.write("4194305\nnobody\n" + QSysInfo::machineHostName().toUtf8() + "\n");
            QVERIFY(QFile(folder + u"/in-use.lock.rmlock").open(QIODevice::WriteOnly));
        }
        lock.close();

        const auto profile = app::Profile::open(folder);

        QVERIFY(profile);
        const auto second = app::Profile::open(folder);
        QVERIFY(!second);
        QCOMPARE(second.error().code, u"profile/in-use");
    }

    void twentyStartsAtOnceLeaveOneRunning()
    {
        const QString profile = m_folder.filePath(u"profile"_s);
        const auto owner = onlyOneStays(profile);
        QVERIFY(owner);
        terminate(owner);
    }

    void theNextTakesOverFromOneThatWasKilled()
    {
        const QString profile = m_folder.filePath(u"profile"_s);
        auto owner = onlyOneStays(profile);
        QVERIFY(owner);

        // Twenty see the dead one's lock and socket at the same time.
        owner->kill();
        QVERIFY(owner->waitForFinished());
        QVERIFY(QFile::exists(profile + u"/in-use.lock"));
        owner = onlyOneStays(profile);
        QVERIFY(owner);

        const auto second = startCertDesk(profile);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(second), patience);
        QCOMPARE(second->exitStatus(), QProcess::NormalExit);
        QCOMPARE(second->exitCode(), 0);
        QVERIFY(isRunning(owner));
        terminate(owner);
    }

private:
    /// Starts twenty and waits until all but one have ended well. Null if it is not so.
    static std::unique_ptr<QProcess> onlyOneStays(const QString &profile)
    {
        std::vector<std::unique_ptr<QProcess>> starts;
        for (int i = 0; i < 20; ++i)
            starts.push_back(startCertDesk(profile));
        if (!QTest::qWaitFor([&] { return std::ranges::count_if(starts, isRunning) <= 1; },
                             patience))
            return nullptr;
        std::unique_ptr<QProcess> owner;
        for (auto &process : starts) {
            if (isRunning(process)) {
                owner = std::move(process);
            } else if (process->exitStatus() != QProcess::NormalExit || process->exitCode() != 0) {
                qWarning() << process->exitStatus() << process->exitCode() << process->readAll();
                return nullptr;
            }
        }
        return owner;
    }

    static void terminate(const std::unique_ptr<QProcess> &process)
    {
        process->terminate();
        process->waitForFinished();
    }

    QTemporaryDir m_folder;
};

CERTDESK_TEST(TestSingleInstance)
#include "tst_singleinstance.moc"
