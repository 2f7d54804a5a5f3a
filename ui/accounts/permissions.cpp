#include "ui/accounts/permissions.h"

using namespace Qt::StringLiterals;

namespace ui {

QString minimalPolicy()
{
    const QStringList actions{
        u"ssl:DescribeCertificates"_s,
        u"ssl:DescribeCertificateDetail"_s,
        u"ssl:DescribeCompanies"_s,
        u"ssl:DescribeManagers"_s,
        u"ssl:CheckCertificateDomainVerification"_s,
        u"ssl:DownloadCertificate"_s,
        u"ssl:CreateCertificate"_s,
        u"ssl:ApplyCertificate"_s,
        u"ssl:CertificateInfoSubmit"_s,
        u"ssl:CertificateOrderSubmit"_s,
        u"ssl:UploadConfirmLetter"_s,
    };
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
)"_s.arg(actions.join(u"\",\n        \""_s));
}

} // namespace ui
