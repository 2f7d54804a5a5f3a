#include "sandbox/ca/certificateprofile.h"

#include <QCryptographicHash>

#include <openssl/bn.h>
#include <openssl/conf.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using BigNumberPtr = std::unique_ptr<BIGNUM, core::openssl::Deleter<BN_free>>;
using ConfigurationPtr = std::unique_ptr<CONF, core::openssl::Deleter<NCONF_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, core::openssl::Deleter<X509_EXTENSION_free>>;

struct Extension
{
    int nid;
    QByteArray value; ///< In the words of x509v3_config(5); empty: left out.
};

struct NameEntry
{
    int nid;
    QString text; ///< Empty: left out.
};

bool setSerial(X509 *certificate)
{
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), int(bytes.size())) != 1)
        return false;
    bytes[0] &= 0x7f; // positive in 16 bytes
    const BigNumberPtr serial(BN_bin2bn(bytes.data(), int(bytes.size()), nullptr));
    return serial && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate));
}

bool addExtensions(X509 *certificate, X509 *issuer, std::initializer_list<Extension> extensions)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    // Policies are refused without a configuration to look them up in; an empty one will do.
    const ConfigurationPtr nothing(NCONF_new(nullptr));
    if (!nothing)
        return false;
    X509V3_set_nconf(&context, nothing.get());
    return std::ranges::all_of(extensions, [&](const Extension &wanted) {
        if (wanted.value.isEmpty())
            return true;
        const ExtensionPtr made(
            X509V3_EXT_conf_nid(nullptr, &context, wanted.nid, wanted.value.constData()));
        return made && X509_add_ext(certificate, made.get(), -1) == 1;
    });
}

bool setSubject(X509 *certificate, std::initializer_list<NameEntry> entries)
{
    X509_NAME *subject = X509_get_subject_name(certificate);
    return std::ranges::all_of(entries, [&](const NameEntry &entry) {
        const QByteArray text = entry.text.toUtf8();
        return text.isEmpty()
            || X509_NAME_add_entry_by_NID(subject, entry.nid, MBSTRING_UTF8,
                                          reinterpret_cast<const unsigned char *>(text.data()),
                                          int(text.size()), -1, 0)
            == 1;
    });
}

bool setAuthoritySubject(X509 *certificate, const QString &commonName)
{
    return setSubject(certificate,
                      {{NID_organizationName, u"CertDesk Sandbox (not a public CA)"_s},
                       {NID_commonName, commonName}});
}

QByteArray policyOf(core::ValidationLevel level)
{
    // CA/B Forum: baseline requirements 7.1.6.1, EV guidelines 9.3.2.
    switch (level) {
    case core::ValidationLevel::Dv:
        return "2.23.140.1.2.1";
    case core::ValidationLevel::Ov:
        return "2.23.140.1.2.2";
    case core::ValidationLevel::Ev:
        return "2.23.140.1.1";
    }
    Q_UNREACHABLE();
}

QByteArray urlValue(const char *prefix, const QUrl &url)
{
    // OpenSSL splits the value at commas.
    return url.isEmpty() ? QByteArray() : prefix + url.toEncoded().replace(',', "%2C");
}

QString registrationNumber(const Organisation &organisation)
{
    if (!organisation.registrationNumber.isEmpty())
        return organisation.registrationNumber;
    const QByteArray hash =
        QCryptographicHash::hash(organisation.name.toUtf8(), QCryptographicHash::Sha256);
    return u"SANDBOX-"_s + QString::fromLatin1(hash.toHex().first(10));
}

bool setLeafSubject(X509 *leaf, const LeafProfile &profile)
{
    const QString commonName = profile.names.first();
    if (!profile.organisation || profile.level == core::ValidationLevel::Dv)
        return setSubject(leaf, {{NID_commonName, commonName}});
    const Organisation &organisation = *profile.organisation;
    const bool isEv = profile.level == core::ValidationLevel::Ev;
    return setSubject(leaf,
                      {{NID_businessCategory, isEv ? u"Private Organization"_s : QString()},
                       {NID_jurisdictionCountryName, isEv ? organisation.country : QString()},
                       {NID_serialNumber, isEv ? registrationNumber(organisation) : QString()},
                       {NID_countryName, organisation.country},
                       {NID_stateOrProvinceName, organisation.province},
                       {NID_localityName, organisation.city},
                       {NID_organizationName, organisation.name},
                       {NID_commonName, commonName}});
}

} // namespace

core::Result<core::openssl::X509Ptr> newCertificate(EVP_PKEY *publicKey, const QDateTime &notBefore,
                                                    const QDateTime &notAfter)
{
    core::openssl::X509Ptr certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1
        || !setSerial(certificate.get())
        || !ASN1_TIME_set(X509_getm_notBefore(certificate.get()), notBefore.toSecsSinceEpoch())
        || !ASN1_TIME_set(X509_getm_notAfter(certificate.get()), notAfter.toSecsSinceEpoch())
        || X509_set_pubkey(certificate.get(), publicKey) != 1)
        return core::openssl::failure("begin a certificate");
    return certificate;
}

core::Result<void> profileRoot(X509 *root, const QString &commonName)
{
    if (!setAuthoritySubject(root, commonName)
        || X509_set_issuer_name(root, X509_get_subject_name(root)) != 1
        || !addExtensions(root, root,
                          {{NID_basic_constraints, "critical,CA:TRUE"},
                           {NID_key_usage, "critical,keyCertSign,cRLSign"},
                           {NID_subject_key_identifier, "hash"}}))
        return core::openssl::failure("describe a root");
    return {};
}

core::Result<void> profileIntermediate(X509 *intermediate, X509 *root, const QString &commonName)
{
    if (!setAuthoritySubject(intermediate, commonName)
        || X509_set_issuer_name(intermediate, X509_get_subject_name(root)) != 1
        || !addExtensions(intermediate, root,
                          {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                           {NID_key_usage, "critical,keyCertSign,cRLSign"},
                           {NID_ext_key_usage, "serverAuth"},
                           {NID_certificate_policies, "2.5.29.32.0"}, // any
                           {NID_subject_key_identifier, "hash"},
                           {NID_authority_key_identifier, "keyid:always"}}))
        return core::openssl::failure("describe an intermediate");
    return {};
}

core::Result<void> profileLeaf(X509 *leaf, X509 *issuer, const LeafProfile &profile)
{
    if (!setLeafSubject(leaf, profile)) {
        ERR_clear_error();
        return core::fail(core::Error::Kind::BadInput, u"too long for a certificate"_s,
                          u"organisation/invalid"_s);
    }
    const bool isRsa = EVP_PKEY_is_a(X509_get0_pubkey(leaf), "RSA") == 1;
    const QByteArray keyUsage = isRsa ? QByteArray("critical,digitalSignature,keyEncipherment")
                                      : QByteArray("critical,digitalSignature");
    const QByteArray names = "DNS:" + profile.names.join(",DNS:"_L1).toLatin1();
    if (X509_set_issuer_name(leaf, X509_get_subject_name(issuer)) != 1
        || !addExtensions(
            leaf, issuer,
            {{NID_basic_constraints, "critical,CA:FALSE"},
             {NID_key_usage, keyUsage},
             {NID_ext_key_usage, "serverAuth"},
             {NID_subject_alt_name, names},
             {NID_certificate_policies, policyOf(profile.level)},
             {NID_info_access, urlValue("caIssuers;URI:", profile.urls.issuer)},
             {NID_crl_distribution_points, urlValue("URI:", profile.urls.revocationList)},
             {NID_subject_key_identifier, "hash"},
             {NID_authority_key_identifier, "keyid:always"}}))
        return core::openssl::failure("describe a certificate");
    return {};
}

core::Result<void> sign(X509 *certificate, EVP_PKEY *issuerKey)
{
    if (X509_sign(certificate, issuerKey, EVP_sha256()) <= 0)
        return core::openssl::failure("sign a certificate");
    return {};
}

} // namespace sandbox
