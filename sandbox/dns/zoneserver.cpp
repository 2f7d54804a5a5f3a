#include "sandbox/dns/zoneserver.h"

#include "sandbox/dns/dnsmessage.h"
#include "sandbox/dns/zoneanswer.h"

#include <QHostAddress>
#include <QNetworkDatagram>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>
#include <QTimer>
#include <QUdpSocket>

#include <chrono>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using core::Error;

constexpr qsizetype smallestUdp = 512; // RFC 1035: what every asker can take
constexpr qsizetype largestUdp = 4096;
constexpr qsizetype largestTcp = 65535;
constexpr int mostConnections = 64;
constexpr qint64 mostUnsent = 1 << 20;
constexpr std::chrono::seconds idleTime(10);
constexpr int portAttempts = 16;

QString typeText(quint16 type)
{
    const QString name = recordTypeName(RecordType(type));
    return name.isEmpty() ? u"TYPE%1"_s.arg(type) : name;
}

QString ownerName(const ZoneRecord &record)
{
    return record.name == u'@' ? QString() : record.name.toLower();
}

core::Failure unknownZone(const QString &name)
{
    return core::fail(Error::Kind::BadInput, name, u"zone/unknown"_s);
}

core::Failure unknownRecord(quint64 id)
{
    return core::fail(Error::Kind::BadInput, QString::number(id), u"record/unknown"_s);
}

// A CNAME stands alone at its name, and nothing is there twice.
core::Result<void> checkNeighbours(const Zone &zone, const ZoneRecord &record)
{
    for (const ZoneRecord &other : zone.records) {
        if (other.id == record.id || ownerName(other) != ownerName(record)
            || other.line != record.line)
            continue;
        if (other.type == record.type && other.value == record.value)
            return core::fail(Error::Kind::BadInput, record.name, u"record/exists"_s);
        if (other.type == RecordType::Cname || record.type == RecordType::Cname)
            return core::fail(Error::Kind::BadInput, record.name, u"record/conflict"_s);
    }
    return {};
}

} // namespace

ZoneServer::ZoneServer(core::Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_udp(std::make_unique<QUdpSocket>())
    , m_tcp(std::make_unique<QTcpServer>())
{
    connect(m_udp.get(), &QUdpSocket::readyRead, this, &ZoneServer::readDatagrams);
    connect(m_tcp.get(), &QTcpServer::newConnection, this, &ZoneServer::acceptConnections);
    m_tcp->setMaxPendingConnections(mostConnections);
}

ZoneServer::~ZoneServer() = default;

core::Result<void> ZoneServer::listen(quint16 port)
{
    // A free UDP port may be taken for TCP: then another one.
    const int attempts = port == 0 ? portAttempts : 1;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        m_udp->close();
        if (m_udp->bind(QHostAddress::LocalHost, port, QAbstractSocket::DontShareAddress)
            && m_tcp->listen(QHostAddress::LocalHost, m_udp->localPort()))
            return {};
    }
    m_udp->close();
    return core::fail(Error::Kind::Unreachable, u"port %1 is taken"_s.arg(port));
}

quint16 ZoneServer::port() const
{
    return m_tcp->serverPort();
}

void ZoneServer::setZones(QList<Zone> zones)
{
    m_zones = std::move(zones);
    for (Zone &zone : m_zones)
        giveIds(zone);
    emit zonesChanged();
}

void ZoneServer::setZone(Zone zone)
{
    giveIds(zone);
    if (Zone *known = findZone(zone.name))
        *known = std::move(zone);
    else
        m_zones.append(std::move(zone));
    emit zonesChanged();
}

bool ZoneServer::removeZone(const QString &name)
{
    const bool removed = m_zones.removeIf([&](const Zone &zone) {
        return zone.name.compare(name, Qt::CaseInsensitive) == 0;
    }) > 0;
    if (removed)
        emit zonesChanged();
    return removed;
}

std::optional<Zone> ZoneServer::zone(const QString &name) const
{
    const auto found = std::ranges::find_if(m_zones, [&](const Zone &zone) {
        return zone.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_zones.end() ? std::nullopt : std::optional(*found);
}

std::optional<Zone> ZoneServer::zoneOf(const QString &fullName) const
{
    const auto name = DnsName::fromText(fullName);
    const Zone *found = name ? findZoneOf(m_zones, *name) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

core::Result<quint64> ZoneServer::addRecord(const QString &zoneName, ZoneRecord record)
{
    Zone *zone = findZone(zoneName);
    if (!zone)
        return unknownZone(zoneName);
    const auto checked =
        checkRecord(*zone, record).and_then([&] { return checkNeighbours(*zone, record); });
    if (!checked)
        return core::Failure(checked.error());
    if (record.id == 0)
        record.id = m_nextId;
    m_nextId = std::max(m_nextId, record.id + 1);
    zone->records.append(record);
    ++zone->serial;
    emit zonesChanged();
    return record.id;
}

core::Result<void> ZoneServer::changeRecord(const QString &zoneName, const ZoneRecord &record)
{
    Zone *zone = findZone(zoneName);
    if (!zone)
        return unknownZone(zoneName);
    const auto known = std::ranges::find(zone->records, record.id, &ZoneRecord::id);
    if (known == zone->records.end())
        return unknownRecord(record.id);
    const auto checked =
        checkRecord(*zone, record).and_then([&] { return checkNeighbours(*zone, record); });
    if (!checked)
        return checked;
    *known = record;
    ++zone->serial;
    emit zonesChanged();
    return {};
}

core::Result<void> ZoneServer::removeRecord(const QString &zoneName, quint64 id)
{
    Zone *zone = findZone(zoneName);
    if (!zone)
        return unknownZone(zoneName);
    if (!zone->records.removeIf([id](const ZoneRecord &record) { return record.id == id; }))
        return unknownRecord(id);
    ++zone->serial;
    emit zonesChanged();
    return {};
}

Zone *ZoneServer::findZone(const QString &name)
{
    for (Zone &zone : m_zones) {
        if (zone.name.compare(name, Qt::CaseInsensitive) == 0)
            return &zone;
    }
    return nullptr;
}

void ZoneServer::giveIds(Zone &zone)
{
    for (const ZoneRecord &record : zone.records)
        m_nextId = std::max(m_nextId, record.id + 1);
    for (ZoneRecord &record : zone.records) {
        if (record.id == 0)
            record.id = m_nextId++;
    }
}

std::optional<QByteArray> ZoneServer::answerTo(const QByteArray &packet, bool overTcp)
{
    const std::optional<DnsMessage> header = readHeader(packet);
    // An answer to an answer would let two servers talk for ever.
    if (!header || header->isResponse)
        return {};
    const std::optional<DnsMessage> query = readMessage(packet);
    if (!query) {
        DnsMessage refusal = *header;
        refusal.isResponse = true;
        refusal.isAuthoritative = refusal.isTruncated = false;
        refusal.code = DnsMessage::FormatError;
        return writeMessage(refusal);
    }
    const DnsMessage reply = answerQuery(m_zones, *query, m_clock());
    if (query->questions.size() == 1)
        emit queried(query->questions.first().name.toText(),
                     typeText(query->questions.first().type));
    const qsizetype udpSize = std::clamp<qsizetype>(
        query->extension ? query->extension->udpSize : 0, smallestUdp, largestUdp);
    return writeMessage(reply, overTcp ? largestTcp : udpSize);
}

void ZoneServer::readDatagrams()
{
    while (m_udp->hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_udp->receiveDatagram();
        if (const auto reply = answerTo(datagram.data(), false))
            m_udp->writeDatagram(datagram.makeReply(*reply));
    }
}

void ZoneServer::acceptConnections()
{
    while (QTcpSocket *socket = m_tcp->nextPendingConnection()) {
        if (m_streams.size() >= mostConnections) {
            socket->deleteLater();
            continue;
        }
        m_streams.insert(socket, {});
        auto *idle = new QTimer(socket);
        idle->setSingleShot(true);
        connect(idle, &QTimer::timeout, socket, &QTcpSocket::abort);
        idle->start(idleTime);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, idle] {
            idle->start();
            readStream(*socket);
        });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_streams.remove(socket);
            socket->deleteLater();
        });
        readStream(*socket);
    }
}

void ZoneServer::readStream(QTcpSocket &socket)
{
    const auto stream = m_streams.find(&socket);
    if (stream == m_streams.end())
        return;
    QByteArray &buffer = stream.value();
    buffer += socket.readAll();
    qsizetype at = 0;
    while (buffer.size() - at >= 2) {
        const auto size = qFromBigEndian<quint16>(buffer.constData() + at);
        if (buffer.size() - at - 2 < size)
            break;
        if (const auto reply = answerTo(buffer.mid(at + 2, size), true)) {
            const auto length = qToBigEndian(static_cast<quint16>(reply->size()));
            socket.write(reinterpret_cast<const char *>(&length), sizeof length);
            socket.write(*reply);
        }
        at += 2 + size;
    }
    buffer.remove(0, at);
    // Somebody who asks without ever reading the answers.
    if (socket.bytesToWrite() > mostUnsent)
        socket.abort();
}

} // namespace sandbox
