#pragma once

#include <QCryptographicHash>

namespace core {

/// What an event of the journal has beside its body, so that none can be changed or left out by
/// itself. `before` is that of the event before it, "" for the first.
inline QByteArray chainHash(const QByteArray &before, const QByteArray &body)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(before);
    hash.addData(body);
    return hash.result();
}

} // namespace core
