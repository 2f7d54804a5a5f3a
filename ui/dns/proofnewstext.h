#pragma once

#include "core/watch/proofwatch.h"

#include <QString>

namespace ui {

/// A piece of news for a notification and the message bar. Plain text.
struct ProofNewsText
{
    QString what;
    QString advice;
};

ProofNewsText describe(const core::ProofNews &news);

} // namespace ui
