#include "core/certificates/pagecollector.h"

#include <utility>

namespace core {

namespace {

// The provider clamps at 1,000.
constexpr int firstPage = 100;
constexpr int furtherPages = 1000;

} // namespace

void PageCollector::begin()
{
    m_pages.clear();
    m_toAsk = {{0, firstPage}};
    m_received = 0;
    m_total = 0;
    m_isPlanned = false;
}

std::optional<PageCollector::Range> PageCollector::next()
{
    return m_toAsk.isEmpty() ? std::nullopt : std::optional(m_toAsk.takeFirst());
}

void PageCollector::take(const Range &range, const PackedPage &page)
{
    const auto size = static_cast<int>(page.certificates.size());
    m_total = page.totalCount;
    m_received += size;
    m_pages[range.offset] = page.certificates;
    const int end = range.offset + size;
    if (size == 0)
        return;
    if (!std::exchange(m_isPlanned, true))
        for (int offset = end; offset < m_total; offset += furtherPages)
            m_toAsk.append({offset, furtherPages});
    else if (size < range.limit && end < m_total)
        m_toAsk.append({end, range.limit - size});
}

QList<PackedCertificates> PageCollector::pages() const
{
    QList<PackedCertificates> pages;
    for (const auto &[offset, certificates] : m_pages)
        pages.append(certificates);
    return pages;
}

} // namespace core
