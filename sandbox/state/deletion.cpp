#include "sandbox/state/deletion.h"

#include "sandbox/state/catalogue.h"
#include "sandbox/state/jsondocument.h"
#include "sandbox/state/jsontime.h"
#include "sandbox/state/orderflow.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 protectedSeconds = 3600;

bool isOver(CertificateStatus status)
{
    using enum CertificateStatus;
    return status == ReviewFailed || status == Expired || status == Cancelled || status == Revoked
        || status == Refunded;
}

bool isFree(const CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    return item && item->product.isFree;
}

bool waitsForRenewal(Provider &provider, const CertificateRecord &record)
{
    const auto renewal = provider.certificates.find(record.renewalId);
    return renewal
        && (renewal->isBeingValidated() || renewal->status == CertificateStatus::LetterMissing
            || renewal->status == CertificateStatus::PaidInformationMissing
            || renewal->status == CertificateStatus::FreeInformationMissing);
}

QString toDoc(const DeletionTask &task)
{
    const QJsonObject json{{u"names"_s, QJsonArray::fromStringList(task.names)},
                           {u"asked"_s, timeToJson(task.asked)},
                           {u"status"_s, static_cast<int>(task.status)},
                           {u"error"_s, task.error}};
    return toDocument(json);
}

DeletionTask taskOf(const QSqlQuery &row)
{
    const QJsonObject json = fromDocument(row.value(2).toString());
    DeletionTask task;
    task.id = row.value(0).toLongLong();
    task.certificateId = row.value(1).toString();
    for (const QJsonValue name : json["names"_L1].toArray())
        task.names.append(name.toString());
    task.asked = timeFromJson(json["asked"_L1]);
    task.status = static_cast<DeletionStatus>(json["status"_L1].toInt());
    task.error = json["error"_L1].toString();
    return task;
}

void finish(Provider &provider, DeletionTask task)
{
    const auto record = provider.certificates.find(task.certificateId);
    const auto deletable = record ? checkDeletable(provider, *record)
                                  : failedOperation("CertificateNotFound"_L1, u"It is gone."_s);
    if (!deletable) {
        task.status = DeletionStatus::Failed;
        task.error = deletable.error().message;
    } else if (provider.isBound(task.certificateId)) {
        task.status = DeletionStatus::ResourcesBound;
        task.error = u"Cloud resources are still bound to the certificate."_s;
    } else {
        task.status = DeletionStatus::Deleted;
        removeCertificate(provider, *record);
    }
    provider.database.run(u"UPDATE deletion SET due = NULL, doc = ? WHERE id = ?"_s,
                          {toDoc(task), task.id});
}

} // namespace

tl::expected<void, ApiError> checkDeletable(Provider &provider, const CertificateRecord &record)
{
    if (!record.isUploaded()) {
        if (record.status == CertificateStatus::Issued)
            return failedOperation("CannotBeDeletedIssued"_L1,
                                   u"An issued certificate can't be deleted. Revoke it first."_s);
        if (isFree(record) && record.inserted.addSecs(protectedSeconds) > provider.clock.now())
            return failedOperation("CannotBeDeletedWithinHour"_L1,
                                   u"A free certificate can't be deleted in its first hour."_s);
        if (!isOver(record.status))
            return failedOperation("InvalidCertificateStatusCode"_L1,
                                   u"The certificate's status does not allow it to be deleted."_s);
    }
    if (waitsForRenewal(provider, record))
        return failedOperation("RenewNotIssued"_L1,
                               u"The certificate's renewal has not been issued yet."_s);
    return {};
}

void removeCertificate(Provider &provider, const CertificateRecord &record)
{
    provider.certificates.remove(record.id);
    provider.operations.note({record.id, u"delete"_s, Actor::Customer, provider.clock.now()});
}

qint64 startDeletion(Provider &provider, const CertificateRecord &record)
{
    DeletionTask task;
    task.certificateId = record.id;
    task.names = record.names;
    task.asked = provider.clock.now();
    const QDateTime due = provider.clock.afterWork(usual::resourceQuery);
    const QSqlQuery added =
        provider.database.run(u"INSERT INTO deletion (certificate, due, doc) VALUES (?, ?, ?)"_s,
                              {record.id, timeToColumn(due), toDoc(task)});
    return added.lastInsertId().toLongLong();
}

std::optional<DeletionTask> findDeletion(Provider &provider, qint64 id)
{
    QSqlQuery query =
        provider.database.run(u"SELECT id, certificate, doc FROM deletion WHERE id = ?"_s, {id});
    if (!query.next())
        return std::nullopt;
    return taskOf(query);
}

void finishDeletions(Provider &provider)
{
    QList<DeletionTask> due;
    QSqlQuery query = provider.database.run(
        u"SELECT id, certificate, doc FROM deletion WHERE due <= ? ORDER BY id"_s,
        {provider.clock.now().toMSecsSinceEpoch()});
    while (query.next())
        due.append(taskOf(query));
    for (const DeletionTask &task : due)
        finish(provider, task);
}

QDateTime nextDeletion(Provider &provider)
{
    const QVariant due = provider.database.value(u"SELECT min(due) FROM deletion"_s);
    return due.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(due.toLongLong(), Qt::UTC);
}

} // namespace sandbox
