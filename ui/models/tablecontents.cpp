#include "ui/models/tablecontents.h"

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

QHash<core::CertificateId, quint32> numbersOf(const QList<core::Certificate> &certificates)
{
    QHash<core::CertificateId, quint32> numbers;
    numbers.reserve(certificates.size());
    for (quint32 row = 0; row < static_cast<quint32>(certificates.size()); ++row)
        numbers.insert(certificates[row].id, row);
    return numbers;
}

std::shared_ptr<const RowSearch> searchOf(const QList<core::Certificate> &certificates)
{
    auto search = std::make_shared<RowSearch>();
    search->build(certificates);
    return search;
}

} // namespace

std::shared_ptr<const TableContents>
TableContents::make(const QList<core::Certificate> &certificates, const RowContext &context,
                    const std::shared_ptr<const TableContents> &before, bool withSearch)
{
    auto contents = std::make_shared<TableContents>();
    contents->rows = CertificateRows::make(certificates, context);
    const bool isSameList = before && certificates.isSharedWith(before->rows.certificates);
    contents->numbers = isSameList ? before->numbers : numbersOf(certificates);
    if (isSameList)
        contents->search = before->search;
    if (withSearch && !contents->search)
        contents->search = searchOf(certificates);
    return contents;
}

std::shared_ptr<const TableContents> TableContents::withSearch(const TableContents &contents)
{
    auto copy = std::make_shared<TableContents>(contents);
    copy->search = searchOf(copy->rows.certificates);
    return copy;
}

std::vector<quint32> shownRows(const TableContents &contents, const RowQuestion &question)
{
    const CertificateRows &rows = contents.rows;
    std::vector<quint32> shown(static_cast<std::size_t>(rows.size()));
    std::iota(shown.begin(), shown.end(), 0U);
    if (question.counter)
        std::erase_if(shown,
                      [&](quint32 row) { return !rows.states[row].isIn(*question.counter); });
    if (question.query.hasConditions())
        std::erase_if(shown, [&](quint32 row) {
            return !question.query.admits(rows.certificates[row], rows.states[row]);
        });
    if (const auto &words = question.query.words(); !words.empty())
        std::erase_if(shown, [&](quint32 row) { return !contents.search->matches(row, words); });
    if (question.order.isEmpty())
        sortByUrgency(shown, rows);
    else
        sortRows(shown, rows, question.order);
    return shown;
}

bool showTheSame(const TableContents &left, const std::vector<quint32> &leftShown,
                 const TableContents &right, const std::vector<quint32> &rightShown)
{
    return std::ranges::equal(leftShown, rightShown, [&](quint32 leftRow, quint32 rightRow) {
        return left.rows.certificates[leftRow].id == right.rows.certificates[rightRow].id;
    });
}

} // namespace ui
