#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>

namespace ui {

/// The counters above the table; each filters on click. A certificate may be in several.
enum class Counter {
    NeedsAction,
    Expiring,
    PendingSubmission,
    Validating,
    Issued,
    Rejected,
    Expired
};

inline constexpr std::array allCounters{
    Counter::NeedsAction, Counter::Expiring, Counter::PendingSubmission,
    Counter::Validating,  Counter::Issued,   Counter::Rejected,
    Counter::Expired};

QString counterLabel(Counter counter);
QLatin1StringView counterName(Counter counter); ///< For object names: "expiring".

} // namespace ui
