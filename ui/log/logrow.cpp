#include "ui/log/logrow.h"

#include "ui/log/logtext.h"
#include "ui/text/errortext.h"
#include "ui/text/nametext.h"
#include "ui/text/renewaltext.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString certificatesOf(const core::Renewal &renewal)
{
    const core::CertificateId &made = renewal.newCertificate;
    // An application stands for a certificate that the provider has not heard of.
    const core::CertificateId old = renewal.plan.way == core::RenewalWay::Apply
        ? core::CertificateId()
        : renewal.plan.certificate.id;
    if (old.isEmpty() || old == made)
        return made.value();
    return made.isEmpty() ? old.value() : QString(old.value() + u" → "_s + made.value());
}

} // namespace

LogRow logRow(const core::LogEntry &entry, const QHash<core::CertificateId, QString> &domains)
{
    return {LogRow::Where::Provider,
            entry.at,
            logWhat(entry),
            readableName(domains.value(entry.certificate)),
            entry.certificate.value(),
            logWho(entry)};
}

LogRow logRow(const core::Renewal &renewal)
{
    QString what = renewalSentence(renewal.plan.way, renewal.state);
    if (renewal.problem) {
        const ErrorText problem = describe(*renewal.problem);
        what += u' ' + problem.what;
        if (!problem.requestId.isEmpty())
            what += u" RequestId "_s + problem.requestId;
    }
    return {LogRow::Where::ThisComputer,
            renewal.changedAt,
            what,
            readableName(renewal.plan.certificate.domain),
            certificatesOf(renewal),
            u"CertDesk"_s};
}

} // namespace ui
