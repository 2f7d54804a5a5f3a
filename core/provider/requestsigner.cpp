#include "core/provider/requestsigner.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <string_view>

namespace core {

namespace {

using namespace std::string_view_literals;

constexpr int hashSize = 32;

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

Secret hmac(std::span<const char> key, const QByteArray &message)
{
    std::array<unsigned char, hashSize> out{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(message.constData()),
         static_cast<std::size_t>(message.size()), out.data(), &size);
    Secret result(std::span(reinterpret_cast<const char *>(out.data()), size));
    OPENSSL_cleanse(out.data(), out.size());
    return result;
}

Secret prefixed(const Secret &secretKey)
{
    constexpr auto prefix = "TC3"sv;
    std::vector<char> bytes(prefix.begin(), prefix.end());
    bytes.reserve(prefix.size() + secretKey.bytes().size());
    bytes.insert(bytes.end(), secretKey.bytes().begin(), secretKey.bytes().end());
    Secret result(bytes);
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return result;
}

QByteArray utcDate(qint64 timestamp)
{
    return QDateTime::fromSecsSinceEpoch(timestamp, Qt::UTC)
        .date()
        .toString(Qt::ISODate)
        .toLatin1();
}

QByteArray scope(const SigningInput &input)
{
    return utcDate(input.timestamp) + '/' + input.service + "/tc3_request";
}

QByteArray signedHeaders(const SigningInput &input)
{
    return input.action.isEmpty() ? "content-type;host" : "content-type;host;x-tc-action";
}

QByteArray canonicalHeaders(const SigningInput &input)
{
    QByteArray headers = "content-type:" + input.contentType.trimmed().toLower()
        + "\nhost:" + input.host.trimmed().toLower() + '\n';
    if (!input.action.isEmpty())
        headers += "x-tc-action:" + input.action.trimmed().toLower() + '\n';
    return headers;
}

} // namespace

SigningKeys deriveSigningKeys(const Secret &secretKey, const QByteArray &date,
                              const QByteArray &service)
{
    SigningKeys keys;
    keys.date = hmac(prefixed(secretKey).bytes(), date);
    keys.service = hmac(keys.date.bytes(), service);
    keys.signing = hmac(keys.service.bytes(), "tc3_request");
    return keys;
}

QByteArray canonicalRequestHash(const SigningInput &input)
{
    const QByteArray request = "POST\n/\n\n" + canonicalHeaders(input) + '\n' + signedHeaders(input)
        + '\n' + sha256Hex(input.body);
    return sha256Hex(request);
}

QByteArray signature(const SigningInput &input, const Secret &secretKey)
{
    const QByteArray toSign = "TC3-HMAC-SHA256\n" + QByteArray::number(input.timestamp) + '\n'
        + scope(input) + '\n' + canonicalRequestHash(input);
    const SigningKeys keys = deriveSigningKeys(secretKey, utcDate(input.timestamp), input.service);
    const Secret mac = hmac(keys.signing.bytes(), toSign);
    return QByteArray(mac.bytes().data(), static_cast<qsizetype>(mac.bytes().size())).toHex();
}

QByteArray authorization(const SigningInput &input, const Secret &secretKey)
{
    return "TC3-HMAC-SHA256 Credential=" + input.secretId + '/' + scope(input)
        + ", SignedHeaders=" + signedHeaders(input) + ", Signature=" + signature(input, secretKey);
}

} // namespace core
