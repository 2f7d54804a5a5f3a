#pragma once

#include "core/renewal/renewaljournal.h"

#include <QHash>

#include <utility>

/// A journal on a disk that is full.
class FullJournal final : public core::RenewalJournal
{
public:
    core::Result<void> append(const core::Renewal &renewal) override
    {
        if (renewal.state == refusedState)
            return core::fail(core::Error::Kind::Storage, QStringLiteral("disk full"));
        return {};
    }
    core::Result<QList<core::Renewal>> latest(const core::AccountId &) override
    {
        return QList<core::Renewal>();
    }
    core::Result<QList<core::Renewal>> history(const core::AccountId &, const QDateTime &,
                                               const QDateTime &) override
    {
        return QList<core::Renewal>();
    }

    core::RenewalState refusedState = core::RenewalState::Buying;
};

/// A journal whose first entry is in the file though its disk reported a failure.
class DoubtfulJournal final : public core::RenewalJournal
{
public:
    core::Result<void> append(const core::Renewal &renewal) override
    {
        m_events.insert(renewal.id, renewal);
        if (m_events.size() == 1 && std::exchange(m_isFirst, false))
            return core::fail(core::Error::Kind::Storage, QStringLiteral("sync failed"));
        return {};
    }
    core::Result<QList<core::Renewal>> latest(const core::AccountId &) override
    {
        return m_events.values();
    }
    core::Result<QList<core::Renewal>> history(const core::AccountId &, const QDateTime &,
                                               const QDateTime &) override
    {
        return m_events.values();
    }

private:
    QHash<core::RenewalId, core::Renewal> m_events;
    bool m_isFirst = true;
};

/// A journal that somebody changed.
class UnreadableJournal final : public core::RenewalJournal
{
public:
    core::Result<void> append(const core::Renewal &) override { return {}; }
    core::Result<QList<core::Renewal>> latest(const core::AccountId &) override
    {
        return core::fail(core::Error::Kind::Storage, {}, QStringLiteral("storage/journal"));
    }
    core::Result<QList<core::Renewal>> history(const core::AccountId &, const QDateTime &,
                                               const QDateTime &) override
    {
        return latest({});
    }
};
