#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QString>

class QPagedPaintDevice;

namespace ui {

/// The recovery code as text for people. Painting takes nothing but a QString, so this and the
/// label that shows it are the two places where the code is in one; neither outlives its dialog.
QString recoveryCodeText(const core::Secret &code);

/// Writes a PDF of one page, A4: the code, which profile it is for, and how it is used. Readable by
/// its owner alone. FileUnwritable with the path.
[[nodiscard]] core::Result<void> writeRecoverySheet(const QString &path, const core::Secret &code,
                                                    const QString &profileFolder);

/// The same page on a printer. BadInput "print/refused" where it takes nothing.
[[nodiscard]] core::Result<void> printRecoverySheet(QPagedPaintDevice &printer,
                                                    const core::Secret &code,
                                                    const QString &profileFolder);

} // namespace ui
