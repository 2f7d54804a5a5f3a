#pragma once

#include "core/base/result.h"
#include "core/model/validation.h"

#include <QJsonObject>

namespace core {

class JsonReader;

/// A `DvAuthDetail`: its `DvAuths`, and its scalars where they say something that the list does not
/// (they repeat the first entry, and stand alone where the list is null).
/// `verifyType` is the certificate's.
QList<ValidationRecord> parseValidationRecords(const JsonReader &detail, const QString &verifyType);

/// What a RevokeCertificate asks for (`RevokeDomainValidateAuths`): records or files.
QList<ValidationRecord> parseRevocationProofs(const QJsonObject &response);

/// CheckCertificateDomainVerification.
Result<QList<DomainVerification>> parseDomainVerifications(const QJsonObject &response);

} // namespace core
