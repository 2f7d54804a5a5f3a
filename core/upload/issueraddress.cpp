#include "core/upload/issueraddress.h"

#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace core::openssl {

QList<QUrl> issuerUrls(X509 *certificate)
{
    using AccessPtr = std::unique_ptr<AUTHORITY_INFO_ACCESS, Deleter<AUTHORITY_INFO_ACCESS_free>>;
    const AccessPtr access(static_cast<AUTHORITY_INFO_ACCESS *>(
        X509_get_ext_d2i(certificate, NID_info_access, nullptr, nullptr)));
    QList<QUrl> urls;
    for (int i = 0; access && i < sk_ACCESS_DESCRIPTION_num(access.get()); ++i) {
        const ACCESS_DESCRIPTION *entry = sk_ACCESS_DESCRIPTION_value(access.get(), i);
        if (OBJ_obj2nid(entry->method) != NID_ad_ca_issuers || entry->location->type != GEN_URI)
            continue;
        const ASN1_IA5STRING *text = entry->location->d.uniformResourceIdentifier;
        const QUrl url(
            QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)),
                                ASN1_STRING_length(text)),
            QUrl::StrictMode);
        const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        if (url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty())
            urls << url;
    }
    return urls;
}

} // namespace core::openssl
