#pragma once

#include "core/dns/recordcheck.h"
#include "core/filecheck/filefinding.h"
#include "core/model/validation.h"

#include <QString>

#include <chrono>

namespace ui {

/// What somebody found out about a record, for people. `text` and `advice` are plain text; `seen`
/// is what was there, one value a line, for a monospace font.
struct FindingText
{
    enum class Mood {
        Unasked,
        Good,
        Waiting, ///< Not there yet: nothing is wrong so far.
        Wrong, ///< Something to correct.
        Unclear ///< Nobody could tell.
    };

    Mood mood = Mood::Unasked;
    QString word; ///< One or two words: "Visible".
    QString text;
    QString advice; ///< What to do about it; may be empty.
    QString seen;

    bool operator==(const FindingText &) const = default;
};

/// What one server answered, for a line of a table.
struct SightingText
{
    QString who;
    FindingText::Mood mood = FindingText::Mood::Unasked;
    QString seen; ///< The values, one a line, or why there are none.
    QString remembered; ///< For how long this answer may be kept; "" where nobody says.

    bool operator==(const SightingText &) const = default;
};

/// A record and the zone that DNS has it in; "" while that is not known.
struct PlacedRecord
{
    core::ValidationRecord record;
    QString zone;
};

/// What public DNS says.
FindingText describe(const core::RecordFinding &finding);
SightingText describe(const core::Sighting &sighting);
/// What the web says.
FindingText describe(const core::FileFinding &finding);
SightingText describe(const core::FileSighting &sighting);
/// What the provider says (LocalCheck and CaCheck, facts.md 4.4).
FindingText describe(const core::DomainVerification &verification);

QString typeText(core::ValidationRecord::Kind kind); ///< "TXT record"
/// The domain without the asterisk of a wildcard.
QString zoneText(const core::ValidationRecord &record);
/// The zone that the form is for: `zone` as DNS has it, or the domain where that is not known.
QString formZone(const core::ValidationRecord &record, const QString &zone = {});
/// The host as a form for that zone wants it: "@" for the zone itself.
QString hostText(const core::ValidationRecord &record, const QString &zone = {});
/// The addresses that a validation file is fetched from, of every host that needs it.
QStringList fileAddresses(const core::ValidationRecord &record);
/// Everything that has to be published, to send to whoever edits the zone.
QString allRecordsText(const QList<PlacedRecord> &records);

/// "2 days 3 hours", "4 minutes", "30 seconds": the two largest units, for at least 0.
QString durationText(std::chrono::seconds duration);

} // namespace ui
