#pragma once

#include "core/model/account.h"
#include "core/renewal/renewal.h"
#include "core/store/keyindex.h"
#include "tests/kill/killplan.h"
#include "tests/kill/victim.h"

#include <QProcess>

#include <functional>

namespace killtest {

/// What is known of one renewal when it is over.
struct JourneyRecord
{
    int number = 0;
    QString folder;
    core::CertificateId old;
    Errand errand = Errand::Dv;
    QStringList deaths;
    QString complaint; ///< Empty: nothing is wrong so far.
    QList<core::Renewal> renewals; ///< As the profile has them.
    QList<core::KeyRecord> keys;
};

/// One certificate's renewal through some kills: a victim is started, killed and started again
/// until it has saved its files. After each kill the files it was to replace are looked at.
class Journey : public QObject
{
    Q_OBJECT

public:
    struct Surroundings
    {
        QString program; ///< This one, which is also the victim.
        QString letterFile;
        QByteArray address; ///< For the victim's standard input.
        KillPlan &plan;
        /// What happens to the keychain at the same moment as to the victim; may be empty.
        std::function<bool()> killKeychain;
    };

    Journey(JourneyRecord record, int mostKills, const Surroundings &with);

    void start();
    const JourneyRecord &record() const { return m_record; }

signals:
    void finished();

private:
    void startVictim();
    void bury(int exitCode, QProcess::ExitStatus status);
    void goOnAfterKill();
    void end(int exitCode);
    void finish(const QString &complaint);
    QStringList notes() const;

    JourneyRecord m_record;
    int m_killsLeft;
    Surroundings m_with;
    VictimOptions m_options;
    Death m_death;
    int m_processes = 0;
    QProcess m_process;
};

} // namespace killtest
