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

/// A form that posts to `path`. `fields` is HTML.
QString form(const QString &path, const QString &fields, const QString &plainButton);
QString hidden(const QString &name, const QString &plainValue);
/// A labelled one-line field; `type` as HTML has it.
QString input(const QString &plainLabel, const QString &name, const QString &plainValue = {},
              const QString &type = QStringLiteral("text"));
QString select(const QString &plainLabel, const QString &name, const QStringList &plainOptions);
QString area(const QString &plainLabel, const QString &name);

} // namespace sandbox::html
