#include "tests/simulation/cloudconnection.h"

#include "tests/simulation/process.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace simulation {

namespace {

// What the network does to a call, in per cent of the calls of a storm; the rest is answered.
struct Fate
{
    enum Kind { NotSent, Busy, LostOnTheWay, ArrivesLate, AnswerLost, Garbled, Repeated, Slow };
    Kind kind;
    int percent;
};

constexpr std::array fates{Fate{Fate::NotSent, 3},      Fate{Fate::Busy, 2},
                           Fate{Fate::LostOnTheWay, 4}, Fate{Fate::ArrivesLate, 4},
                           Fate{Fate::AnswerLost, 6},   Fate{Fate::Garbled, 3},
                           Fate{Fate::Repeated, 3},     Fate{Fate::Slow, 5}};
constexpr qint64 patience = 60'000; // the transport's
constexpr qint64 signatureLife = 300'000; // later the provider refuses the request
// Longer than the calls of one look can take.
constexpr qint64 freshLook = 6 * patience;

// With the first one before their eyes, somebody may have confirmed a second one. And where there
// are no tags, nobody can know one that was refused since for this intent's.
void checkIntent(Machine &machine, const QString &intent, const QStringList &shown,
                 const CertificateId &made = {})
{
    const bool isCharged = std::ranges::any_of(machine.cloud.orders, [&](const Order &known) {
        const bool canBeSeen =
            !machine.cloud.hidesTags || known.certificate.status != CertificateStatus::ReviewFailed;
        return known.intent == intent && canBeSeen && known.certificate.id != made
            && !shown.contains(known.certificate.id.value());
    });
    if (isCharged)
        machine.world.violate(u"I1: the intent was charged twice"_s);
}

std::optional<Fate::Kind> drawFate(World &world)
{
    int roll = world.isStormy ? world.dice.below(100) : 100;
    for (const Fate &fate : fates) {
        if (roll < fate.percent)
            return fate.kind;
        roll -= fate.percent;
    }
    return std::nullopt;
}

} // namespace

template <typename T>
Result<T> CloudConnection::garbled(Effect effect)
{
    return fail(effect == Effect::Read ? Error::Kind::Malformed : Error::Kind::NoAnswer);
}

template <typename T>
Task<T> CloudConnection::send(const QString &what, Effect effect, std::function<Result<T>()> serve)
{
    const PendingTask<T> pending;
    World &world = m_process.world();
    if (m_process.isDead() || m_process.diesHere(u"before "_s + what))
        return pending.task();
    const auto fate = drawFate(world);
    world.log(
        u"%1: %2%3"_s.arg(m_process.name(), what, fate ? u" (fate %1)"_s.arg(*fate) : QString()));
    const auto reply = [&](Result<T> result, qint64 delay) {
        m_process.answer<T>(pending, std::move(result), delay);
    };
    if (fate == Fate::NotSent) {
        reply(fail(Error::Kind::Unreachable), 30);
    } else if (fate == Fate::Busy) {
        reply(fail(Error::Kind::Busy), 80);
    } else if (fate == Fate::LostOnTheWay) {
        reply(fail(Error::Kind::NoAnswer), patience);
    } else if (fate == Fate::ArrivesLate) {
        if (effect != Effect::Read)
            world.after(world.dice.below(signatureLife), [serve] { std::ignore = serve(); });
        reply(fail(Error::Kind::NoAnswer), patience);
    } else {
        Result<T> result = serve();
        if (fate == Fate::Repeated && effect != Effect::Spend) // a proxy's doing
            result = serve();
        if (fate)
            world.count(u"%1: fate %2"_s.arg(what).arg(*fate));
        if (m_process.diesHere(u"after "_s + what))
            return pending.task();
        if (fate == Fate::AnswerLost)
            reply(fail(Error::Kind::NoAnswer), patience);
        else if (fate == Fate::Garbled)
            reply(garbled<T>(effect), 100);
        else
            reply(std::move(result),
                  fate == Fate::Slow ? world.dice.between(1000, 55'000)
                                     : world.dice.between(40, 400));
    }
    return pending.task();
}

Task<CertificatePage> CloudConnection::describeCertificates(const CertificateQuery &query,
                                                            QObject *)
{
    const auto list = [this, query]() -> Result<CertificatePage> {
        const CertificatePage page = m_process.machine().cloud.list(query);
        if (query.ids.isEmpty()) {
            QStringList ids;
            for (const Certificate &certificate : page.certificates)
                ids.append(certificate.id.value());
            // A free certificate has no tags to be found by.
            (query.tags.isEmpty() ? m_process.lastSeen : m_process.lastSeenByTag) = ids;
        }
        return page;
    };
    return send<CertificatePage>(query.tags.isEmpty() ? u"list"_s : u"list by tag"_s, Effect::Read,
                                 list);
}

Task<CertificateDetail> CloudConnection::describeCertificate(const CertificateId &id, QObject *)
{
    return send<CertificateDetail>(
        u"detail "_s + id.value(), Effect::Read,
        [&cloud = m_process.machine().cloud, id] { return cloud.detail(id); });
}

Task<QList<Deal>> CloudConnection::describeDeals(const QDateTime &, QObject *)
{
    return send<QList<Deal>>(u"deals"_s, Effect::Read,
                             [&cloud = m_process.machine().cloud] { return cloud.deals(); });
}

Task<QList<DomainVerification>> CloudConnection::checkDomainVerification(const CertificateId &,
                                                                         QObject *)
{
    return send<QList<DomainVerification>>(
        u"check"_s, Effect::Read,
        []() -> Result<QList<DomainVerification>> { return QList<DomainVerification>(); });
}

Task<QByteArray> CloudConnection::downloadCertificate(const CertificateId &id, QObject *)
{
    return send<QByteArray>(u"download"_s, Effect::Read, [&cloud = m_process.machine().cloud, id] {
        return cloud.download(id);
    });
}

Task<Purchase> CloudConnection::createCertificate(const PurchaseOrder &order, QObject *)
{
    checkPurchase(order.intent.value(), order.renews.value());
    checkWay(u"PURCHASE"_s, {RenewalWay::BuyAgain});
    const QStringList shown = shownToPerson();
    // The process may be gone when it arrives.
    const auto buy = [shown, &machine = m_process.machine(), order]() -> Result<Purchase> {
        checkIntent(machine, order.intent.value(), shown);
        machine.world.count(u"purchase"_s);
        return machine.cloud.buy(order);
    };
    return send<Purchase>(u"PURCHASE"_s, Effect::Spend, buy);
}

Task<std::optional<BenefitPackage>> CloudConnection::describePackage(const QString &, QObject *)
{
    using Package = std::optional<BenefitPackage>;
    return send<Package>(u"package"_s, Effect::Read,
                         [&cloud = m_process.machine().cloud]() -> Result<Package> {
                             return Package(cloud.package());
                         });
}

Task<CertificateId> CloudConnection::createByPackage(const PointsOrder &order, QObject *)
{
    checkPurchase(order.intent.value(), order.renews.value());
    checkWay(u"POINTS"_s, {RenewalWay::Points});
    checkKey(m_process.service().find(order.intent));
    const QStringList shown = shownToPerson();
    const auto spend = [shown, &machine = m_process.machine(), order]() -> Result<CertificateId> {
        Result<CertificateId> spent = machine.cloud.spendPoints(order);
        if (spent) {
            checkIntent(machine, order.intent.value(), shown, *spent);
            machine.world.count(u"points spent"_s);
        }
        return spent;
    };
    return send<CertificateId>(u"POINTS"_s, Effect::Spend, spend);
}

Task<CertificateId> CloudConnection::replaceCertificate(const Reissue &reissue, QObject *)
{
    checkWay(u"REISSUE"_s, {RenewalWay::Reissue});
    checkKey(m_process.service().findFor(reissue.certificate));
    return send<CertificateId>(
        u"REISSUE"_s, Effect::Spend,
        [&cloud = m_process.machine().cloud, reissue] { return cloud.reissue(reissue); });
}

// Only what a person confirmed as a purchase may be one.
void CloudConnection::checkWay(const QString &what, std::initializer_list<RenewalWay> ways)
{
    const QList<Renewal> renewals = m_process.service().all();
    const bool isAsked = std::ranges::any_of(renewals, [&](const Renewal &renewal) {
        return renewal.state == RenewalState::Buying
            && std::ranges::find(ways, renewal.plan.way) != ways.end();
    });
    if (!m_process.isDead() && !isAsked)
        m_process.world().violate(u"I1: %1 on a way that has none"_s.arg(what));
}

void CloudConnection::checkKey(const Renewal *renewal)
{
    if (!m_process.isDead() && renewal && renewal->plan.keySource == KeySource::Create
        && !m_process.machine().keychain.hasKey(renewal->spkiSha256))
        m_process.world().violate(u"I2: a CSR left whose key is not in the keychain"_s);
}

Task<CertificateId> CloudConnection::applyCertificate(const FreeApplication &application, QObject *)
{
    checkPurchase({}, application.renews.value());
    checkWay(u"APPLICATION"_s, {RenewalWay::Free, RenewalWay::Apply});
    return send<CertificateId>(
        u"APPLICATION"_s, Effect::Spend,
        [&cloud = m_process.machine().cloud, application] { return cloud.apply(application); });
}

// Nobody may buy what could be seen to be bought already, except where the person was shown it.
void CloudConnection::checkPurchase(const QString &intent, const QString &renews)
{
    if (m_process.isDead())
        return;
    const QStringList shown = shownToPerson();
    const qint64 sentAt = m_process.world().now();
    for (const Order &order : m_process.machine().cloud.orders) {
        using enum CertificateStatus;
        const bool isUsable = order.certificate.status != ReviewFailed;
        const bool isForIt = renews.isEmpty() ? order.isApplication : order.renews == renews;
        if (!isForIt || !isUsable || order.visibleAt > sentAt)
            continue;
        const QString id = order.certificate.id.value();
        const bool couldBeSeen =
            m_process.lastSeen.contains(id) || order.visibleAt <= sentAt - freshLook;
        if (!shown.contains(id) && couldBeSeen)
            m_process.world().violate(u"I1: bought although %1 was there already%2"_s.arg(
                id, order.intent == intent ? u" by itself"_s : QString()));
        else
            m_process.world().count(u"bought at the same moment, or in spite of a hint"_s);
    }
}

QStringList CloudConnection::shownToPerson() const
{
    QStringList shown;
    const QList<Renewal> renewals = m_process.service().all();
    for (const Renewal &renewal : renewals)
        for (const FoundPurchase &found : renewal.setAside)
            shown.append(found.certificate.value());
    return shown;
}

Task<void> CloudConnection::payDeals(const QList<DealId> &deals, QObject *)
{
    return send<void>(u"PAYMENT"_s, Effect::Spend,
                      [&cloud = m_process.machine().cloud, deals] { return cloud.pay(deals); });
}

Task<void> CloudConnection::submitInformation(const OrderInformation &information, QObject *)
{
    checkKey(m_process.service().findFor(information.certificate));
    return send<void>(u"CSR"_s, Effect::Change, [&cloud = m_process.machine().cloud, information] {
        return cloud.takeInformation(information);
    });
}

Task<OrderSubmission> CloudConnection::submitOrder(const CertificateId &id, const QString &,
                                                   QObject *)
{
    return send<OrderSubmission>(
        u"order"_s, Effect::Change,
        [&cloud = m_process.machine().cloud, id] { return cloud.takeOrder(id); });
}

Task<void> CloudConnection::uploadConfirmLetter(const CertificateId &id, const QByteArray &,
                                                QObject *)
{
    return send<void>(u"letter"_s, Effect::Change,
                      [&cloud = m_process.machine().cloud, id] { return cloud.takeLetter(id); });
}

} // namespace simulation
