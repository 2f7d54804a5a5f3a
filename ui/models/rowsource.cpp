#include "ui/models/rowsource.h"

#include <algorithm>
#include <numeric>

namespace ui {

bool RowSource::Part::operator==(const Part &other) const
{
    return certificates.isSharedWith(other.certificates) && own == other.own;
}

qsizetype RowSource::size() const
{
    return std::accumulate(
        parts.begin(), parts.end(), qsizetype(0),
        [](qsizetype sum, const Part &part) { return sum + part.certificates.size(); });
}

MergedRows MergedRows::make(const RowSource &source)
{
    QList<core::PackedCertificates> lists;
    for (const RowSource::Part &part : source.parts) {
        core::PackedCertificates list = part.certificates;
        for (core::PackedCertificates &earlier : lists) {
            std::vector<quint32> taken = earlier.rowsAlsoIn(list);
            std::erase_if(taken,
                          [&](quint32 row) { return !part.own.contains(earlier.idAt(row)); });
            earlier = earlier.without(taken);
            list = list.without(list.rowsAlsoIn(earlier));
        }
        lists.append(list);
    }
    MergedRows merged;
    for (const core::PackedCertificates &list : std::as_const(lists))
        merged.ends.push_back((merged.ends.empty() ? 0 : merged.ends.back()) + list.size());
    merged.certificates = core::PackedCertificates::joined(lists);
    return merged;
}

} // namespace ui
