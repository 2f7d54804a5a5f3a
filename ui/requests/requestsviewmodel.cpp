#include "ui/requests/requestsviewmodel.h"

#include "ui/text/errorparagraph.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

RequestsViewModel::RequestsViewModel(Calls calls)
    : m_calls(std::move(calls))
{
}

void RequestsViewModel::refresh()
{
    if (m_isBusy)
        return;
    m_news.clear();
    showRows();
    readProvider();
}

void RequestsViewModel::readProvider()
{
    m_problem.clear();
    if (!m_calls.read) {
        setBusy(false);
        return;
    }
    setBusy(true);
    core::whenDone(m_calls.read(this), this,
                   [this](const core::Result<QList<core::StoredRequest>> &stored) {
                       if (stored)
                           m_stored = *stored;
                       else // what was read before stays
                           m_problem = errorParagraph(stored.error());
                       showRows();
                       setBusy(false);
                   });
}

void RequestsViewModel::showRows()
{
    QList<RequestRow> rows;
    for (const core::LocalRequest &request : m_calls.local())
        rows += requestRow(request);
    for (const core::StoredRequest &request : std::as_const(m_stored))
        rows += requestRow(request);
    m_model.setRows(rows);
}

QString RequestsViewModel::note() const
{
    QStringList lines;
    if (!m_news.isEmpty())
        lines += m_news;
    const auto &rows = m_model.rows();
    const auto here = std::ranges::count(rows, RequestRow::Place::Here, &RequestRow::place);
    if (!hasProvider()) {
        lines += here > 0
            ? tr("This account's site keeps no CSRs: these are the ones of this computer.")
            : tr("This account's site keeps no CSRs, and there are none of this computer yet. "
                 "Quick Renewal makes one with each new key.");
    } else if (m_isBusy) {
        lines += tr("Asking the provider…");
    } else if (!m_problem.isEmpty()) {
        lines += tr("The provider's CSRs could not be read.") + u' ' + m_problem;
    } else if (rows.isEmpty()) {
        lines += tr("There are no CSRs yet. Quick Renewal makes one with each new key.");
    } else {
        //: How many CSRs: %1 and %2 are numbers
        lines += tr("On this computer: %1. At the provider: %2.").arg(here).arg(rows.size() - here);
    }
    return lines.join(u'\n');
}

void RequestsViewModel::tell(const QString &news)
{
    m_news = news;
    emit changed();
}

void RequestsViewModel::withText(int row, std::function<void(const QByteArray &)> use)
{
    const RequestRow wanted = m_model.rows().value(row);
    if (m_isBusy || !wanted.hasText)
        return;
    if (wanted.place == RequestRow::Place::Here) {
        use(wanted.csrPem);
        return;
    }
    m_news.clear();
    setBusy(true);
    core::whenDone(m_calls.text(wanted.id, this), this,
                   [this, use = std::move(use)](const core::Result<QByteArray> &text) {
                       if (text)
                           use(*text);
                       else
                           m_news = errorParagraph(text.error());
                       setBusy(false);
                   });
}

QString RequestsViewModel::removalRefusal(const QList<int> &rows) const
{
    const auto isHere = [this](int row) {
        return m_model.rows().at(row).place == RequestRow::Place::Here;
    };
    if (std::ranges::any_of(rows, isHere))
        return tr("CSRs of this computer can't be deleted: the record of what was ordered with "
                  "them stays.");
    if (rows.size() > core::RequestList::mostDeleted)
        return tr("The provider deletes %n CSRs at once at most.", nullptr,
                  core::RequestList::mostDeleted);
    return {};
}

QString RequestsViewModel::removalQuestion(const QList<int> &rows) const
{
    constexpr qsizetype mostNamed = 8;
    QStringList names;
    for (const int row : rows)
        names += m_model.rows().at(row).names;
    if (names.size() > mostNamed)
        names = names.first(mostNamed) << u"…"_s;
    return tr("Delete %n CSRs at the provider?", nullptr, static_cast<int>(rows.size())) + u"\n\n"_s
        + names.join(u'\n') + u"\n\n"_s
        + tr("Their private keys at the provider are deleted, too. Certificates that were issued "
             "for them keep working. This can't be undone.");
}

void RequestsViewModel::remove(const QList<int> &rows)
{
    if (m_isBusy || rows.isEmpty() || !removalRefusal(rows).isEmpty())
        return;
    QList<qint64> ids;
    for (const int row : rows)
        ids += m_model.rows().at(row).id;
    m_news.clear();
    setBusy(true);
    core::whenDone(m_calls.remove(ids, this), this,
                   [this, asked = static_cast<int>(ids.size())](
                       const core::Result<QList<qint64>> &gone) { takeRemoval(gone, asked); });
}

void RequestsViewModel::takeRemoval(const core::Result<QList<qint64>> &gone, int asked)
{
    if (!gone && gone.error().kind == core::Error::Kind::NoAnswer)
        m_news = tr("The provider did not answer: it is not known whether the CSRs are deleted. "
                    "The list shows what is there now.");
    else if (!gone)
        m_news = errorParagraph(gone.error());
    else if (gone->size() < asked)
        //: %1 and %2 are numbers
        m_news = tr("%1 of %2 CSRs are deleted. The provider kept the others and gives no reason.")
                     .arg(gone->size())
                     .arg(asked);
    else
        m_news = tr("%n CSRs are deleted.", nullptr, asked);
    readProvider();
}

void RequestsViewModel::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    emit changed();
}

} // namespace ui
