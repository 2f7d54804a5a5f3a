#include "sandbox/state/ordernames.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype longestName = 64;

bool isWild(const QString &name)
{
    return name.startsWith("*."_L1);
}

bool isGift(const QString &name, const QStringList &all)
{
    const bool isWwwOfMain = name == u"www."_s + all.first() && !isWild(all.first());
    return name != all.first()
        && (isWwwOfMain || all.contains(u"www."_s + name) || all.contains(u"*."_s + name));
}

Refusal badDomain(const QString &message)
{
    return refuse(u"FailedOperation.CertificateInfoSubmitDomainInvalid"_s, message);
}

} // namespace

bool isCertificateName(const QString &name)
{
    static const QRegularExpression form(
        uR"(^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return name.size() <= longestName && form.match(name).hasMatch()
        && !name.endsWith(".ru"_L1, Qt::CaseInsensitive);
}

tl::expected<void, ApiError> checkNames(const QStringList &names, const CatalogueItem &item,
                                        int domainCount)
{
    int counted = 0;
    bool hasWild = false;
    for (const QString &name : names) {
        if (!isCertificateName(name))
            return badDomain(u"`%1` is not a valid domain name."_s.arg(name));
        if (isWild(name) && !item.isWildcard())
            return badDomain(u"This product does not support wildcards."_s);
        hasWild = hasWild || isWild(name);
        if (!isGift(name, names))
            ++counted;
    }
    if (item.isWildcard() && !hasWild)
        return badDomain(u"This product needs a wildcard name."_s);
    if (counted > domainCount)
        return badDomain(u"The certificate was bought for %1 names."_s.arg(domainCount));
    return {};
}

} // namespace sandbox
