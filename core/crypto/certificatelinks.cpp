#include "core/crypto/certificatelinks.h"

#include "core/crypto/x509text.h"

#include <openssl/x509v3.h>

#include <array>
#include <ctime>

namespace core::openssl {

namespace {

QDateTime toDateTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!ASN1_TIME_to_tm(time, &parts))
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

QByteArray serialOf(X509 *certificate)
{
    const std::unique_ptr<BIGNUM, Deleter<BN_free>> number(
        ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    char *const text = number ? BN_bn2hex(number.get()) : nullptr;
    const QByteArray result(text);
    OPENSSL_free(text);
    return result;
}

} // namespace

bool isRoot(X509 *certificate)
{
    return X509_check_issued(certificate, certificate) == X509_V_OK;
}

bool isIssuedBy(X509 *certificate, X509 *issuer)
{
    EVP_PKEY *const key = X509_get0_pubkey(issuer);
    return key && X509_check_issued(issuer, certificate) == X509_V_OK
        && X509_verify(certificate, key) == 1;
}

CertificateFacts factsOf(X509 *certificate)
{
    const GeneralNamesPtr names(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    X509_digest(certificate, EVP_sha256(), digest.data(), &length);

    CertificateFacts facts;
    const X509_NAME *const subject = X509_get_subject_name(certificate);
    facts.commonName = commonName(subject);
    facts.organisation = lastEntry(subject, NID_organizationName);
    facts.country = lastEntry(subject, NID_countryName);
    facts.province = lastEntry(subject, NID_stateOrProvinceName);
    facts.city = lastEntry(subject, NID_localityName);
    facts.issuer = commonName(X509_get_issuer_name(certificate));
    facts.names = dnsNames(names.get());
    facts.notBefore = toDateTime(X509_get0_notBefore(certificate));
    facts.notAfter = toDateTime(X509_get0_notAfter(certificate));
    facts.spkiSha256 = spkiSha256(X509_get_X509_PUBKEY(certificate));
    facts.serial = serialOf(certificate);
    facts.sha256 = QByteArray(reinterpret_cast<const char *>(digest.data()), length);
    facts.isCa = X509_check_ca(certificate) != 0;
    return facts;
}

} // namespace core::openssl
