#include "sandbox/dns/fileproof.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPromise>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

constexpr std::chrono::milliseconds patience{10'000};
constexpr qint64 largestFile = 64 << 10;
constexpr int accepted = 200;

// One file, asked for twice at most. Deletes itself when it has an answer.
class Fetch : public QObject
{
public:
    Fetch(const core::ValidationRecord &record, const FilePorts &ports, QObject *owner)
        : QObject(owner)
        , m_record(record)
        , m_ports(ports)
    {
        m_network.setProxy(QNetworkProxy::NoProxy);
        m_network.setAutoDeleteReplies(true);
        m_promise.start();
    }

    core::Task<DomainProof> start(core::DnsResolver &resolver, const core::DnsServer &server)
    {
        core::whenDone(resolver.query(m_record.domain, core::DnsType::A, server, this), this,
                       [this](const core::Result<core::DnsAnswer> &answer) {
                           if (answer && !answer->values.isEmpty())
                               fetch(answer->values.first(), false);
                           else
                               finish({LocalCheck::FileNotFound,
                                       {},
                                       u"no address found: "_s + m_record.domain});
                       });
        return m_promise.future();
    }

private:
    QUrl urlAt(const QString &address, bool isSecure) const
    {
        QUrl url;
        url.setScheme(isSecure ? u"https"_s : u"http"_s);
        url.setHost(address);
        url.setPort(isSecure ? m_ports.https : m_ports.http);
        url.setPath(m_record.path + m_record.name);
        return url;
    }

    void fetch(const QString &address, bool isSecure)
    {
        QNetworkRequest request(urlAt(address, isSecure));
        request.setRawHeader("Host", m_record.domain.toUtf8());
        request.setPeerVerifyName(m_record.domain);
        request.setTransferTimeout(static_cast<int>(patience.count()));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        QNetworkReply *reply = m_network.get(request);
        reply->ignoreSslErrors();
        connect(reply, &QNetworkReply::readyRead, this, [reply] {
            if (reply->bytesAvailable() > largestFile)
                reply->abort();
        });
        connect(reply, &QNetworkReply::finished, this, [this, reply, address, isSecure] {
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (status == accepted && reply->error() == QNetworkReply::NoError)
                finish(judge(reply->readAll()));
            else if (!isSecure)
                fetch(address, true);
            else
                finish({LocalCheck::FileNotFound, {}, u"file not found: "_s + m_record.name});
        });
    }

    DomainProof judge(const QByteArray &content) const
    {
        const QString seen = QString::fromUtf8(content);
        if (seen == m_record.value)
            return {LocalCheck::Passed, {seen}, {}};
        return {LocalCheck::FileMismatch, {seen}, u"file mismatch: "_s + m_record.name};
    }

    void finish(const DomainProof &proof)
    {
        m_promise.addResult(core::Result<DomainProof>(proof));
        m_promise.finish();
        deleteLater();
    }

    core::ValidationRecord m_record;
    FilePorts m_ports;
    QNetworkAccessManager m_network;
    QPromise<core::Result<DomainProof>> m_promise;
};

} // namespace

core::Task<DomainProof> proveByFile(core::DnsResolver &resolver,
                                    const core::ValidationRecord &record,
                                    const core::DnsServer &server, const FilePorts &ports,
                                    QObject *owner)
{
    auto *fetch = new Fetch(record, ports, owner);
    return fetch->start(resolver, server);
}

} // namespace sandbox
