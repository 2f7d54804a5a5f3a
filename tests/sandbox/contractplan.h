#pragma once

#include "tests/sandbox/sandboxclient.h"

#include <functional>
#include <map>

/// A call of an action that a customer could make, and what comes of it.
struct SensibleCall
{
    QJsonObject parameters;
    QString refusal; ///< Error code where the site only ever refuses; empty: it is carried out.
};

/// One sensible call for every action of the contract, made from a table and the sandbox's own demo
/// account.
class ContractPlan
{
public:
    /// `tick` moves the sandbox's clock before each call: the limit of calls a second is not what
    /// is tested here.
    ContractPlan(SandboxClient &client, std::function<void(std::chrono::seconds)> tick);

    /// Makes the call and what it needs: orders, records, tasks. Nothing for an action that the
    /// table does not have.
    std::optional<SensibleCall> prepare(const QString &service, const QString &action);

private:
    using Maker = std::function<QJsonValue(const QString &argument)>;

    QJsonObject call(const QString &action, const QByteArray &json,
                     const QByteArray &service = "ssl");
    QJsonValue resolved(const QJsonValue &value);
    QJsonObject resolved(const QByteArray &json);

    void addAccountMakers();
    void addOrderMakers();
    void addTaskMakers();
    QString demoId(const QString &domain);
    QJsonValue taskOf(const QString &action, const QByteArray &json);

    SandboxClient &m_client;
    std::function<void(std::chrono::seconds)> m_tick;
    QHash<QString, Maker> m_makers;
    std::map<QString, sandbox::IssuedCertificate>
        m_pairs; ///< Certificates from elsewhere, by domain.
};
