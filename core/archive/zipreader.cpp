#include "core/archive/zipreader.h"

#include <QRegularExpression>
#include <QSet>

#include <memory>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype maximumArchive = 16 << 20;
constexpr zip_int64_t maximumEntries = 64;
constexpr qsizetype maximumEntry = 4 << 20;
constexpr qsizetype maximumContent = 32 << 20;
constexpr qsizetype maximumRatio = 100;

using ArchivePtr = std::unique_ptr<zip_t, decltype([](zip_t *zip) { zip_discard(zip); })>;
using FilePtr = std::unique_ptr<zip_file_t, decltype([](zip_file_t *file) { zip_fclose(file); })>;

Failure malformed(const QString &detail)
{
    return fail(Error::Kind::Malformed, detail);
}

ArchivePtr open(const QByteArray &bytes)
{
    zip_source_t *const source =
        zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, nullptr);
    if (!source)
        return {};
    ArchivePtr archive(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!archive)
        zip_source_free(source); // otherwise the archive owns it
    return archive;
}

// Nothing is written under these names here, yet somebody may: so no name that leaves a folder or
// means a device on any system.
bool isHarmless(const QString &name)
{
    static const QRegularExpression device(
        QRegularExpression::anchoredPattern(u"(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?"_s),
        QRegularExpression::CaseInsensitiveOption);
    const QStringList parts = name.split(u'/');
    const bool partsAreNames = std::ranges::none_of(parts, [](const QString &part) {
        return part.isEmpty() || part == "."_L1 || part == ".."_L1 || device.match(part).hasMatch();
    });
    const bool charactersAreText = std::ranges::all_of(
        name, [](QChar c) { return c.isPrint() && c != u':' && c != QChar::ReplacementCharacter; });
    return partsAreNames && charactersAreText;
}

bool isSpecialFile(zip_t *archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0)
        return true;
    // The upper half of a Unix entry's attributes is its st_mode; 0 comes from tools that keep
    // none.
    constexpr zip_uint32_t typeMask = 0170000;
    constexpr zip_uint32_t folder = 0040000;
    constexpr zip_uint32_t regular = 0100000;
    const zip_uint32_t type = (attributes >> 16) & typeMask;
    return system == ZIP_OPSYS_UNIX && type != 0 && type != folder && type != regular;
}

Result<zip_stat_t> describe(zip_t *archive, zip_uint64_t index)
{
    constexpr zip_uint64_t needed =
        ZIP_STAT_NAME | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    zip_stat_t entry;
    zip_stat_init(&entry);
    if (zip_stat_index(archive, index, 0, &entry) != 0 || (entry.valid & needed) != needed)
        return malformed(u"an entry without a description"_s);
    if (entry.encryption_method != ZIP_EM_NONE)
        return malformed(u"an encrypted entry"_s);
    if (entry.comp_method != ZIP_CM_STORE && entry.comp_method != ZIP_CM_DEFLATE)
        return malformed(u"an entry packed with method %1"_s.arg(entry.comp_method));
    if (isSpecialFile(archive, index))
        return malformed(u"an entry that is a link or a device"_s);
    return entry;
}

// Counts what comes out; what the archive says about it is not asked.
Result<QByteArray> unpack(zip_t *archive, zip_uint64_t index, qsizetype limit)
{
    const FilePtr file(zip_fopen_index(archive, index, 0));
    if (!file)
        return malformed(u"an entry that can't be opened"_s);
    QByteArray content;
    QByteArray block(16 << 10, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), block.data(), zip_uint64_t(block.size()));
        if (count < 0)
            return malformed(u"a damaged entry"_s);
        if (count == 0)
            return content;
        if (content.size() + count > limit)
            return malformed(u"an entry that is too large"_s);
        content.append(block.constData(), qsizetype(count));
    }
}

Result<ZipEntry> readEntry(zip_t *archive, zip_uint64_t index, qsizetype limit)
{
    const Result<zip_stat_t> description = describe(archive, index);
    if (!description)
        return Failure(description.error());
    ZipEntry entry{QString::fromUtf8(description->name).replace(u'\\', u'/'), {}};
    const bool isFolder = entry.name.endsWith(u'/');
    if (!isHarmless(isFolder ? entry.name.chopped(1) : entry.name))
        return malformed(u"an entry with a name that leaves its folder"_s);

    Result<QByteArray> content = unpack(archive, index, limit);
    if (!content)
        return Failure(content.error());
    if (zip_uint64_t(content->size()) != description->size)
        return malformed(u"an entry of another size than announced"_s);
    // A small file may shrink to next to nothing: the sum over all is watched by the caller.
    if (content->size() > 64 << 10
        && zip_uint64_t(content->size()) / maximumRatio > description->comp_size)
        return malformed(u"an entry packed too tightly"_s);
    entry.content = std::move(*content);
    return entry;
}

} // namespace

Result<QList<ZipEntry>> readZip(const QByteArray &bytes)
{
    if (bytes.isEmpty() || bytes.size() > maximumArchive)
        return malformed(u"%1 bytes"_s.arg(bytes.size()));
    const ArchivePtr archive = open(bytes);
    if (!archive)
        return malformed(u"not a ZIP archive"_s);
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count < 0 || count > maximumEntries)
        return malformed(u"%1 entries"_s.arg(count));

    QList<ZipEntry> entries;
    QSet<QString> names;
    // Entries can share packed bytes, so that the ratio of each says little about the whole.
    qsizetype left = qMin(maximumContent, qMax(maximumRatio * bytes.size(), qsizetype(64 << 10)));
    for (zip_int64_t index = 0; index < count; ++index) {
        Result<ZipEntry> entry =
            readEntry(archive.get(), zip_uint64_t(index), qMin(maximumEntry, left));
        if (!entry)
            return Failure(entry.error());
        left -= entry->content.size();
        if (names.contains(entry->name))
            return malformed(u"two entries of one name"_s);
        names << entry->name;
        if (!entry->name.endsWith(u'/'))
            entries << std::move(*entry);
    }
    return entries;
}

} // namespace core
