#include "tests/simulation/person.h"

#include "tests/simulation/process.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace simulation {

namespace {

constexpr int mostAttempts = 4;

// Somebody's reissue runs or is done, or the points are used up: nothing more can be had.
bool isHopeless(const Renewal &renewal)
{
    return renewal.problem
        && (renewal.problem->code == u"FailedOperation.OrderAlreadyReplaced"_s
            || renewal.problem->code == u"renewal/package-empty"_s);
}

bool isForAnotherKey(const Renewal &renewal)
{
    return renewal.problem
        && (renewal.problem->code == u"certificate/key"_s
            || renewal.problem->code == u"renewal/other-request"_s);
}

} // namespace

Person::Person(Machine &machine, int window, Ways ways)
    : m_machine(machine)
    , m_world(machine.world)
    , m_window(window)
    , m_ways(std::move(ways))
{
}

RenewalService &Person::service()
{
    return m_machine.processes[static_cast<std::size_t>(m_window)]->service();
}

QString Person::name() const
{
    return u"person at %1.%2"_s.arg(m_machine.name).arg(m_window);
}

/// What is renewed or reissued, the order that lacks its data, or what stands for an application.
Certificate Person::subject() const
{
    if (m_ways.way == RenewalWay::Apply)
        return newApplication(u"shop.example.com"_s);
    Certificate certificate = m_machine.cloud.orders.front().certificate;
    certificate.domain = u"shop.example.com"_s;
    return certificate;
}

void Person::begin(qint64 delay)
{
    m_world.after(delay, [this] { takeTurn(); });
}

void Person::takeTurn()
{
    const auto &process = m_machine.processes[static_cast<std::size_t>(m_window)];
    if (!process->isDead() && !m_machine.isAsleep())
        act();
    // In the calm after the storm they look in less often, as one does.
    begin(m_world.isStormy ? m_world.dice.between(5, 90) * 1000
                           : m_world.dice.between(60, 400) * 1000);
}

void Person::act()
{
    const Renewal *renewal = service().findFor(subject().id);
    if (!renewal) {
        if (m_attempts < mostAttempts)
            startRenewal();
        else
            m_isDone = true;
        return;
    }
    m_isDone = renewal->state == RenewalState::Ready;
    if (m_isDone)
        return;
    const Renewal seen = *renewal; // what is on the screen
    if (m_world.dice.chance(m_ways.nuisance))
        tryNonsense(seen);
    if (!service().isBusy(seen.id))
        decide(seen);
}

void Person::startRenewal()
{
    RenewalPlan plan;
    plan.certificate = subject();
    plan.way = m_ways.way;
    plan.keySource = m_ways.keySource;
    plan.pastedCsr = m_ways.pastedCsr;
    plan.contactEmail = u"admin@example.com"_s;
    if (plan.way == RenewalWay::Points)
        plan.package = u"points"_s;
    ++m_attempts;
    m_world.log(name() + u" starts a renewal"_s);
    for (int clicks = m_world.dice.chance(15) ? 2 : 1; clicks > 0; --clicks)
        std::ignore = service().prepare(plan);
}

void Person::decide(const Renewal &renewal)
{
    switch (renewal.state) {
    case RenewalState::Planned:
    case RenewalState::KeyReady:
        decideBeforePurchase(renewal);
        break;
    case RenewalState::PurchaseUnknown:
        decideAboutUnknown(renewal);
        break;
    case RenewalState::AwaitingPayment:
        for (int clicks = m_world.dice.chance(20) ? 2 : 1; clicks > 0; --clicks)
            service().pay(renewal.id);
        break;
    case RenewalState::AwaitingConsole:
        if (!adoptOneOf(renewal))
            buyInConsole(renewal);
        break;
    case RenewalState::Bought:
        adoptOneOf(renewal); // two were bought
        break;
    case RenewalState::AwaitingLetter:
        service().uploadLetter(renewal.id, "letter", &service());
        break;
    case RenewalState::AwaitingValidation:
        m_machine.cloud.publishRecord(renewal.newCertificate);
        if (m_world.dice.chance(30))
            service().checkValidation(renewal.id, &service());
        break;
    case RenewalState::Issued:
        if (isForAnotherKey(renewal))
            service().abandon(renewal.id);
        break;
    case RenewalState::Refused:
        if (!m_world.isStormy || m_world.dice.chance(20))
            service().abandon(renewal.id);
        break;
    default:
        break;
    }
}

void Person::decideBeforePurchase(const Renewal &renewal)
{
    const bool isCertainlyThere = std::ranges::any_of(renewal.found, isCertain, &FoundPurchase::by);
    if (isHopeless(renewal)) {
        service().abandon(renewal.id);
    } else if (isCertainlyThere && renewal.problem) {
        if (m_world.dice.chance(15) || !adoptOneOf(renewal))
            service().abandon(renewal.id);
    } else if (renewal.state == RenewalState::Planned) {
        service().refresh(renewal.id);
    } else if (renewal.problem && renewal.problem->code == u"renewal/key-missing"_s) {
        service().abandon(renewal.id); // and start over with a new key
    } else if (!renewal.found.isEmpty() && m_world.dice.chance(50) && adoptOneOf(renewal)) {
        return;
    } else {
        m_world.log(name() + u" confirms the purchase"_s);
        for (int clicks = m_world.dice.chance(25) ? 2 : 1; clicks > 0; --clicks)
            service().purchase(renewal.id, {true, 12300});
    }
}

void Person::decideAboutUnknown(const Renewal &renewal)
{
    if (!renewal.found.isEmpty() && m_world.dice.chance(60) && adoptOneOf(renewal))
        return;
    if (!renewal.search.isComplete) {
        if (m_world.dice.chance(30))
            service().refresh(renewal.id);
        return;
    }
    if (m_world.dice.chance(60)) {
        m_world.count(u"bought again"_s);
        m_world.log(name() + u" confirms a second purchase"_s);
        service().buyAgain(renewal.id, {{true, 12300}, renewal.search});
    } else if (m_world.dice.chance(30)) {
        service().abandon(renewal.id);
    }
}

void Person::buyInConsole(const Renewal &renewal)
{
    if (const auto earlier = m_boughtInConsole.find(renewal.id.value());
        earlier != m_boughtInConsole.end()) {
        // Another computer took it, and it was refused there: waiting for it is over.
        const Order *order = m_machine.cloud.find(earlier->second);
        if (order && order->certificate.status == CertificateStatus::ReviewFailed)
            service().abandon(renewal.id);
        return;
    }
    const bool givesCsr = !m_ways.isLinkedInConsole || m_world.dice.chance(50);
    const CertificateId bought = m_machine.cloud.buyInConsole(
        m_ways.isLinkedInConsole, givesCsr ? renewal.csrPem : QByteArray());
    m_boughtInConsole.emplace(renewal.id.value(), bought);
    m_world.count(u"bought in the console"_s);
    m_world.log(u"%1 buys %2 in the console"_s.arg(name(), bought.value()));
}

bool Person::adoptOneOf(const Renewal &renewal)
{
    QList<FoundPurchase> choices = renewal.found;
    erase_if(choices, [](const FoundPurchase &found) { return found.certificate.isEmpty(); });
    if (choices.isEmpty())
        return false;
    const auto &choice = choices[m_world.dice.below(static_cast<int>(choices.size()))];
    service().adopt(renewal.id, choice.certificate);
    const Renewal *now = service().find(renewal.id);
    const bool taken = now && now->newCertificate == choice.certificate;
    m_world.log(
        u"%1 adopts %2: %3"_s.arg(name(), choice.certificate.value(), taken ? u"yes"_s : u"no"_s));
    if (taken)
        m_world.count(u"adopted, found by %1"_s.arg(static_cast<int>(choice.by)));
    return taken;
}

void Person::tryNonsense(const Renewal &renewal)
{
    switch (m_world.dice.below(7)) {
    case 0:
        service().purchase(renewal.id, {true, 12300});
        break;
    case 1:
        service().pay(renewal.id);
        break;
    case 2:
        service().refresh(renewal.id);
        break;
    case 3:
        service().adopt(renewal.id, CertificateId(u"new-1"_s));
        break;
    case 4: { // evidence that nobody showed
        PurchaseSearch made = renewal.search;
        made.isComplete = true;
        service().buyAgain(renewal.id, {{true, 12300}, made});
        break;
    }
    case 5:
        startRenewal();
        --m_attempts;
        break;
    default:
        if (m_world.isStormy && m_attempts < mostAttempts)
            service().abandon(renewal.id);
        break;
    }
}

} // namespace simulation
