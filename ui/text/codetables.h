#pragma once

#include <span>

namespace ui {

/// A code, what happened and what to do; marked for translation with the context "ui::CodeText".
struct CodeEntry
{
    const char *code;
    const char *what;
    const char *advice;
};

/// The provider's codes, by what follows the last dot (facts.md 6.2, 6.3).
std::span<const CodeEntry> accessCodes();
std::span<const CodeEntry> orderCodes();
std::span<const CodeEntry> certificateCodes();
std::span<const CodeEntry> letterCodes();
std::span<const CodeEntry> changeCodes(); ///< Of cancelling, revoking, deleting, replacing.
std::span<const CodeEntry> uploadCodes(); ///< Of files that are opened and uploaded; own ones, too.
/// CertDesk's own codes: "csr/names", "renewal/refused", …
std::span<const CodeEntry> ownCodes();

} // namespace ui
