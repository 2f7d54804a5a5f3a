#include "core/provider/apicall.h"

#include "core/base/background.h"
#include "core/net/httpdate.h"
#include "core/net/progressowner.h"
#include "core/provider/apiclient.h"

#include <QTimer>

#include <utility>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

// Bytes: from here on reading the JSON takes longer than a frame of the window has.
constexpr qsizetype largeAnswer = 100'000;

} // namespace

ApiCall::ApiCall(Plan plan, QObject *owner, ApiClient &client)
    : QObject(&client)
    , m_plan(std::move(plan))
    , m_client(client)
    , m_progress(qobject_cast<ProgressOwner *>(owner))
{
    m_promise.start();
    connect(owner, &QObject::destroyed, this, [this] { finish(fail(Error::Kind::Cancelled)); });
}

ApiCall::~ApiCall()
{
    finish(fail(Error::Kind::Cancelled));
}

void ApiCall::start()
{
    m_client.rateLimiter().whenFree(m_plan.action, this, [this] { send(); });
}

void ApiCall::send()
{
    if (m_finished)
        return;
    if (!m_client.hasSecretKey()) {
        finish(fail(Error::Kind::KeychainLocked, {}, u"account/no-secret-key"_s));
        return;
    }
    HttpRequest request = m_client.signedRequest(m_plan.service, m_plan.action, m_plan.body);
    request.freshConnection = m_plan.effect != Effect::Read || m_wasLost;
    if (m_progress)
        request.progress = [progress = m_progress](qint64 sent, qint64 total) {
            if (progress)
                emit progress->sent(sent, total);
        };
    whenDone(m_client.transport().post(request, this), this,
             [this](const Result<HttpResponse> &answer) { take(answer); });
}

void ApiCall::take(const Result<HttpResponse> &answer)
{
    if (m_finished)
        return;
    if (!answer) {
        judge(answer, Failure(answer.error()));
        return;
    }
    const auto read = [http = *answer, effect = m_plan.effect] { return readAnswer(http, effect); };
    if (answer->body.size() < largeAnswer) {
        judge(answer, read());
        return;
    }
    whenDone(inBackground(read), this,
             [this, answer](const Result<Result<QJsonObject>> &result) { judge(answer, *result); });
}

void ApiCall::judge(const Result<HttpResponse> &answer, Result<QJsonObject> result)
{
    if (m_finished)
        return;
    if (result) {
        finish(std::move(result));
        return;
    }

    Error &error = result.error();
    if (answer && correctsTheClock(*answer, error)) {
        start();
        return;
    }
    if (m_plan.effect == Effect::Read && error.kind == Error::Kind::NoAnswer) {
        if (error.code.isEmpty() && !std::exchange(m_wasLost, true)) {
            start();
            return;
        }
        error.kind = Error::Kind::Unreachable;
    }
    const auto &delays = m_client.options().retryDelays;
    if (m_plan.effect == Effect::Read && error.kind == Error::Kind::Busy
        && m_retries < delays.size()) {
        QTimer::singleShot(delays[m_retries++], this, &ApiCall::start);
        return;
    }
    error.detail = m_plan.action + u": " + error.detail;
    finish(std::move(result));
}

// A signature that was refused did nothing, so that sending it again with the right time is safe
// for purchases too. Once per call: a clock that is still wrong then needs a person.
bool ApiCall::correctsTheClock(const HttpResponse &answer, const Error &error)
{
    const QDateTime serverTime = parseHttpDate(answer.date);
    if (error.kind != Error::Kind::ClockWrong || m_clockCorrected || !serverTime.isValid())
        return false;
    m_clockCorrected = true;
    m_client.adoptServerTime(serverTime);
    return true;
}

void ApiCall::finish(Result<QJsonObject> result)
{
    if (m_finished)
        return;
    m_finished = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater(); // aborts a request that is still under way
}

} // namespace core
