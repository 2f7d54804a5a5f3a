#include "core/net/oneshotbody.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace core {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    // Unbuffered: a read-ahead by QIODevice would make wasRead() true too early.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *target, qint64 maxSize)
{
    if (atEnd())
        return -1;
    const qsizetype size = std::min<qsizetype>(maxSize, m_bytes.size() - m_position);
    std::memcpy(target, m_bytes.constData() + m_position, static_cast<std::size_t>(size));
    m_position += size;
    return size;
}

} // namespace core
