#include "ui/models/roworder.h"

#include "ui/models/certificatecells.h"

#include <QCollator>

#include <algorithm>
#include <limits>
#include <numeric>

namespace ui {

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();

qint64 millisecondsOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : never;
}

// Sorts by a key that is worked out once a row, not once a comparison.
template <typename MakeKey>
void sortByKey(std::vector<quint32> &order, Qt::SortOrder direction, MakeKey makeKey)
{
    using Key = decltype(makeKey(quint32{}));
    std::vector<std::pair<Key, quint32>> keyed;
    keyed.reserve(order.size());
    for (const quint32 row : order)
        keyed.emplace_back(makeKey(row), row);
    std::ranges::stable_sort(keyed, [direction](const auto &left, const auto &right) {
        return direction == Qt::AscendingOrder ? left.first < right.first
                                               : right.first < left.first;
    });
    std::ranges::transform(keyed, order.begin(), [](const auto &entry) { return entry.second; });
}

bool isSortedByText(RowColumn column)
{
    switch (column) {
    case RowColumn::Domain:
    case RowColumn::Status:
    case RowColumn::Type:
    case RowColumn::Alias:
    case RowColumn::Id:
    case RowColumn::Project:
    case RowColumn::Tags:
        return true;
    case RowColumn::NextStep:
    case RowColumn::Expires:
    case RowColumn::Key:
    case RowColumn::Validity:
    case RowColumn::AutoRenew:
        return false;
    }
    Q_UNREACHABLE();
}

qint64 numberOf(RowColumn column, const core::Certificate &certificate, const RowState &state)
{
    switch (column) {
    case RowColumn::NextStep:
        return (state.status.needsAction ? 0 : 100) + static_cast<int>(state.status.nextStep);
    case RowColumn::Expires:
        return millisecondsOf(certificate.notAfter);
    case RowColumn::Validity:
        return millisecondsOf(certificate.notBefore);
    case RowColumn::Key:
        return static_cast<int>(state.key);
    case RowColumn::AutoRenew:
        return certificate.autoRenew ? 0 : 1;
    default:
        return 0;
    }
}

int urgencyOf(const RowState &state)
{
    if (state.status.needsAction)
        return 0;
    switch (state.status.bucket) {
    case core::Bucket::Validating:
    case core::Bucket::PendingSubmission:
        return 1;
    case core::Bucket::Issued:
        return 2;
    case core::Bucket::Unknown:
    case core::Bucket::Rejected:
        return 3;
    case core::Bucket::Expired:
        return 4;
    case core::Bucket::Closed:
        return 5;
    }
    Q_UNREACHABLE();
}

} // namespace

void sortRows(std::vector<quint32> &order, const CertificateRows &rows, RowColumn column,
              Qt::SortOrder direction)
{
    if (isSortedByText(column)) {
        QCollator collator;
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        sortByKey(order, direction, [&](quint32 row) {
            return collator.sortKey(cellText(column, rows.certificates[row], rows.states[row]));
        });
        return;
    }
    sortByKey(order, direction, [&](quint32 row) {
        return numberOf(column, rows.certificates[row], rows.states[row]);
    });
}

void sortByUrgency(std::vector<quint32> &order, const CertificateRows &rows)
{
    sortByKey(order, Qt::AscendingOrder, [&](quint32 row) {
        return std::pair(urgencyOf(rows.states[row]),
                         millisecondsOf(rows.certificates[row].notAfter));
    });
}

} // namespace ui
