#include "sandbox/wire/signaturecheck.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QTimeZone>

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 allowedSkewSeconds = 300;

struct Authorization
{
    QString secretId;
    QString date;
    QString service;
    QList<QByteArray> signedHeaders;
    QByteArray signature;
};

std::optional<Authorization> parseAuthorization(const QByteArray &header)
{
    static const QRegularExpression form(
        uR"(^TC3-HMAC-SHA256\s+Credential=([^/,\s]+)/(\d{4}-\d\d-\d\d)/([^/,\s]+)/tc3_request,\s*SignedHeaders=([a-z0-9;\-]+),\s*Signature=([0-9a-f]{64})$)"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(header));
    if (!match.hasMatch())
        return std::nullopt;
    return Authorization{match.captured(1), match.captured(2), match.captured(3),
                         match.captured(4).toUtf8().split(';'), match.captured(5).toUtf8()};
}

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray canonicalRequest(const HttpRequest &request, const QList<QByteArray> &signedHeaders)
{
    QByteArray headers;
    for (const QByteArray &name : signedHeaders)
        headers += name + ':' + request.header(name).trimmed().toLower() + '\n';
    return request.method + "\n/\n\n" + headers + '\n' + signedHeaders.join(';') + '\n'
        + sha256Hex(request.body);
}

QByteArray expectedSignature(const HttpRequest &request, const Authorization &authorization,
                             const QByteArray &secretKey)
{
    const QByteArray date = authorization.date.toUtf8();
    const QByteArray service = authorization.service.toUtf8();
    const QByteArray text = "TC3-HMAC-SHA256\n" + request.header("x-tc-timestamp") + '\n' + date
        + '/' + service + "/tc3_request\n"
        + sha256Hex(canonicalRequest(request, authorization.signedHeaders));
    const QByteArray dateKey = hmac("TC3" + secretKey, date);
    const QByteArray signingKey = hmac(hmac(dateKey, service), "tc3_request");
    return hmac(signingKey, text).toHex();
}

bool isSameText(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size()
        && CRYPTO_memcmp(left.constData(), right.constData(), static_cast<size_t>(left.size()))
        == 0;
}

bool fitsSignature(HttpRequest request, const Authorization &authorization,
                   const QByteArray &secretKey)
{
    if (isSameText(expectedSignature(request, authorization, secretKey), authorization.signature))
        return true;
    // The Node SDK signs the host without the port that it sends.
    const QByteArray host = request.header("host");
    request.headers.insert("host", host.left(host.lastIndexOf(':')));
    return isSameText(expectedSignature(request, authorization, secretKey),
                      authorization.signature);
}

Refusal expired(const QDateTime &now)
{
    return refuse(u"AuthFailure.SignatureExpire"_s,
                  u"The provided credentials expired: the request's timestamp is more than "
                  "5 minutes from the server's time %1."_s.arg(now.toSecsSinceEpoch()));
}

Refusal mismatch()
{
    return refuse(u"AuthFailure.SignatureFailure"_s,
                  u"The provided credentials could not be validated. Please check your signature "
                  "is correct."_s);
}

} // namespace

tl::expected<void, ApiError> checkSignature(const HttpRequest &request, const QString &service,
                                            const AccessKey &key, const QDateTime &now)
{
    const auto authorization = parseAuthorization(request.header("authorization"));
    if (!authorization || !authorization->signedHeaders.contains("content-type")
        || !authorization->signedHeaders.contains("host"))
        return refuse(u"AuthFailure.InvalidAuthorization"_s,
                      u"The Authorization header in the request is invalid."_s);

    const qint64 timestamp = request.header("x-tc-timestamp").toLongLong();
    if (std::abs(now.toSecsSinceEpoch() - timestamp) > allowedSkewSeconds)
        return expired(now);

    if (authorization->secretId != key.secretId)
        return refuse(u"AuthFailure.SecretIdNotFound"_s,
                      u"The SecretId is not found, please ensure that your SecretId is correct."_s);

    const QString date =
        QDateTime::fromSecsSinceEpoch(timestamp, Qt::UTC).toString(u"yyyy-MM-dd"_s);
    const QString hostLabel = QString::fromUtf8(request.header("host")).section(u'.', 0, 0);
    const bool scopeFits = authorization->date == date
        && (authorization->service == service || authorization->service == hostLabel);
    if (!scopeFits || !fitsSignature(request, *authorization, key.secretKey))
        return mismatch();
    if (!isSameText(request.header("x-tc-token"), key.token))
        return refuse(u"AuthFailure.TokenFailure"_s, u"The token is invalid or has expired."_s);
    return {};
}

} // namespace sandbox
