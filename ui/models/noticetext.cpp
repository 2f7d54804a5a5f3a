#include "ui/models/noticetext.h"

#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct NoticeWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::NoticeWording)
};

QString reasonText(const core::Certificate &certificate, const core::ExpiryNotice &notice)
{
    switch (notice.reason) {
    case core::ExpiryNotice::Reason::Days:
        return NoticeWording::tr("because that is %n days before its end", nullptr, notice.days);
    case core::ExpiryNotice::Reason::Share:
        //: %1 is such as "a third", %2 days of its lifetime, %3 days that are set
        return NoticeWording::tr("because %1 of its %2 days is less than %3 days")
            .arg(shareText(notice.rule.lifetimeShare))
            .arg(core::lifetimeDays(certificate))
            .arg(notice.rule.noticeDays);
    case core::ExpiryNotice::Reason::Own:
        return NoticeWording::tr("because %n days are set for this certificate", nullptr,
                                 notice.days);
    }
    Q_UNREACHABLE();
}

} // namespace

QString noticeSentence(const core::Certificate &certificate, const RowState &state)
{
    if (state.status.bucket != core::Bucket::Issued || !certificate.notAfter.isValid())
        return {};
    if (state.isReplaced)
        //: %1 is a certificate's ID
        return NoticeWording::tr("Does not count as expiring: the certificate %1 renews it.")
            .arg(state.successor.value());
    //: %1 is a date, %2 begins with "because"
    const QString sentence = NoticeWording::tr("Counts as expiring from %1, %2.")
                                 .arg(dateText(certificate.notAfter.addDays(-state.notice.days)),
                                      reasonText(certificate, state.notice));
    if (state.successor.isEmpty())
        return sentence;
    return sentence
        + u' '
        //: %1 is a certificate's ID
        + NoticeWording::tr("The certificate %1, which renews it, is not issued yet.")
              .arg(state.successor.value());
}

QString shareText(int parts)
{
    switch (parts) {
    case 2:
        return NoticeWording::tr("a half");
    case 3:
        return NoticeWording::tr("a third");
    case 4:
        return NoticeWording::tr("a quarter");
    case 5:
        return NoticeWording::tr("a fifth");
    case 10:
        return NoticeWording::tr("a tenth");
    default:
        return QStringLiteral("1/%1").arg(parts);
    }
}

} // namespace ui
