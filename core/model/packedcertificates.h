#pragma once

#include "core/model/packedblock.h"

#include <initializer_list>
#include <iterator>
#include <optional>

namespace core {

/// A list of certificates in little memory, each of them at most once. Hands out what is asked for
/// as a Certificate, made for the asking: keep it, or ask for withoutNames(), where it is asked for
/// often. A value that shares its memory with its copies.
class PackedCertificates
{
public:
    using Block = PackedBlock::Pointer;

    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Certificate;
        using difference_type = qsizetype;
        using pointer = const Certificate *;
        using reference = Certificate;

        Iterator() = default;
        Iterator(const PackedCertificates &list, qsizetype row)
            : m_list(&list)
            , m_row(row)
        {
        }
        Certificate operator*() const { return m_list->at(m_row); }
        Iterator &operator++()
        {
            ++m_row;
            return *this;
        }
        Iterator operator++(int) { return {*m_list, m_row++}; }
        bool operator==(const Iterator &other) const { return m_row == other.m_row; }

    private:
        const PackedCertificates *m_list = nullptr;
        qsizetype m_row = 0;
    };

    PackedCertificates();
    PackedCertificates(const QList<Certificate> &certificates);
    PackedCertificates(std::initializer_list<Certificate> certificates)
        : PackedCertificates(QList<Certificate>(certificates))
    {
    }
    /// These blocks one after another. What comes twice is taken the first time.
    static PackedCertificates ofBlocks(std::vector<Block> blocks);
    static PackedCertificates joined(const QList<PackedCertificates> &parts);

    qsizetype size() const { return m_data->begins.back(); }
    bool isEmpty() const { return size() == 0; }
    Certificate at(qsizetype row) const;
    Certificate withoutNames(qsizetype row) const; ///< See PackedBlock.
    QByteArrayView idBytes(qsizetype row) const; ///< UTF-8.
    CertificateId idAt(qsizetype row) const;
    QString domainAt(qsizetype row) const;
    Certificate first() const { return at(0); }
    Certificate last() const { return at(size() - 1); }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

    std::optional<qsizetype> rowOf(const CertificateId &id) const;
    std::optional<Certificate> find(const CertificateId &id) const;

    /// The list with these in the place of what it has of them; new ones come first, as the
    /// provider lists them.
    PackedCertificates with(const QList<Certificate> &some) const;
    /// The list in the memory of `before` where both have blocks of the same bytes; `before` itself
    /// where all of them are.
    PackedCertificates sharing(const PackedCertificates &before) const;
    /// The list without these rows, which are in ascending order.
    PackedCertificates without(const std::vector<quint32> &rows) const;
    /// Rows of this list that the other has, too.
    std::vector<quint32> rowsAlsoIn(const PackedCertificates &other) const;

    /// Whether both have the same certificates, by their IDs, in the same order. Much quicker than
    /// to compare them in another one.
    bool hasSameIds(const PackedCertificates &other) const;

    const std::vector<Block> &blocks() const { return m_data->blocks; }
    bool isSharedWith(const PackedCertificates &other) const { return m_data == other.m_data; }

private:
    /// A row by what its ID hashes to.
    struct Entry
    {
        quint32 hash = 0;
        quint32 row = 0;
        auto operator<=>(const Entry &) const = default;
    };
    struct Data
    {
        std::vector<Block> blocks;
        std::vector<quint32> begins{0}; // the first row of each block, and the end
        std::vector<Entry> entries; // in order
    };
    struct Place
    {
        const PackedBlock &block;
        std::size_t row;
    };

    Place placeOf(qsizetype row) const;
    std::optional<qsizetype> rowOf(quint32 hash, QByteArrayView id) const;
    std::vector<quint32> doubles() const;

    std::shared_ptr<const Data> m_data; // never null
};

} // namespace core
