#pragma once

#include "core/vault/escrowfiles.h"

#include <QHash>

/// Escrow files in memory, on a disk that can be full or lose what it took. Answers at once.
class MemoryEscrowFiles final : public core::EscrowFiles
{
public:
    bool refusesWrites = false; ///< A full disk.
    bool losesWrites = false; ///< Says that it is done, and it is not.
    QHash<QString, QByteArray> files;

    core::Task<void> write(const QString &name, const QByteArray &content) override
    {
        if (refusesWrites)
            return core::readyTask<void>(core::fail(core::Error::Kind::FileUnwritable, name));
        if (!losesWrites)
            files[name] = content;
        return core::readyTask(core::Result<void>());
    }

    core::Task<QByteArray> read(const QString &name) override
    {
        return core::readyTask<QByteArray>(files.value(name));
    }

    core::Task<void> remove(const QString &name) override
    {
        files.remove(name);
        return core::readyTask(core::Result<void>());
    }
};
