#pragma once

#include "core/operations/operationlog.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ui {

/// The operation log as rows. Search for words in all columns with containsWords().
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Domain, Certificate, Who };
    static constexpr int columns = 5;

    using QAbstractTableModel::QAbstractTableModel;

    /// `domains` of the certificates that are still in the list.
    void setEntries(const QList<core::LogEntry> &entries,
                    const QHash<core::CertificateId, QString> &domains);
    /// Shows the rows that hold every word, in any case.
    void setFilter(const QString &words);
    int total() const { return static_cast<int>(m_entries.size()); }
    /// The rows that are shown, as CSV (RFC 4180, UTF-8 with a byte order mark); nothing in it is
    /// taken for a formula.
    QByteArray csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const core::LogEntry &entry, int column) const;
    void filterAgain();

    QList<core::LogEntry> m_entries;
    QHash<core::CertificateId, QString> m_domains;
    QStringList m_words;
    QList<qsizetype> m_shown; // into m_entries
};

} // namespace ui
