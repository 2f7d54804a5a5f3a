#pragma once

#include "core/renewal/renewalservice.h"
#include "tests/simulation/machine.h"

namespace simulation {

/// Somebody at a window of CertDesk: decides when asked, clicks twice, tries what is not offered.
class Person
{
public:
    struct Ways
    {
        core::RenewalWay way = core::RenewalWay::BuyAgain;
        core::KeySource keySource = core::KeySource::Create;
        QByteArray pastedCsr;
        bool isLinkedInConsole = true; ///< The console renews, instead of selling anew.
        int nuisance = 0; ///< Per cent of the turns on which something senseless is tried.
    };

    Person(Machine &machine, int window, Ways ways);

    /// Sits down; from now on there is a turn now and then.
    void begin(qint64 delay);
    /// Has a certificate, or has given up for good.
    bool isDone() const { return m_isDone; }

private:
    void takeTurn();
    void act();
    void startRenewal();
    void decide(const core::Renewal &renewal);
    void decideBeforePurchase(const core::Renewal &renewal);
    void decideAboutUnknown(const core::Renewal &renewal);
    void buyInConsole(const core::Renewal &renewal);
    void tryNonsense(const core::Renewal &renewal);
    bool adoptOneOf(const core::Renewal &renewal);
    core::RenewalService &service();
    QString name() const;
    core::Certificate subject() const;

    Machine &m_machine;
    World &m_world;
    int m_window;
    Ways m_ways;
    int m_attempts = 0;
    bool m_isDone = false;
    std::map<QString, core::CertificateId> m_boughtInConsole; // by the renewal it was for
};

} // namespace simulation
