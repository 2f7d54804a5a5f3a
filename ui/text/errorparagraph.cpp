#include "ui/text/errorparagraph.h"

#include "ui/text/errortext.h"

using namespace Qt::StringLiterals;

namespace ui {

QString errorParagraph(const core::Error &error)
{
    const ErrorText text = describe(error);
    const QString words = text.what + u' ' + text.advice;
    return text.requestId.isEmpty() ? words : words + u"\nRequestId "_s + text.requestId;
}

} // namespace ui
