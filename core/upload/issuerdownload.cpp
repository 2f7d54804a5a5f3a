#include "core/upload/issuerdownload.h"

#include "core/base/pendingtask.h"
#include "core/crypto/certificatelinks.h"
#include "core/upload/foreignfile.h"
#include "core/upload/issueraddress.h"

#include <QHostInfo>
#include <QNetworkReply>

#include <openssl/err.h>

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestIssuer = 64 << 10; // a certificate has 2 KB, a bundle of PKCS#7 some more
constexpr qsizetype mostIssuers = 5;

using Subnet = QPair<QHostAddress, int>;

const QList<Subnet> &privateSubnets()
{
    static const QList<Subnet> list{QHostAddress::parseSubnet(u"0.0.0.0/8"_s),
                                    QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
                                    QHostAddress::parseSubnet(u"100.64.0.0/10"_s),
                                    QHostAddress::parseSubnet(u"127.0.0.0/8"_s),
                                    QHostAddress::parseSubnet(u"169.254.0.0/16"_s),
                                    QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
                                    QHostAddress::parseSubnet(u"192.168.0.0/16"_s),
                                    QHostAddress::parseSubnet(u"224.0.0.0/3"_s),
                                    QHostAddress::parseSubnet(u"64:ff9b::/96"_s),
                                    QHostAddress::parseSubnet(u"fc00::/7"_s),
                                    QHostAddress::parseSubnet(u"fe80::/10"_s),
                                    QHostAddress::parseSubnet(u"ff00::/8"_s)};
    return list;
}

/// One search up the chain. Ends with its task or its owner.
class IssuerSearch final : public QObject
{
public:
    IssuerSearch(QNetworkAccessManager &network, IssuerDownloadOptions options, QObject *owner)
        : QObject(owner)
        , m_network(network)
        , m_options(std::move(options))
    {
        if (!m_options.isAllowed)
            m_options.isAllowed = isPublicAddress;
    }

    Task<QList<QByteArray>> task() const { return m_pending.task(); }

    void searchFor(openssl::X509Ptr certificate)
    {
        m_last = std::move(certificate);
        m_urls = openssl::issuerUrls(m_last.get());
        m_problem = fail(Error::Kind::BadInput, {}, u"issuer/none"_s).value();
        tryNext();
    }

private:
    void tryNext()
    {
        if (m_urls.isEmpty())
            return end();
        const QUrl url = m_urls.takeFirst();
        QHostInfo::lookupHost(url.host(), this, [this, url](const QHostInfo &found) {
            const QList<QHostAddress> addresses = found.addresses();
            const auto allowed = std::ranges::find_if(addresses, m_options.isAllowed);
            if (allowed != addresses.end())
                return get(url, *allowed);
            if (addresses.isEmpty())
                note(Error::Kind::Unreachable, u"issuer/unreachable"_s, url);
            else
                note(Error::Kind::BadInput, u"issuer/private"_s, url);
            tryNext();
        });
    }

    // The connection goes to the address that was judged, whatever the name means a moment later.
    void get(const QUrl &url, const QHostAddress &address)
    {
        QUrl there = url;
        there.setHost(address.toString());
        QNetworkRequest request(there);
        request.setRawHeader("Host", url.authority(QUrl::FullyEncoded).toLatin1());
        request.setRawHeader("Accept-Encoding", "identity");
        request.setRawHeader("User-Agent", "CertDesk");
        request.setPeerVerifyName(url.host(QUrl::FullyEncoded));
        request.setTransferTimeout(static_cast<int>(m_options.timeout.count()));
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        m_body.clear();
        QNetworkReply *reply = m_network.get(request);
        reply->setParent(this); // aborted with us
        connect(reply, &QNetworkReply::readyRead, this, [this, reply] {
            m_body += reply->read(largestIssuer + 1 - m_body.size());
            if (m_body.size() > largestIssuer)
                reply->abort();
        });
        connect(reply, &QNetworkReply::finished, this, [this, reply, url] { take(*reply, url); });
    }

    void take(QNetworkReply &reply, const QUrl &url)
    {
        m_body += reply.readAll();
        reply.deleteLater();
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (m_body.size() > largestIssuer)
            note(Error::Kind::BadInput, u"issuer/unfit"_s, url);
        else if (status != 200 || reply.error() != QNetworkReply::NoError)
            note(Error::Kind::Unreachable, u"issuer/unreachable"_s, url);
        else if (openssl::X509Ptr issuer = issuerIn(m_body))
            return goOnFrom(std::move(issuer));
        else
            note(Error::Kind::BadInput, u"issuer/unfit"_s, url);
        tryNext();
    }

    // Of what came, only what signed the certificate counts.
    openssl::X509Ptr issuerIn(const QByteArray &body) const
    {
        const auto file =
            readForeignFile(Secret(std::span(body.data(), std::size_t(body.size()))), Secret());
        if (!file)
            return {};
        for (const QByteArray &pem : file->certificatesPem) {
            auto certificate = openssl::certificateFromPem(pem);
            const bool isIssuer =
                certificate && openssl::isIssuedBy(m_last.get(), certificate->get());
            ERR_clear_error();
            if (isIssuer)
                return std::move(*certificate);
        }
        return {};
    }

    void goOnFrom(openssl::X509Ptr issuer)
    {
        const auto pem = openssl::toPem(issuer.get());
        if (!pem)
            return end();
        m_found << *pem;
        if (openssl::isRoot(issuer.get()) || m_found.size() == mostIssuers)
            return end();
        searchFor(std::move(issuer));
    }

    void note(Error::Kind kind, const QString &code, const QUrl &url)
    {
        m_problem = fail(kind, url.toString(), code).value();
    }

    void end()
    {
        if (m_found.isEmpty())
            m_pending.finish(Failure(m_problem));
        else
            m_pending.finish(m_found);
        deleteLater();
    }

    QNetworkAccessManager &m_network;
    IssuerDownloadOptions m_options;
    openssl::X509Ptr m_last;
    QList<QUrl> m_urls;
    QByteArray m_body;
    QList<QByteArray> m_found;
    Error m_problem;
    PendingTask<QList<QByteArray>> m_pending;
};

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also of one that is written as IPv6
    const QHostAddress judged = isV4 ? QHostAddress(v4) : address;
    return !judged.isNull() && !judged.isLoopback() && judged != QHostAddress(QHostAddress::AnyIPv6)
        && std::ranges::none_of(privateSubnets(),
                                [&](const Subnet &subnet) { return judged.isInSubnet(subnet); });
}

Task<QList<QByteArray>> fetchIssuers(QNetworkAccessManager &network,
                                     const IssuerDownloadOptions &options,
                                     const QByteArray &certificatePem, QObject *owner)
{
    auto certificate = openssl::certificateFromPem(certificatePem);
    if (!certificate)
        return failedTask<QList<QByteArray>>(certificate.error());
    auto *search = new IssuerSearch(network, options, owner);
    const Task<QList<QByteArray>> task = search->task();
    search->searchFor(std::move(*certificate));
    return task;
}

} // namespace core
