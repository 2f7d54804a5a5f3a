#include "core/archive/certificatearchive.h"

#include "core/archive/zipreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Names vary by the archive's age ("1_x_bundle.crt", "x_bundle.crt"): match by folder and ending.
const ZipEntry *findEntry(const QList<ZipEntry> &entries, QLatin1StringView ending)
{
    const auto entry = std::ranges::find_if(entries, [&](const ZipEntry &candidate) {
        return candidate.name.contains("nginx"_L1, Qt::CaseInsensitive)
            && candidate.name.endsWith(ending, Qt::CaseInsensitive);
    });
    return entry == entries.end() ? nullptr : &*entry;
}

SharedSecret toSecret(const QByteArray &bytes)
{
    return std::make_shared<const Secret>(
        std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace

Result<CertificateArchive> readCertificateArchive(const QByteArray &zip)
{
    const auto entries = readZip(zip);
    if (!entries)
        return Failure(entries.error());
    const ZipEntry *chain = findEntry(*entries, "bundle.crt"_L1);
    if (!chain)
        return fail(Error::Kind::Malformed, u"no certificate in the archive"_s);
    const ZipEntry *key = findEntry(*entries, ".key"_L1);
    return CertificateArchive{chain->content, key ? toSecret(key->content) : nullptr};
}

} // namespace core
