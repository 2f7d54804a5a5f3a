#pragma once

#include "core/letter/confirmationletter.h"
#include "core/model/product.h"
#include "ui/text/errortext.h"

#include <QDate>
#include <QString>

#include <optional>

namespace ui {

/// Why this file can't be sent, and what to do instead.
ErrorText describe(core::LetterProblem problem, const QString &fileName);

QString formatText(core::LetterFormat format); ///< "JPG picture"
QString sizeText(qint64 bytes); ///< "1.4 MB"

/// The days of a review, first and last, counted in business days.
struct ReviewDays
{
    int least = 0;
    int most = 0;
    QDate from;
    QDate until;
};

/// OV 3 to 5, EV 5 to 7 business days (facts.md 3); for a level nobody knows, 3 to 7.
ReviewDays reviewDays(std::optional<core::ValidationLevel> level, QDate today);

/// Saturday and Sunday don't count; holidays are not known here.
QDate addBusinessDays(QDate day, int count);

} // namespace ui
