#pragma once

#include "core/base/pendingtask.h"
#include "core/keychain/secretstore.h"
#include "core/renewal/renewalservice.h"
#include "core/vault/keyvault.h"
#include "tests/simulation/cloudconnection.h"
#include "tests/simulation/machine.h"

#include <memory>

namespace simulation {

/// One running CertDesk: the real renewal service over a connection, a disk, a keychain and a timer
/// that all belong to the simulation. When it dies, nothing that its code still does has an effect.
class Process
{
public:
    Process(Machine &machine, int window, std::unique_ptr<core::ProfileStore> store);
    ~Process();

    core::RenewalService &service() { return *m_service; }
    Machine &machine() { return m_machine; }
    World &world() { return m_machine.world; }
    QString name() const;
    bool isDead() const { return m_isDead; }
    /// Before, amid and after each outward effect: whether the program ends here.
    bool diesHere(const QString &where);
    /// Answers a task later, if the program is still there.
    template <typename T>
    void answer(const core::PendingTask<T> &pending, core::Result<T> result, qint64 delay);

    /// What the list showed that it asked for last; and the list of what has the tag.
    QStringList lastSeen;
    QStringList lastSeenByTag;

private:
    class Disk;
    class Index;
    class Secrets;
    class Timers;

    Machine &m_machine;
    int m_window;
    bool m_isDead = false;
    std::shared_ptr<int> m_life = std::make_shared<int>(0);
    std::unique_ptr<core::ProfileStore> m_store;
    CloudConnection m_provider;
    std::unique_ptr<Disk> m_disk;
    std::unique_ptr<Index> m_index;
    std::unique_ptr<Secrets> m_secrets;
    std::unique_ptr<Timers> m_timers;
    std::unique_ptr<core::KeyVault> m_vault;
    std::unique_ptr<core::RenewalService> m_service;
};

template <typename T>
void Process::answer(const core::PendingTask<T> &pending, core::Result<T> result, qint64 delay)
{
    world().after(delay, [this, life = std::weak_ptr(m_life), pending, result]() mutable {
        if (life.expired() || m_isDead)
            return;
        if (m_machine.isAsleep()) // the connection did not survive
            answer<T>(pending, core::fail(core::Error::Kind::NoAnswer),
                      m_machine.asleepUntil - world().now() + 50);
        else
            pending.finish(std::move(result));
    });
}

} // namespace simulation
