#include "core/renewal/localrequests.h"

#include "core/crypto/certificaterequest.h"

namespace core {

namespace {

LocalRequest::Key keyState(const QByteArray &spkiSha256,
                           const std::optional<QSet<QByteArray>> &keysHere)
{
    if (!keysHere || spkiSha256.isEmpty())
        return LocalRequest::Key::Unknown;
    return keysHere->contains(spkiSha256) ? LocalRequest::Key::Here : LocalRequest::Key::NotHere;
}

QStringList commonNameFirst(const CertificateRequest &csr)
{
    QStringList names = csr.names;
    if (!csr.commonName.isEmpty()) {
        names.removeAll(csr.commonName);
        names.prepend(csr.commonName);
    }
    return names;
}

LocalRequest localRequest(const Renewal &renewal, const std::optional<QSet<QByteArray>> &keysHere)
{
    LocalRequest request;
    request.csrPem = renewal.csrPem;
    request.madeAt = renewal.startedAt;
    request.isPasted = renewal.plan.keySource == KeySource::Paste;
    request.way = renewal.plan.way;
    request.state = renewal.state;
    request.certificate = renewal.newCertificate;
    QByteArray spkiSha256 = renewal.spkiSha256;
    if (const auto csr = readRequest(renewal.csrPem)) {
        request.names = commonNameFirst(*csr);
        request.keyDescription = csr->keyDescription;
        spkiSha256 = csr->spkiSha256;
    } else {
        request.names = {renewal.plan.certificate.domain};
    }
    request.key = keyState(spkiSha256, keysHere);
    return request;
}

} // namespace

QList<LocalRequest> localRequests(const QList<Renewal> &renewals,
                                  const std::optional<QSet<QByteArray>> &keysHere)
{
    QList<LocalRequest> requests;
    for (const Renewal &renewal : renewals)
        if (!renewal.csrPem.isEmpty())
            requests += localRequest(renewal, keysHere);
    return requests;
}

} // namespace core
