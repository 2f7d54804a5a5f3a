#pragma once

#include "core/base/task.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>

namespace core {

class ApiClient;

/// A CSR that the provider keeps for the account (fields.md, CSRItem).
struct StoredRequest
{
    qint64 id = 0;
    QString domain;
    QString keyDescription; ///< As CertificateRequest has it: "RSA 2048", "EC P-256".
    QString organisation;
    QString remark;
    QDateTime createdAt; ///< UTC.
    bool isGenerated = false; ///< Otherwise a draft, with no CSR in it yet.

    bool operator==(const StoredRequest &) const = default;
};

/// The CSRs that the provider keeps. Only the international site has any: every call for a
/// mainland account is Rejected with "site/no-action", and nothing is sent.
class RequestList final
{
public:
    static constexpr int pageSize = 100; ///< The provider's largest.
    static constexpr int mostDeleted = 100; ///< In one call, by the provider's rule.

    /// The client must outlive it.
    explicit RequestList(ApiClient &client)
        : m_client(client)
    {
    }

    /// Newest first. Fails as ApiClient::call() does, and with Malformed.
    Task<QList<StoredRequest>> read(QObject *owner);
    /// The CSR itself, as PEM. The answer's private key and its password are not looked at and end
    /// with it. Malformed if the answer has no CSR.
    Task<QByteArray> text(qint64 id, QObject *owner);
    /// Deletes them, with the private keys that the provider has for them; 1 to mostDeleted. The
    /// value: those that are gone; what is not among them is still there, without a reason given.
    /// Changes something: fails as Provider says.
    Task<QList<qint64>> remove(const QList<qint64> &ids, QObject *owner);

private:
    ApiClient &m_client;
};

} // namespace core
