#include "core/upload/javakeystore.h"

#include <QByteArrayView>
#include <QStringDecoder>
#include <QtEndian>

#include <openssl/err.h>
#include <openssl/sha.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using LockedKeyPtr = std::unique_ptr<X509_SIG, openssl::Deleter<X509_SIG_free>>;

constexpr quint32 jksMagic = 0xFEEDFEED;
constexpr quint32 jceksMagic = 0xCECECECE;
constexpr quint32 keyEntry = 1;
constexpr quint32 certificateEntry = 2;
constexpr quint32 mostParts = 1000; // entries, and certificates of one entry
// Sun's own way to protect a key.
constexpr char sunProtection[] = "1.3.6.1.4.1.42.2.17.1.1";

using Digest = std::array<unsigned char, SHA_DIGEST_LENGTH>;

Failure damagedStore()
{
    ERR_clear_error();
    return fail(Error::Kind::BadInput, u"a keystore that ends too early"_s, u"upload/unreadable"_s);
}

/// Reads forward and never beyond the end; once something is missing everything is.
class Cursor
{
public:
    explicit Cursor(std::span<const char> bytes)
        : m_rest(bytes)
    {
    }

    template <typename Number>
    Number number()
    {
        const auto bytes = take(sizeof(Number));
        return bytes.empty() ? Number() : qFromBigEndian<Number>(bytes.data());
    }
    std::span<const char> block() { return take(number<quint32>()); }
    void skipText() { take(number<quint16>()); }
    void skipTime() { take(sizeof(quint64)); }
    bool isGood() const { return m_isGood; }

private:
    std::span<const char> take(std::size_t size)
    {
        if (size > m_rest.size())
            m_isGood = false;
        if (!m_isGood)
            return {};
        const auto bytes = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return bytes;
    }

    std::span<const char> m_rest;
    bool m_isGood = true;
};

// Java's characters have two bytes.
Secret wide(const Secret &password)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QByteArrayView utf8(password.bytes().data(), qsizetype(password.bytes().size()));
    std::vector<QChar> text(std::size_t(decoder.requiredSpace(utf8.size())));
    const QChar *const end = decoder.appendToBuffer(text.data(), utf8);
    std::vector<char> bytes;
    bytes.reserve(text.size() * 2);
    for (const QChar *each = text.data(); each != end; ++each) {
        bytes.push_back(static_cast<char>(each->unicode() >> 8U));
        bytes.push_back(static_cast<char>(each->unicode() & 0xFFU));
    }
    Secret result{std::span<const char>(bytes)};
    OPENSSL_cleanse(bytes.data(), bytes.size());
    OPENSSL_cleanse(text.data(), text.size() * sizeof(QChar));
    return result;
}

Digest sha1Of(std::span<const char> first, std::span<const char> second)
{
    std::vector<char> both(first.begin(), first.end());
    both.insert(both.end(), second.begin(), second.end());
    Digest digest{};
    SHA1(reinterpret_cast<const unsigned char *>(both.data()), both.size(), digest.data());
    OPENSSL_cleanse(both.data(), both.size());
    return digest;
}

std::span<const char> charsOf(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), digest.size()};
}

// Salt, the key under a stream of chained digests, digest of password and key.
std::optional<Secret> unprotect(std::span<const char> guarded, const Secret &password)
{
    if (guarded.size() <= 2 * SHA_DIGEST_LENGTH)
        return std::nullopt;
    const auto salt = guarded.first(SHA_DIGEST_LENGTH);
    const auto digest = guarded.last(SHA_DIGEST_LENGTH);
    const auto hidden =
        guarded.subspan(SHA_DIGEST_LENGTH, guarded.size() - std::size_t(2) * SHA_DIGEST_LENGTH);
    std::vector<char> plain(hidden.begin(), hidden.end());
    Digest block = sha1Of(password.bytes(), salt);
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && i % SHA_DIGEST_LENGTH == 0)
            block = sha1Of(password.bytes(), charsOf(block));
        plain[i] = static_cast<char>(plain[i] ^ block[i % SHA_DIGEST_LENGTH]);
    }
    Secret key{std::span<const char>(plain)};
    OPENSSL_cleanse(plain.data(), plain.size());
    if (!std::ranges::equal(charsOf(sha1Of(password.bytes(), key.bytes())), digest))
        return std::nullopt;
    return key;
}

std::optional<PrivateKey> keyIn(std::span<const char> info, const Secret &password)
{
    const auto *at = reinterpret_cast<const unsigned char *>(info.data());
    const LockedKeyPtr locked(d2i_X509_SIG(nullptr, &at, long(info.size())));
    if (!locked)
        return std::nullopt;
    const X509_ALGOR *algorithm = nullptr;
    const ASN1_OCTET_STRING *guarded = nullptr;
    X509_SIG_get0(locked.get(), &algorithm, &guarded);
    std::array<char, 64> name{};
    OBJ_obj2txt(name.data(), int(name.size()), algorithm->algorithm, 1);
    if (std::string_view(name.data()) != sunProtection)
        return std::nullopt;
    const auto plain = unprotect({reinterpret_cast<const char *>(ASN1_STRING_get0_data(guarded)),
                                  std::size_t(ASN1_STRING_length(guarded))},
                                 password);
    if (!plain)
        return std::nullopt;
    auto key = PrivateKey::fromDer(*plain);
    return key ? std::optional(std::move(*key)) : std::nullopt;
}

Result<QByteArray> certificateIn(Cursor &cursor, quint32 version)
{
    if (version == 2)
        cursor.skipText(); // "X.509"
    const auto der = cursor.block();
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const openssl::X509Ptr certificate(der.empty() ? nullptr
                                                   : d2i_X509(nullptr, &at, long(der.size())));
    return certificate ? openssl::toPem(certificate.get()) : damagedStore();
}

quint32 magicOf(std::span<const char> bytes)
{
    return Cursor(bytes).number<quint32>();
}

Result<void> readEntry(Cursor &cursor, quint32 version, const Secret &password, JavaKeystore &store)
{
    const auto kind = cursor.number<quint32>();
    cursor.skipText(); // its alias
    cursor.skipTime();
    quint32 certificates = 1;
    if (kind == keyEntry) {
        const auto info = cursor.block();
        if (auto key = keyIn(info, password))
            store.keys.push_back(std::move(*key));
        else
            store.isLocked = true;
        certificates = cursor.number<quint32>();
    }
    if (!cursor.isGood() || (kind != keyEntry && kind != certificateEntry)
        || certificates > mostParts)
        return damagedStore();
    for (quint32 i = 0; i < certificates; ++i) {
        const auto pem = certificateIn(cursor, version);
        if (!pem)
            return Failure(pem.error());
        store.certificatesPem += *pem;
    }
    return {};
}

} // namespace

bool isJavaKeystore(std::span<const char> bytes)
{
    return magicOf(bytes) == jksMagic;
}

bool isJceKeystore(std::span<const char> bytes)
{
    return magicOf(bytes) == jceksMagic;
}

Result<JavaKeystore> readJavaKeystore(std::span<const char> bytes, const Secret &password)
{
    openssl::prepare();
    Cursor cursor(bytes);
    const auto magic = cursor.number<quint32>();
    const auto version = cursor.number<quint32>();
    const auto entries = cursor.number<quint32>();
    if (magic != jksMagic || (version != 1 && version != 2) || entries > mostParts)
        return damagedStore();
    const Secret wanted = wide(password);
    JavaKeystore store;
    for (quint32 i = 0; i < entries; ++i) {
        if (const auto read = readEntry(cursor, version, wanted, store); !read)
            return Failure(read.error());
    }
    ERR_clear_error();
    return store;
}

} // namespace core
