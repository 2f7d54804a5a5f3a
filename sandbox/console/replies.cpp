#include "sandbox/console/replies.h"

#include "sandbox/console/html.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sandbox {

HttpReply pageReply(const QString &title, const QString &body, int status)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "text/html; charset=utf-8";
    reply.body = html::page(title, body);
    return reply;
}

HttpReply jsonReply(const QJsonObject &json, int status)
{
    HttpReply reply;
    reply.status = status;
    reply.body = QJsonDocument(json).toJson();
    return reply;
}

HttpReply seeOther(const QString &path)
{
    HttpReply reply;
    reply.status = 303;
    reply.contentType = "text/plain";
    reply.headers = {{"Location", path.toUtf8()}};
    return reply;
}

HttpReply refusalReply(const QString &text, int status)
{
    return pageReply(u"That did not work"_s,
                     u"<p class=\"note bad\">"_s + html::text(text)
                         + u"</p><p>Go back and try again.</p>"_s,
                     status);
}

HttpReply notFound()
{
    return pageReply(u"Not found"_s, u"<p>There is no such page.</p>"_s, 404);
}

} // namespace sandbox
