#pragma once

#include "core/model/packedcertificates.h"

#include <QList>

#include <map>
#include <optional>

namespace core {

/// A page of the list, as it is kept.
struct PackedPage
{
    PackedCertificates certificates;
    int totalCount = 0; ///< Of the whole list.
};

/// Puts the pages of a list together that come in any order. Knows of no network.
class PageCollector
{
public:
    struct Range
    {
        int offset = 0;
        int limit = 0;
    };

    /// Starts over with a small first page, which is on the screen early; further pages are as
    /// large as the provider gives them.
    void begin();
    /// What to ask for next; nothing while the first page's total is not known, or when all is
    /// asked for.
    std::optional<Range> next();
    /// A page that is shorter than it was asked for leaves the rest of its range to be asked for,
    /// unless it is empty: then the list has become shorter.
    void take(const Range &range, const PackedPage &page);

    int received() const { return m_received; } ///< Certificates, doubles counted.
    int total() const { return m_total; } ///< By the latest page.
    QList<PackedCertificates> pages() const; ///< In the list's order.

private:
    std::map<int, PackedCertificates> m_pages; // by offset
    QList<Range> m_toAsk;
    int m_received = 0;
    int m_total = 0;
    bool m_isPlanned = false;
};

} // namespace core
