#include "core/vault/keychainrecord.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int version = 1;
constexpr qsizetype fingerprintSize = 32;

QString codeFor(const QString &backend)
{
    return backend.startsWith("kwallet"_L1) ? u"keychain/not-kwallet"_s
                                            : u"keychain/not-secret-service"_s;
}

} // namespace

QByteArray toJson(const KeychainRecord &record)
{
    return QJsonDocument(
               QJsonObject{{u"version"_s, version},
                           {u"entry"_s, record.entry},
                           {u"fingerprint"_s, QString::fromLatin1(record.fingerprint.toHex())},
                           {u"backend"_s, record.backend}})
        .toJson();
}

Result<KeychainRecord> keychainRecordFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    KeychainRecord record;
    record.entry = object["entry"_L1].toString();
    record.fingerprint = QByteArray::fromHex(object["fingerprint"_L1].toString().toLatin1());
    record.backend = object["backend"_L1].toString();
    if (object["version"_L1].toInt() != version || record.entry.isEmpty()
        || record.fingerprint.size() != fingerprintSize)
        return fail(Error::Kind::Storage, {}, u"storage/keychain-record"_s);
    return record;
}

Failure anotherKeychain(const KeychainRecord &record, const QString &backendNow)
{
    const bool isAnotherKind =
        !record.backend.isEmpty() && !backendNow.isEmpty() && record.backend != backendNow;
    return fail(Error::Kind::KeychainFailed, record.backend + u" -> " + backendNow,
                isAnotherKind ? codeFor(record.backend) : u"keychain/other"_s);
}

} // namespace core
