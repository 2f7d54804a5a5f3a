#pragma once

#include <QObject>

namespace core {

/// An owner of a call that wants to know how much of it is on the wire. Give it as the `owner` of a
/// call that sends much; any other owner is told nothing.
class ProgressOwner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    /// Bytes of the request's body, not of what was to be sent. Sent does not mean arrived.
    void sent(qint64 bytes, qint64 total);
};

} // namespace core
