#pragma once

#include "app/profile.h"
#include "core/base/clock.h"
#include "core/base/timerscheduler.h"
#include "core/certificates/certificatelist.h"
#include "core/certificates/materialloader.h"
#include "core/dns/recordcheck.h"
#include "core/dnspod/dnspodhosting.h"
#include "core/dnspod/recordremoval.h"
#include "core/dnspod/recordwrite.h"
#include "core/filecheck/filecheck.h"
#include "core/net/qthttptransport.h"
#include "core/operations/boundresources.h"
#include "core/operations/certificatechanges.h"
#include "core/operations/operationlog.h"
#include "core/operations/packagelist.h"
#include "core/operations/requestlist.h"
#include "core/operations/resourceupdate.h"
#include "core/provider/tencentprovider.h"
#include "core/renewal/escrowterm.h"
#include "core/renewal/localrequests.h"
#include "core/renewal/renewalservice.h"
#include "core/upload/ownupload.h"
#include "core/vault/keyvault.h"
#include "core/watch/proofwatch.h"
#include "ui/models/keypresence.h"

#include <QHash>
#include <QObject>

namespace app {

/// Everything that belongs to one account while it is open.
class AccountSession : public QObject
{
    Q_OBJECT

public:
    AccountSession(core::Account account, Profile &profile, core::SecretStore &keychain,
                   core::KeyEscrow &escrow, core::Clock clock, core::SharedProxy proxy = {});
    ~AccountSession() override;

    const core::Account &account() const { return m_account; }
    core::CertificateList &certificates() { return m_certificates; }
    core::RenewalService &renewals() { return m_renewals; }
    core::TencentProvider &provider() { return m_provider; }
    core::ProofWatch &watch() { return m_watch; }
    core::CertificateChanges &changes() { return m_changes; }
    core::Task<QSet<core::CertificateId>> hostable(QObject *owner);
    core::OperationLog &operationLog() { return m_operationLog; }
    core::RequestList &requests() { return m_requests; }
    QList<core::LocalRequest> localRequests();
    core::PackageList &packages() { return m_packages; }
    core::ResourceUpdates &resourceUpdates() { return m_resourceUpdates; }
    /// Every move of the account's renewals on this computer, as RenewalJournal::history().
    core::Result<QList<core::Renewal>> renewalHistory(const QDateTime &from, const QDateTime &to);
    core::OwnUpload &uploads() { return m_uploads; }
    /// That certificates of this account are in: the provider has no list of them here.
    QList<std::pair<qint64, QString>> projects() const;
    core::Task<QList<QByteArray>> fetchIssuers(const QByteArray &certificatePem, QObject *owner);
    /// The cloud resources that use these certificates, as it is now.
    core::Task<core::BoundResources> boundResources(const QList<core::CertificateId> &certificates,
                                                    QObject *owner)
    {
        return m_boundResources.look(certificates, owner);
    }

    /// What is on disk: the last list, and every renewal that was begun.
    void showLastKnown();
    /// From now on the account can be talked to: resumes renewals and refreshes the list.
    void connectWith(const core::SharedSecret &secretKey);
    bool isConnected() const { return m_isConnected; }
    /// What the person calls it, and its colour.
    void setNaming(const QString &name, int color);

    core::Task<core::ServerMaterial> material(const core::CertificateId &certificate,
                                              QObject *owner);
    core::StagingNotes stagingNotes() const { return m_profile.stagingNotes(); }
    core::Task<core::RecordFinding> checkRecord(const core::RecordQuestion &question,
                                                QObject *owner);
    core::Task<core::FileFinding> checkFile(const core::ValidationRecord &record, QObject *owner);
    /// CheckCertificateDomainVerification, and when it was last asked for: the provider looks once
    /// in five minutes, whoever asks.
    core::Task<QList<core::DomainVerification>>
    checkVerification(const core::CertificateId &certificate, QObject *owner);
    QDateTime providerAskedAt(const core::CertificateId &certificate) const
    {
        return m_providerAskedAt.value(certificate);
    }
    QStringList caaIssuers() const; ///< Of the sandbox; empty: by the product's brand.
    core::Task<core::RecordPlacement> lookUpPlacement(const core::ValidationRecord &record,
                                                      QObject *owner);
    core::Task<core::WriteOutcome> writeRecord(const core::CertificateId &certificate,
                                               const core::RecordPlacement &agreed, bool replaces,
                                               QObject *owner);
    core::Result<QList<core::AddedRecord>> addedRecords(const core::CertificateId &certificate);
    core::Task<core::RemovalOutcome> removeRecord(const core::AddedRecord &record, QObject *owner);
    /// The certificate is installed: its key needs no second copy any more.
    core::Task<void> endEscrow(const core::CertificateId &certificate, QObject *owner);
    /// Whose keys are in the keychain; none where the index can't be read.
    std::optional<QSet<core::CertificateId>> keysHere();
    bool hasKey(const core::Certificate &certificate);

signals:
    void problem(const core::Error &error); ///< The renewals could not be read.

private:
    core::ProofWatch::Calls watchCalls();

    core::Account m_account;
    bool m_isConnected = false;
    Profile &m_profile;
    core::QtHttpTransport m_transport;
    core::TencentProvider m_provider;
    core::DnspodHosting m_dnspod;
    core::CertificateChanges m_changes{m_provider.client()};
    core::OperationLog m_operationLog{m_provider.client()};
    core::RequestList m_requests{m_provider.client()};
    core::PackageList m_packages{m_provider.client()};
    core::KeyVault m_vault;
    core::CertificateList m_certificates;
    core::OwnUpload m_uploads;
    core::TimerScheduler m_scheduler;
    core::BoundResourceSearch m_boundResources{m_provider.client(), m_scheduler};
    core::ResourceUpdates m_resourceUpdates{m_provider.client(), m_scheduler};
    core::RenewalService m_renewals;
    core::MaterialLoader m_materials;
    core::DnsResolver m_resolver;
    std::unique_ptr<QNetworkAccessManager> m_plainNetwork;
    core::EscrowTerm m_escrowTerm{m_vault};
    core::Clock m_clock;
    QHash<core::CertificateId, QDateTime> m_providerAskedAt;
    core::ProofWatch m_watch;
};

} // namespace app
