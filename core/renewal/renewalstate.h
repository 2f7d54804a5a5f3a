#pragma once

#include "core/renewal/renewal.h"

namespace core {

/// Whether a renewal may go from one state to the other. Staying is always allowed, so that a
/// journal entry can record news without a move. From a state in which money may have left there
/// is no way back to one from which it can leave again, but through an answer of the provider's.
bool isLegalMove(RenewalState from, RenewalState to);

/// Nothing was bought yet, for certain: giving up costs nothing.
constexpr bool isBeforePurchase(RenewalState state)
{
    return state == RenewalState::Planned || state == RenewalState::KeyReady
        || state == RenewalState::AwaitingConsole;
}

} // namespace core
