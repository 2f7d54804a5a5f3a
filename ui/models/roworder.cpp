#include "ui/models/roworder.h"

#include "ui/models/certificatecells.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

qint64 millisecondsOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : CertificateRows::never;
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
    case RowColumn::Brand:
    case RowColumn::Source:
    case RowColumn::Predecessor:
    case RowColumn::Successor:
    case RowColumn::Account:
        return true;
    case RowColumn::NextStep:
    case RowColumn::Expires:
    case RowColumn::Key:
    case RowColumn::Validity:
    case RowColumn::AutoRenew:
    case RowColumn::Issued:
    case RowColumn::Hosting:
    case RowColumn::Notices:
        return false;
    }
    Q_UNREACHABLE();
}

// As much of the certificate as the column's text is made of: all of it would take its time.
core::Certificate partFor(RowColumn column, const CertificateRows &rows, quint32 row)
{
    core::Certificate part;
    switch (column) {
    case RowColumn::Domain:
        part.domain = rows.certificates.domainAt(row);
        return part;
    case RowColumn::Id:
        part.id = rows.certificates.idAt(row);
        return part;
    case RowColumn::Predecessor:
    case RowColumn::Successor:
    case RowColumn::Account:
        return part; // the row's state says it
    case RowColumn::Alias:
    case RowColumn::Tags:
        return rows.certificates.at(row);
    default:
        return rows.certificates.withoutNames(row);
    }
}

// What is compared. Folded here: in the C locale the collator's own keys mind the case.
QString sortText(RowColumn column, const CertificateRows &rows, quint32 row)
{
    return cellText(column, partFor(column, rows, row), rows.states[row]).toCaseFolded();
}

qint64 numberOf(RowColumn column, const core::Certificate &certificate, const RowState &state)
{
    switch (column) {
    case RowColumn::NextStep:
        return (state.status.needsAction ? 0 : 100) + static_cast<int>(state.status.nextStep);
    case RowColumn::Validity:
    case RowColumn::Issued:
        return millisecondsOf(certificate.notBefore);
    case RowColumn::Key:
        return static_cast<int>(state.key);
    case RowColumn::AutoRenew:
        return certificate.autoRenew ? 0 : 1;
    case RowColumn::Hosting:
        return certificate.hostingStatus;
    case RowColumn::Notices:
        return certificate.ignored ? 1 : 0;
    default:
        return 0;
    }
}

// Names for machines, each row its own: a collator would take four times as long, and they have no
// language.
bool isMachineName(RowColumn column)
{
    return column == RowColumn::Domain || column == RowColumn::Id
        || column == RowColumn::Predecessor || column == RowColumn::Successor;
}

// Compares each text once: thousands of rows say the same, and numbers are quicker to sort by.
void sortByText(std::vector<quint32> &order, const CertificateRows &rows, const SortKey &key)
{
    QHash<QString, quint32> numbers;
    std::vector<quint32> textOfRow(static_cast<std::size_t>(rows.size()));
    std::vector<std::pair<QCollatorSortKey, quint32>> texts;
    const QCollator collator;
    for (const quint32 row : order) {
        const QString text = sortText(key.column, rows, row);
        auto number = numbers.constFind(text);
        if (number == numbers.cend()) {
            number = numbers.insert(text, static_cast<quint32>(texts.size()));
            texts.emplace_back(collator.sortKey(text), *number);
        }
        textOfRow[row] = *number;
    }
    const auto isBefore = [](const auto &left, const auto &right) {
        return left.first < right.first;
    };
    std::ranges::sort(texts, isBefore);
    std::vector<quint32> rankOfText(texts.size());
    quint32 rank = 0;
    for (std::size_t place = 0; place < texts.size(); ++place) {
        if (place > 0 && isBefore(texts[place - 1], texts[place]))
            ++rank;
        rankOfText[texts[place].second] = rank;
    }
    sortByKey(order, key.direction, [&](quint32 row) { return rankOfText[textOfRow[row]]; });
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

QList<SortKey> orderAfterClick(QList<SortKey> order, RowColumn column, bool adds)
{
    const auto key = std::ranges::find(order, column, &SortKey::column);
    const bool isNew = key == order.end() || (!adds && key != order.begin());
    if (!adds)
        order = isNew ? QList<SortKey>() : QList<SortKey>{*key};
    if (isNew)
        order.append({column, Qt::AscendingOrder});
    else if (SortKey &same = adds ? *key : order.first(); same.direction == Qt::AscendingOrder)
        same.direction = Qt::DescendingOrder;
    else
        order.removeIf([column](const SortKey &other) { return other.column == column; });
    return order;
}

// From the last key to the first: each pass keeps what the one before it has put in order.
void sortRows(std::vector<quint32> &order, const CertificateRows &rows, const QList<SortKey> &keys)
{
    for (auto key = keys.crbegin(); key != keys.crend(); ++key) {
        if (isMachineName(key->column))
            sortByKey(order, key->direction,
                      [&](quint32 row) { return sortText(key->column, rows, row); });
        else if (isSortedByText(key->column))
            sortByText(order, rows, *key);
        else if (key->column == RowColumn::Expires)
            sortByKey(order, key->direction, [&](quint32 row) { return rows.ends[row]; });
        else
            sortByKey(order, key->direction, [&](quint32 row) {
                return numberOf(key->column, rows.certificates.withoutNames(row), rows.states[row]);
            });
    }
}

std::vector<quint32> orderOfUrgency(const CertificateRows &rows)
{
    std::vector<quint32> order(rows.states.size());
    std::iota(order.begin(), order.end(), 0U);
    sortByKey(order, Qt::AscendingOrder,
              [&](quint32 row) { return std::pair(urgencyOf(rows.states[row]), rows.ends[row]); });
    return order;
}

} // namespace ui
