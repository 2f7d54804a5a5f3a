#include "ui/models/tablecontents.h"

#include <algorithm>
#include <numeric>

namespace ui {

std::shared_ptr<const TableContents>
TableContents::make(const core::PackedCertificates &certificates, const RowContext &context,
                    const std::shared_ptr<const TableContents> &before, bool withSearch)
{
    auto contents = std::make_shared<TableContents>();
    contents->rows =
        std::make_shared<const CertificateRows>(CertificateRows::make(certificates, context));
    contents->byUrgency = orderOfUrgency(*contents->rows);
    const bool isSameList = before && certificates.isSharedWith(before->rows->certificates);
    if (isSameList)
        contents->search = before->search;
    if (withSearch && !contents->search)
        contents->search = std::make_shared<const RowSearch>(certificates);
    return contents;
}

std::shared_ptr<const TableContents> TableContents::withSearch(const TableContents &contents)
{
    return withSearch(contents, std::make_shared<const RowSearch>(contents.rows->certificates));
}

std::shared_ptr<const TableContents>
TableContents::withSearch(const TableContents &contents, std::shared_ptr<const RowSearch> search)
{
    auto copy = std::make_shared<TableContents>(contents);
    copy->search = std::move(search);
    return copy;
}

std::vector<quint32> shownRows(const TableContents &contents, const RowQuestion &question)
{
    const CertificateRows &rows = *contents.rows;
    std::vector<quint32> shown = contents.byUrgency;
    if (!question.order.isEmpty())
        std::iota(shown.begin(), shown.end(), 0U);
    if (const auto &words = question.query.words(); !words.empty()) {
        const std::vector<bool> matching = contents.search->matches(words);
        std::erase_if(shown, [&](quint32 row) { return !matching[row]; });
    }
    if (question.counter)
        std::erase_if(shown,
                      [&](quint32 row) { return !rows.states[row].isIn(*question.counter); });
    if (question.query.hasConditions())
        std::erase_if(shown, [&](quint32 row) {
            return !question.query.admits(question.query.readsNames()
                                              ? rows.certificates.at(row)
                                              : rows.certificates.withoutNames(row),
                                          rows.states[row]);
        });
    if (!question.order.isEmpty())
        sortRows(shown, rows, question.order);
    return shown;
}

bool showTheSame(const TableContents &left, const std::vector<quint32> &leftShown,
                 const TableContents &right, const std::vector<quint32> &rightShown)
{
    return std::ranges::equal(leftShown, rightShown, [&](quint32 leftRow, quint32 rightRow) {
        return left.rows->certificates.idBytes(leftRow)
            == right.rows->certificates.idBytes(rightRow);
    });
}

} // namespace ui
