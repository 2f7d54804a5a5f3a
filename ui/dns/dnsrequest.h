#pragma once

#include "ui/dns/dnstext.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

class QPagedPaintDevice;

namespace ui {

/// What the person who runs the DNS or the web site is to publish, as a letter.
struct DnsRequest
{
    QString subject;
    QString body; ///< Plain text, lines end with "\n".
};

/// In the language of `locale`, whichever the program speaks: its translation is read for this
/// alone; English where there is none. `deadline` may be invalid.
DnsRequest dnsRequest(const QString &domain, const QList<PlacedRecord> &records,
                      const QDateTime &deadline, const QLocale &locale);

/// A new mail with the letter in it, without an addressee.
QUrl mailAddress(const DnsRequest &request);

/// UTF-8, with the subject as its first line. FileUnwritable with the path.
[[nodiscard]] core::Result<void> saveRequestText(const DnsRequest &request, const QString &path);
/// A4, as many pages as it takes. FileUnwritable with the path.
[[nodiscard]] core::Result<void> saveRequestPdf(const DnsRequest &request, const QString &path);
void printRequest(const DnsRequest &request, QPagedPaintDevice &printer);

} // namespace ui
