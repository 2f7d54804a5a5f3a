#pragma once

#include "core/upload/uploadbundle.h"
#include "ui/models/certificatecells.h"
#include "ui/upload/uploadfiles.h"

#include <QString>

namespace ui {

class UploadViewModel;

// What is said of an upload. Names come from files: shown as plain text only.

/// What a file holds: "1 certificate, 1 private key", or why it can't be used.
QString uploadFileText(const UploadFile &file);
/// One finding in a sentence or two: what it is, and what to do.
QString uploadFindingText(const core::UploadFinding &finding);
Tone uploadFindingTone(core::UploadFinding::Kind kind);
/// "example.com, www.example.com and 3 more"
QString uploadNames(const core::CertificateFacts &leaf);
/// "Issued by R11 · EC P-256 · valid until 25 Feb 2027 (90 days left)"
QString uploadFacts(const core::UploadBundle &bundle, const QDateTime &now);
/// What became of it, or why it failed; "" before.
QString uploadOutcomeText(const UploadViewModel &viewModel);
/// Why the chain could not be completed; "" if it was not tried or could be.
QString completionText(const UploadViewModel &viewModel);

} // namespace ui
