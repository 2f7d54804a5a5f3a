#include "tests/kill/errand.h"

#include <algorithm>

namespace killtest {

QLatin1StringView nameOf(Errand errand)
{
    return std::ranges::find(errandNames, errand, [](const auto &each) { return each.first; })
        ->second;
}

std::optional<Errand> errandOf(const QString &name)
{
    const auto found =
        std::ranges::find_if(errandNames, [&](const auto &each) { return each.second == name; });
    return found == errandNames.end() ? std::nullopt : std::optional(found->first);
}

} // namespace killtest
