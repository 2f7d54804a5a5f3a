#include "sandbox/dns/domainproof.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using core::DnsAnswer;
using core::DnsType;
using Outcome = core::DnsAnswer::Outcome;
using Kind = core::ValidationRecord::Kind;

constexpr int mostLevels = 16; // of a name that is climbed for CAA

QString withoutDot(const QString &name)
{
    return name.endsWith(u'.') ? name.chopped(1) : name;
}

bool isExpected(const core::ValidationRecord &record, const QString &seen)
{
    if (record.kind == Kind::Txt)
        return seen == record.value;
    return withoutDot(seen).compare(withoutDot(record.value), Qt::CaseInsensitive) == 0;
}

DomainProof judge(const core::ValidationRecord &record, const DnsAnswer &answer)
{
    const bool isTxt = record.kind == Kind::Txt;
    const QString type = isTxt ? u"txt"_s : u"cname"_s;
    DomainProof proof;
    proof.seenValues = answer.values;
    switch (answer.outcome) {
    case Outcome::Found:
        if (std::ranges::any_of(answer.values,
                                [&](const QString &seen) { return isExpected(record, seen); })) {
            proof.localCheck = LocalCheck::Passed;
        } else {
            proof.localCheck = isTxt ? LocalCheck::TxtMismatch : LocalCheck::CnameMismatch;
            proof.reason = type + u" record mismatch: "_s + record.name;
        }
        break;
    case Outcome::NoData:
    case Outcome::NoSuchName:
        proof.localCheck = isTxt ? LocalCheck::TxtNotFound : LocalCheck::CnameNotFound;
        proof.reason = type + u" record not found: "_s + record.name;
        break;
    case Outcome::ServerFailure:
    case Outcome::Refused:
    case Outcome::NoReply:
        proof.localCheck = isTxt ? LocalCheck::TxtNoNameServer : LocalCheck::CnameNoNameServer;
        proof.reason = u"ns not found: "_s + record.domain;
        break;
    }
    return proof;
}

struct CaaProperty
{
    bool isCritical = false;
    QString tag;
    QString value;
};

// `0 issue "ca.example; account=1"`
CaaProperty parseProperty(const QString &text)
{
    static const QRegularExpression pattern(uR"re(^(\d+)\s+(\w+)\s+"?([^"]*)"?$)re"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    return {(match.captured(1).toInt() & 128) != 0, match.captured(2).toLower(), match.captured(3)};
}

bool namesUs(const CaaProperty &property)
{
    const QString issuer = property.value.section(u';', 0, 0).trimmed();
    return withoutDot(issuer).compare(caaDomain, Qt::CaseInsensitive) == 0;
}

bool permits(const QStringList &values, bool isWildcard)
{
    QList<CaaProperty> issue;
    QList<CaaProperty> issueWild;
    for (const QString &value : values) {
        const CaaProperty property = parseProperty(value);
        if (property.tag == u"issue")
            issue.append(property);
        else if (property.tag == u"issuewild")
            issueWild.append(property);
        else if (property.isCritical && property.tag != u"iodef")
            return false;
    }
    const auto &relevant = isWildcard && !issueWild.isEmpty() ? issueWild : issue;
    return relevant.isEmpty() || std::ranges::any_of(relevant, namesUs);
}

/// RFC 8659 3: the closest name that has CAA records decides.
CaaPermission climb(const QStringList &names, const QList<DnsAnswer> &answers, bool isWildcard)
{
    CaaPermission permission;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const DnsAnswer &answer = answers[i];
        if (answer.outcome == Outcome::ServerFailure || answer.outcome == Outcome::NoReply) {
            permission.allowed = false;
            permission.foundAt = names[i];
            permission.reason = u"CAA lookup failed: "_s + names[i];
            return permission;
        }
        if (answer.outcome != Outcome::Found || answer.values.isEmpty())
            continue;
        permission.foundAt = names[i];
        permission.seenValues = answer.values;
        permission.allowed = permits(answer.values, isWildcard);
        if (!permission.allowed)
            permission.reason = u"CAA record prohibits issuance: "_s + names[i];
        return permission;
    }
    return permission;
}

} // namespace

core::Task<DomainProof> proveDomain(core::DnsResolver &resolver,
                                    const core::ValidationRecord &record,
                                    const core::DnsServer &server, QObject *owner)
{
    const DnsType type = record.kind == Kind::Txt ? DnsType::Txt : DnsType::Cname;
    return resolver.query(record.name, type, server, owner)
        .then([record](const core::Result<DnsAnswer> &answer) {
            return answer.map([&](const DnsAnswer &seen) { return judge(record, seen); });
        });
}

core::Task<CaaPermission> checkCaa(core::DnsResolver &resolver, const QString &name,
                                   const core::DnsServer &server, QObject *owner)
{
    const bool isWildcard = name.startsWith("*."_L1);
    QStringList names;
    QList<QFuture<core::Result<DnsAnswer>>> queries;
    QString climbed = withoutDot(isWildcard ? name.mid(2) : name);
    while (!climbed.isEmpty() && names.size() < mostLevels) {
        names.append(climbed);
        queries.append(resolver.query(climbed, DnsType::Caa, server, owner));
        climbed = climbed.section(u'.', 1);
    }
    return QtFuture::whenAll(queries.begin(), queries.end())
        .then([names, isWildcard](const QList<QFuture<core::Result<DnsAnswer>>> &done)
                  -> core::Result<CaaPermission> {
            QList<DnsAnswer> answers;
            for (const auto &query : done) {
                if (query.resultCount() == 0)
                    return core::fail(core::Error::Kind::Cancelled);
                const core::Result<DnsAnswer> answer = query.result();
                if (!answer)
                    return core::Failure(answer.error());
                answers.append(*answer);
            }
            return climb(names, answers, isWildcard);
        });
}

} // namespace sandbox
