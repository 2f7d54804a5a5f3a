#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// One thing to publish so that the CA can see who controls a name (facts.md 4.2). The provider
/// says which kind; CertDesk never guesses it from the brand.
struct ValidationRecord
{
    enum class Kind { Txt, Cname, File };

    Kind kind = Kind::Txt;
    QString domain; ///< The name to be proved, or the zone it was asked for.
    QString
        relativeName; ///< Host relative to `domain`, as a registrar's form wants it; "" for files.
    QString name; ///< Full record name (FQDN, no trailing dot), or the file's name.
    QString value; ///< Record value, or the file's content.
    QString path; ///< Files only: the directory, such as "/.well-known/pki-validation/".

    bool operator==(const ValidationRecord &) const = default;
};

/// What the provider saw for one name (CheckCertificateDomainVerification, facts.md 4.4).
struct DomainVerification
{
    QString domain;
    QString verifyType;
    int localCheck = 0; ///< 1 ok; negative: see facts.md 4.4.
    int caCheck = 0; ///< 2 passed, -1 not passed.
    QString localFailReason; ///< The provider's words.
    QStringList seenValues;
    bool tooFrequent = false;
    bool issued = false;

    bool passed() const { return caCheck == 2 || issued; }
    bool operator==(const DomainVerification &) const = default;
};

} // namespace core
