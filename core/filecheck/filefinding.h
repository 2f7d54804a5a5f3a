#pragma once

#include "core/model/validation.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QStringList>
#include <QUrl>

namespace core {

/// What a CA would see at one address of one host, over one scheme.
struct FileSighting
{
    enum class Outcome {
        Right,
        NoAddress, ///< The host has none in DNS.
        Unreachable, ///< No connection, no TLS, or it broke off.
        TimedOut,
        Status, ///< Another status than 200: `status`.
        LeadsAway, ///< A redirect out of the main domain, to another port, or one too many.
        OtherContent, ///< See `slip`.
        TooLarge
    };

    /// How other content comes close to the right one, or what it is instead.
    enum class Slip {
        None,
        ByteOrderMark, ///< Only the mark that some editors put in front differs.
        EndOfLine, ///< Only line breaks at the end differ.
        Blanks, ///< Only blanks differ.
        WebPage ///< An HTML page, such as an error page with status 200.
    };

    QString host;
    QHostAddress address; ///< Null for NoAddress.
    bool isSecure = false; ///< https; its certificate does not matter (facts.md 4.5).
    Outcome outcome = Outcome::Unreachable;
    Slip slip = Slip::None;
    int status = 0;
    QList<QUrl> redirects; ///< In their order; where LeadsAway, the last was not followed.
    QString contentType;
    QByteArray seen; ///< What was there instead, cut to 400 bytes.

    bool operator==(const FileSighting &) const = default;
};

/// What the web says about a file that should be there: one verdict, and what each address said.
struct FileFinding
{
    enum class Verdict {
        Right, ///< At every address of every host, over http or https.
        Redirected, ///< So, but through a redirect, which not every CA follows.
        NotEverywhere, ///< At some addresses only.
        NotThere,
        OtherContent, ///< `slip` of the first that differs.
        NoAddress,
        Unreachable
    };

    ValidationRecord record;
    Verdict verdict = Verdict::Unreachable;
    FileSighting::Slip slip = FileSighting::Slip::None;
    QList<FileSighting> sightings;

    bool operator==(const FileFinding &) const = default;
};

/// The hosts that the file has to be on: a main domain needs `www`, too, `www` the main domain, any
/// other name itself alone. None for a wildcard, which no file proves (facts.md 4.5).
QStringList fileHosts(const ValidationRecord &record);

/// The path of the file, with its slash in front.
QString filePath(const ValidationRecord &record);

/// Whether a CA may follow from one to the other: http or https on their own ports, within the same
/// main domain.
bool isSameSite(const QString &host, const QUrl &target);

FileSighting::Slip slipOf(const QByteArray &seen, const QByteArray &expected,
                          const QString &contentType);

/// Pure: what the sightings of one file amount to.
FileFinding conclude(const ValidationRecord &record, const QList<FileSighting> &sightings);

} // namespace core
