#include "core/upload/ownupload.h"

#include "core/base/pendingtask.h"
#include "core/provider/apiclient.h"
#include "core/provider/jsonreader.h"
#include "core/store/keyindex.h"

#include <QJsonDocument>

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

// The key goes into the JSON as bytes: what is text of Qt's can't be wiped. PEM has no character
// that JSON would escape but the ends of its lines.
QByteArray uploadArguments(const UploadRequest &request, const Secret &keyPem)
{
    QJsonObject open{{u"CertificatePublicKey"_s, QString::fromLatin1(request.chain.fullChainPem())},
                     {u"CertificateType"_s, u"SVR"_s},
                     {u"ProjectId"_s, request.project},
                     {u"Repeatable"_s, false}};
    if (!request.alias.isEmpty())
        open.insert(u"Alias"_s, request.alias);
    QByteArray json = QJsonDocument(open).toJson(QJsonDocument::Compact);
    json.chop(1); // the closing brace
    // At its final size at once: growing would leave copies of the key behind.
    json.reserve(json.size() + qsizetype(keyPem.bytes().size()) * 2 + 64);
    json += R"(,"CertificatePrivateKey":")";
    for (const char each : keyPem.bytes()) {
        if (each == '\n')
            json += "\\n";
        else
            json += each;
    }
    json += "\"}";
    return json;
}

Result<UploadOutcome> outcomeIn(const QJsonObject &answer)
{
    const JsonReader reader(answer);
    const QString twin = reader.text("RepeatCertId"_L1);
    UploadOutcome outcome;
    outcome.wasThere = !twin.isEmpty();
    outcome.certificate = CertificateId(twin.isEmpty() ? reader.text("CertificateId"_L1) : twin);
    if (!outcome.certificate.isEmpty())
        return outcome;
    Failure failure = fail(Error::Kind::NoAnswer, u"CertificateId"_s, u"answer/malformed"_s);
    failure.value().requestId = reader.text("RequestId"_L1);
    return failure;
}

} // namespace

Task<UploadOutcome> OwnUpload::send(const UploadRequest &request, QObject *owner)
{
    const auto spki = request.key ? request.key->spkiSha256() : Result<QByteArray>(QByteArray());
    if (!spki || spki->isEmpty() || *spki != request.chain.leaf.spkiSha256)
        return failedTask<UploadOutcome>(
            fail(Error::Kind::BadInput, {}, u"upload/other-key"_s).value());
    if (!request.keepsKey)
        return upload(request, {}, owner);
    const PendingTask<UploadOutcome> pending;
    proceed(keep(request.key, owner), owner, pending, [=, this](const KeyId &kept) {
        proceed(upload(request, kept, owner), owner, pending,
                [=](const UploadOutcome &outcome) { pending.finish(outcome); });
    });
    return pending.task();
}

Task<KeyId> OwnUpload::keep(const SharedPrivateKey &key, QObject *owner)
{
    const auto records = m_parts.keys.all(m_parts.account);
    const auto spki = key->spkiSha256();
    if (!records || !spki)
        return failedTask<KeyId>(records ? spki.error() : records.error());
    const auto known = std::ranges::find(*records, *spki, &KeyRecord::spkiSha256);
    if (known == records->end())
        return adopt(key, owner);
    // The index says that it is there; only the keychain knows.
    const PendingTask<KeyId> pending;
    proceed(m_parts.vault.load(known->id, owner), owner, pending,
            [=, this, id = known->id](const SharedPrivateKey &found) {
                if (found)
                    return pending.finish(id);
                proceed(adopt(key, owner), owner, pending,
                        [pending](const KeyId &made) { pending.finish(made); });
            });
    return pending.task();
}

Task<KeyId> OwnUpload::adopt(const SharedPrivateKey &key, QObject *owner)
{
    const PendingTask<KeyId> pending;
    proceed(m_parts.vault.adopt(key, owner), owner, pending, [=, this](const StoredKey &stored) {
        const auto noted =
            m_parts.keys.add({stored.id, m_parts.account, stored.spkiSha256, {}, m_parts.clock()});
        pending.finish(noted.map([&] { return stored.id; }));
    });
    return pending.task();
}

Task<UploadOutcome> OwnUpload::upload(const UploadRequest &request, const KeyId &kept,
                                      QObject *owner)
{
    const auto keyPem = request.key->toPem();
    if (!keyPem)
        return failedTask<UploadOutcome>(keyPem.error());
    const PendingTask<UploadOutcome> pending;
    proceed(m_parts.client.callWithSecret(Service::Ssl, u"UploadCertificate"_s,
                                          uploadArguments(request, *keyPem), Effect::Change, owner),
            owner, pending, [=, this](const QJsonObject &answer) {
                auto outcome = outcomeIn(answer);
                if (outcome && !kept.isEmpty())
                    if (const auto linked = m_parts.keys.link(kept, outcome->certificate); !linked)
                        outcome->noteProblem = linked.error();
                pending.finish(std::move(outcome));
            });
    return pending.task();
}

} // namespace core
