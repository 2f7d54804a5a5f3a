// Of 12 ms that a schedule takes, 9 go into OpenSSL, which is asked the same things again and
// again. These functions of core give equal answers to equal questions, so in this program alone
// the linker
// (--wrap, see CMakeLists.txt) leads each call from another folder here, and the real function is
// asked once. Only the making of keys is not of that kind: a schedule gets keys that were made
// before, never one of them twice.

#include "core/crypto/certificatechain.h"
#include "core/crypto/certificaterequest.h"
#include "core/crypto/privatekey.h"

#include <QHash>

#include <array>
#include <map>
#include <mutex>

// A function below that is called instead of core's, and the one of core.
#define INSTEAD_OF(symbol) asm("__wrap_" symbol)
#define REAL(symbol) asm("__real_" symbol)

namespace simulation {

namespace {

using namespace core;

using KeyResult = Result<PrivateKey>;
using Bytes = Result<QByteArray>;
using Request = Result<CertificateRequest>;
using Chain = Result<CertificateChain>;

template <typename Answer>
class Memory
{
public:
    template <typename Ask>
    const Answer &recall(const QByteArray &question, Ask ask)
    {
        const auto known = m_answers.constFind(question);
        return known != m_answers.cend() ? *known : *m_answers.insert(question, ask());
    }

private:
    QHash<QByteArray, Answer> m_answers;
};

QByteArray bytesOf(const Secret &secret)
{
    return {secret.bytes().data(), qsizetype(secret.bytes().size())};
}

/// A key that is never freed, so that its address stands for it.
using Kept = Result<EVP_PKEY *>;

Kept keep(const KeyResult &key)
{
    if (!key)
        return Failure(key.error());
    EVP_PKEY_up_ref(key->handle());
    return key->handle();
}

KeyResult share(const Kept &kept)
{
    if (!kept)
        return Failure(kept.error());
    EVP_PKEY_up_ref(*kept);
    return PrivateKey(openssl::KeyPtr(*kept));
}

/// Keys that didn't come from here are too few to matter, and stay.
QByteArray addressOf(const PrivateKey &key)
{
    static std::map<EVP_PKEY *, Kept> kept;
    EVP_PKEY *const handle = key.handle();
    if (kept.emplace(handle, handle).second)
        EVP_PKEY_up_ref(handle);
    return {reinterpret_cast<const char *>(&handle), sizeof handle};
}

} // namespace

#define GENERATE "_ZN4core10PrivateKey8generateENS_12KeyAlgorithmE"
KeyResult realGenerate(KeyAlgorithm algorithm) REAL(GENERATE);
KeyResult generate(KeyAlgorithm algorithm) INSTEAD_OF(GENERATE);
KeyResult generate(KeyAlgorithm algorithm)
{
    // More than a schedule ever makes, which are at most two dozen.
    constexpr std::size_t keys = 256;
    static std::mutex mutex; // keys are made on Qt's threads
    static std::map<KeyAlgorithm, std::pair<std::size_t, std::vector<Kept>>> pools;
    const std::lock_guard lock(mutex);
    auto &[next, pool] = pools[algorithm];
    if (pool.size() < keys)
        pool.push_back(keep(realGenerate(algorithm)));
    return share(pool[next++ % keys]);
}

#define FROM_DER "_ZN4core10PrivateKey7fromDerERKNS_6SecretE"
KeyResult realFromDer(const Secret &der) REAL(FROM_DER);
KeyResult fromDer(const Secret &der) INSTEAD_OF(FROM_DER);
KeyResult fromDer(const Secret &der)
{
    static Memory<Kept> memory;
    return share(memory.recall(bytesOf(der), [&] { return keep(realFromDer(der)); }));
}

#define FROM_PEM "_ZN4core10PrivateKey7fromPemERKNS_6SecretE"
KeyResult realFromPem(const Secret &pem) REAL(FROM_PEM);
KeyResult fromPem(const Secret &pem) INSTEAD_OF(FROM_PEM);
KeyResult fromPem(const Secret &pem)
{
    static Memory<Kept> memory;
    return share(memory.recall(bytesOf(pem), [&] { return keep(realFromPem(pem)); }));
}

#define TO_DER "_ZNK4core10PrivateKey5toDerEv"
Result<Secret> realToDer(const PrivateKey *key) REAL(TO_DER);
Result<Secret> toDer(const PrivateKey *key) INSTEAD_OF(TO_DER);
Result<Secret> toDer(const PrivateKey *key)
{
    static Memory<Bytes> memory;
    return memory.recall(addressOf(*key), [&] { return realToDer(key).map(bytesOf); })
        .map([](const QByteArray &der) { return Secret(der); });
}

#define SPKI "_ZNK4core10PrivateKey10spkiSha256Ev"
Bytes realSpkiSha256(const PrivateKey *key) REAL(SPKI);
Bytes spkiSha256(const PrivateKey *key) INSTEAD_OF(SPKI);
Bytes spkiSha256(const PrivateKey *key)
{
    static Memory<Bytes> memory;
    return memory.recall(addressOf(*key), [&] { return realSpkiSha256(key); });
}

#define CREATE_REQUEST "_ZN4core13createRequestERKNS_10PrivateKeyERK5QListI7QStringE"
Request realCreateRequest(const PrivateKey &key, const QStringList &names) REAL(CREATE_REQUEST);
Request createRequest(const PrivateKey &key, const QStringList &names) INSTEAD_OF(CREATE_REQUEST);
Request createRequest(const PrivateKey &key, const QStringList &names)
{
    static Memory<Request> memory;
    return memory.recall(addressOf(key) + names.join(u'\n').toUtf8(),
                         [&] { return realCreateRequest(key, names); });
}

#define READ_REQUEST "_ZN4core11readRequestERK10QByteArray"
Request realReadRequest(const QByteArray &bytes) REAL(READ_REQUEST);
Request readRequest(const QByteArray &bytes) INSTEAD_OF(READ_REQUEST);
Request readRequest(const QByteArray &bytes)
{
    static Memory<Request> memory;
    return memory.recall(bytes, [&] { return realReadRequest(bytes); });
}

#define READ_CHAIN "_ZN4core9readChainERK10QByteArray"
Chain realReadChain(const QByteArray &pem) REAL(READ_CHAIN);
Chain readChain(const QByteArray &pem) INSTEAD_OF(READ_CHAIN);
Chain readChain(const QByteArray &pem)
{
    static Memory<Chain> memory;
    return memory.recall(pem, [&] { return realReadChain(pem); });
}

} // namespace simulation
