#include "core/serverfiles/serverfiles.h"

#include "core/serverfiles/filebatch.h"
#include "core/serverfiles/pkcs12.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 maximumFile = 1 << 20;

bool isSame(const CertificateChain &one, const CertificateChain &other)
{
    return one.leafPem == other.leafPem && one.intermediatesPem == other.intermediatesPem;
}

Result<Secret> readSecret(const QString &path)
{
    return readFile(path, maximumFile).map([](QByteArray content) {
        Secret secret(content);
        OPENSSL_cleanse(content.data(), std::size_t(content.size()));
        return secret;
    });
}

Result<void> checkPair(const CertificateChain &chain, const PrivateKey &key)
{
    const Result<QByteArray> spki = key.spkiSha256();
    if (!spki)
        return Failure(spki.error());
    if (*spki != chain.leaf.spkiSha256)
        return fail(Error::Kind::Rejected, u"the key of another certificate"_s,
                    u"certificate/key"_s);
    return {};
}

bool isWritten(const QString &chainPath, const QString &keyPath, const CertificateChain &chain,
               const PrivateKey &key)
{
    const auto readChainBack = readFile(chainPath, maximumFile).and_then(readChain);
    const auto readKeyBack = readSecret(keyPath).and_then(PrivateKey::fromPem);
    return readChainBack && readKeyBack && isSame(*readChainBack, chain)
        && EVP_PKEY_eq(readKeyBack->handle(), key.handle()) == 1;
}

bool isReserved(const QString &stem)
{
    static const QRegularExpression device(
        QRegularExpression::anchoredPattern(u"(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?"_s));
    return device.match(stem).hasMatch();
}

} // namespace

QString fileStem(const QString &domain)
{
    static const QRegularExpression unusual(u"[^a-z0-9._-]"_s);
    QString stem = domain.toLower();
    if (stem.startsWith("*."_L1))
        stem.replace(0, 1, u"_wildcard"_s);
    stem.replace(unusual, u"_"_s);
    stem.truncate(200); // a file name may have 255 bytes
    if (stem.isEmpty() || stem.startsWith(u'.') || stem.startsWith(u'-') || isReserved(stem))
        stem.prepend(u'_');
    return stem;
}

Result<QStringList> writePemPair(const QString &folder, const QString &domain,
                                 const CertificateChain &chain, const PrivateKey &key,
                                 const StagingNotes &notes)
{
    if (const auto pair = checkPair(chain, key); !pair)
        return Failure(pair.error());
    const Result<Secret> keyPem = key.toPem();
    if (!keyPem)
        return Failure(keyPem.error());

    const QString chainName = fileStem(domain) + u"_bundle.crt"_s;
    const QString keyName = fileStem(domain) + u".key"_s;
    FileBatch batch(folder, notes);
    const auto added =
        batch.add(chainName, chain.fullChainPem(), FileBatch::Access::EveryoneReads).and_then([&] {
            return batch.add(keyName, keyPem->bytes(), FileBatch::Access::OwnerOnly);
        });
    if (!added)
        return Failure(added.error());
    if (!isWritten(batch.stagedPath(chainName), batch.stagedPath(keyName), chain, key))
        return fail(Error::Kind::FileUnwritable, batch.finalPath(keyName));
    return batch.publish();
}

Result<QString> writePkcs12(const QString &path, const Secret &password,
                            const CertificateChain &chain, const PrivateKey &key, bool legacy,
                            const StagingNotes &notes)
{
    const auto made =
        checkPair(chain, key).and_then([&] { return makePkcs12(password, chain, key, legacy); });
    if (!made)
        return Failure(made.error());

    const QFileInfo target(path);
    FileBatch batch(target.path(), notes);
    const auto added = batch.add(target.fileName(), *made, FileBatch::Access::OwnerOnly);
    if (!added)
        return Failure(added.error());
    const auto back =
        readFile(batch.stagedPath(target.fileName()), maximumFile)
            .and_then([&](const QByteArray &bytes) { return readPkcs12(bytes, password); });
    if (!back || !isSame(back->chain, chain) || EVP_PKEY_eq(back->key.handle(), key.handle()) != 1)
        return fail(Error::Kind::FileUnwritable, path);
    return batch.publish().map([](const QStringList &paths) { return paths.first(); });
}

Secret generatePassword()
{
    constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    std::array<char, 20> text{};
    for (char &c : text)
        c = letters[std::size_t(QRandomGenerator::system()->bounded(int(letters.size())))];
    Secret password(text);
    OPENSSL_cleanse(text.data(), text.size());
    return password;
}

} // namespace core
