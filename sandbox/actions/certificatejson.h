#pragma once

#include "sandbox/state/certificaterecord.h"
#include "sandbox/wire/apierror.h"

#include <QJsonObject>

#include <functional>

namespace sandbox {

/// Who is told, and when: what the wording of an answer depends on.
struct Audience
{
    Site site;
    QString language; ///< "zh-CN" or "en-US".
    QDateTime now;
    std::function<bool(const QString &)> isHosted; ///< Whether the account's DNSPod has the name.
};

/// A row of DescribeCertificates, quirks included (facts.md 1.4).
QJsonObject listRow(const CertificateRecord &record, const Audience &audience);
QJsonObject describeAnswer(const CertificateRecord &record, const Audience &audience);
QJsonObject detailAnswer(const CertificateRecord &record, const CertificateMaterial &material,
                         const Audience &audience);

QString statusName(CertificateStatus status, const QString &language);

} // namespace sandbox
