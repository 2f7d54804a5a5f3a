// What DnsPanelViewModel says in sentences.
#include "core/dns/proof.h"
#include "ui/dns/dnspanelviewmodel.h"
#include "ui/text/timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QString DnsPanelViewModel::headline() const
{
    switch (m_state) {
    case State::Loading:
        return tr("Asking the provider what has to be proved…");
    case State::NotLoaded:
        return tr("The provider could not be asked what has to be proved.");
    case State::NothingToProve:
        return tr("There is nothing to prove at the moment.");
    case State::Issued:
        return tr("The certificate is issued.");
    case State::Closed:
        return tr("The provider has closed this order.");
    case State::Proving:
        break;
    }
    if (m_detail->certificate.status == core::CertificateStatus::DnsRecordAdded)
        return tr("The provider adds the DNS record by itself.");
    return std::ranges::any_of(m_items,
                               [](const Item &item) {
                                   return item.record.kind != core::ValidationRecord::Kind::File;
                               })
        ? tr("Add this to the DNS of your domain, to prove that it is yours.")
        : tr("Put this file on your web site, to prove that the domain is yours.");
}

QString DnsPanelViewModel::explanation() const
{
    switch (m_state) {
    case State::Loading:
    case State::NotLoaded:
        return {};
    case State::NothingToProve:
        return tr("The provider names no record for this certificate. Right after an order that "
                  "can take a few minutes; CertDesk asks again by itself.");
    case State::Issued:
        return core::keepsRecord(m_detail->certificate)
            ? tr("Leave the DNS record as it is: it also proves the next renewals. The next step "
                 "is the file for your server.")
            : tr("What you published for the proof can be removed now. The next step is the file "
                 "for your server.");
    case State::Closed:
        return m_detail->certificate.statusMessage.isEmpty()
            ? tr("Nothing has to be published any more.")
            //: %1 is a sentence of the provider, in its language
            : tr("The provider says: %1").arg(m_detail->certificate.statusMessage);
    case State::Proving:
        break;
    }
    return m_detail->certificate.isDv
        ? tr("DV takes 10 minutes to 24 hours. You can close this window: the provider looks for "
             "the record by itself.")
        : tr("The review goes on once the domain is proved. You can close this window: the "
             "provider looks for the record by itself.");
}

QString DnsPanelViewModel::deadlineText() const
{
    if (m_state != State::Proving || !m_detail->certificate.validationDeadline.isValid())
        return {};
    const QDateTime deadline = m_detail->certificate.validationDeadline;
    const std::chrono::seconds left(m_calls.clock().secsTo(deadline));
    if (left.count() <= 0)
        //: %1 is a date and time
        return tr("The deadline was %1. The provider may close the order at any time.")
            .arg(dateTimeText(deadline));
    //: %1 is a date and time, %2 a duration such as "6 days 3 hours"
    return tr("Publish it by %1: %2 left.").arg(dateTimeText(deadline), durationText(left));
}

QString DnsPanelViewModel::activityText() const
{
    if (isBusy()) {
        switch (m_step) {
        case Step::Reading:
            return tr("Asking the provider where the order stands…");
        case Step::AskingDns:
            return tr("Asking DNS…");
        case Step::AskingProvider:
            return tr("Asking the provider to check…");
        }
    }
    if (!m_recheck.isActive())
        return {};
    //: %1 is a duration, such as "28 seconds"
    return tr("Next check in %1")
        .arg(durationText(std::chrono::ceil<std::chrono::seconds>(
            std::chrono::milliseconds(m_recheck.remainingTime()))));
}

QString DnsPanelViewModel::providerPauseText() const
{
    if (m_state != State::Proving || mayAskProvider())
        return {};
    const std::chrono::seconds left(m_calls.clock().secsTo(providerFreeAt()));
    //: %1 is a duration, such as "4 minutes 10 seconds"
    return tr("The provider can be asked again in %1.").arg(durationText(left));
}

QString DnsPanelViewModel::allRecordsText() const
{
    return ui::allRecordsText(placedRecords());
}

QList<PlacedRecord> DnsPanelViewModel::placedRecords() const
{
    QList<PlacedRecord> records;
    for (const Item &item : m_items)
        records += {item.record, item.zone};
    return records;
}

QDateTime DnsPanelViewModel::deadline() const
{
    return m_detail ? m_detail->certificate.validationDeadline : QDateTime();
}

} // namespace ui
