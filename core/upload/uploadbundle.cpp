#include "core/upload/uploadbundle.h"

#include "core/crypto/certificatelinks.h"
#include "core/crypto/x509text.h"
#include "core/upload/issueraddress.h"

#include <QSslCertificate>
#include <QSslConfiguration>

#include <openssl/err.h>

#include <algorithm>
#include <set>
#include <vector>

namespace core {

namespace {

using openssl::X509Ptr;
using Kind = UploadFinding::Kind;

constexpr std::size_t longestChain = 10; // facts of life: real ones have two to four

QString subjectOf(X509 *certificate)
{
    return openssl::commonName(X509_get_subject_name(certificate));
}

bool isCa(X509 *certificate)
{
    return X509_check_ca(certificate) != 0;
}

bool hasWeakSignature(X509 *certificate)
{
    int digest = NID_undef;
    return X509_get_signature_info(certificate, &digest, nullptr, nullptr, nullptr) == 1
        && (digest == NID_sha1 || digest == NID_md5 || digest == NID_md4 || digest == NID_md2);
}

std::vector<X509Ptr> parsed(const QList<QByteArray> &pems)
{
    std::vector<X509Ptr> all;
    for (const QByteArray &pem : pems) {
        auto certificate = openssl::certificateFromPem(pem);
        const bool isNew = certificate && std::ranges::none_of(all, [&](const X509Ptr &other) {
                               return X509_cmp(other.get(), certificate->get()) == 0;
                           });
        if (isNew)
            all.push_back(std::move(*certificate));
    }
    return all;
}

/// Puts one upload together. Every step adds what it has to say.
class Assembly
{
public:
    Assembly(const QList<QByteArray> &pems, std::span<const SharedPrivateKey> keys,
             const QList<QByteArray> &authorities, const QDateTime &now)
        : m_all(parsed(pems))
        , m_keys(keys)
        , m_authorities(authorities)
        , m_now(now)
    {
    }

    UploadBundle make(qsizetype wanted)
    {
        const std::vector<X509 *> leaves = findLeaves();
        for (X509 *each : leaves)
            m_bundle.leaves << openssl::factsOf(each);
        if (leaves.empty()) {
            say(Kind::NoCertificate, m_all.empty() ? QString() : subjectOf(m_all.front().get()));
            return m_bundle;
        }
        m_bundle.chosen = wanted >= 0 && wanted < m_bundle.leaves.size() ? wanted : choose();
        m_chain = {leaves[static_cast<std::size_t>(m_bundle.chosen)]};
        judgeKey();
        judgeLeaf();
        followIssuers();
        nameLeftOver();
        writeChain();
        ERR_clear_error();
        std::ranges::stable_sort(m_bundle.findings, {}, &UploadFinding::kind);
        return m_bundle;
    }

private:
    void say(Kind kind, const QString &subject = {}, const QDateTime &at = {})
    {
        const UploadFinding finding{kind, subject, at};
        if (!m_bundle.findings.contains(finding))
            m_bundle.findings << finding;
    }

    SharedPrivateKey keyOf(const QByteArray &spkiSha256) const
    {
        const auto found = std::ranges::find_if(m_keys, [&](const SharedPrivateKey &key) {
            const auto spki = key->spkiSha256();
            return spki && *spki == spkiSha256;
        });
        return found == m_keys.end() ? nullptr : *found;
    }

    // Programs mark a certificate that signs itself as a CA: with its key it may be meant.
    std::vector<X509 *> findLeaves() const
    {
        std::vector<X509 *> leaves;
        for (const X509Ptr &each : m_all) {
            if (!isCa(each.get()))
                leaves.push_back(each.get());
        }
        if (!leaves.empty())
            return leaves;
        for (const X509Ptr &each : m_all) {
            if (keyOf(openssl::factsOf(each.get()).spkiSha256))
                leaves.push_back(each.get());
        }
        return leaves;
    }

    qsizetype choose() const
    {
        const auto better = [&](const CertificateFacts &one, const CertificateFacts &other) {
            const bool oneHasKey = keyOf(one.spkiSha256) != nullptr;
            const bool otherHasKey = keyOf(other.spkiSha256) != nullptr;
            return oneHasKey != otherHasKey ? oneHasKey : one.notAfter > other.notAfter;
        };
        return std::ranges::min_element(m_bundle.leaves, better) - m_bundle.leaves.begin();
    }

    void judgeKey()
    {
        const EVP_PKEY *publicKey = X509_get0_pubkey(m_chain.front());
        m_bundle.keyDescription = publicKey ? openssl::keyDescription(publicKey) : QString();
        const bool isUsual =
            publicKey && (EVP_PKEY_is_a(publicKey, "RSA") || EVP_PKEY_is_a(publicKey, "EC"));
        m_bundle.key = keyOf(m_bundle.leaves[m_bundle.chosen].spkiSha256);
        if (!isUsual)
            say(Kind::OtherAlgorithm, m_bundle.keyDescription);
        else if (m_bundle.key)
            say(Kind::KeyFits, m_bundle.keyDescription);
        else
            say(m_keys.empty() ? Kind::NoKey : Kind::OtherKey);
        if (isUsual && !openssl::isStrong(publicKey))
            say(Kind::WeakKey, m_bundle.keyDescription);
    }

    void judgeLeaf()
    {
        const CertificateFacts &leaf = m_bundle.leaves[m_bundle.chosen];
        if (!leaf.notAfter.isValid() || leaf.notAfter < m_now)
            say(Kind::Expired, {}, leaf.notAfter);
        else if (leaf.notBefore > m_now)
            say(Kind::NotYetValid, {}, leaf.notBefore);
        else
            say(Kind::Valid, {}, leaf.notAfter);
        if (leaf.names.isEmpty())
            say(Kind::NoNames);
        if (hasWeakSignature(m_chain.front()))
            say(Kind::WeakSignature, subjectOf(m_chain.front()));
    }

    // The issuer of `last` among the files, those that are valid now before those that are not.
    X509 *issuerInFiles(X509 *last)
    {
        X509 *found = nullptr;
        for (const X509Ptr &each : m_all) {
            const bool isUsed = std::ranges::find(m_chain, each.get()) != m_chain.end();
            if (isUsed
                || X509_NAME_cmp(X509_get_subject_name(each.get()), X509_get_issuer_name(last))
                    != 0)
                continue;
            // One of the same name and another identifier is an earlier or later one, no false one.
            if (X509_check_issued(each.get(), last) != X509_V_OK)
                continue;
            if (!openssl::isIssuedBy(last, each.get())) {
                say(Kind::FalseIssuer, subjectOf(each.get()));
                m_told.insert(each.get());
            } else if (!found || isOver(found)) {
                found = each.get();
            }
        }
        return found;
    }

    bool isOver(X509 *certificate) const { return openssl::factsOf(certificate).notAfter < m_now; }

    bool isAuthority(X509 *root) const
    {
        return std::ranges::any_of(m_authorities, [root](const QByteArray &der) {
            const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
            const X509Ptr authority(d2i_X509(nullptr, &at, long(der.size())));
            return authority && X509_cmp(authority.get(), root) == 0;
        });
    }

    bool isIssuedByAuthority(X509 *last) const
    {
        return std::ranges::any_of(m_authorities, [last](const QByteArray &der) {
            const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
            const X509Ptr authority(d2i_X509(nullptr, &at, long(der.size())));
            return authority
                && X509_NAME_cmp(X509_get_subject_name(authority.get()), X509_get_issuer_name(last))
                == 0
                && openssl::isIssuedBy(last, authority.get());
        });
    }

    void followIssuers()
    {
        if (openssl::isRoot(m_chain.front())) {
            say(Kind::SelfSigned);
            return;
        }
        while (m_chain.size() < longestChain) {
            X509 *last = m_chain.back();
            X509 *issuer = issuerInFiles(last);
            if (!issuer) {
                endWithoutFile(last);
                return;
            }
            if (openssl::isRoot(issuer)) {
                say(Kind::RootLeftOut, subjectOf(issuer));
                say(isAuthority(issuer) ? Kind::ChainComplete : Kind::UnknownAuthority,
                    subjectOf(issuer));
                m_told.insert(issuer);
                return;
            }
            m_chain.push_back(issuer);
            const CertificateFacts facts = openssl::factsOf(issuer);
            if (facts.notAfter < m_now)
                say(Kind::IssuerExpired, subjectOf(issuer), facts.notAfter);
            if (hasWeakSignature(issuer))
                say(Kind::WeakSignature, subjectOf(issuer));
        }
    }

    void endWithoutFile(X509 *last)
    {
        const QString issuer = openssl::commonName(X509_get_issuer_name(last));
        if (isIssuedByAuthority(last)) {
            say(Kind::ChainComplete, issuer);
            return;
        }
        const bool canBeHad = !openssl::issuerUrls(last).isEmpty();
        // A root of one's own is at its end in most cases, and servers don't send that.
        say(canBeHad || m_chain.size() == 1 ? Kind::IssuerMissing : Kind::UnknownAuthority, issuer);
        if (!canBeHad)
            return;
        if (const auto pem = openssl::toPem(last))
            m_bundle.wantsIssuerOf = *pem;
    }

    void nameLeftOver()
    {
        for (const X509Ptr &each : m_all) {
            const bool isUsed = std::ranges::find(m_chain, each.get()) != m_chain.end()
                || m_told.contains(each.get());
            const bool isChoice = m_bundle.leaves.size() > 1 && !isCa(each.get());
            if (!isUsed && !isChoice)
                say(Kind::OtherLeftOut, subjectOf(each.get()));
        }
    }

    void writeChain()
    {
        CertificateChain chain;
        chain.leaf = m_bundle.leaves[m_bundle.chosen];
        for (X509 *each : m_chain) {
            const auto pem = openssl::toPem(each);
            if (!pem)
                return;
            if (chain.leafPem.isEmpty())
                chain.leafPem = *pem;
            else
                chain.intermediatesPem << *pem;
        }
        m_bundle.chain = chain;
    }

    std::vector<X509Ptr> m_all;
    std::span<const SharedPrivateKey> m_keys;
    const QList<QByteArray> &m_authorities;
    QDateTime m_now;
    std::vector<X509 *> m_chain; // into m_all, the leaf first
    std::set<X509 *> m_told; // of whom something is said already
    UploadBundle m_bundle;
};

} // namespace

bool isBlocking(UploadFinding::Kind kind)
{
    return kind <= Kind::OtherAlgorithm;
}

bool isWarning(UploadFinding::Kind kind)
{
    return !isBlocking(kind) && kind < Kind::KeyFits;
}

bool UploadBundle::canBeSent() const
{
    return chain && key && std::ranges::none_of(findings, [](const UploadFinding &finding) {
               return isBlocking(finding.kind);
           });
}

QList<QByteArray> systemAuthorities()
{
    QList<QByteArray> all;
    for (const QSslCertificate &each : QSslConfiguration::systemCaCertificates())
        all << each.toDer();
    return all;
}

UploadBundle assembleUpload(const QList<QByteArray> &certificatesPem,
                            std::span<const SharedPrivateKey> keys,
                            const QList<QByteArray> &authoritiesDer, const QDateTime &now,
                            qsizetype wanted)
{
    openssl::prepare();
    return Assembly(certificatesPem, keys, authoritiesDer, now).make(wanted);
}

} // namespace core
