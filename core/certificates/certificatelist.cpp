#include "core/certificates/certificatelist.h"

#include "core/base/background.h"
#include "core/provider/provider.h"
#include "core/store/certificatecache.h"

namespace core {

namespace {

// What came is shown anew when it has grown by half: a list of any size is drawn a few times only.
constexpr double growth = 1.5;

// Certificates that are all asked for as quickly as some of them.
constexpr qsizetype shortList = 1000;

Result<PackedPage> packPage(const Result<CertificatePage> &page)
{
    return page.map([](const CertificatePage &read) {
        return PackedPage{read.certificates, read.totalCount};
    });
}

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
    m_loading = std::make_unique<QObject>();
    // One after the other: the tops of all accounts come before the first long list.
    whenDone(m_cache.loadTop(m_account), m_loading.get(), [this](const Result<CachedTop> &top) {
        whenDone(m_cache.load(m_account), m_loading.get(),
                 [this](const Result<CachedCertificates> &cached) { takeCached(cached); });
        takeTop(top);
    });
}

void CertificateList::takeTop(const Result<CachedTop> &top)
{
    if (!top || !top->certificates || isWhole())
        return;
    m_certificates = PackedCertificates::ofBlocks({top->certificates});
    m_topView = top->view;
    emit changed();
}

void CertificateList::takeCached(const Result<CachedCertificates> &cached)
{
    m_loading.release()->deleteLater(); // we are inside its callback
    if (isWhole())
        return; // the provider was faster
    setCertificates(cached ? cached->certificates : PackedCertificates());
    if (cached)
        m_fetchedAt = cached->fetchedAt;
    else
        m_problem = cached.error();
    emit changed();
}

void CertificateList::setCertificates(const PackedCertificates &certificates)
{
    m_certificates = certificates;
    m_topView.clear();
}

void CertificateList::keepTop(const QByteArray &view, const PackedBlock::Pointer &top)
{
    if (isWhole())
        m_cache.keepTop(m_account, {view, top});
}

void CertificateList::refresh()
{
    if (isRefreshing())
        return;
    m_call = std::make_unique<QObject>();
    m_isSecondTry = false;
    emit refreshingChanged(true);
    begin();
}

void CertificateList::begin()
{
    m_pages.begin();
    m_underWay = 0;
    m_shownSize = 0;
    askNext();
}

void CertificateList::refreshAfterChange()
{
    m_hasToFollow = isRefreshing();
    refresh();
}

void CertificateList::cancelRefresh()
{
    if (!isRefreshing())
        return;
    m_hasToFollow = false;
    m_call.reset();
    m_pages.begin();
    emit refreshingChanged(false);
}

void CertificateList::askNext()
{
    while (m_underWay < pagesAtOnce) {
        const auto range = m_pages.next();
        if (!range)
            break;
        ask(*range);
    }
    if (m_underWay == 0)
        conclude();
}

void CertificateList::ask(PageCollector::Range range)
{
    ++m_underWay;
    CertificateQuery query;
    query.offset = range.offset;
    query.limit = range.limit;
    // Packed as it comes: 100,000 certificates as structs are never held at once.
    const auto packed =
        m_provider.describeCertificates(query, m_call.get()).then(&backgroundPool(), packPage);
    whenDone(packed, m_call.get(),
             [this, range, call = m_call.get()](const Result<PackedPage> &page) {
                 if (call == m_call.get()) // an earlier refresh ends a little later
                     takePage(range, page);
             });
}

void CertificateList::takePage(PageCollector::Range range, const Result<PackedPage> &page)
{
    --m_underWay;
    if (!page) {
        finish(page.error());
        return;
    }
    m_pages.take(range, *page);
    emit progressed(m_pages.received(), m_pages.total());
    if (!isWhole() && !isLoading())
        showWhatCame();
    askNext();
}

void CertificateList::showWhatCame()
{
    const qsizetype size = m_pages.received();
    if (size >= m_pages.total()
        || static_cast<double>(size) < growth * static_cast<double>(m_shownSize))
        return; // the whole list follows at once, or more is worth waiting for
    m_shownSize = size;
    whenDone(inBackground([pages = m_pages.pages()] { return PackedCertificates::joined(pages); }),
             m_call.get(), [this](const Result<PackedCertificates> &joined) {
                 if (isWhole())
                     return;
                 m_certificates = *joined;
                 emit changed();
             });
}

void CertificateList::conclude()
{
    const auto join = [pages = m_pages.pages(), before = m_certificates] {
        return PackedCertificates::joined(pages).sharing(before);
    };
    whenDone(inBackground(join), m_call.get(), [this](const Result<PackedCertificates> &joined) {
        // One that was deleted meanwhile moves the others up: one may have been missed.
        if (joined->size() < m_pages.total() && !std::exchange(m_isSecondTry, true)) {
            begin();
            return;
        }
        setCertificates(*joined);
        m_fetchedAt = m_clock();
        save();
        finish(std::nullopt);
    });
}

void CertificateList::save()
{
    whenDone(m_cache.replace(m_account, {m_fetchedAt, m_certificates}), this,
             [this](const Result<void> &saved) {
                 if (!saved && !m_problem) {
                     m_problem = saved.error();
                     emit changed();
                 }
             });
}

void CertificateList::refreshSome(const QList<CertificateId> &ids)
{
    if (m_certificates.size() <= shortList) {
        refresh();
        return;
    }
    CertificateQuery query;
    query.ids = ids;
    whenDone(m_provider.describeCertificates(query, &m_some), &m_some,
             [this](const Result<CertificatePage> &page) {
                 if (page)
                     takeSome(page->certificates);
             });
}

void CertificateList::takeSome(const QList<Certificate> &some)
{
    whenDone(inBackground([list = m_certificates, some] { return list.with(some); }), &m_some,
             [this, list = m_certificates, some](const Result<PackedCertificates> &patched) {
                 if (!list.isSharedWith(m_certificates)) {
                     takeSome(some); // a refresh was faster
                     return;
                 }
                 m_certificates = *patched;
                 save();
                 emit changed();
             });
}

void CertificateList::finish(std::optional<Error> problem)
{
    m_call.release()->deleteLater(); // we are inside its callback
    m_problem = std::move(problem);
    // Letting go of the pages takes its time, too.
    backgroundPool().start([pages = m_pages.pages()] {});
    m_pages.begin();
    emit refreshingChanged(false);
    emit changed();
    if (std::exchange(m_hasToFollow, false))
        refresh();
}

} // namespace core
