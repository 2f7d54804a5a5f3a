#include "sandbox/ca/javakeystore.h"

#include "core/crypto/openssl.h"
#include "core/crypto/privatekey.h"

#include <QtEndian>

#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

constexpr quint32 magic = 0xFEEDFEED;
constexpr quint32 version = 2;
constexpr quint32 privateKeyEntry = 1;
constexpr qsizetype digestSize = SHA_DIGEST_LENGTH;

QByteArray sha1(const QByteArray &bytes)
{
    QByteArray digest(digestSize, Qt::Uninitialized);
    SHA1(reinterpret_cast<const unsigned char *>(bytes.constData()),
         static_cast<std::size_t>(bytes.size()), reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

template <typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

// Java's "modified UTF-8" is UTF-8 for what a domain name holds.
QByteArray shortText(const QByteArray &text)
{
    return bigEndian(static_cast<quint16>(text.size())) + text;
}

QByteArray longBlock(const QByteArray &bytes)
{
    return bigEndian(static_cast<quint32>(bytes.size())) + bytes;
}

// Java's characters have two bytes.
QByteArray wide(const core::Secret &password)
{
    QByteArray bytes;
    for (const char each : password.bytes()) {
        bytes += '\0';
        bytes += each;
    }
    return bytes;
}

// Sun's own protection of a key: a key stream of chained SHA-1, and a SHA-1 of the plain key.
core::Result<QByteArray> protect(const QByteArray &plain, const QByteArray &password)
{
    QByteArray salt(digestSize, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(salt.data()), int(salt.size())) != 1)
        return core::openssl::failure("make a salt");
    QByteArray result = salt;
    QByteArray block = salt;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (i % digestSize == 0)
            block = sha1(password + block);
        result += static_cast<char>(plain[i] ^ block[i % digestSize]);
    }
    return result + sha1(password + plain);
}

// DER of a length below 64 KB.
QByteArray derLength(qsizetype length)
{
    if (length < 0x80)
        return QByteArray(1, static_cast<char>(length));
    if (length < 0x100)
        return "\x81" + QByteArray(1, static_cast<char>(length));
    return "\x82" + bigEndian(static_cast<quint16>(length));
}

QByteArray der(char tag, const QByteArray &content)
{
    return tag + derLength(content.size()) + content;
}

// EncryptedPrivateKeyInfo with Sun's algorithm 1.3.6.1.4.1.42.2.17.1.1.
QByteArray keyInfo(const QByteArray &protectedKey)
{
    static const QByteArray algorithm = QByteArray::fromHex("300e060a2b060104012a021101010500");
    return der('\x30', algorithm + der('\x04', protectedKey));
}

core::Result<QByteArray> derOf(const QByteArray &pem)
{
    const auto certificate = core::openssl::certificateFromPem(pem);
    if (!certificate)
        return core::Failure(certificate.error());
    unsigned char *bytes = nullptr;
    const int length = i2d_X509(certificate->get(), &bytes);
    if (length <= 0)
        return core::openssl::failure("write a certificate");
    const QByteArray result(reinterpret_cast<const char *>(bytes), length);
    OPENSSL_free(bytes);
    return result;
}

core::Result<QByteArray> chainBlocks(const QList<QByteArray> &chainPem)
{
    QByteArray blocks = bigEndian(static_cast<quint32>(chainPem.size()));
    for (const QByteArray &pem : chainPem) {
        const auto certificate = derOf(pem);
        if (!certificate)
            return certificate;
        blocks += shortText("X.509") + longBlock(*certificate);
    }
    return blocks;
}

} // namespace

core::Result<QByteArray> javaKeyStore(const QString &alias, const core::Secret &keyPem,
                                      const QList<QByteArray> &chainPem,
                                      const core::Secret &password, const QDateTime &made)
{
    const auto key = core::PrivateKey::fromPem(keyPem);
    if (!key)
        return core::Failure(key.error());
    const auto plain = key->toDer();
    if (!plain)
        return core::Failure(plain.error());
    const QByteArray secret = wide(password);
    const auto protectedKey =
        protect({plain->bytes().data(), qsizetype(plain->bytes().size())}, secret);
    const auto chain = chainBlocks(chainPem);
    if (!protectedKey)
        return protectedKey;
    if (!chain)
        return chain;
    const QByteArray store = bigEndian(magic) + bigEndian(version) + bigEndian(quint32(1))
        + bigEndian(privateKeyEntry) + shortText(alias.toLower().toUtf8())
        + bigEndian(made.toMSecsSinceEpoch()) + longBlock(keyInfo(*protectedKey)) + *chain;
    return store + sha1(secret + "Mighty Aphrodite" + store);
}

} // namespace sandbox
