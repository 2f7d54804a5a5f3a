#include "ui/renewal/taskprogress.h"

#include "ui/renewal/ordertask.h"

#include <QCoreApplication>

namespace ui {

namespace {

using enum core::RenewalState;

struct TaskProgressWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::TaskProgressWording)
};

struct Words
{
    QString headline;
    QString explanation;
};

Words beforeSending(core::RenewalState state)
{
    if (state == Abandoned)
        return {TaskProgressWording::tr("This was given up"),
                TaskProgressWording::tr("A key that was made for it stays in the keychain. You can "
                                        "start again.")};
    return {TaskProgressWording::tr("Nothing is sent yet"),
            state == Planned ? TaskProgressWording::tr("The key is not finished.")
                             : TaskProgressWording::tr("Everything is ready. It waits for you.")};
}

Words ofOrder(core::RenewalState state)
{
    switch (state) {
    case Bought:
        return {TaskProgressWording::tr("The data is being sent"),
                TaskProgressWording::tr("CertDesk sends the names, the CSR, the organisation and "
                                        "the contact.")};
    case InformationSent:
        return {TaskProgressWording::tr("The data is with the provider"),
                TaskProgressWording::tr("CertDesk asks what is to be done next.")};
    case Ready:
        return {TaskProgressWording::tr("The certificate is ready"),
                TaskProgressWording::tr("It is issued and was checked against its key. It has to "
                                        "be installed on your server.")};
    default:
        return {};
    }
}

Words ofReissue(core::RenewalState state)
{
    switch (state) {
    case Buying:
        return {TaskProgressWording::tr("The request is on its way"),
                TaskProgressWording::tr("It is sent once and never repeated.")};
    case PurchaseUnknown:
        return {TaskProgressWording::tr("We are finding out whether the request arrived"),
                TaskProgressWording::tr("The provider's answer was lost. CertDesk looks whether "
                                        "the reissue has begun. It costs nothing in any case.")};
    case Bought:
    case InformationSent:
        return {TaskProgressWording::tr("The reissue has begun"),
                TaskProgressWording::tr("The reissued certificate has its number. CertDesk asks "
                                        "what is to be done next.")};
    case Ready:
        return {TaskProgressWording::tr("The reissued certificate is ready"),
                TaskProgressWording::tr("It is issued and was checked against its new key. It has "
                                        "to be installed on your server in the place of the old "
                                        "one; revoking one of the two revokes both.")};
    case Refused:
        return {TaskProgressWording::tr("The provider refused the reissue"),
                TaskProgressWording::tr("Its reason is below. The certificate that you have stays "
                                        "as it is.")};
    default:
        return {};
    }
}

Words ofApplication(core::RenewalState state)
{
    switch (state) {
    case PurchaseUnknown:
        return {TaskProgressWording::tr("We are finding out whether the application arrived"),
                TaskProgressWording::tr("The provider's answer was lost. CertDesk looks whether "
                                        "the application is in the list. It costs nothing in any "
                                        "case.")};
    case Bought:
        return {TaskProgressWording::tr("The application is with the provider"),
                TaskProgressWording::tr("The certificate has its number. CertDesk asks what is to "
                                        "be done next.")};
    case Ready:
        return ofOrder(state);
    case Refused:
        return {TaskProgressWording::tr("The provider refused the application"),
                TaskProgressWording::tr("Its reason is below.")};
    default:
        return {};
    }
}

} // namespace

void putTaskWords(const core::Renewal &renewal, RenewalProgress &progress)
{
    const OrderTask task = taskOf(renewal.plan.way);
    if (task == OrderTask::Renew)
        return;
    Words words;
    if (renewal.state == Planned || renewal.state == KeyReady || renewal.state == Abandoned)
        words = beforeSending(renewal.state);
    else if (task == OrderTask::SubmitData)
        words = ofOrder(renewal.state);
    else if (task == OrderTask::Apply)
        words = ofApplication(renewal.state);
    else
        words = ofReissue(renewal.state);
    if (words.headline.isEmpty())
        return;
    progress.headline = words.headline;
    progress.explanation = words.explanation;
    if (renewal.state == PurchaseUnknown)
        if (const QString search = searchText(renewal); !search.isEmpty())
            progress.explanation += u'\n' + search;
}

} // namespace ui
