#pragma once

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QUdpSocket>

#include <memory>
#include <vector>

/// Debian's servers on loopback, started once for all zones: two Knots as name servers, an Unbound
/// that validates DNSSEC as the resolver, and Dnsmasqs as the routers that get in the way. Linux:
/// all of 127.0.0.0/8 is there.
class RealDnsServers
{
public:
    /// What the second server is for a zone that it has.
    enum class Second {
        Named, ///< A name server of the zone.
        AskedByResolver, ///< Not named; the resolver asks it instead of the first.
        Hidden ///< Nobody is told of it.
    };

    struct Zone
    {
        QString name;
        QString records; ///< As in a zone file, without SOA, NS and the servers' addresses.
        QString secondary = {}; ///< The same at the second server; null: that one has no such zone.
        Second second = Second::Named;
        bool isServed = true; ///< Else: delegated to the second server, which doesn't know it.
        bool hasStaleDs = false; ///< The resolver was told that it is signed.
    };

    static inline const QHostAddress first{QStringLiteral("127.0.1.1")};
    static inline const QHostAddress second{QStringLiteral("127.0.1.2")};

    bool start(const QList<Zone> &zones)
    {
        m_port = freePort();
        m_resolverPort = freePort();
        QDir(m_folder.path()).mkpath(QStringLiteral("1"));
        QDir(m_folder.path()).mkpath(QStringLiteral("2"));
        writeZones(zones);
        return run("knotd", {QStringLiteral("-c"), writeKnot(1, first)})
            && run("knotd", {QStringLiteral("-c"), writeKnot(2, second)})
            && run("unbound", {QStringLiteral("-d"), QStringLiteral("-c"), writeUnbound(zones)});
    }

    /// What a router's resolver is told: options of dnsmasq. It asks Unbound for what it does not
    /// know itself, or refuses. Its address, at resolverPort().
    bool startRouter(const QHostAddress &address, bool asksOn, const QStringList &options)
    {
        QStringList all{QStringLiteral("--keep-in-foreground"),
                        QStringLiteral("--no-resolv"),
                        QStringLiteral("--no-hosts"),
                        QStringLiteral("--bind-interfaces"),
                        QStringLiteral("--conf-file=/dev/null"),
                        QStringLiteral("--pid-file"),
                        QStringLiteral("--listen-address=") + address.toString(),
                        QStringLiteral("--port=%1").arg(m_resolverPort)};
        if (asksOn)
            all += QStringLiteral("--server=127.0.0.1#%1").arg(m_resolverPort);
        return run("dnsmasq", all + options);
    }

    ~RealDnsServers()
    {
        for (const auto &process : m_processes)
            process->kill();
        for (const auto &process : m_processes)
            process->waitForFinished();
    }

    quint16 port() const { return m_port; }
    quint16 resolverPort() const { return m_resolverPort; }

private:
    static quint16 freePort()
    {
        for (;;) {
            QUdpSocket udp;
            QTcpServer tcp;
            if (udp.bind(first) && tcp.listen(first, udp.localPort()))
                return udp.localPort();
        }
    }

    bool run(const char *program, const QStringList &arguments)
    {
        const QString name = QString::fromLatin1(program);
        QString path = QStandardPaths::findExecutable(name);
        if (path.isEmpty())
            path = QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin")});
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(path, arguments);
        const bool isRunning = process->waitForStarted();
        m_processes.push_back(std::move(process));
        return isRunning;
    }

    QString write(const QString &name, const QString &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
            qFatal("can't write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    void writeZone(int server, const QString &name, const QString &records)
    {
        const QString head = QStringLiteral("$ORIGIN %1.\n$TTL 600\n"
                                            "@ SOA ns1 hostmaster 1 3600 600 86400 300\n@ NS ns1\n"
                                            "ns1 A 127.0.1.1\n")
                                 .arg(name);
        write(QStringLiteral("%1/%2.zone").arg(QString::number(server), name), head + records);
        m_names[server - 1] += name;
    }

    void writeZones(const QList<Zone> &zones)
    {
        QString delegations;
        for (const Zone &zone : zones) {
            const QString below = zone.name + u'.';
            delegations +=
                QStringLiteral("%1 NS ns1.%1\nns1.%1 A %2\n")
                    .arg(below, (zone.isServed ? first : RealDnsServers::second).toString());
            const bool hasSecond = !zone.secondary.isNull() && zone.second == Second::Named;
            const QString servers =
                hasSecond ? QStringLiteral("@ NS ns2\nns2 A 127.0.1.2\n") : QString();
            if (zone.isServed)
                writeZone(1, zone.name, servers + zone.records);
            if (!zone.secondary.isNull())
                writeZone(2, zone.name, servers + zone.secondary);
        }
        writeZone(1, QStringLiteral("example"), delegations);
    }

    QString writeKnot(int server, const QHostAddress &address) const
    {
        const QString folder = m_folder.filePath(QString::number(server));
        QString text = QStringLiteral("server:\n  rundir: %1\n  listen: %2@%3\n"
                                      "control:\n  listen: knot.sock\n"
                                      "log:\n  - target: stderr\n    any: error\n"
                                      "database:\n  storage: %1\n"
                                      "template:\n  - id: default\n    storage: %1\n"
                                      "    file: \"%s.zone\"\n    semantic-checks: off\nzone:\n")
                           .arg(folder, address.toString())
                           .arg(m_port);
        for (const QString &name : m_names[server - 1])
            text += QStringLiteral("  - domain: %1\n").arg(name);
        return write(QStringLiteral("knot%1.conf").arg(server), text);
    }

    QString writeUnbound(const QList<Zone> &zones) const
    {
        QString server = QStringLiteral("server:\n  interface: 127.0.0.1@%1\n  username: \"\"\n"
                                        "  chroot: \"\"\n  directory: \"%2\"\n  pidfile: \"\"\n"
                                        "  use-syslog: no\n  verbosity: 0\n  do-ip6: no\n"
                                        "  do-not-query-localhost: no\n  qname-minimisation: no\n"
                                        "  local-zone: \"net.\" static\n"
                                        "  module-config: \"validator iterator\"\n")
                             .arg(m_resolverPort)
                             .arg(m_folder.path());
        QString stubs = stub(QStringLiteral("example"), first);
        for (const Zone &zone : zones) {
            const bool atSecond = zone.second == Second::AskedByResolver || !zone.isServed;
            stubs += stub(zone.name, atSecond ? second : first);
            if (zone.hasStaleDs)
                server += QStringLiteral("  trust-anchor: \"%1. DS 12345 13 2 %2\"\n")
                              .arg(zone.name, QString(64, u'A'));
        }
        return write(QStringLiteral("unbound.conf"),
                     server + stubs + QStringLiteral("remote-control:\n  control-enable: no\n"));
    }

    QString stub(const QString &name, const QHostAddress &address) const
    {
        return QStringLiteral("stub-zone:\n  name: \"%1\"\n  stub-addr: %2@%3\n")
            .arg(name, address.toString())
            .arg(m_port);
    }

    QTemporaryDir m_folder;
    QStringList m_names[2];
    quint16 m_port = 0;
    quint16 m_resolverPort = 0;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};
