#include "ui/renewal/ordertask.h"

#include "ui/renewal/renewalways.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct TaskWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::TaskWording)
};

} // namespace

OrderTask taskOf(core::RenewalWay way)
{
    switch (way) {
    case core::RenewalWay::BuyAgain:
    case core::RenewalWay::Free:
    case core::RenewalWay::Console:
    case core::RenewalWay::Points:
        return OrderTask::Renew;
    case core::RenewalWay::Order:
        return OrderTask::SubmitData;
    case core::RenewalWay::Reissue:
        return OrderTask::Reissue;
    case core::RenewalWay::Apply:
        return OrderTask::Apply;
    }
    Q_UNREACHABLE();
}

core::RenewalWay usualWay(OrderTask task, const core::Certificate &certificate)
{
    if (task == OrderTask::SubmitData)
        return core::RenewalWay::Order;
    if (task == OrderTask::Reissue)
        return core::RenewalWay::Reissue;
    if (task == OrderTask::Apply)
        return core::RenewalWay::Apply;
    if (isFree(certificate))
        return core::RenewalWay::Free;
    return productOf(certificate) ? core::RenewalWay::BuyAgain : core::RenewalWay::Console;
}

bool takesNames(OrderTask task)
{
    return task == OrderTask::SubmitData || task == OrderTask::Apply;
}

bool choosesKey(OrderTask task)
{
    return task != OrderTask::Apply;
}

bool sendsContacts(OrderTask task)
{
    return task != OrderTask::Reissue;
}

bool needsOrganisation(const core::Certificate &certificate)
{
    const auto product = productOf(certificate);
    return product ? product->level != core::ValidationLevel::Dv : !certificate.isDv;
}

core::KeySource usualKeySource(OrderTask task, const core::Certificate &certificate)
{
    const bool isMadeByProvider =
        task == OrderTask::Apply || (task == OrderTask::Renew && isFree(certificate));
    return isMadeByProvider ? core::KeySource::Provider : core::KeySource::Create;
}

QList<core::KeyAlgorithm> algorithmsFor(OrderTask task, const core::Certificate &certificate)
{
    // facts.md 5.7: the only key with which a free certificate is reissued.
    if (task == OrderTask::Reissue && isFree(certificate))
        return {core::KeyAlgorithm::Rsa2048};
    return algorithmsFor(certificate);
}

bool isSameChoice(const core::RenewalPlan &one, const core::RenewalPlan &other)
{
    const auto choices = [](const core::RenewalPlan &plan) {
        return std::tie(plan.way, plan.keySource, plan.algorithm, plan.pastedCsr, plan.years,
                        plan.companyId, plan.managerId, plan.contactEmail, plan.package);
    };
    const bool sameNames =
        core::hasPredecessor(one.way) || one.certificate.allNames() == other.certificate.allNames();
    return sameNames && choices(one) == choices(other) && one.profile == other.profile;
}

QString taskTitle(OrderTask task, const QString &name)
{
    switch (task) {
    case OrderTask::Renew:
        //: %1 is a domain name
        return TaskWording::tr("Quick Renewal: %1").arg(name);
    case OrderTask::SubmitData:
        //: %1 is a domain name
        return name.isEmpty() ? TaskWording::tr("Submit Data")
                              : TaskWording::tr("Submit Data: %1").arg(name);
    case OrderTask::Reissue:
        //: %1 is a domain name
        return TaskWording::tr("Reissue: %1").arg(name);
    case OrderTask::Apply:
        return TaskWording::tr("Apply for a Free Certificate");
    }
    Q_UNREACHABLE();
}

QStringList stepTitles(OrderTask task)
{
    switch (task) {
    case OrderTask::Renew:
        return {TaskWording::tr("Confirm"), TaskWording::tr("Key and CSR"),
                TaskWording::tr("Period and payment"), TaskWording::tr("Check and purchase"),
                TaskWording::tr("Ordered")};
    case OrderTask::SubmitData:
        return {TaskWording::tr("Names and contact"), TaskWording::tr("Key and CSR"),
                TaskWording::tr("Check and submit"), TaskWording::tr("Submitted")};
    case OrderTask::Reissue:
        return {TaskWording::tr("Confirm"), TaskWording::tr("Key and CSR"),
                TaskWording::tr("Check and reissue"), TaskWording::tr("Requested")};
    case OrderTask::Apply:
        return {TaskWording::tr("Name and contact"), TaskWording::tr("Check and apply"),
                TaskWording::tr("Applied")};
    }
    Q_UNREACHABLE();
}

QString whatItGivesHeading(OrderTask task)
{
    switch (task) {
    case OrderTask::Renew:
        return TaskWording::tr("What a renewal gives");
    case OrderTask::SubmitData:
        return TaskWording::tr("What happens with the data");
    case OrderTask::Reissue:
        return TaskWording::tr("What a reissue gives");
    case OrderTask::Apply:
        return TaskWording::tr("What a free certificate gives");
    }
    Q_UNREACHABLE();
}

QStringList whatItGives(OrderTask task, const core::Certificate &certificate)
{
    if (task == OrderTask::SubmitData)
        return {TaskWording::tr("The certificate is bought already; submitting its data costs "
                                "nothing."),
                TaskWording::tr("The key is made on this computer, or you bring a CSR."),
                TaskWording::tr("Once the authority has the names they can't be changed any more: "
                                "please check them twice.")};
    if (task == OrderTask::Reissue)
        return {
            TaskWording::tr("The same certificate once more, with a number of its own, the same "
                            "names and the same last day: for a new key, or for the one it has. "
                            "It costs nothing."),
            TaskWording::tr("You may have to prove the domain again."),
            TaskWording::tr("The old one is not touched. Revoking one of the two later "
                            "revokes both."),
            isFree(certificate) ? TaskWording::tr("A free certificate can be reissued once.")
                                : TaskWording::tr("Only one reissue runs at a time.")};
    if (task == OrderTask::Apply)
        return {TaskWording::tr("A DV certificate of TrustAsia for one name, for 3 months. It "
                                "costs nothing, and an account can have some tens of them."),
                TaskWording::tr("You prove the domain with a record in its DNS; then it takes "
                                "minutes, at most a day."),
                TaskWording::tr("The provider makes key and CSR. Once it is issued, CertDesk "
                                "fetches both and keeps the key in the keychain of this "
                                "computer.")};
    QStringList points{
        TaskWording::tr("A new certificate for the same names, with a number of its own. It has "
                        "to be installed on your server."),
        TaskWording::tr("The old certificate keeps working until it expires.")};
    if (!isFree(certificate))
        points << TaskWording::tr(
            "Days that remain on the old one are added where the provider says so: in its "
            "console, but perhaps not when the certificate is bought again here.");
    points << TaskWording::tr(
        "The new expiry date is known once the certificate is issued, not before.");
    return points;
}

QString beginText(OrderTask task)
{
    return task == OrderTask::Renew ? TaskWording::tr("&Renew Now") : TaskWording::tr("&Next");
}

QString carryOutText(core::RenewalWay way)
{
    switch (way) {
    case core::RenewalWay::BuyAgain:
    case core::RenewalWay::Points:
        return TaskWording::tr("&Purchase");
    case core::RenewalWay::Free:
    case core::RenewalWay::Apply:
        return TaskWording::tr("&Apply");
    case core::RenewalWay::Console:
        return TaskWording::tr("&Go On in the Console");
    case core::RenewalWay::Order:
        return TaskWording::tr("&Submit");
    case core::RenewalWay::Reissue:
        return TaskWording::tr("&Reissue");
    }
    Q_UNREACHABLE();
}

QString preparationHeading(OrderTask task)
{
    return task == OrderTask::Renew ? TaskWording::tr("Preparation (buys nothing)")
                                    : TaskWording::tr("Preparation (sends nothing)");
}

QString nothingHappened(OrderTask task)
{
    return task == OrderTask::Renew ? TaskWording::tr("Nothing was ordered.")
                                    : TaskWording::tr("Nothing was sent.");
}

QString closingBeforeOrder(OrderTask task, bool isBegun)
{
    if (task != OrderTask::Renew)
        return isBegun ? TaskWording::tr("You can close this window: nothing is sent, and it goes "
                                         "on here later.")
                       : TaskWording::tr("You can close this window at any time: nothing is sent "
                                         "before you confirm it.");
    return isBegun ? TaskWording::tr("You can close this window: nothing is bought, and Quick "
                                     "Renewal goes on here later.")
                   : TaskWording::tr("You can close this window at any time: nothing is bought "
                                     "before you confirm it.");
}

QString givingUpText(const core::Renewal &renewal)
{
    const bool isRenewal = taskOf(renewal.plan.way) == OrderTask::Renew;
    if (renewal.state == core::RenewalState::Refused)
        return isRenewal
            ? TaskWording::tr("Stop following this order? It stays with the provider; correct or "
                              "refund it in the console. A new renewal would be bought anew.")
            : TaskWording::tr("Stop following it here? The certificate stays as it is at the "
                              "provider, and in the table.");
    if (renewal.state == core::RenewalState::PurchaseUnknown)
        return isRenewal
            ? TaskWording::tr("Stop looking for this purchase? No order was found. Should the "
                              "provider have booked it all the same, a new renewal would be a "
                              "second purchase: look through the orders in the console first.")
            : TaskWording::tr("Stop looking for it? Nothing was found. Should it show up later, "
                              "it is in the list, and a key that was made for it is still in the "
                              "keychain.");
    return isRenewal
        ? TaskWording::tr(
            "Give up this renewal? Nothing was bought; its key stays in the keychain.")
        : TaskWording::tr("Give this up? Nothing was sent; a key that was made for it stays in "
                          "the keychain.");
}

QString sendAgainText(core::RenewalWay way, const QString &search, const QString &account)
{
    if (way == core::RenewalWay::Reissue)
        //: %1 says how often was looked
        return TaskWording::tr("Ask for the reissue once more?\n\n%1\n\nIt costs nothing. Should "
                               "the first request arrive after all, the provider refuses this one.")
            .arg(search);
    if (core::isFreeOfCharge(way))
        //: %1 says how often was looked
        return TaskWording::tr("Apply once more?\n\n%1\n\nIt costs nothing. Should the first "
                               "application show up after all, cancel one of the two.")
            .arg(search);
    if (way == core::RenewalWay::Points)
        //: %1 says how often was looked and what the package has, %2 is the account's name
        return TaskWording::tr("Spend benefit points for this renewal a second time?\n\n%1\n\n"
                               "Should the provider have booked the first order all the same, the "
                               "account “%2” pays twice. Look through the certificates and the "
                               "packages in the console first.")
            .arg(search, account);
    //: %1 says how often was looked, %2 is the account's name
    return TaskWording::tr("Buy this renewal a second time?\n\n%1\n\nShould the provider have "
                           "booked the first order all the same, the account “%2” is charged "
                           "twice. Look through the orders in the console first.")
        .arg(search, account);
}

QString sendAgainButton(core::RenewalWay way)
{
    return way == core::RenewalWay::Reissue || core::isFreeOfCharge(way)
        ? TaskWording::tr("&Send Again")
        : TaskWording::tr("&Buy Again");
}

} // namespace ui
