#include "core/renewal/purchaselook.h"

#include "core/provider/provider.h"
#include "core/renewal/purchasetags.h"

namespace core {

namespace {

// An order that is open for longer is closed by the provider.
constexpr int oldestOrderDays = 30;

} // namespace

void PurchaseLook::look(Found then)
{
    const auto view = std::make_shared<ProviderView>();
    const auto conclude = [=, this] {
        then(priorPurchases(m_context.renewal(), *view,
                            [this](const CertificateId &id) { return m_context.isClaimed(id); }),
             *view);
    };
    askNewest(view, [=, this] {
        if (!hasPredecessor(m_context.renewal().plan.way)) {
            conclude(); // nothing can be linked to a certificate that isn't there
            return;
        }
        askOld(view, [=, this] { askTagged(view, [=, this] { askDeals(view, conclude); }); });
    });
}

void PurchaseLook::lookForRivals(Found then)
{
    const auto view = std::make_shared<ProviderView>();
    askTagged(view, [=, this] {
        QList<FoundPurchase> rivals =
            priorPurchases(m_context.renewal(), *view,
                           [this](const CertificateId &id) { return m_context.isClaimed(id); });
        erase_if(rivals, [&](const FoundPurchase &rival) {
            return rival.certificate == m_context.renewal().newCertificate;
        });
        then(rivals, *view);
    });
}

void PurchaseLook::lookAround(Seen then)
{
    const auto view = std::make_shared<ProviderView>();
    askNewest(view, [=, this] { askDeals(view, [=] { then(*view); }); });
}

void PurchaseLook::askPage(const CertificateQuery &query,
                           std::function<void(const CertificatePage &)> then)
{
    m_context.ask(
        [&](QObject *owner) { return m_context.provider().describeCertificates(query, owner); },
        [this, then = std::move(then)](const Result<CertificatePage> &page) {
            if (!page)
                m_context.stop(page.error());
            else
                then(*page);
        });
}

void PurchaseLook::askNewest(const View &view, Next then)
{
    askPage({}, [this, view, then = std::move(then)](const CertificatePage &page) {
        view->newest = page.certificates;
        const auto old = std::ranges::find(view->newest, m_context.renewal().plan.certificate.id,
                                           &Certificate::id);
        if (old != view->newest.end())
            view->old = *old;
        then();
    });
}

void PurchaseLook::askOld(const View &view, Next then)
{
    if (view->old) {
        then();
        return;
    }
    CertificateQuery query;
    query.ids = {m_context.renewal().plan.certificate.id};
    askPage(query, [this, view, then = std::move(then)](const CertificatePage &page) {
        const auto old = std::ranges::find(
            page.certificates, m_context.renewal().plan.certificate.id, &Certificate::id);
        if (old != page.certificates.end())
            view->old = *old;
        then();
    });
}

void PurchaseLook::askTagged(const View &view, Next then)
{
    CertificateQuery query;
    query.tags = {renewsTag(m_context.renewal().plan.certificate.id)};
    askPage(query, [view, then = std::move(then)](const CertificatePage &page) {
        view->tagged = page.certificates;
        then();
    });
}

void PurchaseLook::askDeals(const View &view, Next then)
{
    const QDateTime from = std::min(m_context.renewal().startedAt, m_context.now());
    m_context.ask(
        [&](QObject *owner) {
            return m_context.provider().describeDeals(from.addDays(-oldestOrderDays), owner);
        },
        [this, view, then = std::move(then)](const Result<QList<Deal>> &deals) {
            // An account that may not see orders relies on the list alone.
            if (!deals && deals.error().kind != Error::Kind::Unauthorized) {
                m_context.stop(deals.error());
                return;
            }
            view->deals = deals.value_or(QList<Deal>());
            then();
        });
}

} // namespace core
