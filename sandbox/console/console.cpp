#include "sandbox/console/console.h"

#include "sandbox/console/pages.h"
#include "sandbox/console/replies.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int mostDays = 3650;

// Only by loopback names: a foreign name that resolves to this computer is somebody else's page.
bool isOwnHost(const QByteArray &host)
{
    const QByteArray name = host.left(host.lastIndexOf(':'));
    return name == "127.0.0.1" || name == "localhost";
}

// Browsers say where a form comes from; programs say nothing.
bool isOwnOrigin(const HttpRequest &request)
{
    const QByteArray origin = request.header("origin");
    const QByteArray site = request.header("sec-fetch-site");
    return (origin.isEmpty() || origin == "http://" + request.header("host"))
        && (site.isEmpty() || site == "same-origin" || site == "none");
}

// A browser asks for pages; a program gets JSON unless it asks for one.
bool wantsPage(const HttpRequest &request)
{
    return request.header("accept").contains("text/html")
        && request.field(u"format"_s) != "json"_L1;
}

HttpReply styleSheet()
{
    HttpReply reply;
    reply.contentType = "text/css";
    QFile file(u":/sandbox/console.css"_s);
    if (file.open(QIODevice::ReadOnly))
        reply.body = file.readAll();
    return reply;
}

} // namespace

HttpReply Console::handle(const HttpRequest &request)
{
    HttpReply reply;
    if (!isOwnHost(request.header("host")))
        reply = refusalReply(u"Open the console by its address 127.0.0.1."_s, 403);
    else if (request.method == "GET")
        reply = get(request);
    else if (!isOwnOrigin(request))
        reply = refusalReply(u"Another site's page sent this."_s, 403);
    else
        reply = post(request);
    reply.headers.emplaceBack("Cache-Control", "no-store");
    reply.headers.emplaceBack("X-Frame-Options", "DENY");
    reply.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    reply.headers.emplaceBack("Content-Security-Policy",
                              "default-src 'none'; style-src 'self'; form-action 'self'; "
                              "base-uri 'none'; frame-ancestors 'none'");
    return reply;
}

HttpReply Console::get(const HttpRequest &request)
{
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts); // "console", …
    const QString page = path.value(1);
    if (path.size() == 1)
        return certificateListPage(m_provider, request);
    if (page == "certificates"_L1 && path.size() == 3)
        return certificatePage(m_provider, path[2]);
    if (page == "certificates"_L1 && path.value(3) == "letter.pdf"_L1)
        return letterDownload(m_provider, path[2]);
    if (path.size() != 2)
        return notFound();
    if (page == "orders"_L1)
        return ordersPage(m_provider);
    if (page == "dns"_L1)
        return dnsPage(m_provider);
    if (page == "clock"_L1)
        return clockPage(m_provider);
    if (page == "faults"_L1)
        return faultsPage(m_faults);
    if (page == "ledger"_L1)
        return wantsPage(request) ? ledgerPage(m_provider) : jsonReply(m_provider.ledger.toJson());
    return page == "console.css"_L1 ? styleSheet() : notFound();
}

HttpReply Console::post(const HttpRequest &request)
{
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
    const QString page = path.value(1);
    if (page == "faults"_L1 && path.size() == 2)
        return addFault(m_faults, request);
    if (page == "faults"_L1 && path.value(2) == "clear"_L1) {
        m_faults.clear();
        return seeOther(u"/console/faults"_s);
    }
    HttpReply reply = notFound();
    const auto saved = m_provider.database.attempt([&] {
        if (page == "certificates"_L1 && path.size() == 4)
            reply = changeCertificate(m_provider, path[2], path[3], request);
        else if (page == "dns"_L1 && path.size() == 3)
            reply = changeDns(m_provider, path[2], request);
        else if (page == "orders"_L1 && path.size() == 4)
            reply = changeOrder(m_provider, path[2], path[3]);
        else if (page == "clock"_L1)
            reply = postClock(request);
        return reply.status < 400;
    });
    m_clockwork.arm();
    return saved ? reply : refusalReply(saved.error().detail, 500);
}

HttpReply Console::postClock(const HttpRequest &request)
{
    const int days = request.field(u"days"_s).toInt();
    const int hours = request.field(u"hours"_s).toInt();
    if (days < 0 || hours < 0 || days > mostDays || hours > mostDays * 24)
        return refusalReply(u"The clock only moves forward, by ten years at most."_s);
    m_provider.clock.skip(std::chrono::days(days) + std::chrono::hours(hours));
    m_provider.database.setSetting(u"skippedMs"_s,
                                   QString::number(m_provider.clock.skipped().count()));
    return seeOther(u"/console/clock"_s);
}

} // namespace sandbox
