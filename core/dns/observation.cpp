#include "core/dns/observation.h"

#include <QPromise>

#include <utility>

namespace core {

namespace {

// A child of the owner, so that the owner's end is its end, and that of its queries.
class Round : public QObject
{
public:
    Round(const QList<DnsQuestion> &questions, QObject *owner)
        : QObject(owner)
        , m_pending(questions.size())
    {
        for (const DnsQuestion &question : questions)
            m_observations += Observation{question, {}};
        m_promise.start();
    }

    ~Round() override
    {
        if (!m_isDelivered)
            finish(fail(Error::Kind::Cancelled));
    }

    Task<Observations> start(DnsResolver &resolver)
    {
        for (qsizetype i = 0; i < m_observations.size(); ++i) {
            const DnsQuestion &question = std::as_const(m_observations).at(i).question;
            whenDone(resolver.query(question.name, question.type, question.witness.server, this,
                                    question.check),
                     this, [this, i](const Result<DnsAnswer> &answer) {
                         m_observations[i].answer = answer.value_or(DnsAnswer());
                         if (--m_pending == 0)
                             deliver();
                     });
        }
        const Task<Observations> task = m_promise.future();
        if (m_pending == 0)
            deliver();
        return task;
    }

private:
    void deliver()
    {
        m_isDelivered = true;
        deleteLater();
        finish(std::move(m_observations));
    }

    void finish(Result<Observations> result)
    {
        QPromise<Result<Observations>> promise = std::move(m_promise);
        promise.addResult(std::move(result));
        promise.finish();
    }

    Observations m_observations;
    qsizetype m_pending;
    bool m_isDelivered = false;
    QPromise<Result<Observations>> m_promise;
};

} // namespace

Task<Observations> observe(DnsResolver &resolver, const QList<DnsQuestion> &questions,
                           QObject *owner)
{
    auto *round = new Round(questions, owner);
    return round->start(resolver);
}

} // namespace core
