#include "tests/kill/keychainservice.h"

#include "tests/support/privatekeyring.h"

using namespace Qt::StringLiterals;

namespace killtest {

namespace {

const QString wallet = u"org.kde.kwalletd5"_s;

bool killWallet(const QString &startCommand)
{
    QDBusConnectionInterface *const bus = QDBusConnection::sessionBus().interface();
    const auto pid = bus->servicePid(wallet);
    if (!PrivateKeyring::isPrivate() || !pid.isValid() || ::kill(pid_t(pid.value()), SIGKILL) != 0
        || !QTest::qWaitFor([&] { return !bus->isServiceRegistered(wallet).value(); }))
        return false;
    QStringList command = QProcess::splitCommand(startCommand);
    const QString program = command.takeFirst();
    QProcess start;
    start.setStandardOutputFile(QProcess::nullDevice());
    start.start(program, command);
    return start.waitForFinished() && start.exitCode() == 0;
}

} // namespace

bool killKeychainService()
{
    const QString startWallet = qEnvironmentVariable("CERTDESK_START_KWALLET");
    if (!startWallet.isEmpty())
        return killWallet(startWallet);
    return PrivateKeyring::kill() && PrivateKeyring::start();
}

} // namespace killtest
