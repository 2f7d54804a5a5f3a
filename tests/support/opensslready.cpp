#include <openssl/crypto.h>

namespace {

/// What core::openssl::prepare() does first in the program's main(): QTEST_MAIN has no place for
/// it.
const int isReady =
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT, nullptr);

} // namespace
