#pragma once

#include "core/base/task.h"
#include "core/model/ids.h"

#include <QObject>
#include <QSet>

namespace core {

class ApiClient;

/// The certificates that the provider could host: replace on its cloud resources by itself. No
/// field of a certificate says so; the list is asked once more with `Hostable` (facts.md 2). Fails
/// as ApiClient::call() does, and with Malformed. The client must outlive the call.
Task<QSet<CertificateId>> hostableCertificates(ApiClient &client, QObject *owner);

} // namespace core
