#pragma once

#include "core/serverfiles/serverfiles.h"
#include "tests/support/testauthority.h"

#include <QProcess>

/// A key with its chain of leaf and one intermediate, for tests that write it somewhere.
struct TestMaterial
{
    explicit TestMaterial(core::KeyAlgorithm algorithm,
                          const QString &domain = QStringLiteral("example.com"))
        : key(core::PrivateKey::generate(algorithm).value())
        , chain(core::readChain(issuer.leaf(key, {domain}) + issuer.pem()).value())
    {
    }

    TestAuthority root{QStringLiteral("Test Root")};
    TestAuthority issuer = root.below(QStringLiteral("Test Issuer"));
    core::PrivateKey key;
    core::CertificateChain chain;
};

/// What a command prints; nothing if it fails. Its error output goes to the test's.
inline QByteArray
outputOf(const QString &program, const QStringList &arguments,
         const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}
