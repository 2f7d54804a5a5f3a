#include "core/crypto/certificatechain.h"

#include "core/crypto/certificatelinks.h"
#include "core/crypto/x509text.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using openssl::isIssuedBy;
using openssl::isRoot;
using openssl::X509Ptr;

constexpr qsizetype maximumChainSize = 64 << 10;

Failure malformed(const QString &detail)
{
    ERR_clear_error();
    return fail(Error::Kind::Malformed, detail);
}

Result<std::vector<X509Ptr>> parseAll(const QByteArray &pem)
{
    const openssl::BioPtr in = openssl::viewOf(pem);
    std::vector<X509Ptr> result;
    while (X509Ptr next{PEM_read_bio_X509(in.get(), nullptr, openssl::refusePassphrase, nullptr)}) {
        const bool known = std::ranges::any_of(
            result, [&](const X509Ptr &other) { return X509_cmp(other.get(), next.get()) == 0; });
        if (!known)
            result.push_back(std::move(next));
    }
    // The reader ends with "no start line" at the end of the text, and otherwise in the middle.
    if (ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
        return malformed(u"a certificate that can't be read"_s);
    ERR_clear_error();
    return result;
}

Result<X509Ptr> takeLeaf(std::vector<X509Ptr> &certificates)
{
    const auto isCa = [](const X509Ptr &one) { return X509_check_ca(one.get()) != 0; };
    const auto leaves = std::partition(certificates.begin(), certificates.end(), isCa);
    if (certificates.end() - leaves != 1)
        return malformed(
            u"%1 server certificates instead of one"_s.arg(certificates.end() - leaves));
    X509Ptr leaf = std::move(certificates.back());
    certificates.pop_back();
    return leaf;
}

// Takes the intermediates, nearest first. What is left over must be roots.
Result<std::vector<X509Ptr>> takeIntermediates(X509 *leaf, std::vector<X509Ptr> &others)
{
    std::vector<X509Ptr> chain;
    X509 *last = leaf;
    for (;;) {
        const auto next = std::ranges::find_if(others, [&](const X509Ptr &one) {
            return !isRoot(one.get()) && isIssuedBy(last, one.get());
        });
        if (next == others.end())
            break;
        chain.push_back(std::move(*next));
        others.erase(next);
        last = chain.back().get();
    }
    for (const X509Ptr &one : others) {
        const bool belongs = isRoot(one.get())
            && (X509_NAME_cmp(X509_get_subject_name(one.get()), X509_get_issuer_name(last)) != 0
                || isIssuedBy(last, one.get()));
        if (!belongs)
            return malformed(u"a certificate that does not link to the others: "_s
                             + openssl::commonName(X509_get_subject_name(one.get())));
    }
    ERR_clear_error();
    return chain;
}

// A wildcard stands for exactly one label (RFC 6125), and a wanted wildcard must be there itself.
bool covers(const QString &entry, const QString &name)
{
    if (entry == name)
        return true;
    const qsizetype dot = name.indexOf(u'.');
    return entry.startsWith("*."_L1) && dot > 0 && !name.startsWith(u'*')
        && QStringView(entry).sliced(1) == QStringView(name).sliced(dot);
}

} // namespace

QByteArray CertificateChain::fullChainPem() const
{
    QByteArray result = leafPem;
    for (const QByteArray &pem : intermediatesPem)
        result += pem;
    return result;
}

Result<CertificateChain> readChain(const QByteArray &pem)
{
    openssl::prepare();
    if (pem.size() > maximumChainSize)
        return malformed(u"%1 bytes of certificates"_s.arg(pem.size()));
    Result<std::vector<X509Ptr>> all = parseAll(pem);
    if (!all)
        return Failure(all.error());
    const Result<X509Ptr> leaf = takeLeaf(*all);
    if (!leaf)
        return Failure(leaf.error());
    const Result<std::vector<X509Ptr>> intermediates = takeIntermediates(leaf->get(), *all);
    if (!intermediates)
        return Failure(intermediates.error());

    CertificateChain chain;
    chain.leaf = openssl::factsOf(leaf->get());
    const Result<QByteArray> leafPem = openssl::toPem(leaf->get());
    if (!leafPem)
        return Failure(leafPem.error());
    chain.leafPem = *leafPem;
    for (const X509Ptr &one : *intermediates) {
        const Result<QByteArray> text = openssl::toPem(one.get());
        if (!text)
            return Failure(text.error());
        chain.intermediatesPem << *text;
    }
    return chain;
}

Result<void> checkLeaf(const CertificateChain &chain, const QByteArray &spkiSha256,
                       const QStringList &names, const QDateTime &now)
{
    const CertificateFacts &leaf = chain.leaf;
    if (spkiSha256.isEmpty() || leaf.spkiSha256 != spkiSha256)
        return fail(Error::Kind::Rejected, u"the certificate is for another key"_s,
                    u"certificate/key"_s);
    for (const QString &name : names) {
        const bool covered = std::ranges::any_of(
            leaf.names, [&](const QString &entry) { return covers(entry, name.toLower()); });
        if (!covered)
            return fail(Error::Kind::Rejected, u"the certificate is not for "_s + name,
                        u"certificate/names"_s);
    }
    const bool valid = leaf.notBefore.isValid() && leaf.notAfter.isValid() && leaf.notBefore <= now
        && now <= leaf.notAfter;
    if (!valid)
        return fail(Error::Kind::Rejected,
                    u"valid from %1 to %2"_s.arg(leaf.notBefore.toString(Qt::ISODate),
                                                 leaf.notAfter.toString(Qt::ISODate)),
                    u"certificate/expired"_s);
    return {};
}

} // namespace core
