#include "core/renewal/paymentstep.h"

#include "core/base/scheduler.h"
#include "core/provider/provider.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A payment may arrive this long after it was sent: the life of its signature.
constexpr std::chrono::seconds longestWay{300};

bool isOver(DealStatus status)
{
    switch (status) {
    case DealStatus::Refunded:
    case DealStatus::Closed:
    case DealStatus::Expired:
    case DealStatus::Invalid:
    case DealStatus::ProductInvalid:
    case DealStatus::Refunding:
        return true;
    default:
        return false;
    }
}

bool isUnpaid(DealStatus status)
{
    return status == DealStatus::Unpaid || status == DealStatus::PaymentRefused
        || status == DealStatus::WaitingForUser;
}

bool isPaid(DealStatus status)
{
    return status == DealStatus::Paid || status == DealStatus::Delivering
        || status == DealStatus::Delivered || status == DealStatus::DeliveryFailed;
}

// A status that this version doesn't know says nothing, above all not that the order is paid.
bool isTelling(DealStatus status)
{
    return isOver(status) || isUnpaid(status) || isPaid(status);
}

} // namespace

void PaymentStep::findDeal(std::function<void(const std::optional<Deal> &)> then)
{
    m_context.ask(
        [this](QObject *owner) {
            return m_context.provider().describeDeals(m_context.renewal().startedAt.addSecs(-3600),
                                                      owner);
        },
        [this, then = std::move(then)](const Result<QList<Deal>> &deals) {
            if (!deals) {
                then(std::nullopt);
                return;
            }
            const auto ours = std::ranges::find_if(*deals, [&](const Deal &deal) {
                return m_context.renewal().deals.contains(deal.id)
                    || deal.resourceIds.contains(m_context.renewal().newCertificate.value());
            });
            then(ours == deals->end() ? std::nullopt : std::optional(*ours));
        });
}

void PaymentStep::checkDeal(std::function<void()> then)
{
    if (m_context.renewal().deal || m_context.renewal().plan.way != RenewalWay::BuyAgain) {
        then();
        return;
    }
    findDeal([this, then = std::move(then)](const std::optional<Deal> &deal) {
        if (!deal || !isTelling(deal->status)) {
            then();
            return;
        }
        const auto note = [&](Renewal &renewal) { renewal.deal = deal; };
        if (isUnpaid(deal->status)) {
            if (!m_context.moveTo(RenewalState::AwaitingPayment, note))
                return; // moveTo() has noted the problem
        } else if (m_context.moveTo(RenewalState::Bought, note)) {
            then();
        }
    });
}

void PaymentStep::lookAgain()
{
    findDeal([this](const std::optional<Deal> &deal) {
        if (!deal || !isTelling(deal->status))
            return;
        RenewalState next = RenewalState::Bought;
        if (isOver(deal->status))
            next = RenewalState::Refused;
        else if (isUnpaid(deal->status))
            next = RenewalState::AwaitingPayment;
        if (next == RenewalState::AwaitingPayment && mayStillArrive())
            return;
        if (next == m_context.state() && deal == m_context.renewal().deal)
            return;
        const bool moved =
            m_context.moveTo(next, [&, problem = m_context.renewal().problem](Renewal &renewal) {
                renewal.deal = deal;
                if (next == RenewalState::AwaitingPayment)
                    renewal.problem = problem; // why it was not paid is still true
            });
        if (moved && next == RenewalState::Refused)
            m_context.stop(fail(Error::Kind::Rejected, {}, u"renewal/order-closed"_s).value());
    });
}

bool PaymentStep::mayStillArrive()
{
    if (m_context.state() != RenewalState::PaymentUnknown) {
        m_unknownSince.reset();
        return false;
    }
    const auto now = m_context.scheduler().elapsed();
    if (!m_unknownSince)
        m_unknownSince = now;
    return now - *m_unknownSince < m_context.scaled(longestWay);
}

void PaymentStep::pay()
{
    m_unknownSince.reset();
    QList<DealId> deals = m_context.renewal().deals;
    if (deals.isEmpty() && m_context.renewal().deal)
        deals.append(m_context.renewal().deal->id);
    if (deals.isEmpty() || !m_context.moveTo(RenewalState::Paying))
        return;

    m_context.ask(
        [&](QObject *owner) { return m_context.provider().payDeals(deals, owner); },
        [this](const Result<void> &paid) {
            if (paid) {
                if (!m_context.moveTo(RenewalState::Bought, [](Renewal &renewal) {
                        if (renewal.deal)
                            renewal.deal->status = DealStatus::Paid;
                    }))
                    return; // still Paying in the journal: the order is asked for at the next start
                return;
            }
            const bool unknown = paid.error().kind == Error::Kind::NoAnswer
                || paid.error().kind == Error::Kind::Cancelled
                || paid.error().kind == Error::Kind::Malformed;
            if (!m_context.moveTo(unknown ? RenewalState::PaymentUnknown
                                          : RenewalState::AwaitingPayment))
                return;
            m_context.stop(paid.error());
            if (!unknown)
                lookAgain(); // somebody may have paid or closed it elsewhere
        });
}

void PaymentStep::resumePaying()
{
    if (m_context.moveTo(RenewalState::PaymentUnknown))
        lookAgain();
}

} // namespace core
