#include "core/operations/requestlist.h"

#include "core/operations/pagedread.h"
#include "core/provider/apiclient.h"
#include "core/provider/jsonreader.h"

#include <QJsonArray>

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keyOf(const QString &algorithm, const QString &parameter)
{
    if (parameter == "prime256v1"_L1)
        return u"EC P-256"_s;
    return u"%1 %2"_s.arg(algorithm, parameter).trimmed();
}

StoredRequest storedRequest(const JsonReader &row)
{
    StoredRequest request;
    request.id = row.number("Id"_L1).value_or(0);
    request.domain = row.text("Domain"_L1);
    request.keyDescription = keyOf(row.text("EncryptAlgo"_L1), row.text("KeyParameter"_L1));
    request.organisation = row.text("Organization"_L1);
    request.remark = row.text("Remarks"_L1);
    request.createdAt = row.time("CreateTime"_L1);
    request.isGenerated = row.number("Status"_L1) == 1;
    return request;
}

// Nothing but a CSR goes on from here, whatever the provider has put into the field.
Result<QByteArray> requestIn(const JsonReader &answer)
{
    const QByteArray text = answer.text("CSR"_L1).trimmed().toLatin1();
    const bool isRequest = text.startsWith("-----BEGIN ") && text.count("-----BEGIN ") == 1
        && text.endsWith("CERTIFICATE REQUEST-----");
    if (!isRequest)
        return fail(Error::Kind::Malformed, u"CSR"_s, u"answer/malformed"_s);
    return text + '\n';
}

} // namespace

Task<QList<StoredRequest>> RequestList::read(QObject *owner)
{
    const PagedQuestion question{u"DescribeCSRSet"_s, "Set"_L1, "Total"_L1, pageSize};
    return readPages(m_client, question, owner).then([](const Result<QList<JsonReader>> &rows) {
        return rows.map([](const QList<JsonReader> &list) {
            QList<StoredRequest> requests;
            for (const JsonReader &row : list)
                requests += storedRequest(row);
            std::ranges::stable_sort(requests, std::greater(), &StoredRequest::createdAt);
            return requests;
        });
    });
}

Task<QByteArray> RequestList::text(qint64 id, QObject *owner)
{
    return m_client.call(Service::Ssl, u"DescribeCSR"_s, {{u"CSRId"_s, id}}, Effect::Read, owner)
        .then([](const Result<QJsonObject> &answer) {
            return answer.and_then(
                [](const QJsonObject &object) { return requestIn(JsonReader(object)); });
        });
}

Task<QList<qint64>> RequestList::remove(const QList<qint64> &ids, QObject *owner)
{
    Q_ASSERT(!ids.isEmpty() && ids.size() <= mostDeleted);
    QJsonArray numbers;
    for (const qint64 id : ids)
        numbers.append(id);
    return m_client
        .call(Service::Ssl, u"BatchDeleteCSR"_s, {{u"CSRIds"_s, numbers}}, Effect::Change, owner)
        .then([](const Result<QJsonObject> &answer) {
            return answer.map([](const QJsonObject &object) {
                QList<qint64> gone;
                for (const QJsonValue id : object["Success"_L1].toArray())
                    gone += id.toVariant().toLongLong();
                return gone;
            });
        });
}

} // namespace core
