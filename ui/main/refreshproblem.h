#pragma once

#include "ui/main/mainviewmodel.h"
#include "ui/main/message.h"

namespace ui {

/// What to say of a refresh that failed for some of the accounts that are shown: with several, each
/// sentence names whom it is about. `problems` is not empty. Without an action.
Message describeProblems(const QList<MainViewModel::Problem> &problems, bool isOneOfSeveral,
                         const QDateTime &now);

/// The first that only another key helps, because the one there is has expired or was taken back;
/// empty if there is none.
core::AccountId accountWithoutKey(const QList<MainViewModel::Problem> &problems);

} // namespace ui
