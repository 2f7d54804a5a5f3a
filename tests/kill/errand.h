#pragma once

#include <QString>

#include <array>
#include <optional>

namespace killtest {

/// What a journey is about; each takes other steps.
enum class Errand {
    Dv, ///< Renewed for money.
    Ov, ///< The same, with a letter.
    Free, ///< Renewed by another free one.
    Points, ///< Renewed with benefit points.
    Apply, ///< A first free one.
    Reissue ///< The same one for another key.
};

inline constexpr std::array errandNames{std::pair(Errand::Dv, QLatin1StringView("dv")),
                                        std::pair(Errand::Ov, QLatin1StringView("ov")),
                                        std::pair(Errand::Free, QLatin1StringView("free")),
                                        std::pair(Errand::Points, QLatin1StringView("points")),
                                        std::pair(Errand::Apply, QLatin1StringView("apply")),
                                        std::pair(Errand::Reissue, QLatin1StringView("reissue"))};

/// The one benefit package of the sandbox's mainland account, and what is in it at first.
inline constexpr QLatin1StringView pointsPackage("HB12345678");
inline constexpr int pointsInPackage = 20;

QLatin1StringView nameOf(Errand errand); ///< As on the victim's command line.
std::optional<Errand> errandOf(const QString &name);

} // namespace killtest
