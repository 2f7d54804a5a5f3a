#include "sandbox/ca/authority.h"

#include "core/crypto/certificaterequest.h"
#include "core/crypto/openssl.h"
#include "core/crypto/privatekey.h"
#include "sandbox/ca/certificateprofile.h"
#include "sandbox/ca/hierarchy.h"

#include <QDir>
#include <QRegularExpression>

#include <openssl/pem.h>

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

struct Authority::Hierarchies
{
    Hierarchy rsa;
    Hierarchy ecc;
    AuthorityUrls urls;
};

namespace {

using core::Error;
using core::openssl::KeyPtr;

constexpr qsizetype longestName = 253;
constexpr qsizetype longestCommonName = 64; // ub-common-name, RFC 5280
constexpr qint64 daySeconds = 86'400;

core::Failure refuse(const QString &code, const QString &detail)
{
    return core::fail(Error::Kind::BadInput, detail, code);
}

// A key and, if the authority made it, its PEM.
struct SubjectKey
{
    KeyPtr handle;
    core::Secret pem;
};

QStringList normalised(const QStringList &names)
{
    QStringList result;
    for (const QString &name : names)
        result.append(name.toLower());
    result.removeDuplicates();
    return result;
}

core::Result<void> checkNames(const QStringList &names)
{
    // Stricter than DNS: the baseline requirements take no underscore and no lone label.
    static const QRegularExpression pattern(
        uR"(^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$)"_s);
    if (names.isEmpty() || names.first().size() > longestCommonName)
        return refuse(u"names/invalid"_s, names.value(0));
    for (const QString &name : names) {
        if (name.size() > longestName || !pattern.match(name).hasMatch())
            return refuse(u"names/invalid"_s, name);
    }
    return {};
}

core::Result<void> checkOrganisation(const IssueRequest &request)
{
    static const QRegularExpression country(u"^[A-Z]{2}$"_s);
    if (request.level == core::ValidationLevel::Dv)
        return {};
    if (!request.organisation || request.organisation->name.trimmed().isEmpty())
        return refuse(u"organisation/invalid"_s, u"no name"_s);
    if (!country.match(request.organisation->country).hasMatch())
        return refuse(u"organisation/invalid"_s, request.organisation->country);
    return {};
}

core::Result<void> checkValidity(const IssueRequest &request)
{
    const bool isOrdered = request.notBefore.isValid() && request.notAfter.isValid()
        && request.notBefore < request.notAfter;
    const bool isInside = request.notBefore.toUTC().date().year() >= Hierarchy::firstYear
        && request.notAfter.toUTC().date().year() < Hierarchy::lastYear;
    const bool isShort = request.isDemo
        || request.notBefore.secsTo(request.notAfter) <= longestValidityDays * daySeconds;
    if (isOrdered && isInside && isShort)
        return {};
    return refuse(u"validity/invalid"_s,
                  u"%1 to %2"_s.arg(request.notBefore.toString(Qt::ISODate),
                                    request.notAfter.toString(Qt::ISODate)));
}

core::Result<SubjectKey> keyOfRequest(const QByteArray &csr, const QStringList &names)
{
    const auto request = core::readRequest(csr);
    if (!request)
        return core::Failure(request.error());
    // The order decides the names; a request for others was made for something else.
    for (const QString &asked : normalised(request->names)) {
        if (!names.contains(asked))
            return refuse(u"csr/names"_s, asked);
    }
    const auto in = core::openssl::viewOf({request->pem.data(), std::size_t(request->pem.size())});
    const core::openssl::RequestPtr parsed(
        PEM_read_bio_X509_REQ(in.get(), nullptr, core::openssl::refusePassphrase, nullptr));
    KeyPtr key(parsed ? X509_REQ_get_pubkey(parsed.get()) : nullptr);
    if (!key)
        return core::openssl::failure("read the key of a request");
    return SubjectKey{std::move(key), {}};
}

core::Result<SubjectKey> makeKey(core::KeyAlgorithm algorithm)
{
    const auto key = core::PrivateKey::generate(algorithm);
    if (!key)
        return core::Failure(key.error());
    auto pem = key->toPem();
    if (!pem || EVP_PKEY_up_ref(key->handle()) != 1)
        return core::openssl::failure("make a key");
    return SubjectKey{KeyPtr(key->handle()), std::move(*pem)};
}

core::Result<core::openssl::X509Ptr> makeLeaf(const IssueRequest &request,
                                              const LeafProfile &profile, EVP_PKEY *key,
                                              const Hierarchy &issuer)
{
    auto leaf = newCertificate(key, request.notBefore, request.notAfter);
    if (!leaf)
        return leaf;
    const auto done = profileLeaf(leaf->get(), issuer.intermediate.get(), profile).and_then([&] {
        return sign(leaf->get(), issuer.intermediateKey.get());
    });
    return done ? std::move(leaf) : core::Failure(done.error());
}

QByteArray serialOf(X509 *certificate)
{
    const ASN1_INTEGER *serial = X509_get0_serialNumber(certificate);
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(serial)),
                      ASN1_STRING_length(serial))
        .toHex()
        .toUpper();
}

QByteArray fingerprintOf(X509 *certificate)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    X509_digest(certificate, EVP_sha256(), digest.data(), &size);
    return {reinterpret_cast<const char *>(digest.data()), qsizetype(size)};
}

QDateTime wholeSeconds(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC);
}

} // namespace

Authority::Authority(std::unique_ptr<Hierarchies> hierarchies)
    : m_hierarchies(std::move(hierarchies))
{
}

Authority::Authority(Authority &&) noexcept = default;
Authority &Authority::operator=(Authority &&) noexcept = default;
Authority::~Authority() = default;

core::Result<Authority> Authority::open(const QString &directory, const AuthorityUrls &urls)
{
    const QDir folder(directory);
    if (!folder.mkpath(u"."_s))
        return core::fail(Error::Kind::FileUnwritable, directory);
    auto rsa = openHierarchy(folder.filePath(u"rsa.pem"_s), core::KeyAlgorithm::Rsa2048);
    if (!rsa)
        return core::Failure(rsa.error());
    auto ecc = openHierarchy(folder.filePath(u"ecc.pem"_s), core::KeyAlgorithm::EcP256);
    if (!ecc)
        return core::Failure(ecc.error());
    Authority authority(
        std::make_unique<Hierarchies>(Hierarchies{std::move(*rsa), std::move(*ecc), urls}));
    const auto written = writeFile(folder.filePath(u"roots.pem"_s), authority.rootsPem(), false);
    if (!written)
        return core::Failure(written.error());
    return authority;
}

core::Result<IssuedCertificate> Authority::issue(const IssueRequest &request) const
{
    const LeafProfile profile{request.level, normalised(request.names), request.organisation,
                              m_hierarchies->urls};
    const auto checked = checkNames(profile.names)
                             .and_then([&] { return checkOrganisation(request); })
                             .and_then([&] { return checkValidity(request); });
    if (!checked)
        return core::Failure(checked.error());

    auto key = request.csrPem.isEmpty() ? makeKey(request.keyAlgorithm)
                                        : keyOfRequest(request.csrPem, profile.names);
    if (!key)
        return core::Failure(key.error());
    const bool isRsa = EVP_PKEY_is_a(key->handle.get(), "RSA") == 1;
    const Hierarchy &issuer = isRsa ? m_hierarchies->rsa : m_hierarchies->ecc;
    const auto leaf = makeLeaf(request, profile, key->handle.get(), issuer);
    if (!leaf)
        return core::Failure(leaf.error());
    const auto leafPem = core::openssl::toPem(leaf->get());
    if (!leafPem)
        return core::Failure(leafPem.error());

    IssuedCertificate issued;
    issued.leafPem = *leafPem;
    issued.intermediatePem = issuer.intermediatePem;
    issued.chainPem = *leafPem + issuer.intermediatePem;
    issued.rootPem = issuer.rootPem;
    issued.keyPem = std::move(key->pem);
    issued.serial = serialOf(leaf->get());
    issued.sha256 = fingerprintOf(leaf->get());
    issued.notBefore = wholeSeconds(request.notBefore);
    issued.notAfter = wholeSeconds(request.notAfter);
    return issued;
}

QByteArray Authority::rootsPem() const
{
    return m_hierarchies->rsa.rootPem + m_hierarchies->ecc.rootPem;
}

} // namespace sandbox
