#pragma once

#include "core/dnspod/recordremoval.h"
#include "core/dnspod/recordwrite.h"
#include "ui/text/errortext.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// What adding a record asks of others. Each ends with its owner.
struct AddRecordCalls
{
    std::function<core::Task<core::RecordPlacement>(QObject *owner)> lookUp;
    /// `replaces`: in the place of the other one.
    std::function<core::Task<core::WriteOutcome>(const core::RecordPlacement &agreed, bool replaces,
                                                 QObject *owner)>
        write;
};

/// "Add it for me": what would be written into the zone at DNSPod, what is in the way, and what
/// came of it. Nothing is written before write() is called on what preview() shows.
class AddRecordViewModel : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Looking,
        NotLooked, ///< See problem().
        NoZone, ///< The account hosts no zone for it.
        Preview, ///< write() writes what preview() shows.
        Conflict, ///< Something has to go first: write(true), where canReplace().
        AlreadyThere,
        Writing,
        Added,
        Unknown, ///< Sent, and neither answered nor seen: only looking again is offered.
        Failed ///< Nothing was written; see problem().
    };

    /// `dnsZone` is the zone that DNS has the name in; "" where that is not known.
    AddRecordViewModel(core::ValidationRecord record, QString dnsZone, AddRecordCalls calls,
                       QObject *parent = nullptr);
    ~AddRecordViewModel() override;

    void look();
    /// Writes what was shown; in the states Preview and Conflict only.
    void write(bool replaces);

    State state() const { return m_state; }
    const core::ValidationRecord &record() const { return m_record; }
    /// Zone, host, type, value, TTL, line, as they would be written.
    const core::RecordPlacement &preview() const { return m_placement; }
    bool canReplace() const;
    bool isBusy() const { return m_work != nullptr; }

    QString headline() const;
    QString explanation() const;
    QString warning() const; ///< About the zone; "" where there is none.
    QString othersText() const; ///< The records that are there, one a line.
    std::optional<ErrorText> problem() const { return m_problem; }

signals:
    void changed();
    void added(); ///< It is in the zone now: worth looking at DNS.

private:
    void takePlacement(const core::RecordPlacement &placement);
    void takeOutcome(const core::WriteOutcome &outcome);
    void takeProblem(const core::Error &error, State state);

    core::ValidationRecord m_record;
    QString m_dnsZone;
    AddRecordCalls m_calls;
    core::RecordPlacement m_placement;
    std::optional<ErrorText> m_problem;
    std::unique_ptr<QObject> m_work; // owns the call under way
    State m_state = State::Looking;
    bool m_hasChanged = false; // something else is there than was shown
    bool m_isUnconfirmed = false;
};

} // namespace ui
