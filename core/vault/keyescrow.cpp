#include "core/vault/keyescrow.h"

#include "core/base/pendingtask.h"
#include "core/crypto/sealedbox.h"
#include "core/vault/escrowfiles.h"
#include "core/vault/wrappingkey.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QByteArrayView fileMagic("CDES\x01", 5);
constexpr qsizetype markSize = 8;

QString fileOf(const KeyId &id)
{
    return id.value() + u".sealed"_s;
}

QByteArray headOf(const Secret &wrappingKey)
{
    return fileMagic + fingerprintOf(wrappingKey).first(markSize);
}

QByteArray contextOf(const QByteArray &head, const KeyId &id)
{
    return head + QUuid::fromString(id.value()).toRfc4122();
}

Result<QByteArray> sealed(const Secret &wrappingKey, const KeyId &id, const Secret &frame)
{
    const QByteArray head = headOf(wrappingKey);
    return seal(wrappingKey, contextOf(head, id), frame).map([&](const QByteArray &box) {
        return QByteArray(head + box);
    });
}

Result<SharedSecret> opened(const Secret &wrappingKey, const KeyId &id, const QByteArray &file)
{
    const QByteArray head = headOf(wrappingKey);
    if (!file.startsWith(fileMagic))
        return fail(Error::Kind::KeychainFailed, fileOf(id), u"keychain/escrow-damaged"_s);
    if (!file.startsWith(head))
        return fail(Error::Kind::KeychainFailed, fileOf(id), u"keychain/sealed-otherwise"_s);
    Result<Secret> frame = unseal(wrappingKey, contextOf(head, id), file.sliced(head.size()));
    if (!frame)
        return fail(Error::Kind::KeychainFailed, fileOf(id), u"keychain/escrow-damaged"_s);
    return std::make_shared<const Secret>(std::move(*frame));
}

} // namespace

Task<void> KeyEscrow::prepare(QObject *owner)
{
    return m_wrappingKey.obtain(owner).then(
        [](const Result<SharedSecret> &key) { return key.map([](const SharedSecret &) {}); });
}

Task<void> KeyEscrow::keep(const KeyId &id, SharedSecret frame, QObject *owner)
{
    const PendingTask<void> pending;
    EscrowFiles &files = m_files;
    proceed(m_wrappingKey.obtain(owner), owner, pending, [=, &files](const SharedSecret &key) {
        const Result<QByteArray> box = sealed(*key, id, *frame);
        if (!box) {
            pending.finish(Failure(box.error()));
            return;
        }
        proceed(files.write(fileOf(id), *box), owner, pending, [=, &files] {
            proceed(files.read(fileOf(id)), owner, pending, [=](const QByteArray &file) {
                const Result<SharedSecret> back = opened(*key, id, file);
                if (!back)
                    pending.finish(Failure(back.error()));
                else if (**back != *frame)
                    pending.finish(fail(Error::Kind::KeychainFailed, fileOf(id),
                                        u"keychain/escrow-damaged"_s));
                else
                    pending.finish({});
            });
        });
    });
    return pending.task();
}

Task<SharedSecret> KeyEscrow::fetch(const KeyId &id, QObject *owner)
{
    const PendingTask<SharedSecret> pending;
    WrappingKey &wrappingKey = m_wrappingKey;
    proceed(m_files.read(fileOf(id)), owner, pending, [=, &wrappingKey](const QByteArray &file) {
        proceed(wrappingKey.existing(owner), owner, pending, [=](const SharedSecret &key) {
            if (file.isNull())
                pending.finish(SharedSecret());
            else if (!key) // the record is gone, the sealed key is not
                pending.finish(
                    fail(Error::Kind::KeychainFailed, fileOf(id), u"keychain/sealed-otherwise"_s));
            else
                pending.finish(opened(*key, id, file));
        });
    });
    return pending.task();
}

Task<bool> KeyEscrow::holds(const KeyId &id, QObject *owner)
{
    const PendingTask<bool> pending;
    proceed(m_files.read(fileOf(id)), owner, pending,
            [=](const QByteArray &file) { pending.finish(!file.isNull()); });
    return pending.task();
}

Task<void> KeyEscrow::drop(const KeyId &id)
{
    return m_files.remove(fileOf(id));
}

} // namespace core
