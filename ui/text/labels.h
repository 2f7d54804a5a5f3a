#pragma once

#include <QString>

class QLabel;

namespace ui {

/// A wrapped, selectable label that never reads its text as markup: it may be a server's.
QLabel *makeText(const QString &name, const QString &text = {});

/// The same, bold and a little larger: what a dialog is about.
QLabel *makeHeadline(const QString &name, const QString &text = {});

QLabel *makeNote(const QString &name); ///< A text in a frame.

void setOrHide(QLabel &label, const QString &text); ///< An empty text leaves no gap.

} // namespace ui
