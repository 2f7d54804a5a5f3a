#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace sandbox {

/// What the provider fills into a confirmation letter before it is downloaded.
struct LetterText
{
    QString certificateId;
    QString product;
    QStringList names;
    QString organisation;
    QString address;
    QString phone;
    QString administrator;
    QString position;
    QString email;
};

/// The letter as a PDF of one page, to be printed, signed and sealed. Text in any script that
/// PDF's built-in fonts have: Western European and simplified Chinese.
[[nodiscard]] core::Result<QByteArray> letterPdf(const LetterText &letter);

} // namespace sandbox
