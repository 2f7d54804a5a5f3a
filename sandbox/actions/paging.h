#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace sandbox {

/// The page that `Offset` and `Limit` ask for. Some models have them as text (facts.md 1.4).
struct Page
{
    qsizetype offset = 0;
    qsizetype limit = 10;

    static Page of(const QJsonObject &parameters, int usual, int largest)
    {
        const auto number = [&](QLatin1StringView name, int absent) {
            const QJsonValue value = parameters[name];
            return value.isString() ? value.toString().toInt() : value.toInt(absent);
        };
        using namespace Qt::StringLiterals;
        return {std::max(0, number("Offset"_L1, 0)),
                std::clamp(number("Limit"_L1, usual), 0, largest)};
    }

    template <typename List>
    List cut(const List &all) const
    {
        List page;
        for (qsizetype i = offset; i < all.size() && page.size() < limit; ++i)
            page.append(all[i]);
        return page;
    }
};

} // namespace sandbox
