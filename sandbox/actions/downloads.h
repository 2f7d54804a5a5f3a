#pragma once

#include "sandbox/state/provider.h"
#include "sandbox/wire/http.h"

namespace sandbox {

/// What DescribeDownloadCertificateUrl's links lead to (`/download/…`): a ZIP, or 404 for a link
/// that is wrong or too old.
HttpReply followDownloadLink(Provider &provider, const QString &path);

} // namespace sandbox
