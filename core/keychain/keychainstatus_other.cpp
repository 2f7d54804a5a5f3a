#include "core/keychain/keychainstatus.h"

namespace core {

Task<KeychainState> keychainState(QObject *)
{
    return readyTask<KeychainState>(KeychainState::Open);
}

Task<void> flushKeychain(QObject *)
{
    return readyTask(Result<void>());
}

void dropKeychainSession() { }

bool canHearKeychain()
{
    return true;
}

} // namespace core
