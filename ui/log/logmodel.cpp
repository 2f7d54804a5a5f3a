#include "ui/log/logmodel.h"

#include "ui/log/logtext.h"
#include "ui/models/csvtext.h"
#include "ui/text/nametext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

void LogModel::setEntries(const QList<core::LogEntry> &entries,
                          const QHash<core::CertificateId, QString> &domains)
{
    m_entries = entries;
    m_domains = domains;
    filterAgain();
}

void LogModel::setFilter(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    filterAgain();
}

void LogModel::filterAgain()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        QString all;
        for (int column = 0; column < columns; ++column)
            all += text(m_entries[i], column) + u'\n';
        if (std::ranges::all_of(m_words, [&](const QString &word) {
                return all.contains(word, Qt::CaseInsensitive);
            }))
            m_shown += i;
    }
    endResetModel();
}

QString LogModel::text(const core::LogEntry &entry, int column) const
{
    switch (column) {
    case When:
        return logWhen(entry);
    case What:
        return logWhat(entry);
    case Domain:
        return readableName(m_domains.value(entry.certificate));
    case Certificate:
        return entry.certificate.value();
    default:
        return logWho(entry);
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
            fields += csvField(text(m_entries[row], column));
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
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    return text(m_entries[m_shown[index.row()]], index.column());
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Domain:
        return tr("Domain");
    case Certificate:
        return tr("Certificate ID");
    default:
        //: Title of a column: the user who did it
        return tr("Who");
    }
}

} // namespace ui
