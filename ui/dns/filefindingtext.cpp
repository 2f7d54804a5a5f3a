#include "ui/dns/dnstext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using FileMood = FindingText::Mood;
using FileOutcome = core::FileSighting::Outcome;
using FileSlip = core::FileSighting::Slip;

struct FileWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::FileWording)
};

QString slipText(FileSlip slip)
{
    switch (slip) {
    case FileSlip::None:
        return FileWording::tr("The file is there, but with other content.");
    case FileSlip::ByteOrderMark:
        return FileWording::tr("The file begins with an invisible byte order mark.");
    case FileSlip::EndOfLine:
        return FileWording::tr("The file has a line break at its end.");
    case FileSlip::Blanks:
        return FileWording::tr("The file has blanks that do not belong there.");
    case FileSlip::WebPage:
        return FileWording::tr("A web page is there in place of the file, such as an error page "
                               "with status 200.");
    }
    Q_UNREACHABLE();
}

QString slipAdvice(FileSlip slip)
{
    return slip == FileSlip::WebPage
        ? FileWording::tr("Have the server give out the file itself for this address.")
        : FileWording::tr("Save the file with the button here and copy it to the server as it is; "
                          "don't open it in an editor.");
}

QString firstSeen(const core::FileFinding &finding)
{
    const auto differs =
        std::ranges::find_if(finding.sightings, [](const core::FileSighting &sighting) {
            return sighting.outcome == FileOutcome::OtherContent;
        });
    return differs == finding.sightings.end() ? QString() : QString::fromUtf8(differs->seen);
}

QString answerText(const core::FileSighting &sighting)
{
    switch (sighting.outcome) {
    case FileOutcome::Right:
        return FileWording::tr("the right content");
    case FileOutcome::NoAddress:
        return FileWording::tr("the name has no address in DNS");
    case FileOutcome::Unreachable:
        return FileWording::tr("not reachable");
    case FileOutcome::TimedOut:
        return FileWording::tr("no answer in time");
    case FileOutcome::Status:
        //: %1 is a number such as 404
        return FileWording::tr("status %1").arg(sighting.status);
    case FileOutcome::LeadsAway:
        return FileWording::tr("a redirect that a CA does not follow");
    case FileOutcome::TooLarge:
        return FileWording::tr("far too much content");
    case FileOutcome::OtherContent:
        //: %1 is a type such as text/html, %2 the beginning of a file
        return FileWording::tr("other content (%1): %2")
            .arg(sighting.contentType.isEmpty() ? u"–"_s : sighting.contentType,
                 QString::fromUtf8(sighting.seen.left(80)).simplified());
    }
    Q_UNREACHABLE();
}

} // namespace

FindingText describe(const core::FileFinding &finding)
{
    using Verdict = core::FileFinding::Verdict;
    switch (finding.verdict) {
    case Verdict::Right:
        return {FileMood::Good,
                FileWording::tr("There"),
                FileWording::tr("Every address serves the file with the right content."),
                {},
                {}};
    case Verdict::Redirected:
        return {FileMood::Good,
                FileWording::tr("Behind a redirect"),
                FileWording::tr("The right content is there, but behind a redirect, which not "
                                "every CA follows."),
                FileWording::tr("Better serve it without one."),
                {}};
    case Verdict::NotEverywhere:
        return {FileMood::Wrong, FileWording::tr("Not everywhere"),
                FileWording::tr("Some addresses have the file, others don't; the CA may meet any "
                                "of them."),
                FileWording::tr("Put it on every server listed below."), firstSeen(finding)};
    case Verdict::OtherContent:
        return {FileMood::Wrong, FileWording::tr("Wrong content"), slipText(finding.slip),
                slipAdvice(finding.slip), firstSeen(finding)};
    case Verdict::NotThere:
        return {FileMood::Waiting,
                FileWording::tr("Not there yet"),
                FileWording::tr("The web server answers, but not with the file."),
                FileWording::tr("Check the folder and the name of the file, and that nothing "
                                "redirects its address."),
                {}};
    case Verdict::NoAddress:
        return {FileMood::Wrong,
                FileWording::tr("No address"),
                FileWording::tr("The name has no address in DNS, so that nobody finds the file."),
                FileWording::tr("Add an A or AAAA record, or prove the domain by DNS."),
                {}};
    case Verdict::Unreachable:
        return {FileMood::Unclear,
                FileWording::tr("Not reachable"),
                FileWording::tr("No web server answered on port 80 or 443."),
                FileWording::tr("Check that the site can be reached from the internet, also from "
                                "abroad. Inside a company network CertDesk may see less than the "
                                "CA."),
                {}};
    }
    Q_UNREACHABLE();
}

SightingText describe(const core::FileSighting &sighting)
{
    SightingText text;
    text.who = sighting.outcome == FileOutcome::NoAddress
        ? sighting.host
        : u"%1  %2  %3"_s.arg(sighting.isSecure ? u"https"_s : u"http"_s, sighting.host,
                              sighting.address.toString());
    text.seen = answerText(sighting);
    for (const QUrl &target : sighting.redirects)
        //: %1 is a web address
        text.seen += u'\n' + FileWording::tr("redirect to %1").arg(target.toString());
    switch (sighting.outcome) {
    case FileOutcome::Right:
        text.mood = FileMood::Good;
        break;
    case FileOutcome::Unreachable:
    case FileOutcome::TimedOut:
        text.mood = FileMood::Unclear;
        break;
    default:
        text.mood = FileMood::Wrong;
        break;
    }
    return text;
}

} // namespace ui
