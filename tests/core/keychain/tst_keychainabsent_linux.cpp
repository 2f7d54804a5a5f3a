#include "core/keychain/keychainstatus.h"
#include "core/keychain/keychainstore.h"
#include "tests/support/waitfor.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Error;
using core::KeychainState;
using core::KeychainStore;

/// A session without a bus, as over ssh or in a container.
class TestKeychainAbsent : public QObject
{
    Q_OBJECT

private slots:
    void everyCallSaysSo()
    {
        KeychainStore store;
        const QString name = u"com.certdesk/1/test/nobody"_s;

        const auto written =
            resultOf(store.write(name, std::make_shared<const core::Secret>("x"_ba), this));
        const auto read = resultOf(store.read(name, this));
        const auto removed = resultOf(store.remove(name, this));

        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::KeychainAbsent);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::KeychainAbsent);
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Error::Kind::KeychainAbsent);
        QCOMPARE(resultOf(core::keychainState(this)), KeychainState::Absent);
    }

    // Without GLib's event loop no job of libsecret's ever ends.
    void aLoopThatCannotHearLibsecretFailsAtOnce()
    {
        if (qEnvironmentVariableIsSet("QT_NO_GLIB")) {
            KeychainStore store;
            const auto read = resultOf(store.read(u"com.certdesk/1/test/deaf"_s, this));
            QVERIFY(!read);
            QCOMPARE(read.error().kind, Error::Kind::KeychainFailed);
            return;
        }
        QProcess deaf;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_NO_GLIB"_s, u"1"_s);
        deaf.setProcessEnvironment(environment);
        deaf.setProcessChannelMode(QProcess::ForwardedChannels);
        deaf.start(QCoreApplication::applicationFilePath(),
                   {u"aLoopThatCannotHearLibsecretFailsAtOnce"_s});
        QVERIFY(deaf.waitForFinished());
        QCOMPARE(deaf.exitCode(), 0);
    }
};

int main(int argc, char **argv)
{
    // No bus to meet, and none in the places where one is looked for.
    const QTemporaryDir nothing;
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(nothing.path()));
    qunsetenv("DISPLAY");
    qunsetenv("XDG_CURRENT_DESKTOP");
    QCoreApplication application(argc, argv);
    TestKeychainAbsent test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainabsent_linux.moc"
