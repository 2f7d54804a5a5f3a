#include "sandbox/console/html.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox::html {

namespace {

struct MenuItem
{
    QLatin1StringView path;
    QLatin1StringView name; // the title of its page
};

constexpr std::array menuItems{
    MenuItem{"/console"_L1, "Certificates"_L1},  MenuItem{"/console/orders"_L1, "Orders"_L1},
    MenuItem{"/console/dns"_L1, "DNS"_L1},       MenuItem{"/console/clock"_L1, "Clock"_L1},
    MenuItem{"/console/faults"_L1, "Faults"_L1}, MenuItem{"/console/ledger"_L1, "Ledger"_L1},
};

QString menu(const QString &title)
{
    QString html;
    for (const MenuItem &item : menuItems) {
        const QString here = title == item.name ? u" aria-current=\"page\""_s : QString();
        html += u"<a href=\""_s + item.path + u'"' + here + u'>' + item.name + u"</a>"_s;
    }
    return html;
}

QLatin1StringView className(Tone tone)
{
    static constexpr std::array names{"plain"_L1, "good"_L1, "busy"_L1, "bad"_L1};
    return names.at(static_cast<std::size_t>(tone));
}

QString labelled(const QString &plainLabel, const QString &field)
{
    return u"<label><span>"_s + text(plainLabel) + u"</span>"_s + field + u"</label>"_s;
}

} // namespace

QString text(const QString &plain)
{
    QString escaped = plain.toHtmlEscaped();
    escaped.replace(u'\'', u"&#39;"_s);
    return escaped;
}

QByteArray page(const QString &title, const QString &body)
{
    const QString html = u"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                         "<meta name=\"viewport\" content=\"width=device-width\">"
                         "<link rel=\"stylesheet\" href=\"/console/console.css\"><title>"_s
        + text(title)
        + u" · CertDesk sandbox</title></head><body><header><a class=\"home\" href=\"/console\">CertDesk <span>sandbox</span></a><nav>"_s
        + menu(title) + u"</nav></header><main><h1>"_s + text(title) + u"</h1>"_s + body
        + u"</main><footer>A stand-in for the provider on this computer. Nothing here costs "
          "money or is trusted by anybody.</footer></body></html>"_s;
    return html.toUtf8();
}

QString link(const QString &path, const QString &plain)
{
    return u"<a href=\""_s + text(path) + u"\">"_s + text(plain) + u"</a>"_s;
}

QString row(const QStringList &cells, const QString &tag)
{
    QString html = u"<tr>"_s;
    for (const QString &cell : cells)
        html += u'<' + tag + u'>' + cell + u"</"_s + tag + u'>';
    return html + u"</tr>"_s;
}

QString table(const QStringList &plainHeads, const QString &rows)
{
    QStringList heads;
    for (const QString &head : plainHeads)
        heads.append(text(head));
    if (rows.isEmpty())
        return {};
    return u"<table><thead>"_s + row(heads, u"th"_s) + u"</thead><tbody>"_s + rows
        + u"</tbody></table>"_s;
}

QString fact(const QString &plainName, const QString &value)
{
    if (value.isEmpty())
        return {};
    return u"<dt>"_s + text(plainName) + u"</dt><dd>"_s + value + u"</dd>"_s;
}

QString section(const QString &plainTitle, const QString &body)
{
    if (body.isEmpty())
        return {};
    return u"<section><h2>"_s + text(plainTitle) + u"</h2>"_s + body + u"</section>"_s;
}

QString paragraph(const QString &plain)
{
    return u"<p>"_s + text(plain) + u"</p>"_s;
}

QString badge(const QString &plain, Tone tone)
{
    return u"<span class=\"badge "_s + className(tone) + u"\">"_s + text(plain) + u"</span>"_s;
}

QString form(const QString &path, const QString &fields, const QString &plainButton, Tone tone)
{
    const QString kind =
        fields.contains("type=\"file\""_L1) ? u" enctype=\"multipart/form-data\""_s : QString();
    return u"<form method=\"post\" action=\""_s + text(path) + u'"' + kind + u'>' + fields
        + u"<button class=\""_s + className(tone) + u"\">"_s + text(plainButton)
        + u"</button></form>"_s;
}

QString hidden(const QString &name, const QString &plainValue)
{
    return u"<input type=\"hidden\" name=\""_s + text(name) + u"\" value=\""_s + text(plainValue)
        + u"\">"_s;
}

QString input(const QString &plainLabel, const QString &name, const QString &plainValue,
              const QString &type)
{
    return labelled(plainLabel,
                    u"<input type=\""_s + text(type) + u"\" name=\""_s + text(name)
                        + u"\" value=\""_s + text(plainValue) + u"\">"_s);
}

QString select(const QString &plainLabel, const QString &name, const QStringList &plainOptions)
{
    QString options;
    for (const QString &option : plainOptions)
        options += u"<option>"_s + text(option) + u"</option>"_s;
    return labelled(plainLabel,
                    u"<select name=\""_s + text(name) + u"\">"_s + options + u"</select>"_s);
}

QString area(const QString &plainLabel, const QString &name)
{
    return labelled(plainLabel,
                    u"<textarea name=\""_s + text(name)
                        + u"\" rows=\"6\" spellcheck=\"false\"></textarea>"_s);
}

} // namespace sandbox::html
