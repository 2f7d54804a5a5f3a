#include "ui/models/csvtext.h"

#include "ui/models/certificatecells.h"
#include "ui/text/nametext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct CsvWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::CsvWording)
};

constexpr QLatin1StringView lineEnd("\r\n");

QString isoDate(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().date().toString(Qt::ISODate) : QString();
}

QString readableNames(const QStringList &names)
{
    QStringList readable;
    for (const QString &name : names)
        readable += readableName(name);
    return readable.join(u' ');
}

void addTitles(QStringList &line, RowColumn column)
{
    line += columnTitle(column);
    if (column == RowColumn::Domain)
        line += CsvWording::tr("Further names");
    if (column == RowColumn::Expires)
        line += CsvWording::tr("Days left");
}

void addCells(QStringList &line, RowColumn column, const core::Certificate &certificate,
              const RowState &state)
{
    switch (column) {
    case RowColumn::Domain:
        line += readableName(certificate.domain);
        line += readableNames(certificate.furtherNames);
        break;
    case RowColumn::Expires:
        line += isoDate(certificate.notAfter);
        line += certificate.notAfter.isValid() ? QString::number(std::max(0, state.daysLeft))
                                               : QString();
        break;
    case RowColumn::Issued:
        line += isoDate(certificate.notBefore);
        break;
    default:
        line += cellText(column, certificate, state);
    }
}

void appendLine(QByteArray &csv, const QStringList &line)
{
    for (qsizetype field = 0; field < line.size(); ++field) {
        if (field > 0)
            csv += ',';
        csv += csvField(line[field]).toUtf8();
    }
    csv += lineEnd;
}

} // namespace

QString csvField(const QString &text)
{
    constexpr QStringView startsFormula = u"=+-@\t\r";
    QString field = text;
    if (!field.isEmpty() && startsFormula.contains(field.front()))
        field.prepend(u'\'');
    const bool needsQuotes = std::ranges::any_of(field, [](QChar character) {
        return character == u'"' || character == u',' || character == u'\r' || character == u'\n';
    });
    if (!needsQuotes)
        return field;
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray csvOf(const TableSnapshot &table)
{
    QByteArray csv("\xef\xbb\xbf");
    QStringList line;
    for (const RowColumn column : table.columns)
        addTitles(line, column);
    appendLine(csv, line);
    for (std::size_t row = 0; row < table.size(); ++row) {
        line.clear();
        const core::Certificate certificate = table.certificate(row);
        for (const RowColumn column : table.columns)
            addCells(line, column, certificate, table.state(row));
        appendLine(csv, line);
    }
    return csv;
}

} // namespace ui
