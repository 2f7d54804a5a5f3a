#include "core/dnspod/recordwrite.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Together more than the 30 seconds for which a new record may stay unlisted.
constexpr std::array<std::chrono::milliseconds, 5> looks{0ms, 3s, 7s, 12s, 15s};

} // namespace

RecordWrite::RecordWrite(Parts parts, CertificateId certificate, RecordPlacement agreed,
                         bool replaces, QObject *owner)
    : QObject(owner)
    , m_parts(std::move(parts))
    , m_certificate(std::move(certificate))
    , m_agreed(std::move(agreed))
    , m_replaces(replaces)
{
    m_promise.start();
}

void RecordWrite::start()
{
    whenDone(m_parts.hosting.records(m_agreed.zone, m_agreed.record.host, this), this,
             [this](const Result<QList<HostedRecord>> &there) {
                 if (!there)
                     return finish(Failure(there.error()));
                 const RecordPlacement now = place(m_agreed.zone, m_agreed.record, *there);
                 if (now.verdict == RecordPlacement::Verdict::AlreadyThere)
                     return finish(WriteOutcome{WriteOutcome::Kind::WasThere, now});
                 const bool blocks =
                     now.verdict == RecordPlacement::Verdict::Conflict && !m_replaces;
                 if (now != m_agreed || blocks || (m_replaces && !now.canReplace()))
                     return finish(WriteOutcome{WriteOutcome::Kind::Changed, now});
                 write();
             });
}

void RecordWrite::write()
{
    const Task<qint64> written = m_replaces
        ? m_parts.hosting.replace(m_agreed.zone, m_agreed.others.constFirst().id, m_agreed.record,
                                  this)
        : m_parts.hosting.create(m_agreed.zone, m_agreed.record, this);
    whenDone(written, this, [this](const Result<qint64> &id) { takeId(id); });
}

void RecordWrite::takeId(const Result<qint64> &id)
{
    if (id) {
        m_id = *id;
        note(*id);
    } else {
        if (id.error().code == "InvalidParameter.DomainRecordExist"_L1)
            m_double = id.error();
        else if (id.error().kind != Error::Kind::NoAnswer)
            return finish(Failure(id.error()));
    }
    readBack(0);
}

void RecordWrite::readBack(qsizetype attempt)
{
    m_parts.scheduler.after(looks[attempt], this, [this, attempt] {
        whenDone(m_parts.hosting.records(m_agreed.zone, m_agreed.record.host, this), this,
                 [this, attempt](const Result<QList<HostedRecord>> &there) {
                     takeReadBack(attempt, there);
                 });
    });
}

void RecordWrite::takeReadBack(qsizetype attempt, const Result<QList<HostedRecord>> &there)
{
    if (there) {
        const auto found = std::ranges::find_if(*there, [this](const HostedRecord &record) {
            return isSameContent(record, m_agreed.record) && (!m_id || record.id == *m_id);
        });
        if (found != there->end()) {
            if (m_double)
                return end(WriteOutcome::Kind::WasThere);
            if (!m_id) // no answer, but it was not there before: it is the one that we sent
                note(found->id);
            return end(WriteOutcome::Kind::Added);
        }
        const RecordPlacement now = place(m_agreed.zone, m_agreed.record, *there);
        if (m_double && now != m_agreed) // refused for the sake of something else
            return finish(WriteOutcome{WriteOutcome::Kind::Changed, now});
    }
    if (attempt + 1 < static_cast<qsizetype>(looks.size()))
        return readBack(attempt + 1);
    if (m_double)
        return finish(Failure(*m_double));
    end(m_id ? WriteOutcome::Kind::Unconfirmed : WriteOutcome::Kind::Unknown);
}

// Where this fails, the record is a stranger's to us: it stays when ours are removed.
void RecordWrite::note(qint64 id)
{
    (void)m_parts.book.add({m_parts.account, m_certificate, m_agreed.zone.id, m_agreed.zone.name,
                            id, m_agreed.record.host, m_agreed.record.type, m_agreed.record.value,
                            m_parts.clock()});
}

void RecordWrite::end(WriteOutcome::Kind kind)
{
    finish(WriteOutcome{kind, m_agreed});
}

void RecordWrite::finish(Result<WriteOutcome> result)
{
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace core
