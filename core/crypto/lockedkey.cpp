#include "core/crypto/lockedkey.h"

#include "core/crypto/keyderivation.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using LockedPtr = std::unique_ptr<X509_SIG, openssl::Deleter<X509_SIG_free>>;
using PlainPtr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, openssl::Deleter<PKCS8_PRIV_KEY_INFO_free>>;

Failure badKey(const QString &code)
{
    ERR_clear_error();
    return fail(Error::Kind::BadInput, {}, u"key/"_s + code);
}

bool isPkcs8(std::string_view text)
{
    return text.find("-----BEGIN ENCRYPTED PRIVATE KEY-----") != std::string_view::npos;
}

std::string_view textOf(std::span<const char> bytes)
{
    return {bytes.data(), bytes.size()};
}

// A wrong password shows in the padding or in what comes out: both count as wrong.
Result<PrivateKey> opened(openssl::KeyPtr key)
{
    if (!key)
        return badKey(u"password"_s);
    // Through DER and back: fromDer() is where keys are checked.
    auto read = PrivateKey(std::move(key)).toDer().and_then(PrivateKey::fromDer);
    if (!read)
        return badKey(u"unreadable"_s);
    return read;
}

Result<PrivateKey> unlock(const X509_SIG *locked, const Secret &password)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(locked, &algorithm, nullptr);
    if (!openssl::isAffordable(algorithm))
        return badKey(u"unreadable"_s);
    const PlainPtr plain(
        PKCS8_decrypt(locked, password.bytes().data(), int(password.bytes().size())));
    return opened(openssl::KeyPtr(plain ? EVP_PKCS82PKEY(plain.get()) : nullptr));
}

int givePassword(char *buffer, int size, int /*isWriting*/, void *context)
{
    const auto bytes = static_cast<const Secret *>(context)->bytes();
    if (size < 0 || bytes.size() > static_cast<std::size_t>(size))
        return -1;
    std::ranges::copy(bytes, buffer);
    return static_cast<int>(bytes.size());
}

} // namespace

bool isLockedKey(std::span<const char> pemBlock)
{
    const std::string_view text = textOf(pemBlock);
    return isPkcs8(text) || text.find("Proc-Type: 4,ENCRYPTED") != std::string_view::npos;
}

Result<PrivateKey> unlockKey(std::span<const char> pemBlock, const Secret &password)
{
    openssl::prepare();
    const openssl::BioPtr in = openssl::viewOf(pemBlock);
    if (!in)
        return badKey(u"unreadable"_s);
    if (isPkcs8(textOf(pemBlock))) {
        const LockedPtr locked(PEM_read_bio_PKCS8(in.get(), nullptr, nullptr, nullptr));
        return locked ? unlock(locked.get(), password) : badKey(u"unreadable"_s);
    }
    // The old way derives the key by one round of MD5: nothing to afford. OpenSSL takes no const.
    return opened(openssl::KeyPtr(
        PEM_read_bio_PrivateKey(in.get(), nullptr, givePassword, const_cast<Secret *>(&password))));
}

Result<PrivateKey> unlockDerKey(std::span<const char> der, const Secret &password)
{
    openssl::prepare();
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const LockedPtr locked(d2i_X509_SIG(nullptr, &at, long(der.size())));
    return locked ? unlock(locked.get(), password) : badKey(u"unreadable"_s);
}

} // namespace core
