#pragma once

#include "core/base/clock.h"
#include "core/base/scheduler.h"
#include "core/dnspod/addedrecords.h"
#include "core/dnspod/recordplacement.h"

#include <QObject>
#include <QPromise>

namespace core {

/// How writing a record ended.
struct WriteOutcome
{
    enum class Kind {
        Added, ///< Written by us, and read back.
        Unconfirmed, ///< The service took it, but does not list it yet.
        WasThere, ///< Exactly this record was there already. Not ours.
        Changed, ///< Not what was agreed to is there now: `placement`. Nothing was written.
        Unknown ///< No answer, and it is not listed: it may still come.
    };

    Kind kind = Kind::Unknown;
    RecordPlacement placement;

    bool operator==(const WriteOutcome &) const = default;
};

/// Writes one record, once: looks first, writes only if what is there is what the person has seen,
/// then reads it back; a new record may take 30 seconds to be listed. A lost answer is followed by
/// looks and never by a second write. What was written is noted in `book` as ours. Deletes itself;
/// destroying the owner abandons it.
class RecordWrite final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        DnsHosting &hosting;
        AddedRecords &book;
        Scheduler &scheduler;
        Clock clock;
        AccountId account;
    };

    /// `agreed` is what the person has seen. `replaces`: put it in the place of the other one.
    RecordWrite(Parts parts, CertificateId certificate, RecordPlacement agreed, bool replaces,
                QObject *owner);

    Task<WriteOutcome> task() const { return m_promise.future(); }
    void start();

private:
    void write();
    void takeId(const Result<qint64> &id);
    void readBack(qsizetype attempt);
    void takeReadBack(qsizetype attempt, const Result<QList<HostedRecord>> &there);
    void note(qint64 id);
    void end(WriteOutcome::Kind kind);
    void finish(Result<WriteOutcome> result);

    Parts m_parts;
    CertificateId m_certificate;
    RecordPlacement m_agreed;
    bool m_replaces;
    std::optional<qint64> m_id; ///< As the service acknowledged it.
    std::optional<Error> m_double; ///< The service's refusal: it is there already.
    QPromise<Result<WriteOutcome>> m_promise;
};

} // namespace core
