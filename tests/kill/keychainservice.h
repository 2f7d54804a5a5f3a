#pragma once

namespace killtest {

/// The keychain's service on the private bus dies at once, as when the computer is switched off,
/// and is started again on the same files. Blocks; false if it did not come back.
bool killKeychainService();

} // namespace killtest
