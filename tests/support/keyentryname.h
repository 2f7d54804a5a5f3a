#pragma once

#include "core/model/ids.h"

/// The keychain's name for a key's entry, spelled out: a profile finds its keys by it for years.
inline QString entryName(const core::KeyId &id)
{
    return QStringLiteral("com.certdesk/1/key/") + id.value();
}
