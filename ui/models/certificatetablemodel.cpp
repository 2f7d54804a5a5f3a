#include "ui/models/certificatetablemodel.h"

#include "core/base/background.h"
#include "ui/models/ordertext.h"
#include "ui/text/statustext.h"

#include <algorithm>
#include <utility>

namespace ui {

CertificateTableModel::CertificateTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_contents(std::make_shared<const TableContents>())
{
}

void CertificateTableModel::setSource(RowSource source, RowContext context)
{
    m_source = std::move(source);
    m_context = std::move(context);
    workOut();
}

void CertificateTableModel::setCertificates(const core::PackedCertificates &certificates)
{
    setCertificates(certificates, m_context);
}

void CertificateTableModel::setCertificates(const core::PackedCertificates &certificates,
                                            RowContext context)
{
    setSource({{{certificates, {}}}}, std::move(context));
}

void CertificateTableModel::setContext(RowContext context)
{
    m_context = std::move(context);
    workOut();
}

void CertificateTableModel::setSearch(const QString &text)
{
    m_searchText = text;
    m_question.query = SearchQuery::parse(text);
    ask();
}

void CertificateTableModel::setCounter(std::optional<Counter> counter)
{
    m_question.counter = counter;
    ask();
}

void CertificateTableModel::sort(int column, Qt::SortOrder direction)
{
    setOrder(column < 0 || column >= ui::columnCount
                 ? QList<SortKey>()
                 : QList<SortKey>{{RowColumn(column), direction}});
}

void CertificateTableModel::setOrder(const QList<SortKey> &order)
{
    m_question.order = order;
    emit headerDataChanged(Qt::Horizontal, 0, ui::columnCount - 1);
    ask();
}

void CertificateTableModel::workOut()
{
    if (m_source.size() > mostAtOnce) {
        workOutElsewhere();
        return;
    }
    ++m_epoch;
    m_isWorking = m_isOutdated = false;
    Contents contents =
        TableContents::make(m_source, m_context, m_contents, !m_question.query.words().empty());
    std::vector<quint32> shown = shownRows(*contents, m_question);
    const RowChange change = rowChange(*m_contents, m_shown, *contents, shown);
    show(std::move(contents), std::move(shown), change);
}

// One at a time: while pages of a list come in faster than they can be worked out, every other one
// is left out.
void CertificateTableModel::workOutElsewhere()
{
    m_isOutdated = m_isWorking;
    if (std::exchange(m_isWorking, true))
        return;
    const auto work = [source = m_source, context = m_context, before = m_contents,
                       beforeShown = m_shown, text = m_searchText, counter = m_question.counter,
                       order = m_question.order, number = m_questionNumber] {
        // A query of its own: the conditions of one remember what they have seen.
        const RowQuestion question{SearchQuery::parse(text), counter, order};
        Result result;
        result.contents =
            TableContents::make(source, context, before, !question.query.words().empty());
        result.shown = shownRows(*result.contents, question);
        result.change = rowChange(*before, beforeShown, *result.contents, result.shown);
        result.question = number;
        return result;
    };
    core::whenDone(core::inBackground(work), this,
                   [this, epoch = m_epoch](core::Result<Result> result) {
                       if (epoch == m_epoch && result)
                           take(*std::move(result));
                   });
}

void CertificateTableModel::take(Result result)
{
    m_isWorking = false;
    if (result.question != m_questionNumber) { // somebody searched meanwhile
        if (!m_question.query.words().empty() && !result.contents->search)
            result.contents = TableContents::withSearch(*result.contents);
        result.shown = shownRows(*result.contents, m_question);
        result.change = rowChange(*m_contents, m_shown, *result.contents, result.shown);
    }
    show(std::move(result.contents), std::move(result.shown), result.change);
    if (std::exchange(m_isOutdated, false))
        workOutElsewhere();
}

void CertificateTableModel::show(Contents contents, std::vector<quint32> shown, RowChange change)
{
    const int before = rowCount();
    if (change == RowChange::Other)
        beginResetModel();
    else if (change == RowChange::Longer)
        beginInsertRows({}, before, static_cast<int>(shown.size()) - 1);
    const std::shared_ptr<const RowSearch> searchBefore = m_contents->search;
    // Letting go of 100,000 certificates takes its time, too.
    if (m_contents->rows->size() > mostAtOnce)
        core::backgroundPool().start([old = std::move(m_contents)] {});
    m_contents = std::move(contents);
    m_painted.reset();
    m_shown = std::move(shown);
    if (change == RowChange::Other)
        endResetModel();
    else if (change == RowChange::Longer)
        endInsertRows();
    if (change != RowChange::Other && before > 0)
        emit dataChanged(index(0, 0), index(before - 1, ui::columnCount - 1));
    emit rowsChanged();
    prepareSearch(searchBefore);
}

// So that the first key that is pressed does not wait for it.
void CertificateTableModel::prepareSearch(const std::shared_ptr<const RowSearch> &before)
{
    if (m_contents->search || m_contents->rows->size() <= mostAtOnce)
        return;
    const auto work = [list = m_contents->rows->certificates, before] {
        return std::make_shared<const RowSearch>(list, before);
    };
    core::whenDone(core::inBackground(work), this,
                   [this, rows = std::weak_ptr(m_contents->rows)](const auto &search) {
                       if (search && !m_contents->search && rows.lock() == m_contents->rows)
                           m_contents = TableContents::withSearch(*m_contents, *search);
                   });
}

void CertificateTableModel::ask()
{
    ++m_questionNumber;
    if (!m_question.query.words().empty() && !m_contents->search)
        m_contents = TableContents::withSearch(*m_contents);
    std::vector<quint32> shown = shownRows(*m_contents, m_question);
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
    snapshot.all = m_contents->rows;
    snapshot.columns = columns;
    snapshot.takenAt = m_context.now;
    snapshot.rows.reserve(shown.size());
    for (const int row : shown)
        snapshot.rows.push_back(m_shown[static_cast<std::size_t>(row)]);
    return snapshot;
}

core::CertificateId CertificateTableModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_contents->rows->certificates.idAt(m_shown[static_cast<std::size_t>(row)]);
}

int CertificateTableModel::rowOf(const core::CertificateId &id) const
{
    const auto source = sourceRow(id);
    if (!source)
        return -1;
    const auto shown = std::ranges::find(m_shown, static_cast<quint32>(*source));
    return shown == m_shown.end() ? -1 : static_cast<int>(shown - m_shown.begin());
}

std::optional<core::Certificate> CertificateTableModel::find(const core::CertificateId &id) const
{
    return m_contents->rows->certificates.find(id);
}

const RowState *CertificateTableModel::state(const core::CertificateId &id) const
{
    const auto row = sourceRow(id);
    return row ? &m_contents->rows->states[*row] : nullptr;
}

std::optional<std::size_t> CertificateTableModel::sourceRow(const core::CertificateId &id) const
{
    const auto row = m_contents->rows->certificates.rowOf(id);
    return row ? std::optional(static_cast<std::size_t>(*row)) : std::nullopt;
}

const core::Certificate &CertificateTableModel::painted(quint32 row) const
{
    if (!m_painted || m_painted->first != row)
        m_painted = {row, m_contents->rows->certificates.at(row)};
    return m_painted->second;
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
    const core::Certificate &certificate = painted(row);
    const RowState &state = m_contents->rows->states[row];
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
        return columnSpeech(RowColumn(section), m_question.order);
    if (role == Qt::ToolTipRole)
        return columnToolTip(RowColumn(section), m_question.order);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace ui
