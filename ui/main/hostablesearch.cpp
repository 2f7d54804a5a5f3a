#include "ui/main/hostablesearch.h"

#include "ui/models/certificatetablemodel.h"
#include "ui/text/errorparagraph.h"

namespace ui {

HostableSearch::HostableSearch(CertificateTableModel &table, QObject *parent)
    : QObject(parent)
    , m_table(table)
{
}

HostableSearch::~HostableSearch() = default;

void HostableSearch::setAsk(Ask ask)
{
    m_ask = std::move(ask);
}

void HostableSearch::setWanted(bool isWanted)
{
    if (isWanted == m_isWanted)
        return;
    m_isWanted = isWanted;
    if (!isWanted)
        say({});
    else if (!m_table.context().hostable && !m_asking)
        ask();
}

void HostableSearch::setListTime(const QDateTime &fetchedAt)
{
    if (fetchedAt == m_listTime)
        return;
    m_listTime = fetchedAt;
    if (m_isWanted && !m_asking)
        ask(); // what was known is shown meanwhile
    else if (!m_isWanted)
        show(std::nullopt);
}

void HostableSearch::forget()
{
    m_asking.reset();
    m_listTime = {};
    say({});
    show(std::nullopt);
}

void HostableSearch::ask()
{
    if (!m_ask)
        return;
    m_asking = std::make_unique<QObject>();
    m_found.clear();
    m_problem.clear();
    const QList<Answer> answers = m_ask(m_asking.get());
    m_open = answers.size();
    if (answers.isEmpty()) {
        m_asking.reset();
        return;
    }
    say(tr("Asking the provider which certificates it could host…"));
    for (const Answer &answer : answers)
        core::whenDone(
            answer, m_asking.get(),
            [this](const core::Result<QSet<core::CertificateId>> &result) { take(result); });
}

void HostableSearch::take(const core::Result<QSet<core::CertificateId>> &answer)
{
    if (answer)
        m_found.unite(*answer);
    else
        m_problem = tr("The provider could not be asked which certificates it could host.") + u'\n'
            + errorParagraph(answer.error());
    if (--m_open > 0)
        return;
    m_asking.release()->deleteLater(); // this is called by what it owns
    if (m_problem.isEmpty())
        show(m_found);
    say(m_isWanted ? m_problem : QString());
}

void HostableSearch::show(const std::optional<QSet<core::CertificateId>> &hostable)
{
    RowContext context = m_table.context();
    if (context.hostable == hostable)
        return;
    context.hostable = hostable;
    m_table.setContext(std::move(context));
}

void HostableSearch::say(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    emit changed();
}

} // namespace ui
