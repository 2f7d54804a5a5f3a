#include "ui/letter/reviewtimeline.h"

#include "ui/letter/lettertext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct TimelineWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::TimelineWording)
};

enum Stage : int { Submitted, Review, PhoneCall, Validation, Issue, AllDone };

bool isInStage(const core::Certificate &certificate, const char *stage)
{
    return certificate.statusMessage.compare(QLatin1StringView(stage), Qt::CaseInsensitive) == 0;
}

std::optional<Stage> stageOf(const core::Certificate &certificate)
{
    using enum core::CertificateStatus;
    switch (certificate.status) {
    case LetterMissing:
        return Submitted;
    case UnderReview:
        if (isInStage(certificate, "LEGAL-REVIEWING") || isInStage(certificate, "CA-REVIEWING"))
            return PhoneCall;
        if (isInStage(certificate, "PENDING-DCV"))
            return Validation;
        return isInStage(certificate, "WAIT-ISSUE") ? Issue : Review;
    case DnsRecordAdded:
        return Validation;
    case Issued:
        return AllDone;
    default:
        return std::nullopt;
    }
}

QString longDate(QDate day)
{
    return QLocale().toString(day, QLocale::LongFormat);
}

QString issueText(const core::Certificate &certificate, QDate submitted, QDate today)
{
    const ReviewDays days =
        reviewDays(levelOf(certificate), submitted.isValid() ? submitted : today);
    QString text;
    if (certificate.status == core::CertificateStatus::LetterMissing)
        //: %1 and %2 are numbers of business days
        text = TimelineWording::tr("%1 to %2 business days after the letter");
    else if (!submitted.isValid())
        //: %1 and %2 are numbers of business days, %3 is a date
        text = TimelineWording::tr("%1 to %2 business days after the letter arrived: by %3 at the "
                                   "latest");
    else if (today > days.until)
        //: %1 and %2 are numbers of business days
        text = TimelineWording::tr("Later than the %1 to %2 business days that the provider names: "
                                   "ask its support, or look for its mail and calls.");
    else
        //: %1 and %2 are numbers of business days, %3 and %4 dates
        text = TimelineWording::tr("Between %4 and %3 (%1 to %2 business days)");
    // A text that has no place for a date is left without one.
    const QString counted = text.arg(days.least).arg(days.most);
    return counted.contains("%4"_L1) ? counted.arg(longDate(days.until), longDate(days.from))
        : counted.contains("%3"_L1)  ? counted.arg(longDate(days.until))
                                     : counted;
}

} // namespace

std::optional<core::ValidationLevel> levelOf(const core::Certificate &certificate)
{
    const auto product =
        certificate.packageType ? core::findProduct(*certificate.packageType) : std::nullopt;
    return product ? std::optional(product->level) : std::nullopt;
}

QList<TimelineStep> reviewTimeline(const core::Certificate &certificate, QDate submitted,
                                   QDate today)
{
    using State = TimelineStep::State;
    const auto stage = stageOf(certificate);
    if (!stage || certificate.isDv || certificate.isUploaded)
        return {};
    const QString sent = submitted.isValid() ? longDate(submitted) : QString();
    QList<TimelineStep> steps{
        {TimelineWording::tr("Letter submitted"),
         *stage == Submitted ? TimelineWording::tr("The reviewer waits for it.") : sent},
        {TimelineWording::tr("Review"), TimelineWording::tr("The provider reads the letter.")},
        {TimelineWording::tr("Phone call"),
         TimelineWording::tr("The reviewer calls your company's registered number.")},
        {TimelineWording::tr("Domain validation"),
         TimelineWording::tr("By an e-mail, or by a DNS record or file.")},
        {TimelineWording::tr("Issued"),
         *stage == AllDone ? longDate(certificate.notBefore.toLocalTime().date())
                           : issueText(certificate, submitted, today)}};
    for (int i = 0; i < steps.size(); ++i)
        steps[i].state = i < *stage ? State::Done : i == *stage ? State::Current : State::Next;
    return steps;
}

} // namespace ui
