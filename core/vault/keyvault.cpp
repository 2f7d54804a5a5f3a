#include "core/vault/keyvault.h"

#include "core/base/pendingtask.h"
#include "core/keychain/secretstore.h"
#include "core/vault/keyframe.h"

#include <QRandomGenerator>
#include <QThreadPool>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString uniqueText()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString entryName(const KeyId &id)
{
    return u"com.certdesk/1/key/"_s + id.value();
}

Task<SharedPrivateKey> makeKey(KeyAlgorithm algorithm)
{
    const PendingTask<SharedPrivateKey> pending;
    QThreadPool::globalInstance()->start([=] {
        pending.finish(PrivateKey::generate(algorithm).map(
            [](PrivateKey key) { return std::make_shared<const PrivateKey>(std::move(key)); }));
    });
    return pending.task();
}

Result<SharedPrivateKey> toKey(const KeyId &id, const SharedSecret &frame)
{
    if (!frame)
        return SharedPrivateKey();
    return unframeKey(id, *frame).map([](PrivateKey key) {
        return std::make_shared<const PrivateKey>(std::move(key));
    });
}

Result<StoredKey> proven(const KeyId &id, const PrivateKey &key, const SharedSecret &readBack)
{
    const Result<QByteArray> spki = key.spkiSha256();
    if (!spki)
        return Failure(spki.error());
    const Result<SharedPrivateKey> stored = toKey(id, readBack);
    if (!stored)
        return Failure(stored.error());
    if (!*stored || (*stored)->spkiSha256() != *spki)
        return fail(Error::Kind::KeychainFailed, u"the key is not there after a write"_s);
    return StoredKey{id, *spki};
}

bool isSame(const Secret &one, const Secret &other)
{
    const auto a = one.bytes();
    const auto b = other.bytes();
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

/// Goes on if the keychain is open and has no entry of this name: nothing is ever overwritten.
template <typename T, typename Next>
void whenFree(SecretStore &store, const KeyId &id, QObject *owner, const PendingTask<T> &pending,
              Next next)
{
    whenDone(store.read(entryName(id), owner), owner, [=](const Result<SharedSecret> &entry) {
        if (!entry)
            pending.finish(Failure(entry.error()));
        else if (*entry)
            pending.finish(fail(Error::Kind::KeychainFailed, u"the entry exists already"_s));
        else
            next();
    });
}

void keep(SecretStore &store, const KeyId &id, const SharedPrivateKey &key, QObject *owner,
          const PendingTask<StoredKey> &pending)
{
    Result<Secret> frame = frameKey(id, *key);
    if (!frame) {
        pending.finish(Failure(frame.error()));
        return;
    }
    const auto value = std::make_shared<const Secret>(std::move(*frame));
    whenDone(store.write(entryName(id), value, owner), owner,
             [=, &store](const Result<void> &written) {
                 if (!written) {
                     pending.finish(Failure(written.error()));
                     return;
                 }
                 whenDone(store.read(entryName(id), owner), owner,
                          [=](const Result<SharedSecret> &back) {
                              pending.finish(back.and_then([&](const SharedSecret &frameBack) {
                                  return proven(id, *key, frameBack);
                              }));
                          });
             });
}

} // namespace

Task<StoredKey> KeyVault::create(KeyAlgorithm algorithm, QObject *owner)
{
    const PendingTask<StoredKey> pending;
    const KeyId id(uniqueText());
    SecretStore &store = m_store;
    whenFree(store, id, owner, pending, [=, &store] {
        whenDone(makeKey(algorithm), owner, [=, &store](const Result<SharedPrivateKey> &key) {
            if (key)
                keep(store, id, *key, owner, pending);
            else
                pending.finish(Failure(key.error()));
        });
    });
    return pending.task();
}

Task<StoredKey> KeyVault::adopt(SharedPrivateKey key, QObject *owner)
{
    const PendingTask<StoredKey> pending;
    const KeyId id(uniqueText());
    SecretStore &store = m_store;
    whenFree(store, id, owner, pending,
             [=, &store, key = std::move(key)] { keep(store, id, key, owner, pending); });
    return pending.task();
}

Task<SharedPrivateKey> KeyVault::load(const KeyId &id, QObject *owner)
{
    const PendingTask<SharedPrivateKey> pending;
    whenDone(m_store.read(entryName(id), owner), owner, [=](const Result<SharedSecret> &frame) {
        pending.finish(frame.and_then([&](const SharedSecret &value) { return toKey(id, value); }));
    });
    return pending.task();
}

Task<void> KeyVault::probe(QObject *owner)
{
    const PendingTask<void> pending;
    const QString name = u"com.certdesk/1/canary/"_s + uniqueText();
    std::array<quint32, 8> noise{};
    QRandomGenerator::system()->fillRange(noise.data(), noise.size());
    const auto canary = std::make_shared<const Secret>(
        std::span(reinterpret_cast<const char *>(noise.data()), sizeof noise));
    SecretStore &store = m_store;
    whenDone(store.write(name, canary, owner), owner, [=, &store](const Result<void> &written) {
        if (!written) {
            pending.finish(Failure(written.error()));
            return;
        }
        whenDone(store.read(name, owner), owner, [=, &store](const Result<SharedSecret> &back) {
            const bool isThere = back && *back && isSame(**back, *canary);
            whenDone(store.remove(name, owner), owner, [=](const Result<void> &removed) {
                if (back && !isThere)
                    pending.finish(fail(Error::Kind::KeychainFailed,
                                        u"an entry is not there after a write"_s));
                else
                    pending.finish(back ? removed : Failure(back.error()));
            });
        });
    });
    return pending.task();
}

} // namespace core
