#include "core/provider/apiclient.h"

#include "core/provider/apicall.h"
#include "core/provider/requestsigner.h"
#include "core/provider/siteactions.h"

#include <QJsonDocument>

#include <utility>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ServiceName
{
    QByteArray name;
    QByteArray version;
};

ServiceName nameOf(Service service)
{
    switch (service) {
    case Service::Ssl:
        return {"ssl", "2019-12-05"};
    case Service::Billing:
        return {"billing", "2018-07-09"};
    case Service::Dnspod:
        return {"dnspod", "2021-03-23"};
    case Service::Sts:
        return {"sts", "2018-08-13"};
    }
    Q_UNREACHABLE();
}

} // namespace

ApiClient::ApiClient(Account account, HttpTransport &transport, Clock clock, Options options)
    : m_account(std::move(account))
    , m_transport(transport)
    , m_clock(std::move(clock))
    , m_options(std::move(options))
    , m_rateLimiter(m_options.rate)
{
}

void ApiClient::setSecretKey(const SharedSecret &secret)
{
    m_access = secret ? std::optional(splitAccessSecret(*secret)) : std::nullopt;
}

Task<QJsonObject> ApiClient::call(Service service, const QString &action,
                                  const QJsonObject &arguments, Effect effect, QObject *owner)
{
    return callWithSecret(service, action, QJsonDocument(arguments).toJson(QJsonDocument::Compact),
                          effect, owner);
}

Task<QJsonObject> ApiClient::callWithSecret(Service service, const QString &action,
                                            const QByteArray &arguments, Effect effect,
                                            QObject *owner)
{
    if (!siteHasAction(m_account.site, action))
        return failedTask<QJsonObject>(
            fail(Error::Kind::Rejected, action, u"site/no-action"_s).value());
    auto *call = new ApiCall({service, action, arguments, effect}, owner, *this);
    const Task<QJsonObject> task = call->task();
    call->start();
    return task;
}

HttpRequest ApiClient::signedRequest(Service service, const QString &action,
                                     const QByteArray &body) const
{
    const auto [name, version] = nameOf(service);
    HttpRequest request;
    request.url = endpoint(m_account, service);
    request.body = body;

    SigningInput input;
    input.secretId = m_account.secretId.toUtf8();
    input.host = request.url.authority(QUrl::FullyEncoded).toLatin1();
    input.service = name;
    input.action = action.toLatin1();
    input.contentType = "application/json; charset=utf-8";
    input.body = body;
    input.timestamp = m_clock().toSecsSinceEpoch() + m_clockOffset;

    request.headers = {{"Authorization", authorization(input, m_access->secretKey)},
                       {"Content-Type", input.contentType},
                       {"Host", input.host},
                       {"X-TC-Action", input.action},
                       {"X-TC-Version", version},
                       {"X-TC-Timestamp", QByteArray::number(input.timestamp)}};
    if (!m_access->token.isEmpty()) { // sent beside the signature, which does not cover it
        const auto token = m_access->token.bytes();
        request.headers.emplace_back(
            "X-TC-Token", QByteArray(token.data(), static_cast<qsizetype>(token.size())));
    }
    if (!m_options.language.isEmpty())
        request.headers.emplace_back("X-TC-Language", m_options.language);
    return request;
}

void ApiClient::adoptServerTime(const QDateTime &serverTime)
{
    m_clockOffset = m_clock().secsTo(serverTime);
}

} // namespace core
