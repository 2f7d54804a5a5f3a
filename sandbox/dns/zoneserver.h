#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "sandbox/dns/zone.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;
class QUdpSocket;

namespace sandbox {

/// Authoritative DNS for the sandbox's zones on 127.0.0.1, UDP and TCP on one port. It answers
/// for its own zones only (REFUSED for others), never recursively. Lives on one thread; call it
/// from there.
class ZoneServer : public QObject
{
    Q_OBJECT

public:
    /// `clock` decides when a record with visibleFrom comes into view.
    explicit ZoneServer(core::Clock clock, QObject *parent = nullptr);
    ~ZoneServer() override;

    /// Port 0 takes a free one. Unreachable if the port is taken.
    [[nodiscard]] core::Result<void> listen(quint16 port = 0);
    quint16 port() const; ///< 0 before listen().

    void setZones(QList<Zone> zones); ///< Replaces all of them; keeps record ids.
    void setZone(Zone zone); ///< Adds it, or replaces the one of that name.
    bool removeZone(const QString &name);
    const QList<Zone> &zones() const { return m_zones; }
    std::optional<Zone> zone(const QString &name) const;
    /// The zone a full name belongs to: the longest that it ends in.
    std::optional<Zone> zoneOf(const QString &fullName) const;

    /// Returns the record's id: `record.id`, or the next free one if that is 0. BadInput with code
    /// "zone/unknown", "record/exists" (same name, type, value and line), "record/conflict" (a
    /// CNAME next to anything else) or those of checkRecord().
    [[nodiscard]] core::Result<quint64> addRecord(const QString &zoneName, ZoneRecord record);
    /// Replaces the record of that id. Codes as addRecord(), and "record/unknown".
    [[nodiscard]] core::Result<void> changeRecord(const QString &zoneName,
                                                  const ZoneRecord &record);
    /// BadInput with code "zone/unknown" or "record/unknown".
    [[nodiscard]] core::Result<void> removeRecord(const QString &zoneName, quint64 id);

signals:
    /// A zone or its records are no longer what they were.
    void zonesChanged();
    /// A query came in. `name` without trailing dot, `type` as dig writes it.
    void queried(const QString &name, const QString &type);

private:
    void readDatagrams();
    void acceptConnections();
    void readStream(QTcpSocket &socket);
    std::optional<QByteArray> answerTo(const QByteArray &packet, bool overTcp);
    Zone *findZone(const QString &name);
    void giveIds(Zone &zone);

    core::Clock m_clock;
    QList<Zone> m_zones;
    quint64 m_nextId = 1;
    QHash<QTcpSocket *, QByteArray> m_streams; // outlives m_tcp, whose sockets report their end
    std::unique_ptr<QUdpSocket> m_udp;
    std::unique_ptr<QTcpServer> m_tcp;
};

} // namespace sandbox
