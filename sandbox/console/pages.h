#pragma once

#include "sandbox/state/provider.h"
#include "sandbox/wire/faults.h"
#include "sandbox/wire/http.h"

namespace sandbox {

HttpReply certificateListPage(Provider &provider, const HttpRequest &request);
HttpReply certificatePage(Provider &provider, const QString &id);
HttpReply letterDownload(Provider &provider, const QString &id);
HttpReply ordersPage(Provider &provider);
HttpReply dnsPage(const Provider &provider);
HttpReply clockPage(const Provider &provider);
HttpReply faultsPage(const Faults &faults);

/// What the certificate page's forms do: "approve", "reject", "letter", "renew". Call it inside a
/// transaction; a reply of status 400 and more means that nothing is to be kept.
HttpReply changeCertificate(Provider &provider, const QString &id, const QString &what,
                            const HttpRequest &request);
/// "add", "remove", "zone".
HttpReply changeDns(Provider &provider, const QString &what, const HttpRequest &request);
/// A form or JSON; JSON is answered with JSON.
HttpReply addFault(Faults &faults, const HttpRequest &request);

} // namespace sandbox
