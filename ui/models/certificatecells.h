#pragma once

#include "ui/models/roworder.h"

namespace ui {

/// How grave something is; always said in words too, never by colour alone.
enum class Tone { Neutral, Good, Busy, Warning, Bad };

QString columnTitle(RowColumn column);
/// What a cell says.
QString cellText(RowColumn column, const core::Certificate &certificate, const RowState &state);
/// What it says to a screen reader, which sees neither bars nor colours.
QString cellSpeech(RowColumn column, const core::Certificate &certificate, const RowState &state);
QString cellToolTip(RowColumn column, const core::Certificate &certificate, const RowState &state);
QString furtherNamesText(const core::Certificate &certificate); ///< "+2 names"; "" for none.

Tone statusTone(const core::Certificate &certificate, const RowState &state);
Tone expiryTone(const core::Certificate &certificate, const RowState &state);
Tone keyTone(KeyPresence presence);
/// How much of its lifetime is left, 0 to 1; negative if that makes no sense.
double shareLeft(const core::Certificate &certificate, const QDateTime &now);

} // namespace ui
