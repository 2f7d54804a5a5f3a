#pragma once

#include "core/base/task.h"

#include <QByteArray>
#include <QString>

namespace core {

/// The few small files that keys are sealed in, by name. An interface, so that a disk that fails
/// or forgets can be played.
class EscrowFiles
{
public:
    virtual ~EscrowFiles() = default;

    /// Whole or not at all; durable when it is done. FileUnwritable with the path.
    virtual Task<void> write(const QString &name, const QByteArray &content) = 0;
    /// Null (not empty) if there is no such file. FileUnreadable with the path.
    virtual Task<QByteArray> read(const QString &name) = 0;
    /// Fine if there is no such file. FileUnwritable with the path.
    virtual Task<void> remove(const QString &name) = 0;
};

} // namespace core
