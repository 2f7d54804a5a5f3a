#pragma once

#include <QByteArray>
#include <QIODevice>

namespace core {

/// A request body that can be read once. QNetworkAccessManager silently sends a request again when
/// the server closes early, up to four times over; it can't when the body won't rewind
/// (security.md F1).
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    /// Until this turns true the server has seen at most a head that announces a body: it can't
    /// have acted on the request.
    bool wasRead() const { return m_position > 0 || m_bytes.isEmpty(); }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_position == m_bytes.size(); }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *target, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
};

} // namespace core
