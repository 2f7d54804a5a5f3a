#include "tests/simulation/schedule.h"

#include "tests/simulation/process.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace simulation {

namespace {

constexpr int freeProduct = 83;
constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 year = 365LL * 24 * hour;

} // namespace

Schedule::Schedule(quint64 seed, const Materials &materials, bool isLogged)
    : m_world(seed, isLogged)
    , m_cloud(m_world, materials.issuer)
{
    arrangeCloud();
    arrangeMachines(seed, materials);
    arrangeFaults();
}

Schedule::~Schedule() = default;

void Schedule::arrangeCloud()
{
    Dice &dice = m_world.dice;
    m_cloud.hidesTags = dice.chance(15);
    m_cloud.tellsRequests = dice.chance(70);
    m_cloud.asksForPayment = dice.chance(20);
    m_cloud.showsDeals = dice.chance(80);
    m_cloud.lag = dice.chance(50) ? 0 : dice.below(9 * minute);
    m_cloud.wrongKeyPercent = dice.chance(10) ? 50 : 0;
    m_cloud.refusalPercent = dice.chance(10) ? 50 : 0;
    m_cloud.keepsPointsOrders = dice.chance(20);
    m_cloud.renewsTwice = dice.chance(30);
    m_cloud.points = dice.chance(15) ? dice.below(3) : 20;
    arrangeTask();
}

void Schedule::arrangeTask()
{
    Dice &dice = m_world.dice;
    if (const int task = dice.below(100); task < 12)
        m_task = RenewalWay::Order;
    else if (task < 24)
        m_task = RenewalWay::Reissue;
    else if (task < 32)
        m_task = RenewalWay::Apply;
    Order old;
    const int roll = dice.below(100);
    const int product = roll < 20 ? 9 : 48;
    old.certificate =
        m_task == RenewalWay::Order ? Cloud::openOrder(product) : Cloud::oldCertificate(product);
    if (m_task == RenewalWay::BuyAgain && roll >= 88)
        old.certificate = Cloud::oldCertificate(freeProduct);
    old.deal.status = DealStatus::Delivered;
    m_cloud.orders.push_back(std::move(old));
    if (m_task == RenewalWay::Reissue && dice.chance(20))
        addFailedReissue();
}

/// The provider keeps the link to an earlier one that came to nothing.
void Schedule::addFailedReissue()
{
    Order earlier;
    earlier.certificate = m_cloud.orders.front().certificate;
    earlier.certificate.id = CertificateId(u"earlier"_s);
    earlier.certificate.status = CertificateStatus::ReviewFailed;
    m_cloud.orders.front().certificate.replacedBy = earlier.certificate.id;
    m_cloud.orders.push_back(std::move(earlier));
}

Person::Ways Schedule::drawWays(const Materials &materials)
{
    Dice &dice = m_world.dice;
    Person::Ways ways;
    ways.way = m_task;
    if (m_cloud.orders.front().certificate.packageType == freeProduct)
        ways.way = RenewalWay::Free;
    else if (m_task == RenewalWay::BuyAgain && dice.chance(15))
        ways.way = RenewalWay::Console;
    else if (m_task == RenewalWay::BuyAgain && dice.chance(40))
        ways.way = RenewalWay::Points;
    m_world.count(u"way %1"_s.arg(static_cast<int>(ways.way)));
    if (isFreeOfCharge(ways.way))
        ways.keySource = KeySource::Provider;
    else if (dice.chance(40)) // cheaper by the making of a key
        ways.keySource = KeySource::Paste;
    ways.pastedCsr = materials.pastedCsr;
    ways.isLinkedInConsole = dice.chance(60);
    ways.nuisance = dice.chance(50) ? 25 : 0;
    return ways;
}

void Schedule::arrangeMachines(quint64 seed, const Materials &materials)
{
    Dice &dice = m_world.dice;
    // The real journal, where it is not the disk that is tried, is slower by much.
    const bool isOnDisk = seed % 25 == 0;
    const int machines = dice.chance(35) ? 2 : 1;
    const bool isAtOnce = dice.chance(30);
    for (int number = 0; number < machines; ++number) {
        auto &machine = m_machines.emplace_back(
            std::make_unique<Machine>(m_world, m_cloud, u"machine %1"_s.arg(number), isOnDisk));
        const int windows = dice.chance(15) ? 2 : 1;
        machine->start(windows);
        const Person::Ways ways = drawWays(materials);
        for (int window = 0; window < windows; ++window) {
            auto &person = m_people.emplace_back(std::make_unique<Person>(*machine, window, ways));
            person->begin(isAtOnce ? 1000 : dice.below(20 * minute));
        }
    }
}

void Schedule::arrangeFaults()
{
    m_stormEnd = m_world.dice.between(10, 60) * minute;
    for (const auto &machine : m_machines)
        arrangeFaultsOf(*machine);
    if (m_task == RenewalWay::BuyAgain && m_world.dice.chance(10))
        m_world.after(m_world.dice.below(int(m_stormEnd)), [this] { spendPointsElsewhere(); });
    if (m_task == RenewalWay::BuyAgain && m_world.dice.chance(6))
        m_world.after(m_world.dice.below(int(m_stormEnd)), [this] {
            m_world.log(u"another administrator renews in the console"_s);
            m_cloud.buyInConsole(true, {});
        });
}

void Schedule::arrangeFaultsOf(Machine &machine)
{
    Dice &dice = m_world.dice;
    const auto sometime = [&] { return dice.below(int(m_stormEnd)); };
    for (int crashes = dice.below(4); crashes > 0; --crashes)
        machine.crashes.insert(dice.below(dice.chance(50) ? 60 : Machine::effectsAhead));
    for (int locks = dice.below(3); locks > 0; --locks)
        m_world.after(sometime(), [this, &machine, duration = dice.between(1, 10) * minute] {
            machine.keychain.isLocked = true;
            m_world.count(u"keychain locked"_s);
            m_world.after(duration, [&machine] { machine.keychain.isLocked = false; });
        });
    if (dice.chance(4))
        m_world.after(sometime(), [this, &machine] {
            m_world.log(machine.name + u": the keychain's file was lost"_s);
            m_world.count(u"keychain lost"_s);
            machine.keychain.entries.clear();
            machine.keychain.wasDamaged = true;
        });
    for (int jumps = dice.below(3); jumps > 0; --jumps) {
        const qint64 jump =
            dice.chance(50) ? dice.between(-10, 10) * minute : (dice.chance(50) ? year : -year);
        m_world.after(sometime(), [this, &machine, jump] {
            m_world.count(u"clock jump"_s);
            m_world.log(u"%1: the clock jumps by %2 s"_s.arg(machine.name).arg(jump / 1000));
            machine.clockOffset += jump;
        });
    }
    if (dice.chance(20))
        m_world.after(sometime(), [&machine, duration = dice.between(1, 40) * minute] {
            machine.suspend(duration);
        });
}

void Schedule::calmDown()
{
    m_world.log(u"calm"_s);
    m_world.isStormy = false;
    payOpenOrders();
    for (const auto &machine : m_machines) {
        machine->keychain.isLocked = false;
        machine->clockOffset = 0;
        machine->asleepUntil = std::min(machine->asleepUntil, m_world.now());
    }
}

/// For other certificates, so that nothing but the package's balance shows it.
void Schedule::spendPointsElsewhere()
{
    m_world.log(u"somebody spends points"_s);
    m_cloud.points = std::max<qint64>(m_cloud.points - m_world.dice.between(1, 20), 0);
}

/// Who may not see orders in CertDesk pays them in the console.
void Schedule::payOpenOrders()
{
    m_cloud.settleDeals();
    m_world.after(20 * minute, [this] { payOpenOrders(); });
}

bool Schedule::isSettled() const
{
    return std::ranges::all_of(m_people, [](const auto &person) { return person->isDone(); });
}

Outcome Schedule::play()
{
    while (m_world.step(m_stormEnd) && m_world.violations().isEmpty())
        ;
    calmDown();
    for (int steps = 0; m_world.step(m_stormEnd + 12 * hour) && m_world.violations().isEmpty();)
        if (++steps % 8 == 0 && isSettled())
            break;
    if (m_world.violations().isEmpty()) {
        for (const auto &machine : m_machines) {
            checkRenewals(*machine);
            checkMachine(*machine);
            checkSecrecy(*machine);
        }
        checkMoney();
    }
    return {m_world.violations(), m_world.lines(), m_world.tally()};
}

} // namespace simulation
