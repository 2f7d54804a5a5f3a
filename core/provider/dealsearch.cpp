#include "core/provider/dealsearch.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr int pageSize = 1000; // the most that the provider gives
constexpr int longestSpan = 85; // days; it advises three months at most

} // namespace

DealSearch::DealSearch(AskPage askPage, const QDateTime &from, const QDateTime &to, QObject *owner)
    : QObject(owner)
    , m_askPage(std::move(askPage))
    , m_from(from)
    , m_to(std::min(from.addDays(longestSpan), to))
    , m_end(to)
{
    m_promise.start();
}

DealSearch::~DealSearch()
{
    if (!m_finished)
        finish(fail(Error::Kind::Cancelled));
}

void DealSearch::askNext()
{
    whenDone(m_askPage(m_from, m_to, m_offset, pageSize, this), this,
             [this](const Result<QJsonObject> &answer) { take(answer.and_then(parseDealPage)); });
}

void DealSearch::take(const Result<DealPage> &page)
{
    if (!page) {
        finish(Failure(page.error()));
        return;
    }
    m_deals += page->deals;
    m_offset += static_cast<int>(page->deals.size());
    const bool spanIsDone = page->deals.isEmpty() || m_offset >= page->totalCount;
    if (spanIsDone && m_to >= m_end) {
        std::ranges::stable_sort(m_deals, std::ranges::greater(), &Deal::createdAt);
        finish(std::move(m_deals));
        return;
    }
    if (spanIsDone) {
        m_offset = 0;
        m_from = m_to;
        m_to = std::min(m_from.addDays(longestSpan), m_end);
    }
    askNext();
}

void DealSearch::finish(Result<QList<Deal>> result)
{
    m_finished = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

} // namespace core
