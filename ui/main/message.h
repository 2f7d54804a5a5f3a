#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

namespace ui {

/// What the message bar says. Plain text.
struct Message
{
    enum class Severity { Information, Warning, Problem };

    Severity severity = Severity::Information;
    QString what;
    QString advice;
    QString requestId; ///< With a copy button, if there is one.
    QString actionText; ///< The one button, such as "Open settings"; none if empty.
    std::function<void()> action;
};

/// An error in words, as a problem.
Message messageOf(const core::Error &error);

} // namespace ui
