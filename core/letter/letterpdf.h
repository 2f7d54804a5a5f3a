#pragma once

#include "core/letter/confirmationletter.h"

namespace core::letter {

/// The number of pages, at least 1.
[[nodiscard]] tl::expected<int, LetterProblem> countPdfPages(const QByteArray &content);

} // namespace core::letter
