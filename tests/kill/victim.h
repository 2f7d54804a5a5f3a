#pragma once

#include "core/crypto/secret.h"
#include "core/model/account.h"
#include "tests/kill/errand.h"
#include "tests/kill/killswitch.h"
#include "tests/kill/person.h"

namespace killtest {

/// The exit status of a victim that was not killed.
enum ExitStatus { Saved = 0, Usage = 2, Decision = 3, Stuck = 4 };

struct VictimOptions
{
    QString profile;
    QString exportFolder;
    QString letterFile;
    QString noteFile;
    Errand errand = Errand::Dv;
    core::CertificateId certificate; ///< Apply: what stands for it, see core::newApplication().
    std::optional<KillPoint> point;

    QStringList toArguments() const;
    static VictimOptions fromArguments(const QStringList &arguments);
};

/// What a victim is told by its standard input, so that the key is in no argument.
QByteArray describe(const core::Account &account, const core::Secret &secretKey);

/// Renews one certificate as CertDesk does, without its windows, until it is saved, needs a
/// decision, or is killed. Prints how it ended.
int runVictim(int argc, char **argv);

} // namespace killtest
