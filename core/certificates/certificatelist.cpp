#include "core/certificates/certificatelist.h"

#include "core/provider/provider.h"
#include "core/store/certificatecache.h"

#include <QSet>

namespace core {

namespace {

// A small first page is on the screen early; the provider clamps at 1,000.
constexpr int firstPage = 100;
constexpr int furtherPages = 1000;

} // namespace

CertificateList::CertificateList(AccountId account, Provider &provider, CertificateCache &cache,
                                 Clock clock, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_provider(provider)
    , m_cache(cache)
    , m_clock(std::move(clock))
{
}

CertificateList::~CertificateList() = default;

void CertificateList::loadCached()
{
    const auto cached = m_cache.load(m_account);
    if (!cached) {
        m_problem = cached.error();
    } else {
        m_certificates = cached->certificates;
        m_fetchedAt = cached->fetchedAt;
    }
    emit changed();
}

void CertificateList::refresh()
{
    if (isRefreshing())
        return;
    m_call = std::make_unique<QObject>();
    m_incoming.clear();
    emit refreshingChanged(true);
    fetchPage(0);
}

void CertificateList::cancelRefresh()
{
    if (!isRefreshing())
        return;
    m_call.reset();
    m_incoming.clear();
    emit refreshingChanged(false);
}

const Certificate *CertificateList::find(const CertificateId &id) const
{
    const auto found = std::ranges::find(m_certificates, id, &Certificate::id);
    return found == m_certificates.end() ? nullptr : &*found;
}

void CertificateList::fetchPage(int offset)
{
    CertificateQuery query;
    query.offset = offset;
    query.limit = offset == 0 ? firstPage : furtherPages;
    whenDone(m_provider.describeCertificates(query, m_call.get()), m_call.get(),
             [this](const Result<CertificatePage> &page) { takePage(page); });
}

void CertificateList::takePage(const Result<CertificatePage> &page)
{
    if (!page) {
        finish(page.error());
        return;
    }
    m_incoming += page->certificates;
    emit progressed(static_cast<int>(m_incoming.size()), page->totalCount);
    if (page->certificates.isEmpty() || m_incoming.size() >= page->totalCount)
        finish(std::nullopt);
    else
        fetchPage(static_cast<int>(m_incoming.size()));
}

void CertificateList::finish(std::optional<Error> problem)
{
    m_call.release()->deleteLater(); // we are inside its callback
    m_problem = std::move(problem);
    if (!m_problem)
        takeOver();
    m_incoming.clear();
    emit refreshingChanged(false);
    emit changed();
}

void CertificateList::takeOver()
{
    // A certificate that is ordered while we page moves the others down: the same one comes twice.
    QSet<CertificateId> seen;
    erase_if(m_incoming, [&](const Certificate &certificate) {
        const bool twice = seen.contains(certificate.id);
        seen.insert(certificate.id);
        return twice;
    });
    m_certificates = std::exchange(m_incoming, {});
    m_fetchedAt = m_clock();
    if (const auto saved = m_cache.replace(m_account, {m_fetchedAt, m_certificates}); !saved)
        m_problem = saved.error();
}

} // namespace core
