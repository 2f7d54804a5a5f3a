#pragma once

#include "core/base/result.h"
#include "core/net/httptransport.h"

#include <QJsonObject>

namespace core {

/// What a call does at the provider decides what an odd answer means and whether it may be
/// repeated.
enum class Effect {
    Read, ///< Nothing: may be repeated.
    Change, ///< Changes something: never repeated by the program.
    Spend ///< Costs money or quota: as Change, and no benefit of the doubt.
};

/// The `Response` object of an answer, or why there is none.
///
/// Reads: Unauthorized, ClockWrong, Busy (a code that a repetition may help, HTTP 429 or 5xx),
/// Rejected, or Malformed for what is no answer of the provider.
///
/// Everything else: only a well-formed success counts as done and only a well-formed refusal of
/// which it is known that nothing happened counts as refused. HTML, half JSON, any status but 200,
/// an error that the provider's backend may have had half-way: NoAnswer (security.md 5, step 7).
Result<QJsonObject> readAnswer(const HttpResponse &answer, Effect effect);

/// Whether a change that failed so may have happened all the same: only what certainly did not is
/// called failed, and can be tried again.
bool mayHaveHappened(const Error &problem);

/// The judgement of readAnswer(), of a code alone.
Error::Kind kindOf(const QString &code, Effect effect);

} // namespace core
