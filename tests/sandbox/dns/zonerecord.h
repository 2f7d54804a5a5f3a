#pragma once

#include "sandbox/dns/zone.h"

inline sandbox::ZoneRecord record(const QString &name, sandbox::RecordType type,
                                  const QString &value)
{
    sandbox::ZoneRecord made;
    made.name = name;
    made.type = type;
    made.value = value;
    return made;
}
