#include "sandbox/wire/gateway.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLocale>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype largestBody = 10 * 1024 * 1024; // facts.md 6: with TC3

constexpr QLatin1StringView requiredHeaders[] = {"x-tc-action"_L1, "x-tc-version"_L1,
                                                 "x-tc-timestamp"_L1, "authorization"_L1};

QString shownName(QLatin1StringView header)
{
    return header == "authorization"_L1 ? u"Authorization"_s
        : header == "x-tc-action"_L1    ? u"X-TC-Action"_s
        : header == "x-tc-version"_L1   ? u"X-TC-Version"_s
                                        : u"X-TC-Timestamp"_s;
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

QString languageOf(const HttpRequest &request, Site site)
{
    const QString asked = QString::fromUtf8(request.header("x-tc-language"));
    if (asked == "zh-CN"_L1 || asked == "en-US"_L1)
        return asked;
    return site == Site::Mainland ? u"zh-CN"_s : u"en-US"_s;
}

HttpReply webPage(int status)
{
    return {status,
            "text/html",
            "<html><head><title>Bad Gateway</title></head><body>"
            "<center><h1>502 Bad Gateway</h1></center></body></html>",
            {},
            Cut::Nothing,
            {}};
}

void spoil(HttpReply &reply, const Fault &fault)
{
    switch (fault.kind) {
    case Fault::Kind::Latency:
        reply.delay = std::chrono::milliseconds(fault.milliseconds);
        break;
    case Fault::Kind::Close:
        reply.cut = Cut::Everything;
        break;
    case Fault::Kind::Reset:
        reply.cut = Cut::Reset;
        break;
    case Fault::Kind::CutStatusLine:
        reply.cut = Cut::InStatusLine;
        break;
    case Fault::Kind::CutBody:
        reply.cut = Cut::InBody;
        break;
    case Fault::Kind::ServerError:
        reply = webPage(502);
        break;
    case Fault::Kind::Html:
        reply = webPage(200);
        break;
    case Fault::Kind::Garbage:
        reply.body.truncate(reply.body.size() / 2);
        break;
    case Fault::Kind::RateLimit:
    case Fault::Kind::ApiError:
    case Fault::Kind::Skew:
        break;
    }
}

} // namespace

/// What is known of one request from its arrival to its answer.
struct Gateway::Visit
{
    QString requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QDateTime now; // with the skew that a fault asks for
    std::optional<Fault> fault;
    std::optional<Nastiness::Encounter> encounter;
};

void Gateway::handle(const HttpRequest &request, const HttpDone &done)
{
    Visit visit;
    const QString action = QString::fromUtf8(request.header("x-tc-action"));
    m_parts.log.received(
        {m_parts.contract.serviceOfVersion(QString::fromUtf8(request.header("x-tc-version"))),
         action, visit.requestId,
         QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex()});
    visit.now = m_parts.clock().addSecs(m_parts.faults.takeSkew(action));
    visit.fault = m_parts.faults.take(action);
    if (m_parts.nastiness) {
        visit.encounter = m_parts.nastiness->meet(action);
        if (!visit.fault)
            visit.fault = visit.encounter->fault;
    }

    const auto call = admit(request, visit);
    if (!call) {
        finish(visit, Refusal(call.error()), done);
        return;
    }
    if (visit.fault && visit.fault->kind == Fault::Kind::RateLimit) {
        finish(visit, refuse(u"RequestLimitExceeded"_s, u"The request limit is exceeded."_s), done);
        return;
    }
    if (visit.fault && !visit.fault->acts) {
        finish(visit, refuse(visit.fault->code, u"Refused by a fault of the sandbox."_s), done);
        return;
    }
    m_parts.dispatch(*call, [this, visit, done](const Answer &answer) {
        const bool lies = visit.fault && visit.fault->kind == Fault::Kind::ApiError;
        if (lies)
            finish(visit, refuse(visit.fault->code, u"Said by a fault of the sandbox."_s), done);
        else
            finish(visit, answer, done);
    });
}

tl::expected<Call, ApiError> Gateway::admit(const HttpRequest &request, const Visit &visit)
{
    Call call;
    call.requestId = visit.requestId;
    call.language = languageOf(request, m_parts.site);
    call.region = QString::fromUtf8(request.header("x-tc-region"));
    if (const auto checked = checkHeaders(request, call); !checked)
        return Refusal(checked.error());
    if (const auto checked = checkSignature(request, call.service, m_parts.key, visit.now);
        !checked)
        return Refusal(checked.error());
    if (!m_limiter.admit(call.service + u'/' + call.action, m_parts.clock()))
        return refuse(
            u"RequestLimitExceeded"_s,
            u"Your current request times exceed the limit of 10 times a second for `%1`."_s.arg(
                call.action));
    if (const auto read = readParameters(request, call); !read)
        return Refusal(read.error());
    return call;
}

tl::expected<void, ApiError> Gateway::checkHeaders(const HttpRequest &request, Call &call) const
{
    if (request.method != "POST")
        return refuse(u"UnsupportedProtocol"_s, u"The sandbox supports POST only."_s);
    if (request.body.size() > largestBody)
        return refuse(u"RequestSizeLimitExceeded"_s,
                      u"The request is larger than the limit of 10 MB."_s);
    for (const QLatin1StringView name : requiredHeaders) {
        if (request.header(QByteArray(name.data(), name.size())).isEmpty())
            return refuse(
                u"MissingParameter"_s,
                u"The request is missing a required parameter `%1`."_s.arg(shownName(name)));
    }
    if (!request.header("content-type").startsWith("application/json"))
        return refuse(u"UnsupportedProtocol"_s, u"The Content-Type has to be application/json."_s);
    bool isNumber = false;
    request.header("x-tc-timestamp").toLongLong(&isNumber);
    if (!isNumber)
        return refuse(u"InvalidParameter"_s,
                      u"The value type of parameter `X-TC-Timestamp` is not valid."_s);

    call.action = QString::fromUtf8(request.header("x-tc-action"));
    const QString version = QString::fromUtf8(request.header("x-tc-version"));
    call.service = m_parts.contract.serviceOfVersion(version);
    if (call.service.isEmpty())
        return refuse(u"NoSuchVersion"_s,
                      u"The specified version `%1` does not exist."_s.arg(version));
    if (!m_parts.contract.hasAction(call.service, call.action, m_parts.site))
        return refuse(u"InvalidAction"_s,
                      u"The request action=`%1` is invalid or not found."_s.arg(call.action));
    return {};
}

tl::expected<void, ApiError> Gateway::readParameters(const HttpRequest &request, Call &call) const
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return refuse(u"InvalidRequest"_s, u"The request body is not a JSON object."_s);
    call.parameters = document.object();
    const auto problem =
        m_parts.contract.checkRequest(call.service, call.action, m_parts.site, call.parameters);
    if (problem)
        return Refusal(*problem);
    return {};
}

HttpReply Gateway::reply(const Visit &visit, const Answer &answer) const
{
    QJsonObject response;
    if (answer)
        response = *answer;
    else
        response["Error"_L1] =
            QJsonObject{{u"Code"_s, answer.error().code}, {u"Message"_s, answer.error().message}};
    response["RequestId"_L1] = visit.requestId;
    HttpReply reply;
    const QJsonObject document{{u"Response"_s, response}};
    reply.body = visit.encounter ? Nastiness::disguise(document, visit.encounter->dice)
                                 : QJsonDocument(document).toJson(QJsonDocument::Compact);
    if (visit.fault)
        spoil(reply, *visit.fault);
    if (visit.encounter)
        reply.delay += visit.encounter->delay;
    reply.headers = {{"Date", httpDate(visit.now)}};
    return reply;
}

void Gateway::finish(const Visit &visit, const Answer &answer, const HttpDone &done) const
{
    m_parts.log.answered(visit.requestId, answer ? QString() : answer.error().code);
    done(reply(visit, answer));
}

} // namespace sandbox
