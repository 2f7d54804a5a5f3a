#pragma once

#include "sandbox/dns/zone.h"
#include "sandbox/state/provider.h"

#include <QJsonObject>

namespace sandbox {

/// The zone that `DomainId` or, without one, `Domain` names (facts.md 4.7).
/// InvalidParameterValue.DomainNotExists.
tl::expected<Zone, ApiError> findZone(const Provider &provider, const QJsonObject &parameters);
/// The record of `RecordId`. InvalidParameter.RecordIdInvalid.
tl::expected<ZoneRecord, ApiError> findRecord(const Zone &zone, const QJsonObject &parameters);

/// A line of the free plan, under the site's name for it.
struct RecordLine
{
    QString id;
    QString name;
};
QList<RecordLine> recordLines(Site site);
/// The line that `RecordLineId` or, without one, `RecordLine` names; nothing for one that is none.
std::optional<RecordLine> findLine(const QJsonObject &parameters, Site site);
/// How a zone's record keeps its line: the default one as "", the others by the Chinese name.
QString keptLine(const RecordLine &line);
RecordLine lineOf(const ZoneRecord &record, Site site);

/// "@" for the zone itself.
QString shownName(const ZoneRecord &record);

QJsonObject domainRow(const Zone &zone);
QJsonObject domainInfo(const Zone &zone);
QJsonObject recordRow(const ZoneRecord &record, Site site);
QJsonObject recordInfo(const Zone &zone, const ZoneRecord &record, Site site);

} // namespace sandbox
