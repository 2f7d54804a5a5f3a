#include "sandbox/actions/actions.h"
#include "sandbox/actions/dnspodjson.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 shortestTtl = 600; // of the free plan
constexpr qint64 longestTtl = 604'800;
constexpr std::chrono::seconds indexDelay{30}; // facts.md 4.7

Refusal dnspodError(const core::Error &error)
{
    if (error.code == "record/exists"_L1)
        return refuse(u"InvalidParameter.DomainRecordExist"_s, u"The record exists already."_s);
    if (error.code == "record/conflict"_L1)
        return refuse(u"InvalidParameter.DomainRecordExist"_s,
                      u"A CNAME can't stand beside another record of its name."_s);
    if (error.code == "record/name"_L1)
        return refuse(u"InvalidParameter.SubdomainInvalid"_s, u"The subdomain is not valid."_s);
    if (error.code == "record/ttl"_L1)
        return refuse(u"LimitExceeded.RecordTtlLimit"_s, u"The TTL is out of range."_s);
    if (error.code == "record/unknown"_L1)
        return refuse(u"InvalidParameter.RecordIdInvalid"_s, u"The record does not exist."_s);
    return refuse(u"InvalidParameter.RecordValueInvalid"_s, u"The record value is not valid."_s);
}

tl::expected<bool, ApiError> readEnabled(const QJsonObject &parameters)
{
    const QString status = parameters["Status"_L1].toString(u"ENABLE"_s).toUpper();
    if (status != "ENABLE"_L1 && status != "DISABLE"_L1)
        return refuse(u"InvalidParameterValue"_s, u"Status has to be ENABLE or DISABLE."_s);
    return status == "ENABLE"_L1;
}

tl::expected<void, ApiError> readNumbers(const QJsonObject &parameters, ZoneRecord &record)
{
    const qint64 ttl = parameters["TTL"_L1].toInteger(shortestTtl);
    if (ttl < shortestTtl || ttl > longestTtl)
        return refuse(u"LimitExceeded.RecordTtlLimit"_s,
                      u"The TTL of this plan is from %1 to %2."_s.arg(shortestTtl).arg(longestTtl));
    const qint64 priority = parameters["MX"_L1].toInteger(-1);
    if (record.type == RecordType::Mx && (priority < 0 || priority > 65'535))
        return refuse(u"InvalidParameter.MxInvalid"_s, u"MX is from 0 to 65535."_s);
    record.ttl = static_cast<quint32>(ttl);
    if (record.type == RecordType::Mx)
        record.priority = static_cast<quint16>(priority);
    record.weight.reset();
    if (const QJsonValue weight = parameters["Weight"_L1]; weight.isDouble()) {
        if (weight.toInteger() > 100)
            return refuse(u"InvalidParameter.InvalidWeight"_s, u"Weight is from 0 to 100."_s);
        record.weight = weight.toInt();
    }
    return {};
}

// Takes what CreateRecord, CreateTXTRecord and ModifyRecord have in common.
tl::expected<ZoneRecord, ApiError> readRecord(const Provider &provider, ZoneRecord record,
                                              const QString &typeName,
                                              const QJsonObject &parameters)
{
    const auto type = findRecordType(typeName);
    if (!type)
        return refuse(u"InvalidParameter.RecordTypeInvalid"_s, u"The record type is not valid."_s);
    const auto line = findLine(parameters, provider.site);
    if (!line)
        return refuse(u"InvalidParameter.RecordLineInvalid"_s, u"The record line is not valid."_s);
    const auto enabled = readEnabled(parameters);
    if (!enabled)
        return Refusal(enabled.error());
    record.type = *type;
    if (const auto numbers = readNumbers(parameters, record); !numbers)
        return Refusal(numbers.error());
    record.name = parameters["SubDomain"_L1].toString(u"@"_s);
    record.value = parameters["Value"_L1].toString();
    record.line = keptLine(*line);
    record.enabled = *enabled;
    if (parameters.contains("Remark"_L1))
        record.remark = parameters["Remark"_L1].toString();
    record.updatedAt = provider.clock.now();
    return record;
}

Answer create(Provider &provider, const Call &call, const QString &type)
{
    const auto zone = findZone(provider, call.parameters);
    if (!zone)
        return Refusal(zone.error());
    ZoneRecord fresh;
    fresh.visibleFrom = provider.clock.afterWork(indexDelay);
    const auto record = readRecord(provider, fresh, type, call.parameters);
    if (!record)
        return Refusal(record.error());
    const auto id = provider.zones.addRecord(zone->name, *record);
    if (!id)
        return dnspodError(id.error());
    return QJsonObject{{u"RecordId"_s, static_cast<qint64>(*id)}};
}

Answer createRecord(Provider &provider, const Call &call)
{
    return create(provider, call, call.parameters["RecordType"_L1].toString());
}

Answer createTxtRecord(Provider &provider, const Call &call)
{
    return create(provider, call, u"TXT"_s);
}

// Puts a record of a zone back as it is now.
Answer change(Provider &provider, const Zone &zone, const ZoneRecord &record)
{
    const auto changed = provider.zones.changeRecord(zone.name, record);
    if (!changed)
        return dnspodError(changed.error());
    return QJsonObject{{u"RecordId"_s, static_cast<qint64>(record.id)}};
}

Answer modifyRecord(Provider &provider, const Call &call)
{
    return findZone(provider, call.parameters).and_then([&](const Zone &zone) {
        return findRecord(zone, call.parameters)
            .and_then([&](const ZoneRecord &record) {
                return readRecord(provider, record, call.parameters["RecordType"_L1].toString(),
                                  call.parameters);
            })
            .and_then([&](const ZoneRecord &record) { return change(provider, zone, record); });
    });
}

Answer modifyRecordStatus(Provider &provider, const Call &call)
{
    return findZone(provider, call.parameters).and_then([&](const Zone &zone) {
        return findRecord(zone, call.parameters).and_then([&](ZoneRecord record) -> Answer {
            const auto enabled = readEnabled(call.parameters);
            if (!enabled)
                return Refusal(enabled.error());
            record.enabled = *enabled;
            record.updatedAt = provider.clock.now();
            return change(provider, zone, record);
        });
    });
}

Answer deleteRecord(Provider &provider, const Call &call)
{
    return findZone(provider, call.parameters).and_then([&](const Zone &zone) -> Answer {
        const auto id = static_cast<quint64>(call.parameters["RecordId"_L1].toInteger());
        const auto removed = provider.zones.removeRecord(zone.name, id);
        if (!removed)
            return dnspodError(removed.error());
        return QJsonObject{};
    });
}

} // namespace

ActionTable dnspodChanges()
{
    return {{u"dnspod/CreateRecord"_s, createRecord},
            {u"dnspod/CreateTXTRecord"_s, createTxtRecord},
            {u"dnspod/ModifyRecord"_s, modifyRecord},
            {u"dnspod/ModifyRecordStatus"_s, modifyRecordStatus},
            {u"dnspod/DeleteRecord"_s, deleteRecord}};
}

} // namespace sandbox
