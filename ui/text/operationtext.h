#pragma once

#include "core/model/operation.h"

#include <QString>

namespace ui {

/// For a menu: with a mnemonic, and "…" where more is asked before anything happens.
QString operationLabel(core::Operation operation);
/// The same without mnemonic and "…", for titles and lists.
QString operationName(core::Operation operation);

/// Why an operation is not offered, as a sentence. "" for Refusal::None.
QString refusalSentence(core::Refusal refusal, const core::Certificate &certificate,
                        const QDateTime &now);

} // namespace ui
