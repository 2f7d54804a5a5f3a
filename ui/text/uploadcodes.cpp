#include "ui/text/codetables.h"

#include <QtGlobal>

namespace ui {

namespace {

// Files that are opened for an upload, and what the provider says to it: facts.md 5.4.
constexpr CodeEntry uploads[]{
    {"upload/unreadable",
     QT_TRANSLATE_NOOP("ui::CodeText", "This is no certificate or key, or it is damaged."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose a PEM, DER, PFX, PKCS#7 or JKS file.")},
    {"upload/too-large",
     QT_TRANSLATE_NOOP("ui::CodeText", "The file is too large for a certificate."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose a file of at most 1 MB.")},
    {"upload/jceks", QT_TRANSLATE_NOOP("ui::CodeText", "A JCEKS keystore can't be read here."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Convert it with keytool: -importkeystore -deststoretype PKCS12.")},
    {"upload/request",
     QT_TRANSLATE_NOOP("ui::CodeText", "This is a signing request (CSR), no certificate."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose the file that the authority sent in answer to it.")},
    {"upload/key",
     QT_TRANSLATE_NOOP("ui::CodeText", "The private key is damaged, or neither RSA nor EC."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose the original key file.")},
    {"upload/other-key",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The private key is that of another certificate. Nothing was sent."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Open the key that was made for this certificate.")},
    {"pfx/old-encryption",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The file is encrypted in an old way that this system can't read any more."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Export it again from where it comes, with AES for the encryption.")},
    {"issuer/none",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The certificate does not say where its issuer's certificate can be had."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Add the chain that the authority sent along, or has on its web site.")},
    {"issuer/private",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The issuer's certificate would be inside a private network, where nothing "
                       "is asked on the word of a file."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Get the issuer's certificate yourself and add it.")},
    {"issuer/unreachable",
     QT_TRANSLATE_NOOP("ui::CodeText", "The issuer's server did not send its certificate."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Try again later, or add the chain that the authority sent along.")},
    {"issuer/unfit",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "What the issuer's server sent did not sign this certificate. It is not "
                       "used."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Add the chain that the authority sent along.")},
    {"CertificateParseError",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider could not read the certificate. Nothing was added."),
     QT_TRANSLATE_NOOP("ui::CodeText", "It may be of a kind that the provider does not host.")},
    {"CertificateChainError",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider finds the chain incomplete or broken. Nothing was added."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Complete the chain, then upload it again.")},
    {"CertificateCaError",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider does not take the authority's certificate. Nothing was "
                       "added."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Upload the server's own certificate with its chain.")},
    {"CertificateEncryptInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider takes the certificate for an SM2 one. Nothing was added."),
     QT_TRANSLATE_NOOP("ui::CodeText", "SM2 certificates are uploaded in the provider's console.")},
    {"CertificateExists",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The same certificate is in the account already. Nothing was added."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list and search for its domain.")},
};

} // namespace

std::span<const CodeEntry> uploadCodes()
{
    return uploads;
}

} // namespace ui
