#pragma once

#include "core/crypto/privatekey.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <utility>

/// Certificates for tests, made on the spot: a root, any depth of intermediates, leaves.
class TestAuthority
{
public:
    explicit TestAuthority(const QString &name)
        : TestAuthority(name, nullptr)
    {
    }

    /// An intermediate below this authority. This one must outlive it.
    TestAuthority below(const QString &name) const { return {name, this}; }

    QByteArray pem() const { return toPem(m_certificate.get()); }

    /// A server certificate for a key, valid for `days` from `from`.
    QByteArray leaf(const core::PrivateKey &key, const QStringList &names,
                    const QDateTime &from = QDateTime::currentDateTimeUtc().addSecs(-3600),
                    int days = 90) const
    {
        const core::openssl::X509Ptr certificate = draft(names.value(0), key.handle(), from, days);
        addExtension(certificate.get(), NID_basic_constraints, QStringLiteral("critical,CA:FALSE"));
        if (!names.isEmpty())
            addExtension(certificate.get(), NID_subject_alt_name,
                         QStringLiteral("DNS:") + names.join(QStringLiteral(",DNS:")));
        addIssuerUrl(certificate.get());
        sign(certificate.get());
        return toPem(certificate.get());
    }

    QString issuerUrl; ///< Where certificates made from now on say that this one can be had.

private:
    TestAuthority(const QString &name, const TestAuthority *parent)
        : m_key(core::PrivateKey::generate(core::KeyAlgorithm::EcP256).value())
    {
        const QDateTime from = QDateTime::currentDateTimeUtc().addDays(-400);
        const TestAuthority &issuer = parent ? *parent : *this;
        m_certificate = issuer.draft(name, m_key.handle(), from, 3650);
        if (!parent)
            X509_set_issuer_name(m_certificate.get(), X509_get_subject_name(m_certificate.get()));
        addExtension(m_certificate.get(), NID_basic_constraints,
                     QStringLiteral("critical,CA:TRUE"));
        addExtension(m_certificate.get(), NID_key_usage,
                     QStringLiteral("critical,keyCertSign,cRLSign"));
        issuer.addIssuerUrl(m_certificate.get());
        issuer.sign(m_certificate.get());
    }

    core::openssl::X509Ptr draft(const QString &name, EVP_PKEY *key, const QDateTime &from,
                                 int days) const
    {
        static long serial = 0x1000;
        core::openssl::X509Ptr certificate(X509_new());
        X509_set_version(certificate.get(), X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
        const QByteArray utf8 = name.toUtf8();
        X509_NAME_add_entry_by_NID(
            X509_get_subject_name(certificate.get()), NID_commonName, MBSTRING_UTF8,
            reinterpret_cast<const unsigned char *>(utf8.constData()), int(utf8.size()), -1, 0);
        if (m_certificate)
            X509_set_issuer_name(certificate.get(), X509_get_subject_name(m_certificate.get()));
        ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from.toSecsSinceEpoch());
        ASN1_TIME_set(X509_getm_notAfter(certificate.get()), from.addDays(days).toSecsSinceEpoch());
        X509_set_pubkey(certificate.get(), key);
        return certificate;
    }

    void addIssuerUrl(X509 *certificate) const
    {
        if (!issuerUrl.isEmpty())
            addExtension(certificate, NID_info_access,
                         QStringLiteral("caIssuers;URI:") + issuerUrl);
    }

    void sign(X509 *certificate) const { X509_sign(certificate, m_key.handle(), EVP_sha256()); }

    static void addExtension(X509 *certificate, int nid, const QString &value)
    {
        X509_EXTENSION *const extension =
            X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.toUtf8().constData());
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }

    static QByteArray toPem(X509 *certificate) { return core::openssl::toPem(certificate).value(); }

    core::PrivateKey m_key;
    core::openssl::X509Ptr m_certificate;
};
