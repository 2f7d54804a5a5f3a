#include "sandbox/ca/hierarchy.h"

#include "core/crypto/privatekey.h"
#include "sandbox/ca/certificateprofile.h"

#include <QFile>
#include <QSaveFile>

#include <openssl/err.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using core::Error;
using core::PrivateKey;
using core::openssl::X509Ptr;

constexpr qint64 largestFile = 65'536;

QDateTime startOf(int year)
{
    return QDate(year, 1, 1).startOfDay(Qt::UTC);
}

core::Result<X509Ptr> unsignedAuthority(const PrivateKey &key)
{
    return newCertificate(key.handle(), startOf(Hierarchy::firstYear),
                          startOf(Hierarchy::lastYear));
}

core::Result<X509Ptr> makeRoot(const PrivateKey &key, const QString &family)
{
    return unsignedAuthority(key).and_then([&](X509Ptr root) -> core::Result<X509Ptr> {
        const auto done =
            profileRoot(root.get(), u"CertDesk Sandbox Root "_s + family).and_then([&] {
                return sign(root.get(), key.handle());
            });
        return done ? core::Result<X509Ptr>(std::move(root)) : core::Failure(done.error());
    });
}

core::Result<X509Ptr> makeIntermediate(const PrivateKey &key, X509 *root, const PrivateKey &rootKey,
                                       const QString &family)
{
    return unsignedAuthority(key).and_then([&](X509Ptr made) -> core::Result<X509Ptr> {
        const QString name = u"CertDesk Sandbox Intermediate "_s + family;
        const auto done = profileIntermediate(made.get(), root, name).and_then([&] {
            return sign(made.get(), rootKey.handle());
        });
        return done ? core::Result<X509Ptr>(std::move(made)) : core::Failure(done.error());
    });
}

// PEM: the intermediate's key, the intermediate, the root.
core::Result<QByteArray> makeHierarchy(core::KeyAlgorithm algorithm)
{
    const QString family = algorithm == core::KeyAlgorithm::EcP256 ? u"ECC"_s : u"RSA"_s;
    const auto rootKey = PrivateKey::generate(algorithm);
    const auto key = PrivateKey::generate(algorithm);
    if (!rootKey || !key)
        return core::Failure((rootKey ? key : rootKey).error());
    const auto root = makeRoot(*rootKey, family);
    if (!root)
        return core::Failure(root.error());
    const auto intermediate = makeIntermediate(*key, root->get(), *rootKey, family);
    if (!intermediate)
        return core::Failure(intermediate.error());
    const auto keyPem = key->toPem();
    const auto pem = core::openssl::toPem(intermediate->get());
    const auto rootPem = core::openssl::toPem(root->get());
    if (!keyPem || !pem || !rootPem)
        return core::openssl::failure("write an authority");
    return QByteArray(keyPem->bytes().data(), qsizetype(keyPem->bytes().size())) + *pem + *rootPem;
}

X509Ptr nextCertificate(BIO *in)
{
    return X509Ptr(PEM_read_bio_X509(in, nullptr, core::openssl::refusePassphrase, nullptr));
}

std::optional<Hierarchy> parseHierarchy(const QByteArray &content)
{
    core::openssl::prepare();
    const auto in = core::openssl::viewOf({content.data(), std::size_t(content.size())});
    Hierarchy hierarchy;
    hierarchy.intermediateKey.reset(
        PEM_read_bio_PrivateKey(in.get(), nullptr, core::openssl::refusePassphrase, nullptr));
    hierarchy.intermediate = nextCertificate(in.get());
    hierarchy.root = nextCertificate(in.get());
    const bool fits = hierarchy.intermediateKey && hierarchy.intermediate && hierarchy.root
        && X509_check_private_key(hierarchy.intermediate.get(), hierarchy.intermediateKey.get())
            == 1
        && X509_verify(hierarchy.intermediate.get(), X509_get0_pubkey(hierarchy.root.get())) == 1;
    const auto pem = fits ? core::openssl::toPem(hierarchy.intermediate.get()) : QByteArray();
    const auto rootPem = fits ? core::openssl::toPem(hierarchy.root.get()) : QByteArray();
    ERR_clear_error();
    if (!fits || !pem || !rootPem)
        return {};
    hierarchy.intermediatePem = *pem;
    hierarchy.rootPem = *rootPem;
    return hierarchy;
}

core::Result<QByteArray> readOrMake(const QString &path, core::KeyAlgorithm algorithm)
{
    QFile file(path);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
            return core::fail(Error::Kind::FileUnreadable, path);
        return file.readAll();
    }
    return makeHierarchy(algorithm).and_then([&](const QByteArray &made) {
        return writeFile(path, made, true).map([&] { return made; });
    });
}

} // namespace

core::Result<void> writeFile(const QString &path, const QByteArray &content, bool isSecret)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && (!isSecret || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        && file.write(content) == content.size() && file.commit();
    if (!written)
        return core::fail(Error::Kind::FileUnwritable, path);
    return {};
}

core::Result<Hierarchy> openHierarchy(const QString &path, core::KeyAlgorithm algorithm)
{
    return readOrMake(path, algorithm)
        .and_then([&](const QByteArray &content) -> core::Result<Hierarchy> {
            auto hierarchy = parseHierarchy(content);
            if (!hierarchy)
                return core::fail(Error::Kind::FileUnreadable, path);
            return std::move(*hierarchy);
        });
}

} // namespace sandbox
