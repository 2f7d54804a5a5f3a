#include "core/vault/keyframe.h"

#include "core/crypto/openssl.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QByteArrayView frameMagic("CDKY\x01", 5);
constexpr qsizetype idSize = 16;
constexpr qsizetype hashSize = 32;
constexpr qsizetype headSize = frameMagic.size() + idSize + hashSize + qsizetype(sizeof(quint32));

QByteArray sha256(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

bool put(BIO *out, QByteArrayView bytes)
{
    return BIO_write(out, bytes.data(), int(bytes.size())) == int(bytes.size());
}

QByteArrayView viewOf(const Secret &secret)
{
    return {secret.bytes().data(), qsizetype(secret.bytes().size())};
}

QByteArray idOf(const KeyId &id)
{
    return QUuid::fromString(id.value()).toRfc4122();
}

Failure damaged(const QString &detail)
{
    return fail(Error::Kind::KeychainFailed, detail);
}

} // namespace

Result<Secret> frameKey(const KeyId &id, const PrivateKey &key)
{
    const Result<Secret> der = key.toDer();
    if (!der)
        return Failure(der.error());
    const Result<QByteArray> spki = key.spkiSha256();
    if (!spki)
        return Failure(spki.error());

    const auto length = qToBigEndian(quint32(der->bytes().size()));
    const openssl::BioPtr out(BIO_new(BIO_s_secmem())); // wipes its buffers
    const bool written = out && put(out.get(), frameMagic) && put(out.get(), idOf(id))
        && put(out.get(), *spki)
        && put(out.get(), {reinterpret_cast<const char *>(&length), sizeof length})
        && put(out.get(), viewOf(*der));
    if (!written)
        return openssl::failure("frame a key");
    const auto content = openssl::contentOf(out.get());
    if (!put(out.get(), sha256({content.data(), qsizetype(content.size())})))
        return openssl::failure("frame a key");
    return Secret(openssl::contentOf(out.get()));
}

Result<PrivateKey> unframeKey(const KeyId &id, const Secret &frame)
{
    const QByteArrayView bytes = viewOf(frame);
    if (bytes.size() < headSize + hashSize)
        return damaged(u"an entry of %1 bytes"_s.arg(bytes.size()));
    if (sha256(bytes.chopped(hashSize)) != bytes.last(hashSize))
        return damaged(u"an entry whose checksum is wrong"_s);
    if (!bytes.startsWith(frameMagic))
        return damaged(u"an entry of another kind or of a newer version"_s);
    if (bytes.sliced(frameMagic.size(), idSize) != idOf(id))
        return damaged(u"the entry of another key"_s);
    const auto length = qFromBigEndian<quint32>(bytes.data() + headSize - sizeof(quint32));
    if (headSize + qsizetype(length) + hashSize != bytes.size())
        return damaged(u"an entry of the wrong length"_s);

    const QByteArrayView der = bytes.sliced(headSize, qsizetype(length));
    Result<PrivateKey> key = PrivateKey::fromDer(Secret({der.data(), std::size_t(der.size())}));
    if (!key)
        return damaged(key.error().detail);
    const QByteArrayView spki = bytes.sliced(frameMagic.size() + idSize, hashSize);
    if (key->spkiSha256() != spki.toByteArray())
        return damaged(u"a key that is not the one named in its entry"_s);
    return key;
}

} // namespace core
