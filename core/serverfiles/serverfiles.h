#pragma once

#include "core/base/result.h"
#include "core/crypto/certificatechain.h"
#include "core/crypto/privatekey.h"
#include "core/crypto/secret.h"
#include "core/serverfiles/stagingnotes.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace core {

enum class ServerKind { Nginx, Apache, Iis, Tomcat, Other };

/// File names for a domain, without folder: "example.com_bundle.crt", "example.com.key", …
/// A wildcard's "*" becomes "_wildcard".
QString fileStem(const QString &domain);

/// Writes "<stem>_bundle.crt" (leaf and intermediates) and "<stem>.key" (PKCS#8 PEM, only the owner
/// may read it) into `folder`, re-opens both and compares key, leaf and chain with what was asked.
/// Returns the full paths. Never truncates a file that is there: temp, fsync, rename.
/// FileUnwritable with the path in `detail` (read-only folder, full disk); then nothing is left.
/// What a killed program leaves is found by `notes`.
[[nodiscard]] Result<QStringList> writePemPair(const QString &folder, const QString &domain,
                                               const CertificateChain &chain, const PrivateKey &key,
                                               const StagingNotes &notes = {});

/// Writes one PKCS#12 file (AES-256, PBKDF2-SHA256; `legacy` uses 3DES/SHA-1 for Windows 2012 and
/// Java 8), re-opens it with the same password and compares. `password` is UTF-8, not empty. Java
/// (Tomcat) opens only files with an ASCII password.
[[nodiscard]] Result<QString> writePkcs12(const QString &path, const Secret &password,
                                          const CertificateChain &chain, const PrivateKey &key,
                                          bool legacy = false, const StagingNotes &notes = {});

/// What is in a PKCS#12 container, whatever belongs to what.
struct Pkcs12Contents
{
    std::vector<PrivateKey> keys;
    QByteArray certificatesPem;
};
/// BadInput "pfx/password" if the password does not fit, "pfx/unreadable" for anything that is no
/// such container, or over 1 MB, or asks for too much work, "pfx/old-encryption" for one that this
/// system can't decrypt any more. An empty password is tried in both ways
/// in which programs write one.
[[nodiscard]] Result<Pkcs12Contents> unpackPkcs12(const QByteArray &bytes, const Secret &password);

/// Opens a PKCS#12 file of one key with its chain. Fails as unpackPkcs12() does, and with
/// "pfx/unreadable" for anything else in it.
struct OpenedPkcs12
{
    PrivateKey key;
    CertificateChain chain;
};
[[nodiscard]] Result<OpenedPkcs12> readPkcs12(const QByteArray &bytes, const Secret &password);

/// A password of 20 characters without look-alikes.
[[nodiscard]] Secret generatePassword();

} // namespace core
