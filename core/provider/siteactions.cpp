#include "core/provider/siteactions.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

// Sorted. What is in neither list is on both sites.
constexpr std::array<QStringView, 31> mainlandOnly{u"CheckCertificateChain",
                                                   u"CheckCertificateExist",
                                                   u"CompleteCertificate",
                                                   u"CreateCertificateByPackage",
                                                   u"CreateTXTRecord",
                                                   u"DeleteCertificates",
                                                   u"DeleteManager",
                                                   u"DeployCertificateInstance",
                                                   u"DeployCertificateRecordRetry",
                                                   u"DeployCertificateRecordRollback",
                                                   u"DescribeDeleteCertificatesTaskResult",
                                                   u"DescribeDeployedResources",
                                                   u"DescribeDownloadCertificateUrl",
                                                   u"DescribeHostApiGatewayInstanceList",
                                                   u"DescribeHostCdnInstanceList",
                                                   u"DescribeHostClbInstanceList",
                                                   u"DescribeHostCosInstanceList",
                                                   u"DescribeHostDdosInstanceList",
                                                   u"DescribeHostDeployRecord",
                                                   u"DescribeHostDeployRecordDetail",
                                                   u"DescribeHostLighthouseInstanceList",
                                                   u"DescribeHostLiveInstanceList",
                                                   u"DescribeHostTkeInstanceList",
                                                   u"DescribeHostVodInstanceList",
                                                   u"DescribeHostWafInstanceList",
                                                   u"DescribeManagerDetail",
                                                   u"DescribePackages",
                                                   u"DescribeRecordFilterList",
                                                   u"SubmitAuditManager",
                                                   u"UploadRevokeLetter",
                                                   u"VerifyManager"};
constexpr std::array<QStringView, 5> internationalOnly{
    u"BatchDeleteCSR", u"CreateCSR", u"DescribeCSR", u"DescribeCSRSet", u"ModifyCSR"};

} // namespace

bool siteHasAction(Site site, QStringView action)
{
    return site == Site::Mainland ? !std::ranges::binary_search(internationalOnly, action)
                                  : !std::ranges::binary_search(mainlandOnly, action);
}

} // namespace core
