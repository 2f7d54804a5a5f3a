#pragma once

#include "core/keychain/secretstore.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>

/// A keychain in memory, with switches for what goes wrong with real ones. Answers at once.
class MemorySecretStore final : public core::SecretStore
{
public:
    enum class State { Open, Locked, Absent };

    State state = State::Open;
    QString kind; ///< What backend() says.
    bool refusesWrites = false; ///< A write fails and nothing is stored.
    bool losesWrites = false; ///< A write says it is done and nothing is stored (a dying KWallet).
    QHash<QString, QByteArray> entries;
    QStringList written; ///< The names of all writes asked for, also of those that failed.

    core::Task<void> write(const QString &name, core::SharedSecret value, QObject *) override
    {
        written << name;
        if (const auto error = refusal())
            return core::failedTask<void>(*error);
        if (refusesWrites)
            return core::failedTask<void>(error(core::Error::Kind::KeychainFailed));
        if (!losesWrites)
            entries[name] = QByteArray(value->bytes().data(), qsizetype(value->bytes().size()));
        return core::readyTask(core::Result<void>());
    }

    core::Task<core::SharedSecret> read(const QString &name, QObject *) override
    {
        if (const auto error = refusal())
            return core::failedTask<core::SharedSecret>(*error);
        const auto found = entries.constFind(name);
        return core::readyTask<core::SharedSecret>(
            found == entries.cend() ? nullptr : std::make_shared<const core::Secret>(*found));
    }

    core::Task<void> remove(const QString &name, QObject *) override
    {
        if (const auto error = refusal())
            return core::failedTask<void>(*error);
        entries.remove(name);
        return core::readyTask(core::Result<void>());
    }

    core::Task<QString> backend(QObject *) override { return core::readyTask<QString>(kind); }

private:
    static core::Error error(core::Error::Kind kind) { return core::fail(kind).value(); }

    std::optional<core::Error> refusal() const
    {
        switch (state) {
        case State::Open:
            return std::nullopt;
        case State::Locked:
            return error(core::Error::Kind::KeychainLocked);
        case State::Absent:
            return error(core::Error::Kind::KeychainAbsent);
        }
        Q_UNREACHABLE();
    }
};
