#pragma once

#include "tests/simulation/person.h"
#include "tests/simulation/world.h"

#include <memory>
#include <vector>

namespace simulation {

class Issuer;

struct Outcome
{
    QStringList violations; ///< Empty: every invariant holds.
    QStringList lines; ///< What happened, if it was to be logged.
    Tally tally;
};

/// What is made once for all schedules, because it is slow to make.
struct Materials
{
    Issuer &issuer;
    QByteArray pastedCsr;
};

/// One seed: a storm in which anything goes wrong, the calm after it in which people finish what
/// they began, and the invariants I1 to I6 of security.md 5.
class Schedule
{
public:
    Schedule(quint64 seed, const Materials &materials, bool isLogged);
    ~Schedule();

    Outcome play();

private:
    void arrangeCloud();
    void arrangeTask();
    void addFailedReissue();
    void arrangeMachines(quint64 seed, const Materials &materials);
    void arrangeFaults();
    void arrangeFaultsOf(Machine &machine);
    Person::Ways drawWays(const Materials &materials);
    void calmDown();
    void payOpenOrders();
    void spendPointsElsewhere();
    bool isSettled() const;

    void checkMoney();
    void checkRenewals(Machine &machine);
    void checkReady(Machine &machine, const core::Renewal &renewal);
    void checkMachine(Machine &machine);
    void checkSecrecy(Machine &machine);

    World m_world;
    Cloud m_cloud;
    core::RenewalWay m_task = core::RenewalWay::BuyAgain; ///< BuyAgain: renewals, on any way.
    qint64 m_stormEnd = 0;
    std::vector<std::unique_ptr<Machine>> m_machines;
    std::vector<std::unique_ptr<Person>> m_people;
};

} // namespace simulation
