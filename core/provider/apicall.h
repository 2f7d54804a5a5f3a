#pragma once

#include "core/base/task.h"
#include "core/model/account.h"
#include "core/net/progressowner.h"
#include "core/provider/apianswer.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QPromise>

namespace core {

class ApiClient;

/// One call of ApiClient from its place in the queue to its one Result. Belongs to the client.
class ApiCall final : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        Service service = Service::Ssl;
        QString action;
        QByteArray body;
        Effect effect = Effect::Read;
    };

    ApiCall(Plan plan, QObject *owner, ApiClient &client);
    ~ApiCall() override;

    Task<QJsonObject> task() const { return m_promise.future(); }
    void start();

private:
    void send();
    void take(const Result<HttpResponse> &answer);
    void judge(const Result<HttpResponse> &answer, Result<QJsonObject> result);
    bool correctsTheClock(const HttpResponse &answer, const Error &error);
    void finish(Result<QJsonObject> result);

    Plan m_plan;
    ApiClient &m_client;
    QPointer<ProgressOwner> m_progress; ///< The owner, if it wants to know.
    qsizetype m_retries = 0;
    bool m_clockCorrected = false;
    /// A question whose connection broke off, as one that was kept open does: it is asked once
    /// more.
    bool m_wasLost = false;
    bool m_finished = false;
    QPromise<Result<QJsonObject>> m_promise;
};

} // namespace core
