#pragma once

#include "core/base/task.h"
#include "core/model/certificate.h"
#include "core/model/validation.h"

#include <QObject>

#include <optional>

namespace core {

class ApiClient;

/// What became of one certificate in a change of several.
struct ChangeOutcome
{
    CertificateId certificate;
    std::optional<Error> problem; ///< None: it is done.
    QList<ValidationRecord> toPublish; ///< What the provider wants to see next, if anything.

    bool operator==(const ChangeOutcome &) const = default;
};

/// Most certificates in one request (facts.md 1.5).
inline constexpr qsizetype mostInProjectChange = 100;
inline constexpr qsizetype mostInNoticeChange = 50;

/// The changes to a certificate that cost nothing and that both sites have. Each is sent once and
/// never repeated: fails as ApiClient::call() does, with NoAnswer where it may have happened. Where
/// a list is taken, a certificate has its own problem; a request that fails altogether fails the
/// task.
class CertificateChanges final
{
public:
    /// The client must outlive it.
    explicit CertificateChanges(ApiClient &client)
        : m_client(client)
    {
    }

    /// ModifyCertificateAlias; an empty alias takes it away.
    Task<void> setAlias(const CertificateId &id, const QString &alias, QObject *owner);
    /// ModifyCertificateProject, at most mostInProjectChange; 0 is the default project.
    Task<QList<ChangeOutcome>> moveToProject(const QList<CertificateId> &ids, qint64 project,
                                             QObject *owner);
    /// ModifyCertificatesExpiringNotificationSwitch, at most mostInNoticeChange.
    Task<QList<ChangeOutcome>> ignoreNotices(const QList<CertificateId> &ids, bool ignore,
                                             QObject *owner);
    Task<void> cancelReview(const CertificateId &id, QObject *owner); ///< CancelAuditCertificate
    Task<void> cancelOrder(const CertificateId &id, QObject *owner); ///< CancelCertificateOrder
    Task<void> resubmit(const CertificateId &id, QObject *owner); ///< ModifyCertificateResubmit
    /// RevokeCertificate: what has to be published within three days, if anything (facts.md 5.6).
    Task<QList<ValidationRecord>> revoke(const CertificateId &id, const QString &reason,
                                         QObject *owner);
    /// DeleteCertificate, which does not look whether cloud resources use it: look before, with
    /// BoundResources (only the mainland site tells what became of a deletion that looks itself).
    Task<void> remove(const CertificateId &id, QObject *owner);

private:
    Task<void> change(const QString &action, const CertificateId &id, QObject *owner);

    ApiClient &m_client;
};

} // namespace core
