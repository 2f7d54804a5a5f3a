#include "core/crypto/openssl.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace core::openssl {

void prepare()
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT, nullptr);
}

BioPtr viewOf(std::span<const char> bytes)
{
    if (bytes.size() > std::numeric_limits<int>::max())
        return {};
    // An empty buffer may have no address, which OpenSSL refuses.
    return BioPtr(BIO_new_mem_buf(bytes.empty() ? "" : bytes.data(), int(bytes.size())));
}

std::span<const char> contentOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    if (!data || size <= 0)
        return {};
    return {data, static_cast<std::size_t>(size)};
}

int refusePassphrase(char *, int, int, void *)
{
    return -1;
}

Result<X509Ptr> certificateFromPem(const QByteArray &pem)
{
    prepare();
    const BioPtr in = viewOf(pem);
    X509Ptr certificate(in ? PEM_read_bio_X509(in.get(), nullptr, refusePassphrase, nullptr)
                           : nullptr);
    if (!certificate) {
        ERR_clear_error();
        return fail(Error::Kind::Malformed, u"not a certificate"_s);
    }
    return certificate;
}

Result<QByteArray> toPem(X509 *certificate)
{
    const BioPtr out(BIO_new(BIO_s_mem()));
    if (!out || !PEM_write_bio_X509(out.get(), certificate))
        return failure("write a certificate as PEM");
    const auto content = contentOf(out.get());
    return QByteArray(content.data(), qsizetype(content.size()));
}

Failure failure(const char *during)
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    return fail(Error::Kind::Crypto,
                QLatin1StringView(during) + u": " + QLatin1StringView(text.data()));
}

} // namespace core::openssl
