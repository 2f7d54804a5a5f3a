#pragma once

#include "sandbox/state/provider.h"

#include <QJsonObject>

namespace sandbox {

/// `CompanyInfo`, `ManagerInfo` and the answer of DescribeManagerDetail.
QJsonObject companyJson(const CompanyRecord &company);
QJsonObject managerJson(Provider &provider, const ManagerRecord &manager);
QJsonObject managerDetail(Provider &provider, const ManagerRecord &manager);

} // namespace sandbox
