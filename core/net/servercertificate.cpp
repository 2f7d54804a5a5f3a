#include "core/net/servercertificate.h"

#include <QByteArray>
#include <QHostAddress>
#include <QSslCertificate>

#include <openssl/x509v3.h>

#include <memory>

namespace core {

namespace {

struct X509Deleter
{
    void operator()(X509 *certificate) const noexcept { X509_free(certificate); }
};

} // namespace

bool coversHost(const QSslCertificate &certificate, const QString &host)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, X509Deleter> x509(d2i_X509(nullptr, &bytes, der.size()));
    if (!x509)
        return false;

    const QByteArray name = host.toLatin1();
    if (!QHostAddress(host).isNull())
        return X509_check_ip_asc(x509.get(), name.constData(), 0) == 1;
    constexpr unsigned int flags =
        X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS;
    return X509_check_host(x509.get(), name.constData(), static_cast<std::size_t>(name.size()),
                           flags, nullptr)
        == 1;
}

} // namespace core
