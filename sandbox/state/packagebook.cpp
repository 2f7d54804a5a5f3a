#include "sandbox/state/packagebook.h"

#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

QJsonObject BenefitPackage::toJson() const
{
    return {{u"total"_s, total},
            {u"balance"_s, balance},
            {u"created"_s, timeToJson(created)},
            {u"expires"_s, timeToJson(expires)}};
}

BenefitPackage BenefitPackage::fromJson(const QString &id, const QJsonObject &json)
{
    return {id, json["total"_L1].toInt(), json["balance"_L1].toInt(),
            timeFromJson(json["created"_L1]), timeFromJson(json["expires"_L1])};
}

} // namespace sandbox
