#include "ui/models/certificatetablemodel.h"

#include "ui/models/ordertext.h"
#include "ui/text/statustext.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ui {

namespace {

bool areSameRows(const CertificateRows &left, const std::vector<quint32> &leftShown,
                 const CertificateRows &right, const std::vector<quint32> &rightShown)
{
    return std::ranges::equal(leftShown, rightShown, [&](quint32 leftRow, quint32 rightRow) {
        return left.certificates[leftRow].id == right.certificates[rightRow].id;
    });
}

} // namespace

CertificateTableModel::CertificateTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CertificateTableModel::setCertificates(const QList<core::Certificate> &certificates)
{
    m_search.clear();
    showRows(CertificateRows::make(certificates, m_context));
}

void CertificateTableModel::setCertificates(const QList<core::Certificate> &certificates,
                                            RowContext context)
{
    m_context = std::move(context);
    setCertificates(certificates);
}

void CertificateTableModel::setContext(RowContext context)
{
    m_context = std::move(context);
    showRows(CertificateRows::make(m_rows.certificates, m_context));
}

void CertificateTableModel::setSearch(const QString &text)
{
    m_searchText = text;
    m_query = SearchQuery::parse(text);
    showAgain();
}

void CertificateTableModel::setCounter(std::optional<Counter> counter)
{
    m_counter = counter;
    showAgain();
}

void CertificateTableModel::sort(int column, Qt::SortOrder direction)
{
    setOrder(column < 0 || column >= ui::columnCount
                 ? QList<SortKey>()
                 : QList<SortKey>{{RowColumn(column), direction}});
}

void CertificateTableModel::setOrder(const QList<SortKey> &order)
{
    m_order = order;
    emit headerDataChanged(Qt::Horizontal, 0, ui::columnCount - 1);
    showAgain();
}

std::vector<quint32> CertificateTableModel::shownRows(const CertificateRows &rows)
{
    std::vector<quint32> shown(static_cast<std::size_t>(rows.size()));
    std::iota(shown.begin(), shown.end(), 0U);
    if (m_counter)
        std::erase_if(shown, [&](quint32 row) { return !rows.states[row].isIn(*m_counter); });

    if (m_query.hasConditions())
        std::erase_if(shown, [&](quint32 row) {
            return !m_query.admits(rows.certificates[row], rows.states[row]);
        });
    if (!m_query.words().empty()) {
        if (!m_search.isBuilt())
            m_search.build(rows.certificates);
        std::erase_if(shown, [&](quint32 row) { return !m_search.matches(row, m_query.words()); });
    }
    if (m_order.isEmpty())
        sortByUrgency(shown, rows);
    else
        sortRows(shown, rows, m_order);
    return shown;
}

void CertificateTableModel::showRows(CertificateRows rows)
{
    std::vector<quint32> shown = shownRows(rows);
    const bool sameRows = areSameRows(m_rows, m_shown, rows, shown);
    if (!sameRows)
        beginResetModel();
    const bool sameNumbers = rows.certificates.isSharedWith(m_rows.certificates);
    m_rows = std::move(rows);
    m_shown = std::move(shown);
    if (!sameNumbers)
        numberRows();
    if (!sameRows)
        endResetModel();
    else if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ui::columnCount - 1));
    emit rowsChanged();
}

void CertificateTableModel::numberRows()
{
    m_rowById.clear();
    m_rowById.reserve(m_rows.size());
    for (quint32 row = 0; row < static_cast<quint32>(m_rows.size()); ++row)
        m_rowById.insert(m_rows.certificates[row].id, row);
}

void CertificateTableModel::showAgain()
{
    std::vector<quint32> shown = shownRows(m_rows);
    if (shown != m_shown) {
        beginResetModel();
        m_shown = std::move(shown);
        endResetModel();
    }
    emit rowsChanged();
}

TableSnapshot CertificateTableModel::snapshot(const std::vector<int> &shown,
                                              const QList<RowColumn> &columns) const
{
    TableSnapshot snapshot;
    snapshot.certificates = m_rows.certificates;
    snapshot.columns = columns;
    snapshot.takenAt = m_context.now;
    snapshot.rows.reserve(shown.size());
    snapshot.states.reserve(shown.size());
    for (const int row : shown) {
        const quint32 source = m_shown[static_cast<std::size_t>(row)];
        snapshot.rows.push_back(source);
        snapshot.states.push_back(m_rows.states[source]);
    }
    return snapshot;
}

core::CertificateId CertificateTableModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_rows.certificates[m_shown[static_cast<std::size_t>(row)]].id;
}

int CertificateTableModel::rowOf(const core::CertificateId &id) const
{
    const auto source = sourceRow(id);
    if (!source)
        return -1;
    const auto shown = std::ranges::find(m_shown, static_cast<quint32>(*source));
    return shown == m_shown.end() ? -1 : static_cast<int>(shown - m_shown.begin());
}

const core::Certificate *CertificateTableModel::find(const core::CertificateId &id) const
{
    const auto row = sourceRow(id);
    return row ? &m_rows.certificates[static_cast<qsizetype>(*row)] : nullptr;
}

const RowState *CertificateTableModel::state(const core::CertificateId &id) const
{
    const auto row = sourceRow(id);
    return row ? &m_rows.states[*row] : nullptr;
}

std::optional<std::size_t> CertificateTableModel::sourceRow(const core::CertificateId &id) const
{
    const auto row = m_rowById.constFind(id);
    return row == m_rowById.cend() ? std::nullopt : std::optional<std::size_t>(*row);
}

int CertificateTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CertificateTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ui::columnCount;
}

QVariant CertificateTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const quint32 row = m_shown[static_cast<std::size_t>(index.row())];
    const core::Certificate &certificate = m_rows.certificates[row];
    const RowState &state = m_rows.states[row];
    const auto column = RowColumn(index.column());

    switch (role) {
    case Qt::DisplayRole:
        return cellText(column, certificate, state);
    case Qt::ToolTipRole:
        return cellToolTip(column, certificate, state);
    case Qt::AccessibleTextRole:
        return cellSpeech(column, certificate, state);
    case IdRole:
        return certificate.id.value();
    case FurtherNamesRole:
        return furtherNamesText(certificate);
    case IsActionRole:
        return isActionable(state.status.nextStep);
    case NeedsActionRole:
        return state.status.needsAction;
    case ToneRole:
        if (column == RowColumn::Domain)
            return static_cast<int>(certificate.domain.isEmpty() ? Tone::Neutral : Tone::Good);
        if (column == RowColumn::Expires)
            return static_cast<int>(expiryTone(certificate, state));
        return static_cast<int>(column == RowColumn::Key ? keyTone(state.key)
                                                         : statusTone(certificate, state));
    case AccountColorRole:
        return m_context.accounts.value(state.accountIndex).color;
    case ShareLeftRole:
        return expiryTone(certificate, state) == Tone::Neutral
            ? -1.0
            : shareLeft(certificate, m_context.now);
    default:
        return {};
    }
}

QVariant CertificateTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ui::columnCount)
        return {};
    if (role == Qt::DisplayRole)
        return columnTitle(RowColumn(section));
    if (role == Qt::AccessibleTextRole)
        return columnSpeech(RowColumn(section), m_order);
    if (role == Qt::ToolTipRole)
        return columnToolTip(RowColumn(section), m_order);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace ui
