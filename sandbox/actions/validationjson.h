#pragma once

#include "sandbox/state/certificaterecord.h"

#include <QJsonObject>

namespace sandbox {

/// `DvAuthDetail`: what to publish. Its `DvAuths` are null after issue and where nothing is to be
/// proved (facts.md 4.2).
QJsonObject validationDetail(const CertificateRecord &record);

/// `DvRevokeAuthDetail`: what to publish for a revocation. Null where nothing is.
QJsonValue revocationDetail(const CertificateRecord &record);

/// `SubmittedData`: what CertificateInfoSubmit sent. Null after issue.
QJsonValue submittedData(const CertificateRecord &record);

} // namespace sandbox
