#include "ui/operations/updatetext.h"

#include "ui/text/errorparagraph.h"
#include "ui/text/nametext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct UpdateWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::UpdateWording)
};

using core::UpdateStatus;
using UpdateStage = UpdateViewModel::Stage;

QString recordState(UpdateStatus status)
{
    switch (status) {
    case UpdateStatus::Waiting:
    case UpdateStatus::Running:
        return UpdateWording::tr("under way");
    case UpdateStatus::Done:
        return UpdateWording::tr("done");
    case UpdateStatus::Failed:
        return UpdateWording::tr("something failed");
    case UpdateStatus::RolledBack:
        return UpdateWording::tr("rolled back");
    case UpdateStatus::RollbackFailed:
        return UpdateWording::tr("rolling back failed");
    case UpdateStatus::NothingToDo:
        return UpdateWording::tr("nothing to do");
    }
    Q_UNREACHABLE();
}

QString withWords(const QString &text, const QString &words)
{
    return words.isEmpty() ? text : text + u": "_s + words;
}

QString outcomeOf(const UpdateViewModel &viewModel)
{
    const int total =
        static_cast<int>(viewModel.items().size()) - viewModel.count(UpdateStatus::NothingToDo);
    const int done = viewModel.count(UpdateStatus::Done);
    const int failed = viewModel.count(UpdateStatus::Failed);
    const int back = viewModel.count(UpdateStatus::RolledBack);
    const int stuck = viewModel.count(UpdateStatus::RollbackFailed);
    QStringList parts;
    if (total == 0)
        parts += UpdateWording::tr("There was nothing to change.");
    else if (done == total)
        parts += UpdateWording::tr("All %n resources have the new certificate.", nullptr, total);
    else if (done > 0)
        //: %1 resources of %2
        parts +=
            UpdateWording::tr("%1 of %2 resources have the new certificate.").arg(done).arg(total);
    if (failed > 0)
        parts += UpdateWording::tr("%n failed and keep the old one.", nullptr, failed);
    if (back > 0)
        parts += UpdateWording::tr("%n have the old certificate again.", nullptr, back);
    if (stuck > 0)
        parts += UpdateWording::tr("%n could not be given the old one back.", nullptr, stuck);
    return parts.join(u' ');
}

QString askingText(const UpdateViewModel &viewModel)
{
    if (viewModel.chosenOlder() < 0)
        return UpdateWording::tr("There is no other issued certificate in this account whose place "
                                 "it could take.");
    if (viewModel.places().empty())
        return UpdateWording::tr("Nothing in this account's cloud uses that certificate. Choose "
                                 "another one, or put the files on your own servers.");
    const bool isAll = std::ranges::all_of(viewModel.places(), &UpdateViewModel::Place::isPossible);
    return isAll
        ? QString()
        : UpdateWording::tr("What is greyed out has to be changed where it is managed: the "
                            "provider does not update it from here.");
}

} // namespace

QString cloudKindName(const QString &type)
{
    if (type == u"clb")
        return UpdateWording::tr("Load balancer (CLB)");
    if (type == u"cdn")
        return UpdateWording::tr("Content delivery (CDN)");
    if (type == u"waf")
        return UpdateWording::tr("Web firewall (WAF)");
    if (type == u"live")
        return UpdateWording::tr("Live streaming");
    if (type == u"ddos")
        return UpdateWording::tr("Anti-DDoS");
    if (type == u"teo")
        return UpdateWording::tr("EdgeOne");
    if (type == u"apigateway")
        return UpdateWording::tr("API gateway");
    if (type == u"vod")
        return UpdateWording::tr("Video on demand");
    if (type == u"tke")
        return UpdateWording::tr("Kubernetes (TKE)");
    if (type == u"tcb")
        return UpdateWording::tr("CloudBase (TCB)");
    if (type == u"tse")
        return UpdateWording::tr("Microservices gateway (TSE)");
    if (type == u"cos")
        return UpdateWording::tr("Object storage (COS)");
    if (type == u"lighthouse")
        return UpdateWording::tr("Lighthouse server");
    return type.toUpper();
}

QString olderText(const core::Certificate &certificate)
{
    const QString name =
        certificate.domain.isEmpty() ? certificate.productName : readableName(certificate.domain);
    //: %1 is a domain name, %2 a certificate's ID, %3 a date
    return UpdateWording::tr("%1 · %2 · expires %3")
        .arg(name, certificate.id.value(), dateText(certificate.notAfter));
}

QString updateItemText(const core::UpdateItem &item)
{
    switch (item.status) {
    case UpdateStatus::Waiting:
        return UpdateWording::tr("… waiting");
    case UpdateStatus::Running:
        return UpdateWording::tr("… under way");
    case UpdateStatus::Done:
        return UpdateWording::tr("✓ has the new certificate");
    case UpdateStatus::Failed:
        return withWords(UpdateWording::tr("✗ failed"), item.words);
    case UpdateStatus::RolledBack:
        return UpdateWording::tr("↩ has the old certificate again");
    case UpdateStatus::RollbackFailed:
        return withWords(UpdateWording::tr("✗ could not be rolled back"), item.words);
    case UpdateStatus::NothingToDo:
        return UpdateWording::tr("– nothing to do");
    }
    Q_UNREACHABLE();
}

Tone updateItemTone(core::UpdateStatus status)
{
    if (core::hasFailed(status))
        return Tone::Bad;
    if (core::isUnderWay(status))
        return Tone::Busy;
    return status == UpdateStatus::Done ? Tone::Good : Tone::Neutral;
}

QString updateRecordText(const core::UpdateRecord &record)
{
    //: %1 is a time, %2 a certificate's ID, %3 such as "done"
    return UpdateWording::tr("%1 · in place of %2 · %3")
        .arg(dateTimeText(record.createdAt), record.oldCertificate.value(),
             recordState(record.status));
}

QString updateSummary(const UpdateViewModel &viewModel)
{
    const QString problem = viewModel.problem() ? errorParagraph(*viewModel.problem()) : QString();
    switch (viewModel.stage()) {
    case UpdateStage::Looking:
        return UpdateWording::tr("Looking which cloud resources use the old certificate…");
    case UpdateStage::CannotLook:
        return UpdateWording::tr("It is not known what uses the old certificate, so nothing was "
                                 "changed.")
            + u' ' + problem;
    case UpdateStage::Asking:
        return problem.isEmpty() ? askingText(viewModel) : problem;
    case UpdateStage::Starting:
        return UpdateWording::tr("The provider is asked. It may take a minute until it has found "
                                 "all resources.");
    case UpdateStage::Following:
        if (!problem.isEmpty())
            return problem;
        return viewModel.wasRunning()
            ? UpdateWording::tr("An update of this old certificate was under way already. No other "
                                "one was begun; this is how far it is.")
            : UpdateWording::tr("The provider puts the new certificate in place. You can close "
                                "this window: it goes on, and is shown here again.");
    case UpdateStage::Resting:
        return problem.isEmpty() ? outcomeOf(viewModel) : problem;
    case UpdateStage::Unknown:
        return problem + u'\n'
            + UpdateWording::tr("Look again before you try once more: if it began, it is shown "
                                "here.");
    }
    Q_UNREACHABLE();
}

QString rollBackQuestion(const UpdateViewModel &viewModel)
{
    return UpdateWording::tr("Put the old certificate back on %n resources? The new one is taken "
                             "away there, and visitors see the old one until it expires. What "
                             "failed is not touched.",
                             nullptr, viewModel.count(UpdateStatus::Done));
}

} // namespace ui
