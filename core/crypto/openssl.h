#pragma once

#include "core/base/result.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <memory>

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

/// The oldest entry of this thread's OpenSSL error queue as an Error; empties the queue.
Failure failure(const char *during);

} // namespace core::openssl
