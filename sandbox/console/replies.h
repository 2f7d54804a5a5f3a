#pragma once

#include "sandbox/wire/http.h"

#include <QJsonObject>

namespace sandbox {

HttpReply pageReply(const QString &title, const QString &body, int status = 200);
HttpReply jsonReply(const QJsonObject &json, int status = 200);
/// After a form: 303 to a page that can be reloaded.
HttpReply seeOther(const QString &path);
/// A refusal in words, with the way back.
HttpReply refusalReply(const QString &text, int status = 400);
HttpReply notFound();

} // namespace sandbox
