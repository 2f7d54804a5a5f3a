#pragma once

#include "ui/operations/changeviewmodel.h"

#include <QString>

namespace ui {

// What a change says to the person, operation by operation. Names of certificates are the
// provider's text: shown as plain text only.

/// Its domain as people write it, or its ID while it has none.
QString nameOf(const core::Certificate &certificate);
/// The question, naming the certificate, or how many they are: "Delete the certificate for
/// example.com?"
QString changeQuestion(const ChangeViewModel &viewModel);
/// What it means and whether it can be taken back.
QString changeConsequence(core::Operation operation);
/// The button that does it: "Delete".
QString changeVerb(core::Operation operation);
/// What is asked for besides a yes: "Alias", "Reason", "Project number"; "" for nothing.
QString changeInputLabel(core::Operation operation);

/// What is or will be with one certificate, as a sentence.
QString changeRowText(const ChangeRow &row, const QDateTime &now);
/// "3 of 5 are done. 2 failed.", once it is over; of one certificate all that is known, with the
/// RequestId. "" before.
QString changeSummary(const ChangeViewModel &viewModel);
/// "2 × Load balancer (CLB) · ap-guangzhou, 1 × Content delivery (CDN)"
QString resourcesText(const QList<core::BoundResource> &resources);

/// Every certificate with its outcome, for the clipboard: one line each, with the RequestId.
QString changeReport(const ChangeViewModel &viewModel);

} // namespace ui
