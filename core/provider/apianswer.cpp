#include "core/provider/apianswer.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>
#include <array>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype largestAnswer = 8 * 1024 * 1024;
constexpr int deepestNesting = 64;

// Whether `code` is one of these or below one: "InternalError" covers "InternalError.Backend…".
template <std::size_t N>
bool isIn(const QString &code, const std::array<QLatin1StringView, N> &families)
{
    return std::ranges::any_of(families, [&](QLatin1StringView family) {
        return code == family || (code.startsWith(family) && code[family.size()] == u'.');
    });
}

constexpr std::array rateLimits{"RequestLimitExceeded"_L1, "LimitExceeded.RateLimitExceeded"_L1};

// facts.md 6.3: what goes away by itself, for a call that may be repeated.
constexpr std::array passing{"FailedOperation.NetworkError"_L1, "FailedOperation.CannotGetOrder"_L1,
                             "InternalError"_L1, "ServiceUnavailable"_L1};

// The provider had begun when these came up. A payment may have gone through.
constexpr std::array halfWay{"FailedOperation.NetworkError"_L1, "FailedOperation.CannotGetOrder"_L1,
                             "FailedOperation.SystemError"_L1,
                             "FailedOperation.PaySuccDeliverFailed"_L1};
constexpr std::array halfWayForMoney{"FailedOperation.TradeError"_L1};

// Said before anything is done: by the gateway, or by the check of the request.
constexpr std::array refusals{"AuthFailure"_L1,
                              "UnauthorizedOperation"_L1,
                              "InvalidParameter"_L1,
                              "InvalidParameterValue"_L1,
                              "MissingParameter"_L1,
                              "UnknownParameter"_L1,
                              "UnsupportedOperation"_L1,
                              "ResourceNotFound"_L1,
                              "FailedOperation"_L1,
                              "InvalidAction"_L1,
                              "InvalidRequest"_L1,
                              "ActionOffline"_L1,
                              "NoSuchVersion"_L1,
                              "NoSuchProduct"_L1,
                              "UnsupportedProtocol"_L1,
                              "UnsupportedRegion"_L1,
                              "RequestSizeLimitExceeded"_L1,
                              "IpInBlacklist"_L1,
                              "IpNotInWhitelist"_L1};

constexpr std::array permissions{"AuthFailure"_L1, "UnauthorizedOperation"_L1,
                                 "FailedOperation.AuthError"_L1,
                                 "FailedOperation.CAMAuthorizedFail"_L1};

bool isKnownRefusal(const QString &code, Effect effect)
{
    if (isIn(code, halfWay) || !isIn(code, refusals))
        return false;
    // "Failed" with no reason is no proof that no money moved.
    return effect != Effect::Spend
        || (code != "FailedOperation"_L1 && !isIn(code, halfWayForMoney));
}

bool nestsTooDeep(const QByteArray &json)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepestNesting)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

Result<QJsonObject> parseEnvelope(const QByteArray &body)
{
    const auto malformed = [](QString detail) {
        return fail(Error::Kind::Malformed, std::move(detail), u"answer/malformed"_s);
    };
    if (body.size() > largestAnswer)
        return malformed(u"%1 bytes"_s.arg(body.size()));
    if (nestsTooDeep(body))
        return malformed(u"nested too deep"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (document.isNull())
        return malformed(problem.errorString());
    const QJsonValue response = document.object().value("Response"_L1);
    if (!response.isObject())
        return malformed(u"no Response"_s);
    return response.toObject();
}

Error refusal(const QJsonObject &response, Effect effect)
{
    const QJsonObject details = response.value("Error"_L1).toObject();
    Error error;
    error.code = details.value("Code"_L1).toString();
    error.message = details.value("Message"_L1).toString();
    error.requestId = response.value("RequestId"_L1).toString();
    if (!error.code.isEmpty())
        error.kind = kindOf(error.code, effect);
    else
        error.kind = effect == Effect::Read ? Error::Kind::Malformed : Error::Kind::NoAnswer;
    return error;
}

Error oddStatus(int status, Effect effect)
{
    Error error;
    error.code = u"http/%1"_s.arg(status);
    if (effect != Effect::Read)
        error.kind = Error::Kind::NoAnswer;
    else
        error.kind = status == 429 || status >= 500 ? Error::Kind::Busy : Error::Kind::Malformed;
    return error;
}

} // namespace

Result<QJsonObject> readAnswer(const HttpResponse &answer, Effect effect)
{
    if (answer.status != 200)
        return Failure(oddStatus(answer.status, effect));

    Result<QJsonObject> response = parseEnvelope(answer.body);
    if (!response) {
        if (effect != Effect::Read)
            response.error().kind = Error::Kind::NoAnswer;
        return response;
    }
    if (response->contains("Error"_L1))
        return Failure(refusal(*response, effect));
    // Every success of the provider has one. An empty object is not proof enough for a change.
    if (effect != Effect::Read && response->value("RequestId"_L1).toString().isEmpty())
        return fail(Error::Kind::NoAnswer, u"no RequestId"_s, u"answer/malformed"_s);
    return response;
}

Error::Kind kindOf(const QString &code, Effect effect)
{
    if (isIn(code, rateLimits) || code == "FailedOperation.CertificateOrderSubmitProcessing"_L1)
        return Error::Kind::Busy;
    if (code == "AuthFailure.SignatureExpire"_L1)
        return Error::Kind::ClockWrong;
    if (isIn(code, permissions))
        return Error::Kind::Unauthorized;
    if (effect == Effect::Read)
        return isIn(code, passing) ? Error::Kind::Busy : Error::Kind::Rejected;
    return isKnownRefusal(code, effect) ? Error::Kind::Rejected : Error::Kind::NoAnswer;
}

bool mayHaveHappened(const Error &problem)
{
    using enum Error::Kind;
    return problem.kind == NoAnswer || problem.kind == Malformed || problem.kind == Cancelled;
}

} // namespace core
