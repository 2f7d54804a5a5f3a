#include "core/net/httpdate.h"

#include <QLocale>
#include <QString>

namespace core {

using namespace Qt::Literals::StringLiterals;

QDateTime parseHttpDate(const QByteArray &header)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
                                             u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace core
