#include "ui/main/message.h"

#include "ui/text/errortext.h"

namespace ui {

Message messageOf(const core::Error &error)
{
    const ErrorText text = describe(error);
    Message message;
    message.severity = Message::Severity::Problem;
    message.what = text.what;
    message.advice = text.advice;
    message.requestId = text.requestId;
    return message;
}

} // namespace ui
