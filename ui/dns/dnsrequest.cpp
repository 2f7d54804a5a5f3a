#include "ui/dns/dnsrequest.h"

#include <QFile>
#include <QFontDatabase>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTranslator>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using RecordKind = core::ValidationRecord::Kind;

/// Texts in one language, beside the program's own.
class RequestWording
{
public:
    explicit RequestWording(const QLocale &locale)
    {
        m_isTranslated = locale.language() != QLocale::English
            && m_translator.load(locale, u"certdesk"_s, u"_"_s, u":/i18n"_s);
    }

    QString operator()(const char *text) const
    {
        const QString translated =
            m_isTranslated ? m_translator.translate("ui::DnsRequest", text) : QString();
        return translated.isEmpty() ? QString::fromUtf8(text) : translated;
    }

private:
    QTranslator m_translator;
    bool m_isTranslated = false;
};

QString dnsBlock(const RequestWording &words, const PlacedRecord &placed)
{
    const core::ValidationRecord &record = placed.record;
    return words(QT_TRANSLATE_NOOP("ui::DnsRequest",
                                   "Zone: %1\nHost: %2\nType: %3\nValue: %4\nTTL: %5\nFull name: "
                                   "%6"))
        .arg(formZone(record, placed.zone), hostText(record, placed.zone),
             record.kind == RecordKind::Cname ? u"CNAME"_s : u"TXT"_s, record.value, u"600"_s,
             record.name);
}

QString fileBlock(const RequestWording &words, const core::ValidationRecord &record)
{
    return words(QT_TRANSLATE_NOOP("ui::DnsRequest",
                                   "File name: %1\nContent, without a line break: %2\nIt has to be "
                                   "found at, without a redirect:\n%3"))
        .arg(record.name, record.value, fileAddresses(record).join(u'\n'));
}

void fill(QTextDocument &document, const DnsRequest &request)
{
    QTextCursor cursor(&document);
    QTextCharFormat title;
    title.setFontPointSize(15);
    title.setFontWeight(QFont::Bold);
    cursor.insertText(request.subject + u"\n\n"_s, title);
    QTextCharFormat text;
    text.setFontPointSize(10);
    cursor.insertText(request.body, text);
}

} // namespace

DnsRequest dnsRequest(const QString &domain, const QList<PlacedRecord> &records,
                      const QDateTime &deadline, const QLocale &locale)
{
    const RequestWording words(locale);
    const bool hasDns = std::ranges::any_of(
        records, [](const PlacedRecord &r) { return r.record.kind != RecordKind::File; });
    QStringList blocks;
    blocks += hasDns
        ? words(QT_TRANSLATE_NOOP("ui::DnsRequest",
                                  "A certificate for %1 is on order. To prove that the "
                                  "domain is ours, please add this to its DNS:"))
              .arg(domain)
        : words(QT_TRANSLATE_NOOP("ui::DnsRequest",
                                  "A certificate for %1 is on order. To prove that the "
                                  "domain is ours, please put this file on the web site:"))
              .arg(domain);
    for (const PlacedRecord &placed : records)
        blocks += placed.record.kind == RecordKind::File ? fileBlock(words, placed.record)
                                                         : dnsBlock(words, placed);
    if (hasDns)
        blocks += words(QT_TRANSLATE_NOOP(
            "ui::DnsRequest",
            "Please copy host and value exactly, and leave out quotation marks. Many forms add the "
            "zone to the host by themselves. Other records of the same host can stay, except "
            "beside a CNAME. No proxy or CDN may stand in front of the record."));
    if (deadline.isValid())
        blocks += words(QT_TRANSLATE_NOOP("ui::DnsRequest", "It has to be there by %1."))
                      .arg(locale.toString(deadline.toLocalTime(), QLocale::LongFormat));
    blocks += words(
        QT_TRANSLATE_NOOP("ui::DnsRequest", "It can be removed once the certificate is issued."));
    return {words(QT_TRANSLATE_NOOP("ui::DnsRequest", "Please prove the domain %1")).arg(domain),
            blocks.join(u"\n\n"_s) + u'\n'};
}

QUrl mailAddress(const DnsRequest &request)
{
    const auto encoded = [](QString text) {
        return QString::fromLatin1(
            QUrl::toPercentEncoding(text.replace(u'\n', u"\r\n"_s))); // RFC 6068
    };
    return QUrl(u"mailto:?subject="_s + encoded(request.subject) + u"&body="_s
                    + encoded(request.body),
                QUrl::StrictMode);
}

core::Result<void> saveRequestText(const DnsRequest &request, const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = (request.subject + u"\n\n"_s + request.body).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return core::fail(core::Error::Kind::FileUnwritable, path);
    return {};
}

core::Result<void> saveRequestPdf(const DnsRequest &request, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return core::fail(core::Error::Kind::FileUnwritable, path);
    {
        QPdfWriter pdf(&file);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setTitle(request.subject);
        printRequest(request, pdf);
    }
    if (file.error() != QFileDevice::NoError || file.size() == 0 || !file.commit())
        return core::fail(core::Error::Kind::FileUnwritable, path);
    return {};
}

void printRequest(const DnsRequest &request, QPagedPaintDevice &printer)
{
    QTextDocument document;
    fill(document, request);
    document.print(&printer);
}

} // namespace ui
