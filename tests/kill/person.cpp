#include "tests/kill/person.h"

#include "core/serverfiles/serverfiles.h"
#include "tests/kill/dangerousparts.h"
#include "tests/support/sandboxvisitor.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace core;

namespace killtest {

namespace {

constexpr auto glance = 20ms; // how often the person looks at the window
constexpr qint64 patience = 60'000; // ms; far more than a renewal in the sandbox takes

bool isOpenOrder(const Error &problem)
{
    return problem.code == "renewal/open-order"_L1;
}

/// What CertDesk leaves to a person and can't go on with alone; anything else is tried again.
bool isDecision(const Error &problem)
{
    return (problem.kind == Error::Kind::Rejected && !isOpenOrder(problem))
        || problem.code == "renewal/key-missing"_L1;
}

} // namespace

Person::Person(Renewals &renewals, MaterialLoader &materials, Account account,
               KillSwitch &killSwitch, Wish wish)
    : m_renewals(renewals)
    , m_materials(materials)
    , m_account(std::move(account))
    , m_switch(killSwitch)
    , m_wish(std::move(wish))
{
    m_timer.setInterval(glance);
    connect(&m_timer, &QTimer::timeout, this, &Person::act);
    connect(&m_renewals, &Renewals::changed, this,
            [this] { QTimer::singleShot(0, this, &Person::act); });
}

void Person::begin()
{
    m_time.start();
    m_timer.start();
    const Renewal *earlier = m_renewals.findFor(m_wish.plan.certificate.id);
    if (earlier)
        m_wish.plan = earlier->plan;
    if (earlier && earlier->state != RenewalState::Planned)
        m_id = earlier->id;
    else
        startOver();
}

void Person::startOver()
{
    const auto id = m_renewals.prepare(m_wish.plan);
    if (id)
        m_id = *id;
    else
        finish(Outcome::Kind::Stuck, u"can't be prepared: "_s + id.error().detail);
}

void Person::act()
{
    if (m_isDone || m_isAway || m_renewals.isBusy(m_id))
        return;
    if (m_time.elapsed() > patience)
        finish(Outcome::Kind::Stuck, whereItStands());
    else if (const Renewal *renewal = m_renewals.find(m_id))
        answer(*renewal);
}

void Person::answer(const Renewal &renewal)
{
    using enum RenewalState;

    if (renewal.problem && isDecision(*renewal.problem)) {
        finish(Outcome::Kind::Decision, whereItStands());
        return;
    }
    switch (renewal.state) {
    case Planned:
    case KeyReady:
        if (renewal.problem || renewal.state == Planned)
            m_renewals.refresh(m_id);
        if (renewal.state == KeyReady)
            m_renewals.purchase(m_id, {});
        break;
    case PurchaseUnknown:
        decideAfterLongLook(renewal);
        break;
    case AwaitingPayment:
        m_renewals.pay(m_id);
        break;
    case AwaitingLetter:
        uploadLetter(renewal);
        break;
    case AwaitingValidation:
        publishRecord(renewal);
        break;
    case Ready:
        save(renewal);
        break;
    default:
        break; // the program's turn, or the provider's
    }
}

// As the message says: the order is looked up in the console and paid there. CertDesk goes on
// looking and finds what came of it.
void Person::payOpenOrder(const Renewal &renewal)
{
    for (const FoundPurchase &found : QList(renewal.found)) {
        if (found.deal.isEmpty() || m_paid.contains(found.deal.value()))
            continue;
        m_paid.insert(found.deal.value());
        m_isAway = true;
        SandboxVisitor(m_account).payOrder(found.deal);
        m_isAway = false;
        return;
    }
}

// CertDesk has looked as often as it should and found nothing; only a person may buy again.
void Person::decideAfterLongLook(const Renewal &renewal)
{
    if (renewal.problem && isOpenOrder(*renewal.problem))
        payOpenOrder(renewal);
    if (!renewal.problem || renewal.problem->code != "renewal/not-found"_L1)
        return;
    m_renewals.abandon(m_id);
    startOver();
}

void Person::uploadLetter(const Renewal &renewal)
{
    QFile letter(m_wish.letterFile);
    if (!letter.open(QIODevice::ReadOnly)) {
        finish(Outcome::Kind::Stuck, u"no letter in "_s + m_wish.letterFile);
        return;
    }
    m_isAway = true;
    whenDone(m_renewals.uploadLetter(renewal.id, letter.readAll(), this), this,
             [this](const Result<void> &) { m_isAway = false; });
}

void Person::publishRecord(const Renewal &renewal)
{
    m_isAway = true;
    const auto records = renewal.records; // they may change meanwhile
    // A record that is there already, from before the last kill, is refused: that is fine.
    for (const ValidationRecord &record : records)
        SandboxVisitor(m_account).addRecord(record);
    whenDone(m_renewals.checkValidation(renewal.id, this), this,
             [this](const Result<QList<DomainVerification>> &) { m_isAway = false; });
}

void Person::save(const Renewal &renewal)
{
    m_isAway = true;
    whenDone(m_materials.load(renewal.newCertificate, this), this,
             [this](const Result<ServerMaterial> &material) {
                 m_isAway = false;
                 if (material && material->key)
                     writeFiles(*material);
                 else if (material)
                     finish(Outcome::Kind::Stuck, u"issued, and its key is not here"_s);
             });
}

void Person::writeFiles(const ServerMaterial &material)
{
    const auto pair = m_switch.aroundNow(u"export: PEM pair"_s, [&] {
        return writePemPair(m_wish.exportFolder, u"server"_s, material.chain, *material.key,
                            m_wish.notes);
    });
    const auto pfx = m_switch.aroundNow(u"export: PFX"_s, [&] {
        return writePkcs12(m_wish.exportFolder + u"/server.pfx",
                           Secret(std::span(exportPassword.data(), exportPassword.size())),
                           material.chain, *material.key, false, m_wish.notes);
    });
    if (pair && pfx)
        finish(Outcome::Kind::Saved, {});
    else
        finish(Outcome::Kind::Stuck, u"the files could not be saved"_s);
}

void Person::finish(Outcome::Kind kind, const QString &text)
{
    m_isDone = true;
    m_timer.stop();
    emit finished({kind, text});
}

QString Person::whereItStands() const
{
    const Renewal *renewal = m_renewals.find(m_id);
    if (!renewal)
        return u"no renewal"_s;
    const auto problem = renewal->problem.value_or(Error());
    return u"%1, %2 (%3 %4)"_s.arg(nameOf(renewal->state), problem.code)
        .arg(static_cast<int>(problem.kind))
        .arg(problem.detail);
}

} // namespace killtest
