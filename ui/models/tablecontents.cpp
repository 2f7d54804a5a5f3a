#include "ui/models/tablecontents.h"

#include <algorithm>
#include <numeric>

namespace ui {

std::shared_ptr<const TableContents>
TableContents::make(const RowSource &source, const RowContext &context,
                    const std::shared_ptr<const TableContents> &before, bool withSearch)
{
    auto contents = std::make_shared<TableContents>();
    contents->source = source;
    if (before && before->merged && before->source.parts == source.parts) {
        contents->merged = before->merged;
        contents->search = before->search;
    } else {
        contents->merged = std::make_shared<const MergedRows>(MergedRows::make(source));
    }
    contents->rows =
        std::make_shared<const CertificateRows>(CertificateRows::make(*contents->merged, context));
    contents->byUrgency = orderOfUrgency(*contents->rows);
    if (withSearch && !contents->search)
        contents->search = std::make_shared<const RowSearch>(contents->rows->certificates,
                                                             before ? before->search : nullptr);
    return contents;
}

std::shared_ptr<const TableContents> TableContents::withSearch(const TableContents &contents)
{
    return withSearch(contents,
                      std::make_shared<const RowSearch>(contents.rows->certificates, nullptr));
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

RowChange rowChange(const TableContents &before, const std::vector<quint32> &shownBefore,
                    const TableContents &now, const std::vector<quint32> &shownNow)
{
    const core::PackedCertificates &listBefore = before.rows->certificates;
    const core::PackedCertificates &list = now.rows->certificates;
    const auto isSame = [&, haveSameIds = list.hasSameIds(listBefore)](quint32 old, quint32 row) {
        return haveSameIds ? old == row : listBefore.idBytes(old) == list.idBytes(row);
    };
    const auto [left, right] = std::ranges::mismatch(shownBefore, shownNow, isSame);
    if (left != shownBefore.end())
        return RowChange::Other;
    if (right == shownNow.end())
        return RowChange::None;
    return shownBefore.empty() ? RowChange::Other : RowChange::Longer;
}

} // namespace ui
