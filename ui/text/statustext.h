#pragma once

#include "core/model/statustable.h"
#include "ui/models/keypresence.h"

#include <QString>

namespace ui {

/// The status in a few words. For a number from the future: the provider's words, or "Unknown
/// status (99)".
QString statusLabel(const core::Certificate &certificate);
/// One or two sentences: where the certificate stands and whose turn it is.
QString statusSentence(const core::Certificate &certificate);

/// What the row's button says; for steps without a button, what is being waited for. "" for None.
QString nextStepLabel(core::NextStep step);
/// What to do and what will happen then, as a sentence.
QString nextStepSentence(core::NextStep step);
/// Whether the person can do the step now; otherwise it is somebody else's turn and there is no
/// button.
bool isActionable(core::NextStep step);

QString bucketLabel(core::Bucket bucket);

QString keyPresenceText(KeyPresence presence); ///< "Yes", "No", "At provider", "Not known".
QString keyPresenceSentence(KeyPresence presence);

} // namespace ui
