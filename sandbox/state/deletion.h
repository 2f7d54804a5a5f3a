#pragma once

#include "sandbox/state/provider.h"

#include <optional>

namespace sandbox {

/// How a deletion with a check of the bound resources went: `DeleteTaskResult.Status` (facts.md
/// 1.5).
enum class DeletionStatus : int {
    Running = 0,
    Deleted = 1,
    Failed = 2,
    NoServiceRole = 3,
    ResourcesBound = 4,
    QueryTimeout = 5
};

/// A deletion that the provider carries out by itself.
struct DeletionTask
{
    qint64 id = 0;
    QString certificateId;
    QStringList names;
    QDateTime asked;
    DeletionStatus status = DeletionStatus::Running;
    QString error;
};

/// Why a certificate can't be deleted (facts.md 5.8): FailedOperation.CannotBeDeletedIssued,
/// CannotBeDeletedWithinHour (a free one in its first hour), RenewNotIssued,
/// InvalidCertificateStatusCode. Bound resources are not looked at.
tl::expected<void, ApiError> checkDeletable(Provider &provider, const CertificateRecord &record);

/// Takes the certificate away with its key, and notes it in the operation log.
void removeCertificate(Provider &provider, const CertificateRecord &record);

/// Has the certificate deleted later, once its resources have been looked at. Returns the task's
/// number.
qint64 startDeletion(Provider &provider, const CertificateRecord &record);
std::optional<DeletionTask> findDeletion(Provider &provider, qint64 id);
/// Carries out what is due; nextDeletion() says when that will be, invalid for never.
void finishDeletions(Provider &provider);
QDateTime nextDeletion(Provider &provider);

} // namespace sandbox
