#pragma once

#include "app/sandboxprocess.h"
#include "core/keychain/keychainstore.h"
#include "tests/kill/journey.h"

#include <QDir>

namespace killtest {

/// One sandbox and the journeys through it, one after the other. At the end the sandbox's ledger
/// and the keychain are asked what the journeys did.
class Lane : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QDir folder;
        QString program;
        QString letterFile;
        int mostKills = 3; ///< Of one journey.
        bool isMainland = false; ///< The provider's site.
        bool reissues = false; ///< And nothing else.
        bool leavesDealsUnpaid = false;
        bool keepsFolders = false; ///< Also of journeys that went well.
        std::function<bool()> killKeychain;
    };

    Lane(Options options, KillPlan &plan, core::SecretStore &keychain);

    void start();
    qsizetype journeys() const { return m_records.size(); }
    const QStringList &complaints() const { return m_complaints; }
    int charges() const { return m_charges; }
    qsizetype requestsToSign() const { return m_csrs; }

signals:
    void finished();

private:
    void enter(const core::Account &account, const core::SharedSecret &secretKey);
    int certificates() const;
    std::optional<Errand> errandOfNext() const;
    void nextJourney();
    void closeJourney();
    void audit();

    Options m_options;
    KillPlan &m_plan;
    core::SecretStore &m_keychain;
    app::SandboxProcess m_sandbox;
    core::Account m_account;
    core::SharedSecret m_secretKey;
    std::unique_ptr<Journey> m_journey;
    int m_nextCertificate = 0;
    QList<JourneyRecord> m_records;
    QStringList m_complaints;
    int m_charges = 0;
    qsizetype m_csrs = 0;
};

} // namespace killtest
