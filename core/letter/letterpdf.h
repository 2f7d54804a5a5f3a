#pragma once

#include "core/letter/confirmationletter.h"

namespace core::letter {

struct PdfFacts
{
    int pages = 1; ///< At least 1.
    bool isRestricted = false; ///< Encrypted, but opens without a password.
};

/// Parses it without rendering. Fails with DamagedPdf, EmptyPdf or EncryptedPdf.
[[nodiscard]] tl::expected<PdfFacts, LetterProblem> inspectPdf(const QByteArray &content);

} // namespace core::letter
