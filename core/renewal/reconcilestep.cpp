#include "core/renewal/reconcilestep.h"

#include "core/base/scheduler.h"
#include "core/provider/provider.h"
#include "core/renewal/purchasetags.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core {

namespace {

// A purchase may arrive at the provider up to five minutes after it was sent (the signature's
// life), and may show later than it was made.
constexpr std::array<std::chrono::seconds, 5> looksAfter{5s, 15s, 60s, 300s, 900s};

} // namespace

void ReconcileStep::look()
{
    // Another process may have bought once more meanwhile: its purchase needs its own time.
    if (!m_since || m_unanswered != m_context.renewal().unanswered) {
        m_since = m_context.scheduler().elapsed();
        m_unanswered = m_context.renewal().unanswered;
    }
    if (m_context.renewal().plan.way == RenewalWay::Reissue) {
        lookForReissue();
        return;
    }
    CertificateQuery query;
    query.tags = {intentTag(m_context.renewal().id)};
    m_context.ask(
        [&](QObject *owner) { return m_context.provider().describeCertificates(query, owner); },
        [this](const Result<CertificatePage> &page) {
            if (!page) {
                m_context.stop(page.error());
                return;
            }
            QList<FoundPurchase> ours;
            for (const Certificate &certificate : page->certificates)
                // A provider that ignores the filter returns everything.
                if (certificate.tags.contains(intentTag(m_context.renewal().id)))
                    ours.append(foundPurchase(certificate, FoundBy::IntentTag));
            if (ours.isEmpty())
                m_look.lookAround([this](const ProviderView &view) { searchAround(view); });
            else
                take(ours);
        });
}

// A certificate has one reissue at a time. Whether it is for our key shows when it is followed.
void ReconcileStep::lookForReissue()
{
    CertificateQuery query;
    query.ids = {m_context.renewal().plan.certificate.id};
    m_context.ask(
        [&](QObject *owner) { return m_context.provider().describeCertificates(query, owner); },
        [this](const Result<CertificatePage> &page) {
            if (!page) {
                m_context.stop(page.error());
                return;
            }
            const auto old = std::ranges::find(
                page->certificates, m_context.renewal().plan.certificate.id, &Certificate::id);
            // One that was there before, given up perhaps, is not ours.
            const CertificateId before = m_context.renewal().plan.certificate.replacedBy;
            if (old == page->certificates.end() || old->replacedBy.isEmpty()
                || old->replacedBy == before) {
                noteNothing({});
                return;
            }
            FoundPurchase reissue;
            reissue.certificate = old->replacedBy;
            reissue.by = FoundBy::RenewalLink;
            take({reissue});
        });
}

void ReconcileStep::searchAround(const ProviderView &view)
{
    // Our CSR went with the order: among what renews the certificate, ours has our key.
    QList<FoundPurchase> linked;
    if (m_context.renewal().plan.way == RenewalWay::Points)
        linked = priorIn(view);
    erase_if(linked, [](const FoundPurchase &one) { return one.by != FoundBy::RenewalLink; });
    compareKeys(linked, view);
}

void ReconcileStep::compareKeys(QList<FoundPurchase> left, const ProviderView &view)
{
    if (left.isEmpty()) {
        conclude(view);
        return;
    }
    const FoundPurchase next = left.takeFirst();
    m_context.ask(
        [&](QObject *owner) {
            return m_context.provider().describeCertificate(next.certificate, owner);
        },
        [this, next, left, view](const Result<CertificateDetail> &detail) {
            if (!detail)
                m_context.stop(detail.error());
            else if (publicKeyOf(*detail) == m_context.renewal().spkiSha256)
                take({next});
            else
                compareKeys(left, view);
        });
}

QList<FoundPurchase> ReconcileStep::priorIn(const ProviderView &view) const
{
    return priorPurchases(m_context.renewal(), view,
                          [this](const CertificateId &id) { return m_context.isClaimed(id); });
}

void ReconcileStep::conclude(const ProviderView &view)
{
    const QList<FoundPurchase> prior = priorIn(view);
    QList<FoundPurchase> alike;
    for (const FoundPurchase &purchase : prior) {
        const bool isFree = m_context.renewal().plan.way == RenewalWay::Free;
        if (purchase.by == FoundBy::Likeness || (isFree && purchase.by == FoundBy::RenewalLink))
            alike.append(purchase);
    }
    if (!alike.isEmpty())
        take(alike);
    else if (hasCertain(prior)) // somebody else's purchase; ours may still be under way
        leaveToPerson(prior, u"renewal/already-bought"_s);
    else if (!openOrders(m_context.renewal(), view).isEmpty())
        leaveToPerson(prior, u"renewal/open-order"_s);
    else
        concludeWithout(prior); // with what is for the same name, as a hint
}

void ReconcileStep::concludeWithout(const QList<FoundPurchase> &hints)
{
    if (m_context.renewal().plan.way != RenewalWay::Points) {
        noteNothing(hints);
        return;
    }
    m_context.ask(
        [this](QObject *owner) {
            return m_context.provider().describePackage(m_context.renewal().plan.package, owner);
        },
        [this, hints](const Result<std::optional<BenefitPackage>> &package) {
            if (!package)
                m_context.stop(package.error());
            else
                noteNothing(hints, *package ? (*package)->left : 0);
        });
}

void ReconcileStep::take(const QList<FoundPurchase> &found)
{
    if (found.size() > 1) {
        leaveToPerson(found, u"renewal/ambiguous"_s);
        return;
    }
    const bool taken = m_context.moveTo(RenewalState::Bought, [&](Renewal &renewal) {
        renewal.newCertificate = found.first().certificate;
        renewal.found.clear();
        renewal.unanswered = 0;
        renewal.search = {};
    });
    if (taken)
        reset();
}

void ReconcileStep::leaveToPerson(const QList<FoundPurchase> &found, const QString &code)
{
    Error problem = fail(Error::Kind::Rejected, found.first().certificate.value(), code).value();
    // Ours would have shown by now: it may be given up, though not bought again with this in sight.
    const auto waited = m_context.scheduler().elapsed() - *m_since;
    const bool isOver = waited >= m_context.scaled(looksAfter.back());
    m_context.stop(problem, [&](Renewal &renewal) {
        renewal.found = found;
        renewal.search.isComplete = renewal.search.isComplete || isOver;
    });
}

void ReconcileStep::noteNothing(const QList<FoundPurchase> &hints, std::optional<qint64> pointsLeft)
{
    const Renewal &known = m_context.renewal();
    if (known.search.isComplete && areKnown(hints, known) && known.search.pointsLeft == pointsLeft)
        return; // what the person was shown stays true
    const auto waited = m_context.scheduler().elapsed() - *m_since;
    PurchaseSearch search{known.search.looks + 1, m_context.now(),
                          waited >= m_context.scaled(looksAfter.back()), pointsLeft};
    QString code;
    if (pointsLeft && *pointsLeft < known.pointsBefore.value_or(0))
        code = u"renewal/points-spent"_s;
    else if (search.isComplete)
        code = u"renewal/not-found"_s;
    const Error problem = fail(Error::Kind::NoAnswer, {}, code).value();
    m_context.stop(problem, [&](Renewal &renewal) {
        renewal.found = hints;
        renewal.search = search;
    });
}

std::chrono::milliseconds ReconcileStep::untilNextLook() const
{
    const auto waited = m_since ? m_context.scheduler().elapsed() - *m_since : 0ms;
    for (const std::chrono::seconds due : looksAfter)
        if (m_context.scaled(due) > waited)
            return m_context.scaled(due) - waited;
    return m_context.scaled(looksAfter.back());
}

} // namespace core
