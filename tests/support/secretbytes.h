#pragma once

#include "core/crypto/secret.h"

#include <QByteArray>

/// A copy that can be compared, and is not wiped: for secrets made up by tests.
inline QByteArray bytesOf(const core::Secret &secret)
{
    return {secret.bytes().data(), qsizetype(secret.bytes().size())};
}
