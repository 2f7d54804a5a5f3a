#pragma once

#include "core/provider/requestsigner.h"
#include "sandbox/sandbox.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

/// What came back on a connection, whole or cut.
struct HttpAnswer
{
    int status = 0; ///< 0: no status line.
    QByteArray head;
    QByteArray body;

    static HttpAnswer parse(const QByteArray &bytes)
    {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        return {bytes.mid(9, 3).toInt(), bytes.left(end), bytes.mid(end + 4)};
    }

    QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n')) {
            if (line.startsWith(QByteArray(name + ": ")))
                return line.mid(name.size() + 2).trimmed();
        }
        return {};
    }
    QDateTime date() const
    {
        QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(header("Date")),
                                                 QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        time.setTimeSpec(Qt::UTC);
        return time;
    }
    bool isJson() const { return !QJsonDocument::fromJson(body).isNull(); }
    QJsonObject response() const
    {
        return QJsonDocument::fromJson(body)[QStringLiteral("Response")].toObject();
    }
};

/// A certificate authority that the sandboxes of one test share: making one takes its time.
class SharedAuthority
{
public:
    SharedAuthority() { (void)sandbox::Authority::open(m_directory.path()); }

    void copyTo(const QString &path) const
    {
        QDir().mkpath(path);
        for (const QString &name : QDir(m_directory.path()).entryList(QDir::Files))
            QFile::copy(m_directory.filePath(name), path + u'/' + name);
    }

private:
    QTemporaryDir m_directory;
};

/// A sandbox in this process on a folder of its own, and a client that signs as CertDesk does. Each
/// answer is held against the contract.
class SandboxClient
{
public:
    explicit SandboxClient(const SharedAuthority &authority, sandbox::SandboxOptions options = {})
    {
        if (options.directory.isEmpty())
            options.directory = m_directory.filePath(QStringLiteral("data"));
        authority.copyTo(options.directory + QStringLiteral("/ca"));
        m_sandbox = std::make_unique<sandbox::Sandbox>(options);
        const auto address = m_sandbox->start();
        if (!address)
            qFatal("%s", qPrintable(address.error().detail));
        m_address = *address;
        m_site = m_sandbox->provider().site;
        m_clock = options.clock;
    }

    sandbox::Sandbox &sandbox() { return *m_sandbox; }
    sandbox::Provider &provider() { return m_sandbox->provider(); }
    const sandbox::SandboxAddress &address() const { return m_address; }

    /// What a request looks like on the wire; change it before send().
    struct Draft
    {
        QByteArray service;
        QByteArray action;
        QByteArray body;
        QByteArray version;
        QByteArray secretId;
        QByteArray secretKey;
        qint64 timestamp = 0;
        QByteArray region; ///< X-TC-Region; empty: not sent.
    };

    Draft draft(const QByteArray &service, const QByteArray &action, const QJsonObject &parameters)
    {
        static const QHash<QByteArray, QByteArray> versions{{"ssl", "2019-12-05"},
                                                            {"billing", "2018-07-09"},
                                                            {"dnspod", "2021-03-23"},
                                                            {"sts", "2018-08-13"}};
        return {service,
                action,
                QJsonDocument(parameters).toJson(QJsonDocument::Compact),
                versions.value(service),
                m_address.key.secretId.toUtf8(),
                m_address.key.secretKey,
                m_clock().toSecsSinceEpoch(),
                {}};
    }

    HttpAnswer send(const Draft &draft) const { return exchange(wireForm(draft, host())); }

    /// The signed request as it goes over the wire.
    static QByteArray wireForm(const Draft &draft, const QByteArray &host)
    {
        core::SigningInput input;
        input.secretId = draft.secretId;
        input.host = host;
        input.service = draft.service;
        input.action = draft.action;
        input.contentType = "application/json; charset=utf-8";
        input.body = draft.body;
        input.timestamp = draft.timestamp;
        const core::Secret secret(
            {draft.secretKey.constData(), static_cast<std::size_t>(draft.secretKey.size())});
        HttpHeaders headers{{"Content-Type", input.contentType},
                            {"X-TC-Action", draft.action},
                            {"X-TC-Version", draft.version},
                            {"X-TC-Timestamp", QByteArray::number(draft.timestamp)},
                            {"Authorization", core::authorization(input, secret)}};
        if (!draft.region.isEmpty())
            headers.append({"X-TC-Region", draft.region});
        return wireForm("POST", QStringLiteral("/"), host, headers, draft.body);
    }

    /// The `Response` object, whatever is in it.
    QJsonObject call(const QByteArray &service, const QByteArray &action,
                     const QJsonObject &parameters = {})
    {
        const QJsonObject response = send(draft(service, action, parameters)).response();
        QJsonObject fields = response;
        fields.remove(QStringLiteral("RequestId"));
        fields.remove(QStringLiteral("Error"));
        const QStringList problems = m_contract.findAnswerProblems(
            QString::fromLatin1(service), QString::fromLatin1(action), m_site, fields);
        if (!problems.isEmpty())
            QTest::qFail(qPrintable(problems.join(QStringLiteral("; "))), __FILE__, __LINE__);
        return response;
    }

    static QString errorCode(const QJsonObject &response)
    {
        return response[QStringLiteral("Error")][QStringLiteral("Code")].toString();
    }

    HttpAnswer get(const QString &path) const
    {
        return exchange(wireForm("GET", path, host(), {}, {}));
    }

    HttpAnswer post(const QString &path, const QByteArray &contentType, const QByteArray &body,
                    const QByteArray &origin = {}) const
    {
        HttpHeaders headers{{"Content-Type", contentType}};
        if (!origin.isEmpty())
            headers.append({"Origin", origin});
        return exchange(wireForm("POST", path, host(), headers, body));
    }

    /// "127.0.0.1:PORT"
    QByteArray host() const { return QUrl(m_address.api).authority().toUtf8(); }

private:
    using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

    static QByteArray wireForm(const QByteArray &method, const QString &path,
                               const QByteArray &host, const HttpHeaders &headers,
                               const QByteArray &body)
    {
        QByteArray request = method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: " + host
            + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n";
        for (const auto &[name, value] : headers)
            request += name + ": " + value + "\r\n";
        return request + "\r\n" + body;
    }

    // One request on a connection of its own: QNetworkAccessManager sends again what was cut.
    HttpAnswer exchange(const QByteArray &request) const
    {
        QTcpSocket socket;
        QSignalSpy ended(&socket, &QTcpSocket::disconnected);
        socket.connectToHost(QHostAddress::LocalHost,
                             static_cast<quint16>(QUrl(m_address.api).port()));
        socket.write(request);
        if (ended.isEmpty())
            ended.wait(20'000);
        return HttpAnswer::parse(socket.readAll());
    }

    QTemporaryDir m_directory;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    sandbox::SandboxAddress m_address;
    sandbox::Contract m_contract;
    sandbox::Site m_site = sandbox::Site::International;
    core::Clock m_clock;
};
