#include "core/crypto/x509text.h"

#include <QCryptographicHash>

#include <openssl/ec.h>
#include <openssl/objects.h>

#include <array>

using namespace Qt::StringLiterals;

namespace core::openssl {

namespace {

struct Bytes
{
    unsigned char *data = nullptr;
    ~Bytes() { OPENSSL_free(data); }
};

QString curveOf(const EVP_PKEY *key)
{
    std::array<char, 64> name{};
    std::size_t length = 0;
    if (!EVP_PKEY_get_group_name(key, name.data(), name.size(), &length))
        return {};
    // OpenSSL calls P-256 "prime256v1"; people call it by the name NIST gave it.
    const char *const nist = EC_curve_nid2nist(OBJ_txt2nid(name.data()));
    return QString::fromLatin1(nist ? nist : name.data());
}

} // namespace

QString lastEntry(const X509_NAME *name, int nid)
{
    int last = -1;
    for (int next = X509_NAME_get_index_by_NID(name, nid, -1); next >= 0;
         next = X509_NAME_get_index_by_NID(name, nid, last))
        last = next;
    if (last < 0)
        return {};

    Bytes utf8;
    const int length =
        ASN1_STRING_to_UTF8(&utf8.data, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, last)));
    if (length < 0)
        return {};
    return QString::fromUtf8(reinterpret_cast<const char *>(utf8.data), length);
}

QString commonName(const X509_NAME *name)
{
    return lastEntry(name, NID_commonName);
}

QStringList dnsNames(const GENERAL_NAMES *names)
{
    QStringList result;
    const int count = names ? sk_GENERAL_NAME_num(names) : 0;
    for (int i = 0; i < count; ++i) {
        const GENERAL_NAME *const name = sk_GENERAL_NAME_value(names, i);
        if (name->type != GEN_DNS)
            continue;
        const ASN1_IA5STRING *const text = name->d.dNSName;
        result << QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)),
                                      ASN1_STRING_length(text))
                      .toLower();
    }
    return result;
}

QString keyDescription(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "RSA"))
        return u"RSA %1"_s.arg(EVP_PKEY_get_bits(key));
    if (EVP_PKEY_is_a(key, "EC"))
        return u"EC "_s + curveOf(key);
    const char *const name = EVP_PKEY_get0_type_name(key);
    return name ? QString::fromLatin1(name) : u"?"_s;
}

bool isStrong(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "RSA"))
        return EVP_PKEY_get_bits(key) >= 2048;
    const QString curve = EVP_PKEY_is_a(key, "EC") ? curveOf(key) : QString();
    return curve == "P-256"_L1 || curve == "P-384"_L1 || curve == "P-521"_L1;
}

QByteArray spkiSha256(const X509_PUBKEY *key)
{
    Bytes der;
    const int length = i2d_X509_PUBKEY(key, &der.data);
    if (length <= 0)
        return {};
    return QCryptographicHash::hash({reinterpret_cast<const char *>(der.data), length},
                                    QCryptographicHash::Sha256);
}

} // namespace core::openssl
