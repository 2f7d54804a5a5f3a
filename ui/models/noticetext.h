#pragma once

#include "ui/models/certificaterows.h"

#include <QString>

namespace ui {

/// From when on the certificate counts as expiring, and why: "Counts as expiring from 5 Nov 2026,
/// because …". "" where nothing expires.
QString noticeSentence(const core::Certificate &certificate, const RowState &state);

/// "a third", "a quarter", "1/7": one part in so many, 2 or more.
QString shareText(int parts);

} // namespace ui
