#include "core/filecheck/filefinding.h"

#include "core/dns/zonewalk.h"

#include <QSet>

#include <algorithm>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

using Outcome = FileSighting::Outcome;
using Verdict = FileFinding::Verdict;

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

QByteArray withoutBlanks(QByteArray text)
{
    text.removeIf([](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    return text;
}

QByteArray withoutEndOfLine(QByteArray text)
{
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    return text;
}

// The name below the registry's: "example.com.cn" of "www.shop.example.com.cn".
QString mainDomain(const QString &host)
{
    QString last = host;
    for (const QString &name : namesUpwards(host)) {
        if (isRegistryZone(name))
            break;
        last = name;
    }
    return last;
}

bool isRight(const FileSighting &sighting)
{
    return sighting.outcome == Outcome::Right;
}

// What decides where no address has the file: the outcome that tells the person most.
Verdict worstOf(const QList<FileSighting> &sightings)
{
    const auto has = [&](Outcome outcome) {
        return std::ranges::any_of(sightings,
                                   [&](const FileSighting &s) { return s.outcome == outcome; });
    };
    if (has(Outcome::OtherContent) || has(Outcome::TooLarge))
        return Verdict::OtherContent;
    if (has(Outcome::Status) || has(Outcome::LeadsAway))
        return Verdict::NotThere;
    return has(Outcome::Unreachable) || has(Outcome::TimedOut) ? Verdict::Unreachable
                                                               : Verdict::NoAddress;
}

} // namespace

QStringList fileHosts(const ValidationRecord &record)
{
    const QString host = record.domain.toLower();
    if (host.isEmpty() || host.startsWith("*."_L1))
        return {};
    if (host.startsWith("www."_L1))
        return {host, host.sliced(4)};
    return mainDomain(host) == host ? QStringList{host, u"www."_s + host} : QStringList{host};
}

QString filePath(const ValidationRecord &record)
{
    QString path = record.path;
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    if (!path.endsWith(u'/'))
        path += u'/';
    return path + record.name;
}

bool isSameSite(const QString &host, const QUrl &target)
{
    const bool isWeb = target.scheme() == "http"_L1 || target.scheme() == "https"_L1;
    const int usualPort = target.scheme() == "https"_L1 ? 443 : 80;
    return isWeb && target.port(usualPort) == usualPort
        && mainDomain(host) == mainDomain(target.host().toLower());
}

FileSighting::Slip slipOf(const QByteArray &seen, const QByteArray &expected,
                          const QString &contentType)
{
    using Slip = FileSighting::Slip;
    if (seen.startsWith(byteOrderMark)
        && withoutEndOfLine(seen.sliced(byteOrderMark.size())) == expected)
        return Slip::ByteOrderMark;
    if (withoutEndOfLine(seen) == expected)
        return Slip::EndOfLine;
    if (withoutBlanks(seen) == withoutBlanks(expected))
        return Slip::Blanks;
    const QByteArray start = seen.left(400).trimmed().toLower();
    const bool isPage = start.startsWith("<!doctype html") || start.contains("<html")
        || (contentType.startsWith("text/html"_L1, Qt::CaseInsensitive) && start.contains('<'));
    return isPage ? Slip::WebPage : Slip::None;
}

FileFinding conclude(const ValidationRecord &record, const QList<FileSighting> &sightings)
{
    FileFinding finding{record, Verdict::NoAddress, FileSighting::Slip::None, sightings};
    const auto differs = std::ranges::find_if(
        sightings, [](const FileSighting &s) { return s.outcome == Outcome::OtherContent; });
    if (differs != sightings.end())
        finding.slip = differs->slip;

    // Whichever address a CA connects to, one scheme there has to do.
    QSet<QString> places;
    QSet<QString> good;
    for (const FileSighting &sighting : sightings) {
        const QString place = sighting.host + u' ' + sighting.address.toString();
        places += place;
        if (isRight(sighting))
            good += place;
    }
    if (good.isEmpty())
        finding.verdict = worstOf(sightings);
    else if (good.size() < places.size())
        finding.verdict = Verdict::NotEverywhere;
    else if (std::ranges::any_of(sightings, [](const FileSighting &s) {
                 return isRight(s) && !s.redirects.isEmpty();
             }))
        finding.verdict = Verdict::Redirected;
    else
        finding.verdict = Verdict::Right;
    return finding;
}

} // namespace core
