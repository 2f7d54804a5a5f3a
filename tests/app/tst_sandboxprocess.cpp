#include "app/sandboxprocess.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::SandboxProcess;

class TestSandboxProcess : public QObject
{
    Q_OBJECT

private slots:
    // The account is removed, and the sandbox opened again at once.
    void startsAgainOnceItHasEnded()
    {
        const QTemporaryDir folder;
        SandboxProcess sandbox;
        QSignalSpy started(&sandbox, &SandboxProcess::started);
        QSignalSpy failed(&sandbox, &SandboxProcess::failed);
        sandbox.start(folder.path(), {});
        QTRY_COMPARE_WITH_TIMEOUT(started.count(), 1, 30'000);
        sandbox.stop();
        sandbox.start(folder.path(), {});
        QTRY_COMPARE_WITH_TIMEOUT(started.count(), 2, 30'000);
        QCOMPARE(failed.count(), 0);
    }

    void aStopAfterThatHolds()
    {
        const QTemporaryDir folder;
        SandboxProcess sandbox;
        QSignalSpy started(&sandbox, &SandboxProcess::started);
        sandbox.start(folder.path(), {});
        QTRY_COMPARE_WITH_TIMEOUT(started.count(), 1, 30'000);
        sandbox.stop();
        sandbox.start(folder.path(), {});
        sandbox.stop();
        QVERIFY(!QTest::qWaitFor([&] { return started.count() > 1; }, 2000));
    }
};

CERTDESK_TEST(TestSandboxProcess)
#include "tst_sandboxprocess.moc"
