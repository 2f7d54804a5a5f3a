#include "core/dnspod/recordplacement.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isIn(const QString &name, const QString &zone)
{
    return name.compare(zone, Qt::CaseInsensitive) == 0
        || name.endsWith(u'.' + zone, Qt::CaseInsensitive);
}

QString withoutDot(const QString &name)
{
    return name.endsWith(u'.') ? name.chopped(1) : name;
}

// Whether everybody is answered with it.
bool isServed(const HostedRecord &record)
{
    return record.isEnabled && (record.lineId.isEmpty() || record.lineId == "0"_L1);
}

// A CNAME bears no other record at its name, and the same one that is off or on another line blocks
// its twin, which the service takes for a double.
bool isInTheWay(const HostedRecord &there, const NewRecord &record)
{
    return record.type == "CNAME"_L1 || there.type == "CNAME"_L1 || isSameContent(there, record);
}

} // namespace

std::optional<HostedZone> zoneFor(const QString &name, const QList<HostedZone> &zones)
{
    std::optional<HostedZone> longest;
    for (const HostedZone &zone : zones)
        if (!zone.name.isEmpty() && isIn(name, zone.name)
            && (!longest || zone.name.size() > longest->name.size()))
            longest = zone;
    return longest;
}

NewRecord recordFor(const ValidationRecord &record, const HostedZone &zone)
{
    const QString name = withoutDot(record.name);
    NewRecord made;
    made.host = name.size() == zone.name.size() ? u"@"_s : name.chopped(zone.name.size() + 1);
    made.type = record.kind == ValidationRecord::Kind::Cname ? u"CNAME"_s : u"TXT"_s;
    made.value = record.value;
    return made;
}

bool isSameContent(const HostedRecord &there, const NewRecord &record)
{
    if (there.type != record.type)
        return false;
    return record.type == "CNAME"_L1
        ? withoutDot(there.value).compare(withoutDot(record.value), Qt::CaseInsensitive) == 0
        : there.value == record.value;
}

RecordPlacement place(const HostedZone &zone, const NewRecord &record,
                      const QList<HostedRecord> &there)
{
    using Verdict = RecordPlacement::Verdict;
    RecordPlacement placement{Verdict::Free, zone, record, {}};
    QList<HostedRecord> beside;
    for (const HostedRecord &other : there) {
        if (isSameContent(other, record) && isServed(other)) {
            placement.verdict = Verdict::AlreadyThere;
            placement.others.clear();
            return placement;
        }
        if (isInTheWay(other, record))
            placement.others += other;
        else if (other.type == record.type)
            beside += other;
    }
    if (!placement.others.isEmpty()) {
        placement.verdict = Verdict::Conflict;
    } else if (!beside.isEmpty()) {
        placement.verdict = Verdict::BesideOthers;
        placement.others = beside;
    }
    return placement;
}

Task<RecordPlacement> lookUpPlacement(DnsHosting &hosting, const ValidationRecord &record,
                                      QObject *owner)
{
    const auto promise = std::make_shared<QPromise<Result<RecordPlacement>>>();
    promise->start();
    const auto finish = [promise](Result<RecordPlacement> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    whenDone(hosting.zones(owner), owner,
             [&hosting, record, owner, finish](const Result<QList<HostedZone>> &zones) {
                 if (!zones)
                     return finish(Failure(zones.error()));
                 const auto zone = zoneFor(withoutDot(record.name), *zones);
                 if (!zone)
                     return finish(RecordPlacement());
                 const NewRecord made = recordFor(record, *zone);
                 whenDone(hosting.records(*zone, made.host, owner), owner,
                          [zone = *zone, made, finish](const Result<QList<HostedRecord>> &there) {
                              finish(there.map([&](const QList<HostedRecord> &records) {
                                  return place(zone, made, records);
                              }));
                          });
             });
    return promise->future();
}

} // namespace core
