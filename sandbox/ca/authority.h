#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/model/keyalgorithm.h"
#include "core/model/product.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

namespace sandbox {

/// Longest validity of a certificate for an order, in days: one below the CA/B Forum's 200.
inline constexpr int longestValidityDays = 199;

/// The subject of an OV or EV certificate. Limits are X.509's: name 64, city and province 128
/// characters, country the two letters of ISO 3166.
struct Organisation
{
    QString name;
    QString country;
    QString province; ///< May be empty.
    QString city; ///< May be empty.
    QString registrationNumber; ///< EV only; the sandbox makes one up if it is empty.
};

struct IssueRequest
{
    core::ValidationLevel level = core::ValidationLevel::Dv;
    QStringList names; ///< The first becomes the common name; that one has at most 64 characters.
    std::optional<Organisation> organisation; ///< Required for OV and EV, ignored for DV.
    QByteArray csrPem; ///< PEM or DER; empty: the authority makes the key itself.
    core::KeyAlgorithm keyAlgorithm = core::KeyAlgorithm::Rsa2048; ///< Without a CSR only.
    QDateTime notBefore;
    QDateTime notAfter;
    bool isDemo = false; ///< Made-up history: any validity inside the authority's own.
};

struct IssuedCertificate
{
    QByteArray leafPem;
    QByteArray intermediatePem;
    QByteArray chainPem; ///< Leaf, then intermediate: what a server sends.
    QByteArray rootPem;
    core::Secret keyPem; ///< PKCS#8; empty if the request came with a CSR.
    QByteArray serial; ///< Upper-case hex, as core::CertificateFacts has it.
    QByteArray sha256; ///< Fingerprint of the leaf, 32 bytes.
    QDateTime notBefore; ///< UTC, whole seconds, as in the certificate.
    QDateTime notAfter;
};

/// Where clients would find the issuer and its revocation list. Left out of certificates if empty.
struct AuthorityUrls
{
    QUrl issuer;
    QUrl revocationList;
};

/// The sandbox's certificate authority: one RSA and one ECC hierarchy of a root and an
/// intermediate. A leaf is signed by the hierarchy of its own key's kind.
///
/// The root keys are thrown away once the intermediates are signed. issue() may be called from
/// several threads at once.
class Authority
{
public:
    /// Opens the authority in `directory`, or creates both there: "rsa.pem" and "ecc.pem" (key,
    /// intermediate, root; readable by their owner only) and "roots.pem" (the two roots).
    /// FileUnreadable for a file that is damaged: a new one would orphan what was issued before.
    [[nodiscard]] static core::Result<Authority> open(const QString &directory,
                                                      const AuthorityUrls &urls = {});

    /// Signs a certificate. Takes up to seconds if it makes an RSA 4096 key.
    /// BadInput with code "csr/unreadable", "csr/signature", "csr/weak-key", "csr/names" (the CSR
    /// asks for a name that `names` lacks), "names/invalid", "organisation/invalid" or
    /// "validity/invalid" (reversed, outside the authority's own, or too long for an order).
    [[nodiscard]] core::Result<IssuedCertificate> issue(const IssueRequest &request) const;

    QByteArray rootsPem() const; ///< Both roots, for `openssl verify -CAfile`.

    Authority(Authority &&) noexcept;
    Authority &operator=(Authority &&) noexcept;
    ~Authority();

private:
    struct Hierarchies;
    explicit Authority(std::unique_ptr<Hierarchies> hierarchies);

    std::unique_ptr<Hierarchies> m_hierarchies;
};

} // namespace sandbox
