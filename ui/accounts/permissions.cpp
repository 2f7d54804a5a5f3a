#include "ui/accounts/permissions.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct PermissionWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::PermissionWording)
};

struct Purpose
{
    QLatin1StringView action;
    const char *text;
};

constexpr std::array purposes{
    Purpose{"DescribeCertificates"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "List the certificates")},
    Purpose{"DescribeCertificateDetail"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "See where an order stands")},
    Purpose{"DescribeCompanies"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Choose the organisation of an order")},
    Purpose{"DescribeManagers"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Choose the contact of an order")},
    Purpose{"CheckCertificateDomainVerification"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Have a domain checked now")},
    Purpose{"DownloadCertificate"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Download an issued certificate")},
    Purpose{"DescribeCertificateOperateLogs"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Read the operation log")},
    Purpose{"DescribePackages"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "List the benefit packages")},
    Purpose{"DescribeCSRSet"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "List the CSRs at the provider")},
    Purpose{"DescribeCSR"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Copy a CSR from the provider")},
    Purpose{"BatchDeleteCSR"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Delete CSRs at the provider")},
    Purpose{"DescribeCertificateBindResourceTaskResult"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "See which cloud resources use it")},
    Purpose{"CreateCertificateBindResourceSyncTask"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Look for cloud resources that use it")},
    Purpose{"DescribeDealsByCond"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "See whether an order is paid")},
    Purpose{"PayDeals"_L1, QT_TRANSLATE_NOOP("ui::PermissionWording", "Pay an order")},
    Purpose{"DescribeDomainList"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "List the DNS zones at DNSPod")},
    Purpose{"DescribeRecordList"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "See the records of a DNS zone")},
    Purpose{"CreateRecord"_L1, QT_TRANSLATE_NOOP("ui::PermissionWording", "Add a DNS record")},
    Purpose{"ModifyRecord"_L1, QT_TRANSLATE_NOOP("ui::PermissionWording", "Replace a DNS record")},
    Purpose{"DeleteRecord"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Take an added DNS record away")},
    Purpose{"CreateCertificate"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Buy a certificate")},
    Purpose{"CreateCertificateByPackage"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Renew with benefit points")},
    Purpose{"ApplyCertificate"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Apply for a free certificate")},
    Purpose{"ReplaceCertificate"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Reissue a certificate for another key")},
    Purpose{"CertificateInfoSubmit"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Submit the data of an order")},
    Purpose{"CertificateOrderSubmit"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Send an order to the review")},
    Purpose{"UploadConfirmLetter"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Upload a confirmation letter")},
    Purpose{"UploadRevokeLetter"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Upload a letter for a revocation")},
    Purpose{"ModifyCertificateAlias"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Change an alias")},
    Purpose{"ModifyCertificateProject"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Move to another project")},
    Purpose{"ModifyCertificatesExpiringNotificationSwitch"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Ignore the provider's notices")},
    Purpose{"ModifyCertificateResubmit"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Submit a rejected order again")},
    Purpose{"CancelAuditCertificate"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Cancel a review")},
    Purpose{"CancelCertificateOrder"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Cancel an order")},
    Purpose{"RevokeCertificate"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Revoke a certificate")},
    Purpose{"DeleteCertificate"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Delete a certificate")},
    Purpose{"UploadCertificate"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Upload a certificate from elsewhere")},
    Purpose{"UpdateCertificateInstance"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Replace a certificate on cloud resources")},
    Purpose{"DescribeHostUpdateRecord"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "See the updates of cloud resources")},
    Purpose{"DescribeHostUpdateRecordDetail"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "See how far an update is")},
    Purpose{"UpdateCertificateRecordRetry"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Try what failed in an update again")},
    Purpose{"UpdateCertificateRecordRollback"_L1,
            QT_TRANSLATE_NOOP("ui::PermissionWording", "Take an update back")},
};

} // namespace

QString policyOf(const QStringList &permissions)
{
    return uR"({
  "version": "2.0",
  "statement": [
    {
      "effect": "allow",
      "action": [
        "%1"
      ],
      "resource": ["*"]
    }
  ]
}
)"_s.arg(permissions.join(u"\",\n        \""_s));
}

QString minimalPolicy()
{
    QStringList permissions;
    for (const core::Site site : {core::Site::International, core::Site::Mainland})
        for (const core::UsedAction &action : core::usedActions(site, {}))
            if (!action.permission().isEmpty() && !permissions.contains(action.permission()))
                permissions += action.permission();
    return policyOf(permissions);
}

QString purposeText(const core::UsedAction &action)
{
    const auto purpose = std::ranges::find(purposes, action.name, &Purpose::action);
    return purpose == purposes.end() ? action.name : PermissionWording::tr(purpose->text);
}

QString findingText(const core::PermissionFinding &finding)
{
    using enum core::PermissionFinding::Kind;

    switch (finding.kind) {
    case Allowed:
        return PermissionWording::tr("Allowed");
    case Denied:
        return finding.action.permission().isEmpty()
            ? PermissionWording::tr("Not allowed: it needs finance rights")
            : PermissionWording::tr("Not allowed");
    case NotTried:
        return PermissionWording::tr("Can't be tried without doing it");
    case Unknown:
        return PermissionWording::tr("Not known: %1").arg(describe(*finding.problem).what);
    }
    Q_UNREACHABLE();
}

} // namespace ui
