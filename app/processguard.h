#pragma once

namespace app {

/// Keeps what this process has in memory from other programs of the same person: no core dump, and
/// in release builds no debugger and no reading through /proc. Called before anything is in memory.
/// Debug builds can be debugged. A program with the person's rights can still ask the keychain.
void guardProcess();

} // namespace app
