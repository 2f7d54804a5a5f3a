#pragma once

#include "core/base/result.h"
#include "core/model/ids.h"

#include <QDateTime>
#include <QList>

namespace core {

/// A DNS record that CertDesk made. No secret: what is published.
struct AddedRecord
{
    AccountId account;
    CertificateId certificate; ///< What it proves the names of.
    qint64 zoneId = 0;
    QString zone;
    qint64 recordId = 0;
    QString host;
    QString type;
    QString value;
    QDateTime addedAt; ///< UTC

    bool operator==(const AddedRecord &) const = default;
};

/// Which records CertDesk made, so that it only ever removes its own.
class AddedRecords
{
public:
    virtual ~AddedRecords() = default;

    [[nodiscard]] virtual Result<void> add(const AddedRecord &record) = 0;
    /// Knows it no more; the record itself is not touched.
    [[nodiscard]] virtual Result<void> forget(const AddedRecord &record) = 0;
    [[nodiscard]] virtual Result<QList<AddedRecord>> all(const AccountId &account,
                                                         const CertificateId &certificate) = 0;
};

} // namespace core
