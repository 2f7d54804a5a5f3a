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
/// What the orders' forms do: "pay", "close".
HttpReply changeOrder(Provider &provider, const QString &id, const QString &what);
HttpReply clockPage(const Provider &provider);
/// The latest of the ledger, for people.
HttpReply ledgerPage(Provider &provider);
HttpReply faultsPage(const Faults &faults);

/// What a reviewer can say: the provider's four kinds of `StatusMsg` (facts.md 1.3).
QStringList rejectionTexts();
/// Whether the customer can end this application.
bool isCancellable(const CertificateRecord &record);

/// What the certificate page's forms do: "approve", "reject", "letter", "renew", "cancel",
/// "refund". Call it inside a transaction; a reply of status 400 and more means that nothing is to
/// be kept.
HttpReply changeCertificate(Provider &provider, const QString &id, const QString &what,
                            const HttpRequest &request);
/// The forms for what comes after an order, and what they do: "revoke", "revocation-letter",
/// "hosting".
QString lifecycleForms(const CertificateRecord &record);
HttpReply changeLifecycle(Provider &provider, const CertificateRecord &record, const QString &what,
                          const HttpRequest &request);
/// "add", "remove", "zone".
HttpReply changeDns(Provider &provider, const QString &what, const HttpRequest &request);
/// A form or JSON; JSON is answered with JSON.
HttpReply addFault(Faults &faults, const HttpRequest &request);

} // namespace sandbox
