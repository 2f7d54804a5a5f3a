#include "ui/log/logmodel.h"

#include "ui/log/logtext.h"
#include "ui/models/csvtext.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace ui {

void LogModel::setRows(LogRow::Where where, int source, const QList<LogRow> &rows)
{
    m_rows.removeIf([&](const LogRow &row) { return row.where == where && row.source == source; });
    m_rows += rows;
    // Stable: what happened in the same second stays in its order.
    std::ranges::stable_sort(m_rows, std::ranges::greater(), &LogRow::at);
    filterAgain();
}

void LogModel::setFilter(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    filterAgain();
}

void LogModel::setWhere(std::optional<LogRow::Where> where)
{
    m_where = where;
    filterAgain();
}

int LogModel::total(LogRow::Where where) const
{
    return static_cast<int>(std::ranges::count(m_rows, where, &LogRow::where));
}

bool LogModel::isShown(const LogRow &row) const
{
    if (m_where && row.where != *m_where)
        return false;
    QString all;
    for (int column = 0; column < columns; ++column)
        all += text(row, column) + u'\n';
    return std::ranges::all_of(
        m_words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

void LogModel::filterAgain()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (isShown(m_rows[i]))
            m_shown += i;
    endResetModel();
}

QString LogModel::text(const LogRow &row, int column)
{
    switch (column) {
    case When:
        return logWhen(row.at);
    case Where:
        return logWhere(row.where);
    case What:
        return row.what;
    case Domain:
        return row.domain;
    case Certificate:
        return row.certificate;
    case Who:
        return row.who;
    default:
        return row.account;
    }
}

QByteArray LogModel::csv() const
{
    QString lines(QChar::ByteOrderMark);
    QStringList fields;
    for (int column = 0; column < columns; ++column)
        fields += csvField(headerData(column, Qt::Horizontal).toString());
    lines += fields.join(u',') + u"\r\n"_s;
    for (const qsizetype row : m_shown) {
        fields.clear();
        for (int column = 0; column < columns; ++column)
            fields += csvField(text(m_rows[row], column));
        lines += fields.join(u',') + u"\r\n"_s;
    }
    return lines.toUtf8();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return text(m_rows[m_shown[index.row()]], index.column());
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Where:
        //: Title of a column: "Provider" or "This computer"
        return tr("Where");
    case What:
        return tr("What");
    case Domain:
        return tr("Domain");
    case Certificate:
        return tr("Certificate ID");
    case Who:
        //: Title of a column: the user who did it
        return tr("Who");
    default:
        return tr("Account");
    }
}

} // namespace ui
