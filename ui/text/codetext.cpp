#include "ui/text/codetext.h"

#include "ui/text/codetables.h"

#include <QCoreApplication>
#include <QLatin1StringView>

#include <algorithm>

namespace ui {

namespace {

const CodeEntry *find(std::span<const CodeEntry> entries, QStringView code)
{
    const auto entry = std::ranges::find_if(
        entries, [&](const CodeEntry &e) { return code == QLatin1StringView(e.code); });
    return entry == entries.end() ? nullptr : &*entry;
}

} // namespace

std::optional<CodeText> describeCode(const QString &code)
{
    const QStringView tail = QStringView(code).mid(code.lastIndexOf(u'.') + 1);
    for (const auto entries : {accessCodes(), orderCodes(), certificateCodes(), letterCodes(),
                               changeCodes(), uploadCodes(), ownCodes()}) {
        if (const CodeEntry *entry = find(entries, tail))
            return CodeText{QCoreApplication::translate("ui::CodeText", entry->what),
                            QCoreApplication::translate("ui::CodeText", entry->advice)};
    }
    return std::nullopt;
}

} // namespace ui
