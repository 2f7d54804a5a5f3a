#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

namespace sandbox {

/// What the confirmation letter says before it is filled in and sealed.
struct LetterFields
{
    QString certificateId;
    QString orderId;
    QString product; ///< "SecureSite OV, single domain".
    QStringList domains;
    QString organisation;
    QString organisationAddress; ///< One line.
    QString organisationPhone;
    QString contactName;
    QString contactPosition;
    QString contactPhone;
    QString contactEmail;
    QDate date; ///< Of the letter; the day of signing stays blank.
};

/// The letter as a PDF: one page A4, a table of the order's data, and the lines for signature,
/// date and company seal. Says clearly that it comes from the sandbox.
[[nodiscard]] core::Result<QByteArray> confirmationLetterPdf(const LetterFields &fields);

} // namespace sandbox
