#include "core/vault/keyvault.h"

#include "core/base/background.h"
#include "core/base/pendingtask.h"
#include "core/keychain/secretstore.h"
#include "core/vault/keyescrow.h"
#include "core/vault/keyframe.h"

#include <QRandomGenerator>
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
    backgroundPool().start([=] {
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

/// Goes on if the keychain is open and has no entry of this name: nothing is ever overwritten.
template <typename T, typename Next>
void whenFree(SecretStore &store, const KeyId &id, QObject *owner, const PendingTask<T> &pending,
              Next next)
{
    proceed(store.read(entryName(id), owner), owner, pending, [=](const SharedSecret &entry) {
        if (entry)
            pending.finish(fail(Error::Kind::KeychainFailed, u"the entry exists already"_s));
        else
            next();
    });
}

/// Writes the frame, reads it with a new job and compares the public key in it.
Task<StoredKey> writeProven(SecretStore &store, const KeyId &id, const SharedPrivateKey &key,
                            const SharedSecret &frame, QObject *owner)
{
    const PendingTask<StoredKey> pending;
    proceed(store.write(entryName(id), frame, owner), owner, pending, [=, &store] {
        proceed(store.read(entryName(id), owner), owner, pending,
                [=](const SharedSecret &back) { pending.finish(proven(id, *key, back)); });
    });
    return pending.task();
}

} // namespace

/// Goes on if this is the profile's own keychain, open, and free of this name.
template <typename T, typename Next>
void KeyVault::whenReady(const KeyId &id, QObject *owner, const PendingTask<T> &pending, Next next)
{
    SecretStore &store = m_store;
    const Task<void> ready = m_escrow ? m_escrow->prepare(owner) : readyTask(Result<void>());
    proceed(ready, owner, pending, [=, &store] { whenFree(store, id, owner, pending, next); });
}

Task<StoredKey> KeyVault::create(KeyAlgorithm algorithm, QObject *owner)
{
    const PendingTask<StoredKey> pending;
    const KeyId id(uniqueText());
    whenReady(id, owner, pending, [=, this] {
        proceed(makeKey(algorithm), owner, pending,
                [=, this](const SharedPrivateKey &key) { keep(id, key, owner, pending); });
    });
    return pending.task();
}

Task<StoredKey> KeyVault::adopt(SharedPrivateKey key, QObject *owner)
{
    const PendingTask<StoredKey> pending;
    const KeyId id(uniqueText());
    whenReady(id, owner, pending,
              [=, this, key = std::move(key)] { keep(id, key, owner, pending); });
    return pending.task();
}

void KeyVault::keep(const KeyId &id, const SharedPrivateKey &key, QObject *owner,
                    const PendingTask<StoredKey> &pending)
{
    Result<Secret> framed = frameKey(id, *key);
    if (!framed) {
        pending.finish(Failure(framed.error()));
        return;
    }
    const auto frame = std::make_shared<const Secret>(std::move(*framed));
    proceed(writeProven(m_store, id, key, frame, owner), owner, pending,
            [=, this](const StoredKey &stored) {
                if (!m_escrow) {
                    pending.finish(stored);
                    return;
                }
                proceed(m_escrow->keep(id, frame, owner), owner, pending,
                        [=] { pending.finish(stored); });
            });
}

Task<SharedPrivateKey> KeyVault::load(const KeyId &id, QObject *owner)
{
    const PendingTask<SharedPrivateKey> pending;
    proceed(m_store.read(entryName(id), owner), owner, pending,
            [=, this](const SharedSecret &frame) {
                const Result<SharedPrivateKey> key = toKey(id, frame);
                if (key && *key)
                    pending.finish(key);
                else
                    fetch(id, key ? std::nullopt : std::optional(key.error()), owner, pending);
            });
    return pending.task();
}

/// `damage` is what was wrong with the keychain's entry; nothing if there is no entry.
void KeyVault::fetch(const KeyId &id, const std::optional<Error> &damage, QObject *owner,
                     const PendingTask<SharedPrivateKey> &pending)
{
    const auto giveUp = [=] {
        pending.finish(damage ? Result<SharedPrivateKey>(Failure(*damage)) : SharedPrivateKey());
    };
    if (!m_escrow) {
        giveUp();
        return;
    }
    proceed(m_escrow->fetch(id, owner), owner, pending, [=, this](const SharedSecret &frame) {
        const Result<SharedPrivateKey> key = toKey(id, frame);
        if (!key || (*key && damage)) {
            pending.finish(key);
        } else if (!*key) {
            giveUp();
        } else {
            // The escrow still has it if this fails, so the key is given either way.
            whenDone(writeProven(m_store, id, *key, frame, owner), owner,
                     [=](const Result<StoredKey> &) { pending.finish(key); });
        }
    });
}

Task<void> KeyVault::release(const KeyId &id, QObject *owner)
{
    const PendingTask<void> pending;
    if (!m_escrow) {
        pending.finish({});
        return pending.task();
    }
    proceed(m_escrow->holds(id, owner), owner, pending, [=, this](bool isHeld) {
        if (isHeld)
            releaseHeld(id, owner, pending);
        else
            pending.finish({});
    });
    return pending.task();
}

void KeyVault::releaseHeld(const KeyId &id, QObject *owner, const PendingTask<void> &pending)
{
    proceed(load(id, owner), owner, pending, [=, this](const SharedPrivateKey &) {
        proceed(m_store.read(entryName(id), owner), owner, pending,
                [=, this](const SharedSecret &entry) {
                    const Result<SharedPrivateKey> key = toKey(id, entry);
                    if (!key || !*key) {
                        pending.finish(key ? fail(Error::Kind::KeychainFailed,
                                                  u"the key is not there, so its escrow stays"_s)
                                           : Failure(key.error()));
                        return;
                    }
                    whenDone(m_escrow->drop(id), owner,
                             [=](const Result<void> &dropped) { pending.finish(dropped); });
                });
    });
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
            const bool isThere = back && *back && **back == *canary;
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
