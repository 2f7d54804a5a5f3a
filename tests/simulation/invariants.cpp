#include "core/crypto/certificatechain.h"
#include "core/renewal/renewalstate.h"
#include "tests/simulation/process.h"
#include "tests/simulation/schedule.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace simulation {

namespace {

/// Where it stands still with these, a person has been told what to do, and only they can.
bool isLeftToPerson(const Machine &machine, const Renewal &renewal)
{
    const QString code = renewal.problem ? renewal.problem->code : QString();
    return machine.keychain.wasDamaged && code == u"renewal/key-missing"_s;
}

QString describe(const Renewal &renewal)
{
    return u"state %1, problem \"%2\" (%3) %4"_s.arg(static_cast<int>(renewal.state))
        .arg(renewal.problem ? renewal.problem->code : QString())
        .arg(renewal.problem ? static_cast<int>(renewal.problem->kind) : -1)
        .arg(renewal.problem ? renewal.problem->detail : QString());
}

} // namespace

// I1, the second half: two computers that bought at the same moment are told of each other, as far
// as the provider's lists showed it when they looked for the last time.
void Schedule::checkMoney()
{
    if (m_cloud.hidesTags)
        return;
    for (const auto &machine : m_machines) {
        for (const Renewal &renewal : machine->journalled()) {
            const Order *ours = m_cloud.find(renewal.newCertificate);
            if (renewal.state != RenewalState::Ready || !ours || ours->charges == 0)
                continue;
            const QStringList &shown = machine->shownBeforeReady.at(renewal.id);
            for (const Order &other : m_cloud.orders) {
                const auto isOther = [&](const FoundPurchase &found) {
                    return found.certificate == other.certificate.id;
                };
                const bool isRival = other.charges > 0 && &other != ours
                    && other.certificate.status != CertificateStatus::ReviewFailed
                    && shown.contains(other.certificate.id.value());
                const bool isTold = std::ranges::any_of(renewal.found, isOther)
                    || std::ranges::any_of(renewal.setAside, isOther);
                if (isRival && !isTold)
                    m_world.violate(u"I1: %1 was bought too, and nobody was told"_s.arg(
                        other.certificate.id.value()));
            }
        }
    }
}

// I3: every renewal ends, or waits for somebody who knows.
void Schedule::checkRenewals(Machine &machine)
{
    for (const Renewal &renewal : machine.journalled()) {
        m_world.count(u"end: state %1"_s.arg(static_cast<int>(renewal.state), 2));
        if (renewal.state == RenewalState::Ready)
            checkReady(machine, renewal);
        else if (!isFinal(renewal.state) && !isLeftToPerson(machine, renewal) && !isSettled())
            m_world.violate(u"I3: stuck at %1, %2"_s.arg(machine.name, describe(renewal)));
    }
}

// I2, the second half: what is called ready has its key.
void Schedule::checkReady(Machine &machine, const Renewal &renewal)
{
    const Order *order = m_cloud.find(renewal.newCertificate);
    if (!order || renewal.chainPem.isEmpty()
        || !renewal.chainPem.contains(order->leafPem.trimmed())) {
        m_world.violate(u"I2: ready without the certificate"_s);
        return;
    }
    const auto chain = readChain(renewal.chainPem);
    if (!chain || chain->leaf.spkiSha256 != renewal.spkiSha256)
        m_world.violate(u"I2: ready with a certificate for another key"_s);
    else if (renewal.plan.keySource != KeySource::Paste && !machine.keychain.wasDamaged
             && !machine.keychain.hasKey(renewal.spkiSha256))
        m_world.violate(u"I2: ready, and the key is not in the keychain"_s);
    else if (!renewal.key.isEmpty() && !machine.isLinked(renewal.key, renewal.newCertificate))
        m_world.violate(u"I2: ready, and nothing tells which certificate the key is for"_s);
}

// I5: what was there before is there. I6: the journal is whole, and has legal moves only.
void Schedule::checkMachine(Machine &machine)
{
    const auto old = machine.keychain.entries.find(u"com.certdesk/1/key/old"_s);
    const bool isThere =
        old != machine.keychain.entries.end() && old->second == "the old certificate's key";
    if (!isThere && !machine.keychain.wasDamaged)
        m_world.violate(u"I5: the old key was touched"_s);

    std::map<RenewalId, const Renewal *> last;
    for (const Renewal &event : std::as_const(machine.journal.events)) {
        const Renewal *&before = last[event.id];
        if (before
            && (event.event != before->event + 1 || !isLegalMove(before->state, event.state)))
            m_world.violate(u"I6: from state %1 to %2"_s.arg(static_cast<int>(before->state))
                                .arg(static_cast<int>(event.state)));
        before = &event;
    }
}

// I4: no private key in the profile's file, in any form.
void Schedule::checkSecrecy(Machine &machine)
{
    const QByteArray file = machine.fileBytes();
    if (file.isEmpty())
        return;
    for (const auto &[name, frame] : machine.keychain.entries) {
        constexpr int tail =
            134; // of the frame: the private scalar of a P-256 key and what follows
        if (frame.size() < tail)
            continue;
        const QByteArray scalar = frame.sliced(frame.size() - tail, 30);
        if (file.contains(scalar) || file.contains(scalar.toBase64().chopped(4))
            || file.contains(scalar.toHex()))
            m_world.violate(u"I4: a private key is in the profile's file"_s);
    }
}

} // namespace simulation
