#pragma once

#include "core/base/task.h"
#include "core/model/ids.h"

#include <QDateTime>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace ui {

class CertificateTableModel;

/// What the search needs to know for "hostable:yes", which no certificate tells: asks the provider
/// when somebody searches for it, and once more with each newer list as long as they do.
class HostableSearch : public QObject
{
    Q_OBJECT

public:
    using Answer = core::Task<QSet<core::CertificateId>>;
    /// One answer for each account that is shown; destroying the owner abandons them.
    using Ask = std::function<QList<Answer>(QObject *owner)>;

    HostableSearch(CertificateTableModel &table, QObject *parent);
    ~HostableSearch() override;

    void setAsk(Ask ask);
    /// Whether the search box has such a condition now.
    void setWanted(bool isWanted);
    /// When the list was fetched that is shown.
    void setListTime(const QDateTime &fetchedAt);
    void forget(); ///< Other accounts are shown.

    /// That it is being asked, or why it is not known; "" otherwise.
    const QString &sentence() const { return m_sentence; }

signals:
    void changed(); ///< The sentence.

private:
    void ask();
    void take(const core::Result<QSet<core::CertificateId>> &answer);
    void show(const std::optional<QSet<core::CertificateId>> &hostable);
    void say(const QString &sentence);

    CertificateTableModel &m_table;
    Ask m_ask;
    std::unique_ptr<QObject> m_asking; // owns what is under way
    QSet<core::CertificateId> m_found;
    QDateTime m_listTime;
    qsizetype m_open = 0;
    bool m_isWanted = false;
    QString m_sentence;
    QString m_problem;
};

} // namespace ui
