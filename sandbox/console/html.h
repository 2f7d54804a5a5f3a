#pragma once

#include <QString>
#include <QStringList>

namespace sandbox::html {

/// Text as it can stand in HTML, attributes included. Everything that is not markup of the
/// console's own goes through here.
QString text(const QString &plain);

/// A whole page with the console's menu. `body` is HTML.
QByteArray page(const QString &title, const QString &body);

QString link(const QString &path, const QString &plain);
/// `cells` are HTML.
QString row(const QStringList &cells, const QString &tag = QStringLiteral("td"));
/// `rows` is HTML.
QString table(const QStringList &plainHeads, const QString &rows);
/// A definition list's pair; nothing for an empty value. `value` is HTML.
QString fact(const QString &plainName, const QString &value);

/// A part of a page with its heading. `body` is HTML; nothing for an empty one.
QString section(const QString &plainTitle, const QString &body);
QString paragraph(const QString &plain);

/// How a badge or a button looks; the names are the style sheet's.
enum class Tone { Plain, Good, Busy, Bad };
QString badge(const QString &plain, Tone tone);

/// A form that posts to `path`. `fields` is HTML.
QString form(const QString &path, const QString &fields, const QString &plainButton,
             Tone tone = Tone::Good);
QString hidden(const QString &name, const QString &plainValue);
/// A labelled one-line field; `type` as HTML has it.
QString input(const QString &plainLabel, const QString &name, const QString &plainValue = {},
              const QString &type = QStringLiteral("text"));
QString select(const QString &plainLabel, const QString &name, const QStringList &plainOptions);
QString area(const QString &plainLabel, const QString &name);

} // namespace sandbox::html
