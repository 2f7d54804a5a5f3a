#include "core/filecheck/filefetch.h"

#include <QNetworkReply>
#include <QPromise>
#include <QSslConfiguration>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

using Outcome = FileSighting::Outcome;

constexpr qint64 largestFile = 64 * 1024; // a validation file has some hundred bytes
constexpr qsizetype shownBytes = 400;
constexpr qsizetype mostRedirects = 2; // facts.md 4.5

// One fetch with its redirects. Deletes itself when it has an answer.
class Fetch final : public QObject
{
public:
    Fetch(QNetworkAccessManager &network, FileFetchOptions options, ValidationRecord record,
          FileSighting sighting, QObject *owner)
        : QObject(owner)
        , m_network(network)
        , m_options(std::move(options))
        , m_record(std::move(record))
        , m_sighting(std::move(sighting))
    {
        m_promise.start();
    }

    Task<FileSighting> task() const { return m_promise.future(); }

    // `url` names the host; the connection goes to `address`.
    void get(const QUrl &url, const QHostAddress &address)
    {
        const bool isSecure = url.scheme() == "https"_L1;
        QUrl there = url;
        there.setHost(address.toString());
        there.setPort(isSecure ? m_options.httpsPort : m_options.httpPort);
        QNetworkRequest request(there);
        request.setRawHeader("Host", url.host(QUrl::FullyEncoded).toLatin1());
        request.setRawHeader("Accept-Encoding", "identity");
        request.setRawHeader("User-Agent", "CertDesk");
        request.setPeerVerifyName(url.host(QUrl::FullyEncoded)); // SNI, too
        request.setTransferTimeout(static_cast<int>(m_options.timeout.count()));
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        QNetworkReply *reply = m_network.get(request);
        reply->setParent(this); // aborted with us
        connect(reply, &QNetworkReply::sslErrors, reply,
                [reply](const QList<QSslError> &) { reply->ignoreSslErrors(); });
        connect(reply, &QNetworkReply::readyRead, this, [this, reply] {
            m_body += reply->read(largestFile + 1 - m_body.size());
            if (m_body.size() > largestFile)
                reply->abort();
        });
        connect(reply, &QNetworkReply::finished, this, [this, reply, url] { take(*reply, url); });
    }

private:
    void take(QNetworkReply &reply, const QUrl &url)
    {
        m_body += reply.readAll();
        reply.deleteLater();
        m_sighting.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_sighting.contentType = reply.header(QNetworkRequest::ContentTypeHeader).toString();
        if (m_body.size() > largestFile)
            return finish(Outcome::TooLarge);
        if (m_sighting.status == 0 || reply.error() == QNetworkReply::RemoteHostClosedError)
            return finish(reply.error() == QNetworkReply::OperationCanceledError
                              ? Outcome::TimedOut
                              : Outcome::Unreachable);
        if (reply.error() == QNetworkReply::OperationCanceledError)
            return finish(Outcome::TimedOut); // in the middle of the body
        const QUrl target = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (!target.isEmpty())
            return follow(url, url.resolved(target));
        if (m_sighting.status != 200)
            return finish(Outcome::Status);
        const QByteArray expected = m_record.value.toUtf8();
        if (m_body == expected)
            return finish(Outcome::Right);
        m_sighting.slip = slipOf(m_body, expected, m_sighting.contentType);
        finish(Outcome::OtherContent);
    }

    void follow(const QUrl &from, const QUrl &target)
    {
        m_sighting.redirects += target;
        m_body.clear();
        const bool isFollowed = m_sighting.status == 301 || m_sighting.status == 302;
        if (!isFollowed || m_sighting.redirects.size() > mostRedirects
            || !isSameSite(m_sighting.host, target))
            return finish(Outcome::LeadsAway);
        if (target.host() == from.host())
            return get(target, m_sighting.address);
        whenDone(m_options.resolve(target.host(QUrl::FullyEncoded), this), this,
                 [this, target](const Result<QList<QHostAddress>> &addresses) {
                     if (addresses && !addresses->isEmpty())
                         get(target, addresses->constFirst());
                     else
                         finish(Outcome::LeadsAway);
                 });
    }

    void finish(Outcome outcome)
    {
        m_sighting.outcome = outcome;
        if (outcome != Outcome::Right)
            m_sighting.seen = m_body.left(shownBytes);
        m_promise.addResult(Result<FileSighting>(m_sighting));
        m_promise.finish();
        deleteLater();
    }

    QNetworkAccessManager &m_network;
    FileFetchOptions m_options;
    ValidationRecord m_record;
    FileSighting m_sighting;
    QByteArray m_body;
    QPromise<Result<FileSighting>> m_promise;
};

} // namespace

Task<FileSighting> fetchFile(QNetworkAccessManager &network, const FileFetchOptions &options,
                             const ValidationRecord &record, const QString &host,
                             const QHostAddress &address, bool isSecure, QObject *owner)
{
    FileSighting sighting;
    sighting.host = host;
    sighting.address = address;
    sighting.isSecure = isSecure;
    QUrl url;
    url.setScheme(isSecure ? u"https"_s : u"http"_s);
    url.setHost(host);
    url.setPath(filePath(record));
    auto *fetch = new Fetch(network, options, record, sighting, owner);
    const Task<FileSighting> task = fetch->task();
    fetch->get(url, address);
    return task;
}

} // namespace core
