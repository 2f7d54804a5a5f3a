#pragma once

#include <QString>

#include <optional>

namespace ui {

struct CodeText
{
    QString what;
    QString advice;
};

/// The wording for a code of the provider (facts.md 6.2, 6.3; matched by what follows the last
/// dot) or of our own ("csr/names"). Nothing for a code that is not in the table.
std::optional<CodeText> describeCode(const QString &code);

} // namespace ui
