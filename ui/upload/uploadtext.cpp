#include "ui/upload/uploadtext.h"

#include "ui/text/errortext.h"
#include "ui/text/nametext.h"
#include "ui/text/timetext.h"
#include "ui/upload/uploadviewmodel.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct UploadWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::UploadWording)
};

using Kind = core::UploadFinding::Kind;
constexpr qsizetype namesShown = 3;

QString holdings(const core::ForeignFile &content)
{
    const auto certificates = static_cast<int>(content.certificatesPem.size());
    const auto keys = static_cast<int>(content.keys.size());
    QStringList parts;
    if (certificates > 0)
        parts += UploadWording::tr("%n certificates", nullptr, certificates);
    if (keys > 0)
        parts += UploadWording::tr("%n private keys", nullptr, keys);
    return parts.join(u", "_s);
}

QString withRequestId(const ErrorText &text)
{
    QString words = text.what + u' ' + text.advice;
    if (!text.requestId.isEmpty())
        words += u"\nRequestId "_s + text.requestId;
    return words;
}

QString blockingText(const core::UploadFinding &finding)
{
    switch (finding.kind) {
    case Kind::NoCertificate:
        return finding.subject.isEmpty()
            ? UploadWording::tr("There is no certificate among the files. Open the one that "
                                "belongs to the key.")
            //: %1 is the name of a certificate authority
            : UploadWording::tr("There is no server's certificate among the files, only that of "
                                "the authority %1. Open your own certificate, too.")
                  .arg(finding.subject);
    case Kind::NoKey:
        return UploadWording::tr("The private key is missing. Open its file, too: the provider "
                                 "hosts a certificate only with its key.");
    case Kind::OtherKey:
        return UploadWording::tr("The private key is that of another certificate. Open the one "
                                 "that was made for this certificate.");
    default:
        //: %1 is a kind of key, such as "ED25519" or "SM2"
        return UploadWording::tr("The certificate has a key of the kind %1, which can't be "
                                 "uploaded from here. Use the provider's console.")
            .arg(finding.subject);
    }
}

QString warningText(const core::UploadFinding &finding)
{
    switch (finding.kind) {
    case Kind::Expired:
        return UploadWording::tr("It expired on %1: no browser accepts it any more.")
            .arg(dateText(finding.at));
    case Kind::NotYetValid:
        return UploadWording::tr("It is valid only from %1 on: before that no browser accepts it.")
            .arg(dateTimeText(finding.at));
    case Kind::WeakKey:
        //: %1 is a kind of key, such as "RSA 1024"
        return UploadWording::tr("Its key, %1, is too weak: browsers refuse it.")
            .arg(finding.subject);
    case Kind::WeakSignature:
        //: %1 is the name of a certificate
        return UploadWording::tr("The signature of %1 is of an old kind (SHA-1 or MD5): browsers "
                                 "refuse it.")
            .arg(finding.subject);
    case Kind::NoNames:
        return UploadWording::tr("It has no alternative name (SAN), the only place where browsers "
                                 "look for a domain: they refuse it.");
    case Kind::SelfSigned:
        return UploadWording::tr("It is signed by itself: browsers warn of it, and the provider "
                                 "may refuse it.");
    case Kind::IssuerMissing:
        //: %1 is the name of a certificate authority
        return UploadWording::tr("The chain is incomplete: the certificate of the issuer %1 is "
                                 "missing. Phones and programs will not trust your site without "
                                 "it.")
            .arg(finding.subject);
    case Kind::IssuerExpired:
        return UploadWording::tr("The issuer's certificate, %1, expired on %2.")
            .arg(finding.subject, dateText(finding.at));
    case Kind::UnknownAuthority:
        return UploadWording::tr("The chain ends at %1, whom this computer does not trust. That is "
                                 "all right for an authority of your own.")
            .arg(finding.subject);
    default:
        return UploadWording::tr("A certificate has the issuer's name, %1, but did not sign this "
                                 "one. It is left out.")
            .arg(finding.subject);
    }
}

} // namespace

QString uploadFileText(const UploadFile &file)
{
    switch (file.state) {
    case UploadFile::State::Reading:
        return UploadWording::tr("Reading…");
    case UploadFile::State::Read:
        return holdings(file.content);
    case UploadFile::State::Locked: {
        const QString known = holdings(file.content);
        const QString wait = file.isPasswordWrong
            ? UploadWording::tr("the password does not open it")
            : UploadWording::tr("locked by a password");
        return known.isEmpty() ? wait : known + u", "_s + wait;
    }
    case UploadFile::State::Unusable: {
        const ErrorText text = describe(file.problem.value_or(core::Error()));
        return text.what + u' ' + text.advice;
    }
    }
    Q_UNREACHABLE();
}

QString uploadFindingText(const core::UploadFinding &finding)
{
    if (core::isBlocking(finding.kind))
        return blockingText(finding);
    if (core::isWarning(finding.kind))
        return warningText(finding);
    switch (finding.kind) {
    case Kind::KeyFits:
        //: %1 is a kind of key, such as "EC P-256"
        return UploadWording::tr("The private key belongs to the certificate (%1).")
            .arg(finding.subject);
    case Kind::Valid:
        return UploadWording::tr("It is valid until %1.").arg(dateText(finding.at));
    case Kind::ChainComplete:
        //: %1 is the name of a certificate authority
        return UploadWording::tr("The chain is complete up to %1, and every signature fits.")
            .arg(finding.subject);
    case Kind::RootLeftOut:
        return UploadWording::tr("The root certificate %1 is left out: servers don't send it.")
            .arg(finding.subject);
    default:
        return UploadWording::tr("%1 does not belong to the chain and is left out.")
            .arg(finding.subject);
    }
}

Tone uploadFindingTone(core::UploadFinding::Kind kind)
{
    if (core::isBlocking(kind))
        return Tone::Bad;
    if (core::isWarning(kind))
        return Tone::Warning;
    return kind == Kind::RootLeftOut || kind == Kind::OtherLeftOut ? Tone::Neutral : Tone::Good;
}

QString uploadNames(const core::CertificateFacts &leaf)
{
    QStringList names = leaf.names;
    if (names.isEmpty())
        names +=
            leaf.commonName.isEmpty() ? UploadWording::tr("(without a name)") : leaf.commonName;
    const qsizetype more = names.size() - namesShown;
    QStringList shown;
    for (const QString &name : names.mid(0, more == 1 ? names.size() : namesShown))
        shown += readableName(name);
    return more > 1
        //: %1 is a list of domain names
        ? UploadWording::tr("%1 and %n more", nullptr, static_cast<int>(more))
              .arg(shown.join(u", "))
        : shown.join(u", "_s);
}

QString uploadFacts(const core::UploadBundle &bundle, const QDateTime &now)
{
    if (!bundle.chain)
        return {};
    const core::CertificateFacts &leaf = bundle.chain->leaf;
    //: %1 is a certificate authority, %2 a kind of key, %3 a date, %4 such as "90 days left"
    return UploadWording::tr("Issued by %1 · %2 · until %3 (%4)")
        .arg(leaf.issuer, bundle.keyDescription, dateText(leaf.notAfter),
             daysLeftText(now.daysTo(leaf.notAfter)));
}

QString uploadOutcomeText(const UploadViewModel &viewModel)
{
    if (const auto &problem = viewModel.problem()) {
        const QString words = withRequestId(describe(*problem));
        return viewModel.stage() == UploadViewModel::Stage::Unknown ? words + u'\n'
                + UploadWording::tr("The list is being refreshed: look there for the certificate "
                                    "before you upload it once more.")
                                                                    : words;
    }
    const auto &outcome = viewModel.outcome();
    if (!outcome)
        return {};
    QString words = outcome->wasThere
        //: %1 is a certificate's ID
        ? UploadWording::tr("This certificate is in the account already, as %1. Nothing was added.")
        : UploadWording::tr("The certificate is in the account now, as %1.");
    words = words.arg(outcome->certificate.value());
    if (outcome->noteProblem)
        words += u' '
            + UploadWording::tr("Its private key is in this computer's keychain, but it could not "
                                "be noted which certificate it is for.");
    else if (viewModel.keepsKey())
        words += u' '
            + UploadWording::tr("Its private key is also in this computer's keychain: “Save for my "
                                "server” makes files of it.");
    return words;
}

QString completionText(const UploadViewModel &viewModel)
{
    const auto &problem = viewModel.completionProblem();
    if (!problem)
        return {};
    const ErrorText text = describe(*problem);
    QString words = text.what + u' ' + text.advice;
    const QString host = QUrl(problem->detail).host();
    if (!host.isEmpty())
        words += u" ("_s + host + u')';
    return words;
}

} // namespace ui
