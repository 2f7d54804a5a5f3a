#pragma once

#include "core/base/result.h"

#include <QString>

namespace ui {

/// Two sentences for a person: what happened and what it means for their certificate or money, and
/// what to do next. `requestId` is for a copy button; empty where there is none.
struct ErrorText
{
    QString what;
    QString advice;
    QString requestId;
};

ErrorText describe(const core::Error &error);

} // namespace ui
