#include "ui/operations/changetext.h"

#include "ui/operations/updatetext.h"
#include "ui/text/errorparagraph.h"
#include "ui/text/nametext.h"
#include "ui/text/operationtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using core::Operation;
using State = ChangeRow::State;

struct ChangeWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::ChangeWording)
};

QString oneQuestion(Operation operation, const QString &domain)
{
    switch (operation) {
    case Operation::EditAlias:
        return ChangeWording::tr("Change the alias of the certificate for %1").arg(domain);
    case Operation::MoveToProject:
        return ChangeWording::tr("Move the certificate for %1 to another project").arg(domain);
    case Operation::IgnoreNotices:
        return ChangeWording::tr("Ignore the notices of expiry for %1?").arg(domain);
    case Operation::ResumeNotices:
        return ChangeWording::tr("Send notices of expiry for %1 again?").arg(domain);
    case Operation::Resubmit:
        return ChangeWording::tr("Submit the order for %1 again?").arg(domain);
    case Operation::CancelReview:
        return ChangeWording::tr("Cancel the review of the order for %1?").arg(domain);
    case Operation::CancelOrder:
        return ChangeWording::tr("Cancel the order for %1?").arg(domain);
    case Operation::Revoke:
        return ChangeWording::tr("Revoke the certificate for %1?").arg(domain);
    case Operation::Delete:
        return ChangeWording::tr("Delete the certificate for %1?").arg(domain);
    default:
        return operationName(operation);
    }
}

QString manyQuestion(Operation operation, int count)
{
    switch (operation) {
    case Operation::MoveToProject:
        return ChangeWording::tr("Move %n certificates to another project", nullptr, count);
    case Operation::IgnoreNotices:
        return ChangeWording::tr("Ignore the notices of expiry of %n certificates?", nullptr,
                                 count);
    case Operation::ResumeNotices:
        return ChangeWording::tr("Send notices of expiry of %n certificates again?", nullptr,
                                 count);
    case Operation::Resubmit:
        return ChangeWording::tr("Submit %n orders again?", nullptr, count);
    case Operation::CancelReview:
        return ChangeWording::tr("Cancel the review of %n orders?", nullptr, count);
    case Operation::CancelOrder:
        return ChangeWording::tr("Cancel %n orders?", nullptr, count);
    case Operation::Delete:
        return ChangeWording::tr("Delete %n certificates?", nullptr, count);
    default:
        return operationName(operation);
    }
}

QString proofText(const core::ValidationRecord &record)
{
    if (record.kind == core::ValidationRecord::Kind::File)
        //: %1 is a path with a file name, %2 the file's content
        return ChangeWording::tr("Serve %1 with this content: %2")
            .arg(record.path + record.name, record.value);
    //: %1 is TXT or CNAME, %2 a record's name, %3 its value
    return ChangeWording::tr("Publish the %1 record %2 with the value %3")
        .arg(record.kind == core::ValidationRecord::Kind::Cname ? u"CNAME"_s : u"TXT"_s,
             record.name, record.value);
}

QString doneText(const ChangeRow &row)
{
    if (row.toPublish.isEmpty())
        return ChangeWording::tr("Done.");
    QStringList lines{
        ChangeWording::tr("Begun. Prove within three days that the domain is yours, or the "
                          "provider does not revoke it:")};
    for (const core::ValidationRecord &record : row.toPublish)
        lines += proofText(record);
    return lines.join(u'\n');
}

QString unknownText(const core::Error &problem)
{
    const QString text = ChangeWording::tr("No answer came: it may be done. Refresh the list "
                                           "before you try again.");
    return problem.requestId.isEmpty() ? text : text + u"\nRequestId "_s + problem.requestId;
}

QString leftOutText(const ChangeRow &row, const QDateTime &now)
{
    if (row.refusal != core::Refusal::None)
        return refusalSentence(row.refusal, row.certificate, now);
    //: %1 is such as "2 × Load balancer (CLB) · ap-guangzhou"
    return ChangeWording::tr("Still in use: %1. Put another certificate there first.")
        .arg(resourcesText(row.resources));
}

} // namespace

QString nameOf(const core::Certificate &certificate)
{
    return certificate.domain.isEmpty() ? certificate.id.value() : readableName(certificate.domain);
}

QString changeQuestion(const ChangeViewModel &viewModel)
{
    const auto &rows = viewModel.rows();
    if (rows.size() == 1)
        return oneQuestion(viewModel.operation(), nameOf(rows.front().certificate));
    const int leftOut = viewModel.count(State::LeftOut);
    return manyQuestion(viewModel.operation(), static_cast<int>(rows.size()) - leftOut);
}

QString changeConsequence(Operation operation)
{
    switch (operation) {
    case Operation::EditAlias:
        return ChangeWording::tr("The alias is for you and your colleagues; it is not part of the "
                                 "certificate.");
    case Operation::MoveToProject:
        return ChangeWording::tr("Who may see and use it follows from the project's permissions. "
                                 "You can move it back.");
    case Operation::IgnoreNotices:
        return ChangeWording::tr("The provider no longer tells you that it expires. You can take "
                                 "this back.");
    case Operation::ResumeNotices:
        return ChangeWording::tr("The provider tells you again when it is about to expire.");
    case Operation::Resubmit:
        return ChangeWording::tr("The order goes back to where its data is submitted. Nothing is "
                                 "charged again.");
    case Operation::CancelReview:
        return ChangeWording::tr("The order ends before it is issued, and this can't be taken "
                                 "back. A paid one can be refunded in the console or submitted "
                                 "again. A certificate that it renews keeps working.");
    case Operation::CancelOrder:
        return ChangeWording::tr("The order ends, and this can't be taken back. A paid one can be "
                                 "refunded in the console.");
    case Operation::Revoke:
        return ChangeWording::tr("Browsers will refuse every site that uses it, and this can't be "
                                 "taken back. From the request on it can't be downloaded any more. "
                                 "The money is not given back.");
    case Operation::Delete:
        return ChangeWording::tr(
            "The provider forgets what is deleted, and this can't be taken back. "
            "A key in this computer's keychain stays there.");
    default:
        return {};
    }
}

QString changeVerb(Operation operation)
{
    switch (operation) {
    case Operation::EditAlias:
        return ChangeWording::tr("&Change");
    case Operation::MoveToProject:
        return ChangeWording::tr("&Move");
    case Operation::IgnoreNotices:
        return ChangeWording::tr("&Ignore");
    case Operation::ResumeNotices:
        return ChangeWording::tr("&Send again");
    case Operation::Resubmit:
        return ChangeWording::tr("&Submit again");
    case Operation::CancelReview:
        return ChangeWording::tr("Cancel the &review");
    case Operation::CancelOrder:
        return ChangeWording::tr("Cancel the &order");
    case Operation::Revoke:
        return ChangeWording::tr("&Revoke");
    case Operation::Delete:
        return ChangeWording::tr("&Delete");
    default:
        return operationName(operation);
    }
}

QString changeInputLabel(Operation operation)
{
    switch (operation) {
    case Operation::EditAlias:
        return ChangeWording::tr("A&lias");
    case Operation::MoveToProject:
        return ChangeWording::tr("&Project");
    case Operation::Revoke:
        return ChangeWording::tr("Reaso&n for the provider");
    default:
        return {};
    }
}

QString resourcesText(const QList<core::BoundResource> &resources)
{
    QStringList parts;
    for (const core::BoundResource &resource : resources)
        parts += resource.region.isEmpty()
            ? u"%1 × %2"_s.arg(resource.count).arg(cloudKindName(resource.type))
            : u"%1 × %2 · %3"_s.arg(resource.count)
                  .arg(cloudKindName(resource.type), resource.region);
    return parts.join(u", ");
}

QString changeRowText(const ChangeRow &row, const QDateTime &now)
{
    switch (row.state) {
    case State::LeftOut:
        return leftOutText(row, now);
    case State::Waiting:
        return ChangeWording::tr("Goes ahead.");
    case State::Running:
        return ChangeWording::tr("Under way…");
    case State::Done:
        return doneText(row);
    case State::Failed:
        return errorParagraph(*row.problem);
    case State::Unknown:
        return unknownText(*row.problem);
    case State::Stopped:
        return ChangeWording::tr("Not begun: you stopped before.");
    }
    Q_UNREACHABLE();
}

QString changeSummary(const ChangeViewModel &viewModel)
{
    const bool isOver = viewModel.stage() == ChangeViewModel::Stage::Finished;
    if (viewModel.rows().size() == 1) {
        const ChangeRow &row = viewModel.rows().front();
        return isOver || row.state == State::LeftOut ? changeRowText(row, viewModel.now())
                                                     : QString();
    }
    if (!isOver)
        return {};
    const int done = viewModel.count(State::Done);
    const int failed = viewModel.count(State::Failed);
    const int unknown = viewModel.count(State::Unknown);
    const int stopped = viewModel.count(State::Stopped);
    const int begun = done + failed + unknown + stopped;
    if (done == begun)
        return begun == 1 ? ChangeWording::tr("It is done.")
                          : ChangeWording::tr("All %n are done.", nullptr, begun);
    QStringList parts{ChangeWording::tr("%1 of %2 are done.").arg(done).arg(begun)};
    if (failed > 0)
        parts += ChangeWording::tr("%n failed: nothing happened to them.", nullptr, failed);
    if (unknown > 0)
        parts += ChangeWording::tr("Of %n it is not known.", nullptr, unknown);
    if (stopped > 0)
        parts += ChangeWording::tr("%n were not begun.", nullptr, stopped);
    return parts.join(u' ');
}

QString changeReport(const ChangeViewModel &viewModel)
{
    QString report;
    for (const ChangeRow &row : viewModel.rows()) {
        const QString outcome = changeRowText(row, viewModel.now()).replace(u'\n', u'\t');
        report +=
            QStringList{row.certificate.domain, row.certificate.id.value(), outcome}.join(u'\t')
            + u'\n';
    }
    return report;
}

} // namespace ui
