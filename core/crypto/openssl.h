#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <memory>
#include <span>

namespace core::openssl {

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *handle) const noexcept
    {
        Free(handle);
    }
};

using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using RequestPtr = std::unique_ptr<X509_REQ, Deleter<X509_REQ_free>>;
using X509Ptr = std::unique_ptr<X509, Deleter<X509_free>>;
using Pkcs12Ptr = std::unique_ptr<PKCS12, Deleter<PKCS12_free>>;

/// Makes OpenSSL ready without reading openssl.cnf, which could load any library into the program,
/// and without its clean-up at exit: a thread that Qt has waited for may still be giving back what
/// OpenSSL keeps for it. The first to call OpenSSL decides, so main() calls this before anything
/// else; so does every way into core/crypto, core/serverfiles and core/vault. It costs nothing
/// twice.
void prepare();

/// A read-only view: `bytes` must outlive it. Null for more than 2 GB.
BioPtr viewOf(std::span<const char> bytes);

/// What has been written to a memory BIO.
std::span<const char> contentOf(BIO *memory);

/// For PEM readers: refuses encrypted input. Without it OpenSSL asks on the terminal.
int refusePassphrase(char *buffer, int size, int isWriting, void *context);

/// One certificate in PEM. Malformed.
Result<X509Ptr> certificateFromPem(const QByteArray &pem);
Result<QByteArray> toPem(X509 *certificate);

/// The oldest entry of this thread's OpenSSL error queue as an Error; empties the queue.
Failure failure(const char *during);

} // namespace core::openssl
