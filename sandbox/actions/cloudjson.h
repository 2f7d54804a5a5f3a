#pragma once

#include "sandbox/actions/paging.h"
#include "sandbox/state/cloudresource.h"

#include <QJsonArray>

namespace sandbox {

/// `InstanceList` of a type as DescribeHost*InstanceList and the bind-resource task have it: one
/// item for each domain, or for each instance with its listeners, gateways or secrets below.
QJsonArray instanceList(const QString &type, const QList<CloudResource> &resources);

/// A type's answer field of DescribeCertificateBindResourceTaskDetail: one item for each region, or
/// one in all where the type has none; a page of the instances of each.
QJsonArray boundList(const CloudType &type, const QList<CloudResource> &resources,
                     const Page &page);

} // namespace sandbox
