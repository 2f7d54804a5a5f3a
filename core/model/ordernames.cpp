#include "core/model/ordernames.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype longestName = 64;

bool isWild(const QString &name)
{
    return name.startsWith("*."_L1);
}

QString asAscii(const QString &name)
{
    const QString bare = isWild(name) ? name.sliced(2) : name;
    const QString ascii = QString::fromLatin1(QUrl::toAce(bare));
    if (ascii.isEmpty())
        return name; // as it is: checkOrderNames() says what is wrong
    return isWild(name) ? u"*."_s + ascii : ascii;
}

QString hostOf(QString word)
{
    if (const qsizetype scheme = word.indexOf("://"_L1); scheme >= 0)
        word = word.sliced(scheme + 3).section(u'/', 0, 0).section(u':', 0, 0);
    while (word.endsWith(u'.'))
        word.chop(1);
    return word;
}

bool isDomain(const QString &name)
{
    static const QRegularExpression form(
        uR"(^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$)"_s);
    return name.size() <= longestName && form.match(name).hasMatch();
}

bool takesWildcards(NameCoverage coverage)
{
    return coverage == NameCoverage::Wildcard || coverage == NameCoverage::MultiWildcard;
}

// facts.md 5.1, "Gift names".
bool comesForNothing(const QString &name, const QStringList &all)
{
    const bool isWwwOfMain = !isWild(all.first()) && name == u"www."_s + all.first();
    return name != all.first()
        && (isWwwOfMain || all.contains(u"www."_s + name) || all.contains(u"*."_s + name));
}

NameVerdict checkName(const QString &name, NameCoverage coverage)
{
    if (!isDomain(name))
        return {NameFault::NotADomain, name};
    if (name.endsWith(".ru"_L1))
        return {NameFault::SuffixNotServed, name};
    if (isWild(name) && !takesWildcards(coverage))
        return {NameFault::WildcardNotAllowed, name};
    return {};
}

} // namespace

QStringList readNames(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;，；、]+"_s);
    QStringList names;
    for (const QString &word : text.split(between, Qt::SkipEmptyParts))
        if (const QString name = asAscii(hostOf(word.toLower()));
            !name.isEmpty() && !names.contains(name))
            names.append(name);
    return names;
}

NameVerdict checkOrderNames(const QStringList &names, NameCoverage coverage, int bought)
{
    if (names.isEmpty())
        return {NameFault::Missing, {}};
    for (const QString &name : names)
        if (const NameVerdict verdict = checkName(name, coverage); verdict.fault != NameFault::None)
            return verdict;
    if (takesWildcards(coverage) && std::ranges::none_of(names, isWild))
        return {NameFault::WildcardMissing, {}};
    const auto counted = std::ranges::count_if(
        names, [&](const QString &name) { return !comesForNothing(name, names); });
    return counted > bought ? NameVerdict{NameFault::TooMany, {}} : NameVerdict{};
}

} // namespace core
