#include "core/dnspod/recordremoval.h"

#include "core/dnspod/recordplacement.h"

#include <QPromise>

#include <algorithm>
#include <memory>
#include <optional>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Sight { Ours, Changed, Gone };

class Removal final : public QObject
{
public:
    Removal(DnsHosting &hosting, AddedRecords &book, AddedRecord record, QObject *owner)
        : QObject(owner)
        , m_hosting(hosting)
        , m_book(book)
        , m_record(std::move(record))
        , m_zone{m_record.zoneId, m_record.zone, false, false}
    {
        m_promise.start();
    }

    Task<RemovalOutcome> task() const { return m_promise.future(); }

    void start()
    {
        look([this](Sight sight) {
            if (sight != Sight::Ours)
                return finish(sight == Sight::Gone ? RemovalOutcome::WasGone
                                                   : RemovalOutcome::Changed);
            whenDone(m_hosting.remove(m_zone, m_record.recordId, this), this,
                     [this](const Result<void> &removed) { take(removed); });
        });
    }

private:
    void take(const Result<void> &removed)
    {
        if (removed)
            return finish(RemovalOutcome::Removed);
        const Error error = removed.error();
        if (error.code == "InvalidParameter.RecordIdInvalid"_L1)
            return finish(RemovalOutcome::WasGone);
        if (error.kind != Error::Kind::NoAnswer)
            return finish(Failure(error));
        // Where that look fails, too, the removal may have happened: its own error says so.
        look(
            [this, error](Sight sight) {
                if (sight == Sight::Gone)
                    finish(RemovalOutcome::Removed);
                else
                    finish(Failure(error));
            },
            error);
    }

    template <typename Then>
    void look(Then then, const std::optional<Error> &lost = {})
    {
        whenDone(m_hosting.records(m_zone, m_record.host, this), this,
                 [this, then, lost](const Result<QList<HostedRecord>> &there) {
                     if (there)
                         then(sightIn(*there));
                     else
                         finish(Failure(lost.value_or(there.error())));
                 });
    }

    Sight sightIn(const QList<HostedRecord> &there) const
    {
        const auto found = std::ranges::find(there, m_record.recordId, &HostedRecord::id);
        if (found == there.end())
            return Sight::Gone;
        const NewRecord ours{m_record.host, m_record.type, m_record.value};
        return isSameContent(*found, ours) ? Sight::Ours : Sight::Changed;
    }

    void finish(const Result<RemovalOutcome> &result)
    {
        if (result) // a row that can't be deleted is looked at again next time
            (void)m_book.forget(m_record);
        m_promise.addResult(result);
        m_promise.finish();
        deleteLater();
    }

    DnsHosting &m_hosting;
    AddedRecords &m_book;
    AddedRecord m_record;
    HostedZone m_zone;
    QPromise<Result<RemovalOutcome>> m_promise;
};

} // namespace

Task<RemovalOutcome> removeAdded(DnsHosting &hosting, AddedRecords &book, const AddedRecord &record,
                                 QObject *owner)
{
    auto *removal = new Removal(hosting, book, record, owner);
    const Task<RemovalOutcome> task = removal->task();
    removal->start();
    return task;
}

} // namespace core
