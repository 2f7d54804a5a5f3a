#pragma once

#include "core/base/task.h"
#include "ui/requests/requestsmodel.h"

#include <QObject>

#include <functional>

namespace ui {

/// The CSRs of an account: those of this computer, and those that the provider keeps.
class RequestsViewModel final : public QObject
{
    Q_OBJECT

public:
    struct Calls
    {
        std::function<QList<core::LocalRequest>()> local;
        /// Not set where the account's site keeps no CSRs; then the other two are not, either.
        std::function<core::Task<QList<core::StoredRequest>>(QObject *owner)> read;
        std::function<core::Task<QByteArray>(qint64 id, QObject *owner)> text;
        std::function<core::Task<QList<qint64>>(const QList<qint64> &ids, QObject *owner)> remove;
    };

    /// Nothing is read before refresh().
    explicit RequestsViewModel(Calls calls);

    RequestsModel &model() { return m_model; }
    bool hasProvider() const { return m_calls.read != nullptr; }
    bool isBusy() const { return m_isBusy; }
    QString note() const; ///< What there is, what went wrong, and what the last action did.

    void refresh();
    /// Calls back with the CSR of this row, as PEM; if it can't be had, note() says why instead.
    /// Not while it is busy, and only where `hasText`.
    void withText(int row, std::function<void(const QByteArray &csrPem)> use);
    /// Shows this until the next action.
    void tell(const QString &news);
    /// Why these rows can't be deleted, as a sentence; "" if they can. "" for no rows, too.
    QString removalRefusal(const QList<int> &rows) const;
    QString removalQuestion(const QList<int> &rows) const;
    /// Deletes them at the provider. Not while it is busy, and only without a removalRefusal().
    void remove(const QList<int> &rows);

signals:
    void changed();

private:
    void readProvider();
    void takeRemoval(const core::Result<QList<qint64>> &gone, int asked);
    void setBusy(bool isBusy);
    void showRows();

    Calls m_calls;
    RequestsModel m_model;
    QList<core::StoredRequest> m_stored;
    bool m_isBusy = false;
    QString m_news;
    QString m_problem; ///< Of the last reading.
};

} // namespace ui
