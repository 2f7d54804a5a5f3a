#pragma once

#include "core/base/task.h"
#include "core/model/ids.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace core {

class ApiClient;

/// One line of the provider's operation log (fields.md, OperationLog).
struct LogEntry
{
    QDateTime at; ///< UTC.
    QString type; ///< facts.md 6.4: "apply", "uploadConfirmLetter", …
    QString words; ///< The provider's own, in its language.
    QString user; ///< The sub-account's number, or the account's; "" for the provider itself.
    CertificateId certificate;

    bool operator==(const LogEntry &) const = default;
};

/// Reads the operation log of the account, page after page (DescribeCertificateOperateLogs).
class OperationLog final
{
public:
    static constexpr int pageSize = 1000; ///< The provider's largest.
    static constexpr int mostEntries = 20'000; ///< Beyond that the time has to be narrowed.

    struct Extract
    {
        QList<LogEntry> entries; ///< Newest first.
        bool isCut = false; ///< There are more than mostEntries.
    };

    /// The client must outlive it.
    explicit OperationLog(ApiClient &client)
        : m_client(client)
    {
    }

    /// What happened in [from, to]. Fails as ApiClient::call() does, and with Malformed.
    Task<Extract> read(const QDateTime &from, const QDateTime &to, QObject *owner);

private:
    ApiClient &m_client;
};

} // namespace core
