#pragma once

#include "core/base/task.h"
#include "core/model/order.h"
#include "core/provider/orderparser.h"

#include <QObject>
#include <QPromise>

#include <functional>

namespace core {

/// Collects the deals of a time span page by page, and span by span where the provider wants them
/// short. Belongs to its owner; one that is destroyed early was cancelled.
class DealSearch final : public QObject
{
    Q_OBJECT

public:
    using AskPage = std::function<Task<QJsonObject>(const QDateTime &from, const QDateTime &to,
                                                    int offset, int limit, QObject *owner)>;

    DealSearch(AskPage askPage, const QDateTime &from, const QDateTime &to, QObject *owner);
    ~DealSearch() override;

    /// Newest first.
    Task<QList<Deal>> task() const { return m_promise.future(); }
    void start() { askNext(); }

private:
    void askNext();
    void take(const Result<DealPage> &page);
    void finish(Result<QList<Deal>> result);

    AskPage m_askPage;
    QDateTime m_from;
    QDateTime m_to;
    QDateTime m_end;
    int m_offset = 0;
    QList<Deal> m_deals;
    bool m_finished = false;
    QPromise<Result<QList<Deal>>> m_promise;
};

} // namespace core
