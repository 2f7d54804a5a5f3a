#include "tests/simulation/issuer.h"

#include "sandbox/ca/downloadzip.h"
#include "tests/simulation/world.h"

using namespace core;

namespace simulation {

namespace {

constexpr int daysValid = 190;

/// The public half of a CSR, as something that a certificate can be made for.
PrivateKey keyOf(const QByteArray &csrPem)
{
    const openssl::BioPtr bio = openssl::viewOf(csrPem);
    const openssl::RequestPtr request(PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr));
    return PrivateKey(openssl::KeyPtr(X509_REQ_get_pubkey(request.get())));
}

} // namespace

QByteArray Issuer::leaf(const PrivateKey &key, const QString &domain)
{
    QByteArray &leaf = m_leaves[*key.spkiSha256() + domain.toUtf8()];
    if (leaf.isEmpty())
        leaf = m_authority.leaf(key, {domain}, World::beginning().addDays(-1), daysValid);
    return leaf;
}

QByteArray Issuer::leafFor(const QByteArray &csrPem, const QString &domain)
{
    QByteArray &leaf = m_leaves[readRequest(csrPem)->spkiSha256 + domain.toUtf8()];
    if (leaf.isEmpty())
        leaf = m_authority.leaf(keyOf(csrPem), {domain}, World::beginning().addDays(-1), daysValid);
    return leaf;
}

Result<QByteArray> Issuer::zip(const QString &domain, const QByteArray &leafPem,
                               const Secret &keyPem)
{
    QByteArray &zip = m_zips[leafPem + (keyPem.isEmpty() ? "" : "with its key")];
    if (!zip.isEmpty())
        return zip;
    sandbox::DownloadContent content;
    content.domain = domain;
    content.leafPem = leafPem;
    content.intermediatePem = m_authority.pem();
    if (!keyPem.isEmpty())
        content.keyPem = Secret(keyPem.bytes());
    return sandbox::downloadZip(content).map([&zip](const QByteArray &made) { return zip = made; });
}

} // namespace simulation
