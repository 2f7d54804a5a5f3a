#include "core/crypto/sealedbox.h"

#include "core/crypto/openssl.h"

#include <QCryptographicHash>

#include <openssl/rand.h>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using CipherPtr = std::unique_ptr<EVP_CIPHER_CTX, openssl::Deleter<EVP_CIPHER_CTX_free>>;

constexpr int nonceSize = 12;
constexpr int tagSize = 16;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

const unsigned char *bytesOf(const Secret &secret)
{
    return reinterpret_cast<const unsigned char *>(secret.bytes().data());
}

/// A buffer that does not outlive the function that decrypts into it.
class WipedBuffer
{
public:
    explicit WipedBuffer(std::size_t size)
        : m_bytes(size)
    {
    }
    ~WipedBuffer() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }
    WipedBuffer(const WipedBuffer &) = delete;
    WipedBuffer &operator=(const WipedBuffer &) = delete;

    unsigned char *data() { return m_bytes.data(); }
    std::span<const char> view() const
    {
        return {reinterpret_cast<const char *>(m_bytes.data()), m_bytes.size()};
    }

private:
    std::vector<unsigned char> m_bytes;
};

Failure wrongKey()
{
    return fail(Error::Kind::Crypto, u"a sealing key of the wrong size"_s);
}

} // namespace

Result<Secret> makeSealingKey()
{
    openssl::prepare();
    WipedBuffer bytes(sealingKeySize);
    if (RAND_priv_bytes(bytes.data(), int(sealingKeySize)) != 1)
        return openssl::failure("make a sealing key");
    return Secret(bytes.view());
}

QByteArray fingerprintOf(const Secret &sealingKey)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("CertDesk sealing key\n");
    hash.addData(QByteArrayView(sealingKey.bytes().data(), qsizetype(sealingKey.bytes().size())));
    return hash.result();
}

Result<QByteArray> seal(const Secret &sealingKey, const QByteArray &context, const Secret &content)
{
    openssl::prepare();
    if (sealingKey.bytes().size() != sealingKeySize)
        return wrongKey();
    const int size = int(content.bytes().size());
    std::array<unsigned char, nonceSize> nonce{};
    QByteArray sealed(nonceSize + size + tagSize, Qt::Uninitialized);
    auto *const out = reinterpret_cast<unsigned char *>(sealed.data());
    const CipherPtr cipher(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool isSealed = cipher && RAND_bytes(nonce.data(), nonceSize) == 1
        && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(sealingKey),
                              nonce.data())
            == 1
        && EVP_EncryptUpdate(cipher.get(), nullptr, &length, bytesOf(context), int(context.size()))
            == 1
        && EVP_EncryptUpdate(cipher.get(), out + nonceSize, &length, bytesOf(content), size) == 1
        && EVP_EncryptFinal_ex(cipher.get(), out + nonceSize + length, &length) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, out + nonceSize + size)
            == 1;
    if (!isSealed)
        return openssl::failure("seal a secret");
    std::ranges::copy(nonce, out);
    return sealed;
}

Result<Secret> unseal(const Secret &sealingKey, const QByteArray &context, const QByteArray &sealed)
{
    openssl::prepare();
    if (sealingKey.bytes().size() != sealingKeySize)
        return wrongKey();
    const int size = int(sealed.size()) - nonceSize - tagSize;
    if (size < 0)
        return fail(Error::Kind::Crypto, u"a sealed box of %1 bytes"_s.arg(sealed.size()));
    WipedBuffer content(std::size_t(size) + 1); // never a null pointer
    QByteArray tag = sealed.last(tagSize);
    const CipherPtr cipher(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool isOpen = cipher
        && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(sealingKey),
                              bytesOf(sealed))
            == 1
        && EVP_DecryptUpdate(cipher.get(), nullptr, &length, bytesOf(context), int(context.size()))
            == 1
        && EVP_DecryptUpdate(cipher.get(), content.data(), &length, bytesOf(sealed) + nonceSize,
                             size)
            == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1
        && EVP_DecryptFinal_ex(cipher.get(), content.data() + length, &length) == 1;
    if (!isOpen)
        return openssl::failure("open a sealed box");
    return Secret(content.view().first(std::size_t(size)));
}

} // namespace core
