#pragma once

#include "app/accountsession.h"
#include "app/sandboxprocess.h"
#include "core/vault/escrowfolder.h"
#include "core/vault/keyescrow.h"
#include "core/vault/wrappingkey.h"

#include <QTemporaryDir>

/// CertDesk's body on a sandbox of its own, in a folder that is gone afterwards. It can be closed
/// and opened again, as when the computer is switched off; what is in the keychain stays.
class Journey : public QObject
{
    Q_OBJECT

public:
    Journey(core::SecretStore &keychain, QStringList sandboxOptions);

    /// Starts the sandbox, then CertDesk; asks for the list until it is there.
    void open();
    void close();
    bool isOpen() const { return m_session && m_session->certificates().fetchedAt().isValid(); }

    app::AccountSession &session() { return *m_session; }
    core::KeyIndex &keys() { return m_profile->store().keys(); }
    /// The demo account's SecretKey, which is no secret, for another program on the account.
    QString demoKey() const { return m_demoKey; }
    QString folder() const { return m_folder.path(); }
    QString sandboxFolder() const { return m_folder.filePath(QStringLiteral("sandbox")); }
    /// What went wrong before CertDesk was open; empty for nothing.
    const QString &failure() const { return m_failure; }

    /// The demo account's certificate that expires soon; ends the test where there is none.
    core::Certificate expiring(const QString &domain);
    /// What a person would choose for it in Quick Renewal.
    static core::RenewalPlan planFor(const core::Certificate &old);
    const core::Renewal &renewal(const core::RenewalId &id);
    /// Saves the PEM pair and has openssl compare it. "" or what is wrong.
    QString checkFiles(const core::ServerMaterial &material) const;

private:
    void openSession(const core::Account &account, const core::SharedSecret &key);

    QTemporaryDir m_folder;
    core::SecretStore &m_keychain;
    QStringList m_sandboxOptions;
    QString m_failure;
    QString m_demoKey;
    std::unique_ptr<app::SandboxProcess> m_sandbox;
    std::unique_ptr<app::Profile> m_profile;
    /// The sealed copies of the keys, in the profile.
    struct Escrow
    {
        Escrow(core::SecretStore &keychain, const QString &folder)
            : files(folder)
            , wrappingKey(keychain, files)
        {
        }

        core::EscrowFolder files;
        core::WrappingKey wrappingKey;
        core::KeyEscrow keys{wrappingKey, files};
    };
    std::unique_ptr<Escrow> m_escrow;
    std::unique_ptr<app::AccountSession> m_session;
};
