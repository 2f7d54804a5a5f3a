#include "core/vault/accountsecrets.h"

#include "core/base/pendingtask.h"
#include "core/keychain/secretstore.h"
#include "core/vault/wrappingkey.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString entryName(const AccountId &account)
{
    return u"com.certdesk/1/account/"_s + account.value();
}

} // namespace

Task<void> AccountSecrets::save(const AccountId &account, SharedSecret secretKey, QObject *owner)
{
    const PendingTask<void> pending;
    SecretStore &store = m_store;
    // First the canary: a keychain that is not the profile's gets no SecretKey.
    proceed(m_canary.obtain(owner), owner, pending, [=, &store](const SharedSecret &) {
        whenDone(store.write(entryName(account), secretKey, owner), owner,
                 [=](const Result<void> &written) { pending.finish(written); });
    });
    return pending.task();
}

Task<void> AccountSecrets::remove(const AccountId &account, QObject *owner)
{
    return m_store.remove(entryName(account), owner);
}

Task<SharedSecret> AccountSecrets::load(const AccountId &account, QObject *owner)
{
    const PendingTask<SharedSecret> pending;
    WrappingKey &canary = m_canary;
    proceed(m_store.read(entryName(account), owner), owner, pending,
            [=, &canary](const SharedSecret &secretKey) {
                if (secretKey) {
                    pending.finish(secretKey);
                    return;
                }
                proceed(canary.check(owner), owner, pending, [=] {
                    pending.finish(
                        fail(Error::Kind::KeychainFailed, {}, u"account/secret-missing"_s));
                });
            });
    return pending.task();
}

} // namespace core
