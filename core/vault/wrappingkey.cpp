#include "core/vault/wrappingkey.h"

#include "core/base/pendingtask.h"
#include "core/crypto/sealedbox.h"
#include "core/keychain/secretstore.h"
#include "core/vault/escrowfiles.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString recordFile()
{
    return u"keychain.json"_s;
}

Task<std::optional<KeychainRecord>> readRecord(EscrowFiles &files)
{
    using Record = std::optional<KeychainRecord>;
    return files.read(recordFile()).then([](const Result<QByteArray> &content) {
        return content.and_then([](const QByteArray &json) -> Result<Record> {
            if (json.isNull())
                return Record();
            return keychainRecordFromJson(json).map(
                [](KeychainRecord record) { return Record(std::move(record)); });
        });
    });
}

} // namespace

WrappingKey::WrappingKey(SecretStore &store, EscrowFiles &files)
    : m_store(store)
    , m_files(files)
    , m_maker(std::make_unique<QObject>())
{
}

WrappingKey::~WrappingKey() = default;

Task<SharedSecret> WrappingKey::existing(QObject *owner)
{
    const PendingTask<SharedSecret> pending;
    SecretStore &store = m_store;
    proceed(readRecord(m_files), owner, pending,
            [=, &store](const std::optional<KeychainRecord> &record) {
                if (!record) {
                    pending.finish(SharedSecret());
                    return;
                }
                proceed(store.read(record->entry, owner), owner, pending,
                        [=, &store](const SharedSecret &key) {
                            if (key && fingerprintOf(*key) == record->fingerprint) {
                                pending.finish(key);
                                return;
                            }
                            proceed(store.backend(owner), owner, pending,
                                    [=](const QString &backend) {
                                        pending.finish(anotherKeychain(*record, backend));
                                    });
                        });
            });
    return pending.task();
}

Task<SharedSecret> WrappingKey::obtain(QObject *owner)
{
    const PendingTask<SharedSecret> pending;
    proceed(existing(owner), owner, pending, [=, this](const SharedSecret &key) {
        if (key) {
            pending.finish(key);
            return;
        }
        // Somebody else may have been faster since the record was read.
        const Task<SharedSecret> other = m_isMade ? existing(owner) : make();
        whenDone(other, owner, [=](const Result<SharedSecret> &made) { pending.finish(made); });
    });
    return pending.task();
}

Task<void> WrappingKey::check(QObject *owner)
{
    return existing(owner).then(
        [](const Result<SharedSecret> &key) { return key.map([](const SharedSecret &) {}); });
}

Task<void> WrappingKey::restore(SharedSecret key, QObject *owner)
{
    const PendingTask<void> pending;
    proceed(readRecord(m_files), owner, pending,
            [=, this](const std::optional<KeychainRecord> &record) {
                if (record && record->fingerprint != fingerprintOf(*key)) {
                    pending.finish(fail(Error::Kind::BadInput, {}, u"recovery/other-profile"_s));
                    return;
                }
                whenDone(store(key, owner), owner,
                         [=](const Result<void> &stored) { pending.finish(stored); });
            });
    return pending.task();
}

// Callers that come while the first key is being made wait for the same one.
Task<SharedSecret> WrappingKey::make()
{
    if (m_making)
        return *m_making;
    Result<Secret> fresh = makeSealingKey();
    if (!fresh)
        return failedTask<SharedSecret>(fresh.error());
    const auto key = std::make_shared<const Secret>(std::move(*fresh));
    const PendingTask<SharedSecret> pending;
    m_making = pending.task();
    whenDone(store(key, m_maker.get()), m_maker.get(), [=, this](const Result<void> &stored) {
        m_making.reset();
        m_isMade = stored.has_value();
        pending.finish(stored.map([&] { return key; }));
    });
    return pending.task();
}

// The record comes last: before it is there, the entry is nobody's.
Task<void> WrappingKey::store(SharedSecret key, QObject *owner)
{
    const PendingTask<void> pending;
    SecretStore &keychain = m_store;
    EscrowFiles &files = m_files;
    const QString entry =
        u"com.certdesk/1/wrapping/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    proceed(keychain.write(entry, key, owner), owner, pending, [=, &keychain, &files] {
        proceed(keychain.read(entry, owner), owner, pending,
                [=, &keychain, &files](const SharedSecret &back) {
                    if (!back || fingerprintOf(*back) != fingerprintOf(*key)) {
                        pending.finish(fail(Error::Kind::KeychainFailed,
                                            u"the wrapping key is not there after a write"_s));
                        return;
                    }
                    proceed(keychain.backend(owner), owner, pending,
                            [=, &files](const QString &backend) {
                                const KeychainRecord record{entry, fingerprintOf(*key), backend};
                                whenDone(files.write(recordFile(), toJson(record)), owner,
                                         [=](const Result<void> &kept) { pending.finish(kept); });
                            });
                });
    });
    return pending.task();
}

} // namespace core
