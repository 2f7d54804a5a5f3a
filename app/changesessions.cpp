#include "app/changesessions.h"

#include "app/accountsession.h"
#include "core/base/pendingtask.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Ids = QList<core::CertificateId>;
using Outcomes = ui::ChangeCalls::Outcomes;

struct Part
{
    QPointer<AccountSession> session;
    Ids ids;
};

std::vector<Part> partsOf(const ChangeSessions &sessions, const Ids &ids)
{
    std::vector<Part> parts;
    for (const core::CertificateId &id : ids) {
        const QPointer<AccountSession> session = sessions.value(id);
        auto part = std::ranges::find(parts, session, &Part::session);
        if (part == parts.end())
            part = parts.insert(part, {session, {}});
        part->ids += id;
    }
    return parts;
}

core::Error closed()
{
    return core::fail(core::Error::Kind::BadInput, {}, u"account/closed"_s).value();
}

core::Result<Outcomes> allFailed(const Ids &ids, const core::Error &error)
{
    Outcomes outcomes;
    for (const core::CertificateId &id : ids)
        outcomes += core::ChangeOutcome{id, error, {}};
    return outcomes;
}

} // namespace

ui::ChangeCalls callsInEach(const ChangeSessions &sessions,
                            std::function<ui::ChangeCalls(AccountSession &)> callsOf)
{
    const QList<AccountSession *> open = openSessions(sessions);
    if (open.isEmpty())
        return {[](const Ids &ids, const ui::ChangeInput &, QObject *) {
                    return core::readyTask(allFailed(ids, closed()));
                },
                1,
                {}};
    ui::ChangeCalls calls = callsOf(*open.first());
    calls.send = [sessions, callsOf](const Ids &ids, const ui::ChangeInput &input, QObject *owner) {
        const core::PendingTask<Outcomes> pending;
        const std::vector<Part> parts = partsOf(sessions, ids);
        const auto done = std::make_shared<Outcomes>();
        const auto left = std::make_shared<std::size_t>(parts.size());
        for (const Part &part : parts) {
            const core::Task<Outcomes> task = part.session
                ? callsOf(*part.session).send(part.ids, input, owner)
                : core::failedTask<Outcomes>(closed());
            core::whenDone(task, owner, [=, its = part.ids](const core::Result<Outcomes> &result) {
                *done += result ? *result : *allFailed(its, result.error());
                if (--*left == 0)
                    pending.finish(*done);
            });
        }
        return pending.task();
    };
    if (calls.lookForResources)
        calls.lookForResources = [sessions, callsOf](const Ids &ids, QObject *owner) {
            const core::PendingTask<core::BoundResources> pending;
            const std::vector<Part> parts = partsOf(sessions, ids);
            const auto found = std::make_shared<core::Result<core::BoundResources>>();
            const auto left = std::make_shared<std::size_t>(parts.size());
            for (const Part &part : parts) {
                const auto task = part.session
                    ? callsOf(*part.session).lookForResources(part.ids, owner)
                    : core::failedTask<core::BoundResources>(closed());
                core::whenDone(task, owner, [=](const core::Result<core::BoundResources> &result) {
                    if (!result)
                        *found = result;
                    else if (*found)
                        (*found)->insert(*result);
                    if (--*left == 0)
                        pending.finish(*found);
                });
            }
            return pending.task();
        };
    return calls;
}

QList<AccountSession *> openSessions(const ChangeSessions &sessions)
{
    QList<AccountSession *> open;
    for (const QPointer<AccountSession> &session : sessions)
        if (session && !open.contains(session))
            open += session;
    return open;
}

} // namespace app
