#include "core/model/packedcertificates.h"

#include <QHashFunctions>

#include <algorithm>

namespace core {

namespace {

// As many as the provider lists at once.
constexpr std::size_t blockSize = 1000;

quint32 hashOf(QByteArrayView id)
{
    return static_cast<quint32>(qHash(id));
}

} // namespace

PackedCertificates::PackedCertificates()
{
    static const auto empty = std::make_shared<const Data>();
    m_data = empty;
}

PackedCertificates::PackedCertificates(const QList<Certificate> &certificates)
    : PackedCertificates()
{
    const std::span<const Certificate> all(certificates.constData(),
                                           static_cast<std::size_t>(certificates.size()));
    std::vector<Block> blocks;
    for (std::size_t begin = 0; begin < all.size(); begin += blockSize)
        blocks.push_back(
            PackedBlock::pack(all.subspan(begin, std::min(blockSize, all.size() - begin))));
    *this = ofBlocks(std::move(blocks));
}

PackedCertificates PackedCertificates::ofBlocks(std::vector<Block> blocks)
{
    auto data = std::make_shared<Data>();
    data->blocks = std::move(blocks);
    data->begins.reserve(data->blocks.size() + 1);
    for (const Block &block : data->blocks)
        data->begins.push_back(data->begins.back() + static_cast<quint32>(block->size()));
    data->entries.reserve(data->begins.back());
    for (const Block &block : data->blocks)
        for (std::size_t row = 0; row < block->size(); ++row)
            data->entries.push_back(
                {hashOf(block->id(row)), static_cast<quint32>(data->entries.size())});
    std::ranges::sort(data->entries);
    PackedCertificates list;
    list.m_data = std::move(data);
    const std::vector<quint32> doubles = list.doubles();
    return doubles.empty() ? list : list.without(doubles);
}

PackedCertificates PackedCertificates::joined(const QList<PackedCertificates> &parts)
{
    if (parts.size() == 1)
        return parts.first();
    std::vector<Block> blocks;
    for (const PackedCertificates &part : parts)
        blocks.insert(blocks.end(), part.blocks().begin(), part.blocks().end());
    return ofBlocks(std::move(blocks));
}

Certificate PackedCertificates::at(qsizetype row) const
{
    const Place place = placeOf(row);
    return place.block.certificate(place.row);
}

Certificate PackedCertificates::withoutNames(qsizetype row) const
{
    const Place place = placeOf(row);
    return place.block.withoutNames(place.row);
}

QByteArrayView PackedCertificates::idBytes(qsizetype row) const
{
    const Place place = placeOf(row);
    return place.block.id(place.row);
}

CertificateId PackedCertificates::idAt(qsizetype row) const
{
    return CertificateId(QString::fromUtf8(idBytes(row)));
}

QString PackedCertificates::domainAt(qsizetype row) const
{
    const Place place = placeOf(row);
    return place.block.domain(place.row);
}

std::optional<qsizetype> PackedCertificates::rowOf(const CertificateId &id) const
{
    const QByteArray utf8 = id.value().toUtf8();
    return rowOf(hashOf(utf8), utf8);
}

std::optional<Certificate> PackedCertificates::find(const CertificateId &id) const
{
    const auto row = rowOf(id);
    return row ? std::optional(at(*row)) : std::nullopt;
}

PackedCertificates PackedCertificates::with(const QList<Certificate> &some) const
{
    std::vector<Block> blocks = this->blocks();
    QList<Certificate> added;
    for (const Certificate &certificate : some) {
        const auto row = rowOf(certificate.id);
        if (!row) {
            added.prepend(certificate);
            continue;
        }
        const auto end = std::ranges::upper_bound(m_data->begins, static_cast<quint32>(*row));
        const auto number = static_cast<std::size_t>(end - m_data->begins.begin()) - 1;
        QList<Certificate> rows;
        for (std::size_t each = 0; each < blocks[number]->size(); ++each)
            rows.append(blocks[number]->certificate(each));
        rows[*row - m_data->begins[number]] = certificate;
        blocks[number] = PackedBlock::pack(rows);
    }
    if (!added.isEmpty())
        blocks.insert(blocks.begin(), PackedBlock::pack(added));
    return ofBlocks(std::move(blocks));
}

PackedCertificates PackedCertificates::sharing(const PackedCertificates &before) const
{
    std::vector<Block> blocks = this->blocks();
    const std::vector<Block> &old = before.blocks();
    std::size_t shared = 0;
    for (std::size_t place = 0; place < std::min(blocks.size(), old.size()); ++place)
        if (blocks[place]->bytes() == old[place]->bytes()) {
            blocks[place] = old[place];
            ++shared;
        }
    if (shared == blocks.size() && shared == old.size())
        return before;
    return shared == 0 ? *this : ofBlocks(std::move(blocks));
}

bool PackedCertificates::hasSameIds(const PackedCertificates &other) const
{
    if (isSharedWith(other) || size() != other.size())
        return isSharedWith(other);
    std::size_t block = 0; // of the other
    std::size_t row = 0;
    for (const Block &own : blocks())
        for (std::size_t each = 0; each < own->size(); ++each, ++row) {
            for (; row == other.blocks()[block]->size(); row = 0)
                ++block;
            if (own->id(each) != other.blocks()[block]->id(row))
                return false;
        }
    return true;
}

PackedCertificates PackedCertificates::without(const std::vector<quint32> &rows) const
{
    if (rows.empty())
        return *this;
    std::vector<Block> left;
    auto next = rows.begin();
    for (std::size_t number = 0; number < blocks().size(); ++number) {
        const Block &block = blocks()[number];
        const quint32 begin = m_data->begins[number];
        if (next == rows.end() || *next >= m_data->begins[number + 1]) {
            left.push_back(block);
            continue;
        }
        QList<Certificate> kept;
        for (std::size_t row = 0; row < block->size(); ++row) {
            if (next != rows.end() && *next == begin + row)
                ++next;
            else
                kept.append(block->certificate(row));
        }
        if (!kept.isEmpty())
            left.push_back(PackedBlock::pack(kept));
    }
    return ofBlocks(std::move(left));
}

// Both are in the order of their hashes: one walk through them.
std::vector<quint32> PackedCertificates::rowsAlsoIn(const PackedCertificates &other) const
{
    std::vector<quint32> rows;
    auto theirs = other.m_data->entries.begin();
    const auto end = other.m_data->entries.end();
    for (const Entry &entry : m_data->entries) {
        while (theirs != end && theirs->hash < entry.hash)
            ++theirs;
        if (theirs != end && theirs->hash == entry.hash
            && other.rowOf(entry.hash, idBytes(entry.row)))
            rows.push_back(entry.row);
    }
    std::ranges::sort(rows);
    return rows;
}

PackedCertificates::Place PackedCertificates::placeOf(qsizetype row) const
{
    const auto end = std::ranges::upper_bound(m_data->begins, static_cast<quint32>(row));
    const auto number = static_cast<std::size_t>(end - m_data->begins.begin()) - 1;
    return {*m_data->blocks[number], static_cast<std::size_t>(row) - m_data->begins[number]};
}

std::optional<qsizetype> PackedCertificates::rowOf(quint32 hash, QByteArrayView id) const
{
    auto entry = std::ranges::lower_bound(m_data->entries, Entry{hash, 0});
    for (; entry != m_data->entries.end() && entry->hash == hash; ++entry)
        if (idBytes(entry->row) == id)
            return entry->row;
    return std::nullopt;
}

/// Rows whose certificate came before.
std::vector<quint32> PackedCertificates::doubles() const
{
    std::vector<quint32> rows;
    const std::vector<Entry> &entries = m_data->entries;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        for (auto before = entry; before != entries.begin() && (before - 1)->hash == entry->hash;
             --before)
            if (idBytes((before - 1)->row) == idBytes(entry->row)) {
                rows.push_back(entry->row);
                break;
            }
    std::ranges::sort(rows);
    return rows;
}

} // namespace core
