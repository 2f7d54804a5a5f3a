#pragma once

#include "core/dnspod/recordremoval.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ui {

/// What removing asks of others. Each ends with its owner.
struct RemoveRecordsCalls
{
    std::function<core::Result<QList<core::AddedRecord>>()> all;
    std::function<core::Task<core::RemovalOutcome>(const core::AddedRecord &, QObject *owner)>
        remove;
};

/// The records that CertDesk added for one certificate, to be removed once it is issued.
class RemoveRecordsViewModel : public QObject
{
    Q_OBJECT

public:
    explicit RemoveRecordsViewModel(RemoveRecordsCalls calls, QObject *parent = nullptr);
    ~RemoveRecordsViewModel() override;

    /// Those that are left; empty where they can't be read.
    const QList<core::AddedRecord> &records() const { return m_records; }
    QString recordsText() const; ///< One a line: host, zone, type, value.
    void removeAll();
    bool isBusy() const { return m_work != nullptr; }
    QString resultText() const { return m_results.join(u'\n'); } ///< One line a record.

signals:
    void changed();

private:
    void read();
    void removeNext();
    void note(const core::AddedRecord &record, const core::Result<core::RemovalOutcome> &outcome);

    RemoveRecordsCalls m_calls;
    QList<core::AddedRecord> m_records;
    QList<core::AddedRecord> m_left; // to be removed in this run
    QStringList m_results;
    std::unique_ptr<QObject> m_work; // owns the call under way
};

} // namespace ui
