#pragma once

#include "core/model/certificate.h"
#include "core/model/product.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace ui {

/// One stage of an OV/EV order, for a person who asks how long it still takes.
struct TimelineStep
{
    enum class State { Done, Current, Next };

    QString title;
    QString when; ///< A date or what happens; "" where the provider names no day.
    State state = State::Next;

    bool operator==(const TimelineStep &) const = default;
};

/// Submitted, review, phone call, validation, issued: where this order stands by its status and
/// stage (facts.md 1.3), and when to expect the certificate by the business days that the provider
/// names (facts.md 3). `submitted` is the day of the letter, invalid where nobody knows it: then
/// there is only a day by which it should be over. Empty for an order without such a review.
QList<TimelineStep> reviewTimeline(const core::Certificate &certificate, QDate submitted,
                                   QDate today);

/// Of its product; nothing for a product that this version does not know.
std::optional<core::ValidationLevel> levelOf(const core::Certificate &certificate);

} // namespace ui
