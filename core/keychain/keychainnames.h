#pragma once

#include <QString>

namespace core {

/// What QtKeychain calls the service. It is part of where entries are found on Linux and macOS:
/// it never changes.
inline QString keychainService()
{
    return QStringLiteral("com.certdesk");
}

} // namespace core
