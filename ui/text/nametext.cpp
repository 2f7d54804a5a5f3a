#include "ui/text/nametext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

QString readableName(const QString &domain)
{
    // Nearly every name is told by one quick look.
    if (!domain.contains(u'-') || !domain.contains(u"xn--"_s, Qt::CaseInsensitive))
        return domain;
    // A "*" is no label of an IDN; the rest is.
    const bool isWildcard = domain.startsWith(u"*."_s);
    const QString name = isWildcard ? domain.mid(2) : domain;
    const QString readable = QUrl::fromAce(name.toLatin1(), QUrl::IgnoreIDNWhitelist);
    if (readable.isEmpty())
        return domain;
    return isWildcard ? u"*."_s + readable : readable;
}

} // namespace ui
