#pragma once

#include "core/net/httptransport.h"

#include <QPointer>
#include <QPromise>
#include <QTimer>

#include <chrono>

class QNetworkReply;

namespace core {

class OneShotBody;

/// One POST under way: watches the reply and turns its end into one Result. Belongs to the reply;
/// one that is destroyed early was cancelled.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    /// `owner`: the call is aborted when it is destroyed.
    HttpExchange(QNetworkReply &reply, const OneShotBody &body, QObject *owner,
                 std::chrono::milliseconds total, qint64 maxAnswer);
    ~HttpExchange() override;

    Task<HttpResponse> task() const { return m_promise.future(); }

private:
    void checkCertificate();
    void checkSize();
    void abort(const QString &code);
    void finish();
    Result<HttpResponse> outcome() const;
    Error::Kind failureKind() const;

    QNetworkReply &m_reply;
    const OneShotBody &m_body;
    QPointer<QObject> m_owner;
    QTimer m_deadline;
    qint64 m_maxAnswer;
    QString m_abortCode; ///< Why we ended it ourselves; empty where we did not.
    QPromise<Result<HttpResponse>> m_promise;
};

} // namespace core
