#include "ui/models/tabletop.h"

#include <set>

namespace ui {

QList<core::PackedBlock::Pointer> topBlocks(const TableSnapshot &table, qsizetype accounts)
{
    const CertificateRows &all = *table.all;
    std::set<quint32> rows;
    // A row is urgent or not by what became of its successor, and that one by its own.
    std::vector<quint32> left = table.rows;
    while (!left.empty()) {
        const quint32 row = left.back();
        left.pop_back();
        if (!rows.insert(row).second || all.states[row].successor.isEmpty())
            continue;
        if (const auto successor = all.certificates.rowOf(all.states[row].successor))
            left.push_back(static_cast<quint32>(*successor));
    }
    QList<QList<core::Certificate>> parts(accounts);
    for (const quint32 row : rows) // in the list's order, which decides among equals
        parts[all.states[row].accountIndex].append(all.certificates.at(row));
    QList<core::PackedBlock::Pointer> blocks;
    for (const QList<core::Certificate> &part : std::as_const(parts))
        blocks.append(core::PackedBlock::pack(part));
    return blocks;
}

} // namespace ui
