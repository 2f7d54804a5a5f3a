#include "core/keychain/keychainstatus.h"

namespace core {

Task<KeychainState> keychainState(QObject *)
{
    return readyTask<KeychainState>(KeychainState::Open);
}

Task<QString> keychainBackend(QObject *)
{
    return readyTask<QString>(QString());
}

Task<void> flushKeychain(QObject *)
{
    return readyTask(Result<void>());
}

QByteArray keychainDiskMark()
{
    return {};
}

void dropKeychainSession() { }

bool canHearKeychain()
{
    return true;
}

} // namespace core
