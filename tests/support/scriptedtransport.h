#pragma once

#include "core/net/httptransport.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QPromise>

#include <vector>

/// Answers each request with the next scripted reply and keeps what was asked, and when. With no
/// reply left, requests stay unanswered.
class ScriptedTransport : public core::HttpTransport
{
public:
    ScriptedTransport() { m_time.start(); }

    core::Task<core::HttpResponse> post(const core::HttpRequest &request, QObject *) override
    {
        requests += request;
        times += m_time.elapsed();
        if (!replies.isEmpty())
            return core::readyTask(replies.takeFirst());
        m_unanswered.emplace_back();
        m_unanswered.back().start();
        return m_unanswered.back().future();
    }

    /// A success of the provider: `fields` and a RequestId in its envelope.
    void answer(QJsonObject fields)
    {
        fields.insert(QStringLiteral("RequestId"), QStringLiteral("request-1"));
        answerRaw(QJsonDocument(QJsonObject{{QStringLiteral("Response"), fields}}).toJson());
    }
    void answerRaw(const QByteArray &body, int status = 200, const QByteArray &date = {})
    {
        replies += core::HttpResponse{status, body, date};
    }
    void refuse(const QString &code, const QByteArray &date = {})
    {
        const QJsonObject error{{QStringLiteral("Code"), code},
                                {QStringLiteral("Message"), QStringLiteral("No.")}};
        const QJsonObject response{{QStringLiteral("Error"), error},
                                   {QStringLiteral("RequestId"), QStringLiteral("request-2")}};
        answerRaw(QJsonDocument(QJsonObject{{QStringLiteral("Response"), response}}).toJson(), 200,
                  date);
    }
    void breakOff(core::Error::Kind kind) { replies += core::fail(kind); }

    QByteArray header(const QByteArray &name, qsizetype request = 0) const
    {
        for (const auto &[key, value] : requests.at(request).headers)
            if (key == name)
                return value;
        return {};
    }
    QJsonObject arguments(qsizetype request = 0) const
    {
        return QJsonDocument::fromJson(requests.at(request).body).object();
    }

    QList<core::Result<core::HttpResponse>> replies;
    QList<core::HttpRequest> requests;
    QList<qint64> times; ///< When each request came, in ms.

private:
    QElapsedTimer m_time;
    std::vector<QPromise<core::Result<core::HttpResponse>>> m_unanswered;
};
