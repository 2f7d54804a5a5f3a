#include "ui/renewal/foundpurchases.h"

#include "ui/renewal/pageparts.h"
#include "ui/text/statustext.h"
#include "ui/text/timetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString headingFor(const core::Renewal &renewal)
{
    if (renewal.state == core::RenewalState::Ready)
        return FoundPurchases::tr("A second certificate was bought for the same renewal");
    const bool isSure = std::ranges::any_of(
        renewal.found, [](const core::FoundPurchase &found) { return isCertain(found.by); });
    return isSure ? FoundPurchases::tr("Bought already: use it?")
                  : FoundPurchases::tr("Is one of these meant to be the renewal?");
}

QString statusOf(const core::FoundPurchase &purchase)
{
    core::Certificate certificate;
    certificate.status = purchase.status;
    return statusLabel(certificate);
}

} // namespace

QString foundByText(core::FoundBy by)
{
    switch (by) {
    case core::FoundBy::IntentTag:
        return FoundPurchases::tr("It is what this renewal ordered: it carries its tag.");
    case core::FoundBy::RenewsTag:
        return FoundPurchases::tr(
            "CertDesk ordered it for this certificate, perhaps on another computer.");
    case core::FoundBy::RenewalLink:
        return FoundPurchases::tr("The provider lists it as the renewal of this certificate.");
    case core::FoundBy::PublicKey:
        return FoundPurchases::tr("It was submitted with the key of this renewal.");
    case core::FoundBy::Deal:
        return FoundPurchases::tr("An order that may be it. No certificate came from it yet: look "
                                  "at it in the console.");
    case core::FoundBy::SameName:
        return FoundPurchases::tr("The same product for the same name, and it ends later.");
    case core::FoundBy::Likeness:
        return FoundPurchases::tr("The same product, not used yet. It may be meant for another "
                                  "certificate.");
    }
    Q_UNREACHABLE();
}

QString foundText(const core::FoundPurchase &purchase)
{
    if (purchase.certificate.isEmpty())
        //: %1 is an order's number, %2 a date and time
        return FoundPurchases::tr("Order %1 of %2")
            .arg(purchase.deal.value(), dateTimeText(purchase.boughtAt));
    //: %1 is a certificate's number, %2 a date and time, %3 a status such as "Pending submission"
    return FoundPurchases::tr("Certificate %1, ordered %2. %3")
        .arg(purchase.certificate.value(), dateTimeText(purchase.boughtAt), statusOf(purchase));
}

bool canUseFound(const core::Renewal &renewal)
{
    using enum core::RenewalState;

    const bool hasRequest =
        !renewal.csrPem.isEmpty() || !core::bringsRequest(renewal.plan.keySource);
    const bool isOpen = renewal.state == Planned || renewal.state == KeyReady
        || renewal.state == AwaitingConsole || renewal.state == Bought
        || renewal.state == PurchaseUnknown;
    return hasRequest && isOpen;
}

FoundPurchases::FoundPurchases(QWidget *parent)
    : QFrame(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"foundPurchases"_s);
    setFrameShape(QFrame::StyledPanel);
    m_rows->setSpacing(10);
    hide();
}

void FoundPurchases::setRenewal(const core::Renewal *renewal, bool isBusy)
{
    const QList<core::FoundPurchase> found =
        renewal ? renewal->found : QList<core::FoundPurchase>();
    setVisible(!found.isEmpty());
    const bool canUse = renewal && !isBusy && canUseFound(*renewal);
    if (found == m_shown && canUse == m_couldUse)
        return; // a button that has the focus keeps it
    m_shown = found;
    m_couldUse = canUse;

    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    if (found.isEmpty())
        return;
    QLabel *heading = headingLabel(headingFor(*renewal));
    heading->setObjectName(u"foundHeading"_s);
    m_rows->addWidget(heading);
    for (const core::FoundPurchase &purchase : found)
        addRow(purchase, canUse);
}

void FoundPurchases::addRow(const core::FoundPurchase &purchase, bool canUse)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(
        textLabel(u"foundText"_s, foundText(purchase) + u'\n' + foundByText(purchase.by)), 1);
    if (!purchase.certificate.isEmpty() && canUse) {
        auto *use = new QPushButton(tr("Use This One"));
        use->setObjectName(u"useFound_"_s + purchase.certificate.value());
        //: %1 is a certificate's number
        use->setAccessibleName(tr("Use certificate %1").arg(purchase.certificate.value()));
        use->setAutoDefault(false);
        layout->addWidget(use, 0, Qt::AlignTop);
        connect(use, &QPushButton::clicked, this,
                [this, certificate = purchase.certificate] { emit useWanted(certificate); });
    }
    m_rows->addWidget(row);
}

} // namespace ui
