#include "sandbox/console/html.h"
#include "sandbox/console/pages.h"
#include "sandbox/console/replies.h"
#include "sandbox/state/jsontime.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QJsonObject faultJson(const Fault &fault)
{
    return {{u"kind"_s, Faults::kindName(fault.kind)},
            {u"action"_s, fault.action.isEmpty() ? u"*"_s : fault.action},
            {u"when"_s, fault.acts ? u"after"_s : u"before"_s},
            {u"count"_s, fault.count},
            {u"milliseconds"_s, fault.milliseconds},
            {u"seconds"_s, fault.seconds},
            {u"code"_s, fault.code}};
}

QJsonObject faultFromForm(const HttpRequest &request)
{
    QJsonObject json{{u"kind"_s, request.field(u"kind"_s)},
                     {u"action"_s, request.field(u"action"_s)},
                     {u"when"_s, request.field(u"when"_s)},
                     {u"code"_s, request.field(u"code"_s)}};
    for (const QString &name : {u"count"_s, u"milliseconds"_s, u"seconds"_s})
        if (const QString number = request.field(name); !number.isEmpty()) // or as usual
            json[name] = number.toInt();
    return json;
}

QString skipForm(int days, int hours, const QString &plainButton)
{
    return html::form(u"/console/clock"_s,
                      html::hidden(u"days"_s, QString::number(days))
                          + html::hidden(u"hours"_s, QString::number(hours)),
                      plainButton, html::Tone::Plain);
}

} // namespace

HttpReply clockPage(const Provider &provider)
{
    const QString body =
        u"<dl>"_s
        + html::fact(u"Sandbox's time (GMT+8)"_s,
                     html::text(providerTime(provider.clock.now()).toString()))
        + html::fact(
            u"Work goes"_s,
            html::text(QString::number(provider.clock.speed()) + u" times as fast as usual"_s))
        + u"</dl><p>Reviews and scans take their usual time divided by the speed. Certificates "
          "and deadlines age by the calendar, which can be moved forward here, never back.</p>"_s
        + html::section(
            u"Move the calendar forward"_s,
            u"<div class=\"forms\">"_s + skipForm(0, 1, u"1 hour"_s) + skipForm(1, 0, u"1 day"_s)
                + skipForm(7, 0, u"1 week"_s) + skipForm(30, 0, u"30 days"_s) + u"</div>"_s
                + html::form(u"/console/clock"_s,
                             html::input(u"Days"_s, u"days"_s, u"1"_s, u"number"_s)
                                 + html::input(u"Hours"_s, u"hours"_s, u"0"_s, u"number"_s),
                             u"Move forward"_s));
    return pageReply(u"Clock"_s, body);
}

HttpReply faultsPage(const Faults &faults)
{
    QString rows;
    for (const Fault &fault : faults.waiting()) {
        const QJsonObject json = faultJson(fault);
        rows += html::row({html::text(json["kind"_L1].toString()),
                           html::text(json["action"_L1].toString()),
                           html::text(json["when"_L1].toString()), QString::number(fault.count)});
    }
    const QString fields = html::select(u"Kind"_s, u"kind"_s, Faults::kinds())
        + html::input(u"Action (* for all)"_s, u"action"_s, u"*"_s)
        + html::select(u"Goes wrong"_s, u"when"_s, {u"before"_s, u"after"_s})
        + html::input(u"How often (-1: always)"_s, u"count"_s, u"1"_s)
        + html::input(u"Milliseconds (latency)"_s, u"milliseconds"_s, u"1000"_s)
        + html::input(u"Seconds (skew)"_s, u"seconds"_s, u"600"_s)
        + html::input(u"Code (api-error)"_s, u"code"_s, u"InternalError"_s);
    const QString waiting = rows.isEmpty()
        ? html::paragraph(u"Nothing waits to go wrong."_s)
        : html::table({u"Kind"_s, u"Action"_s, u"When"_s, u"How often"_s}, rows)
            + html::form(u"/console/faults/clear"_s, {}, u"Clear all"_s, html::Tone::Plain);
    return pageReply(
        u"Faults"_s,
        html::section(u"What waits to go wrong, in this order"_s, waiting)
            + html::section(u"Add a fault"_s,
                            u"<p>\"Before\" means that the request is not carried out, \"after\" "
                            "that it is and only its answer suffers.</p>"_s
                                + html::form(u"/console/faults"_s, fields, u"Add"_s)));
}

HttpReply addFault(Faults &faults, const HttpRequest &request)
{
    const bool isJson = request.header("content-type").startsWith("application/json");
    const QJsonObject json =
        isJson ? QJsonDocument::fromJson(request.body).object() : faultFromForm(request);
    const auto fault = Faults::parse(json);
    if (!fault && isJson)
        return jsonReply({{u"error"_s, fault.error().code},
                          {u"kinds"_s, QJsonArray::fromStringList(Faults::kinds())}},
                         400);
    if (!fault)
        return refusalReply(u"There is no such kind of fault."_s);
    faults.add(*fault);
    return isJson ? jsonReply(faultJson(*fault)) : seeOther(u"/console/faults"_s);
}

} // namespace sandbox
