#pragma once

#include "core/base/task.h"
#include "core/provider/jsonreader.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

namespace core {

class ApiClient;

/// A list of the provider's that comes in pages, by Offset and Limit.
struct PagedQuestion
{
    QString action; ///< Of the certificate service.
    QLatin1StringView rows; ///< The answer's field that is the list.
    QLatin1StringView total; ///< The one that counts all there are.
    int pageSize = 100;
    int most = 10'000; ///< No more than about that many are read.
    QJsonObject arguments{}; ///< Beside Offset and Limit.
};

/// All rows, in the provider's order. Fails as ApiClient::call() does, and with Malformed if the
/// list is none. The client must outlive the call; destroying the owner abandons it.
Task<QList<JsonReader>> readPages(ApiClient &client, const PagedQuestion &question, QObject *owner);

} // namespace core
