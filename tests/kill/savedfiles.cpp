#include "tests/kill/savedfiles.h"

#include "core/serverfiles/filebatch.h"
#include "core/serverfiles/serverfiles.h"
#include "tests/kill/person.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace core;

namespace killtest {

namespace {

const QByteArray olderContent("of the certificate before\n");
const QStringList names{u"server_bundle.crt"_s, u"server.key"_s, u"server.pfx"_s};
constexpr qint64 largest = 1 << 20;

Secret password()
{
    return Secret(std::span(exportPassword.data(), exportPassword.size()));
}

bool isWhole(const QString &name, const QByteArray &content)
{
    if (name.endsWith(".crt"_L1))
        return content.endsWith("-----END CERTIFICATE-----\n")
            && readChain(content).map(
                   [](const CertificateChain &chain) { return !chain.intermediatesPem.isEmpty(); })
            == true;
    if (name.endsWith(".key"_L1))
        return PrivateKey::fromPem(Secret(content)).has_value();
    return readPkcs12(content, password()).has_value();
}

} // namespace

bool putOlderFiles(const QString &folder)
{
    return QDir().mkpath(folder) && std::ranges::all_of(names, [&](const QString &name) {
               QFile file(QDir(folder).filePath(name));
               return file.open(QIODevice::WriteOnly)
                   && file.write(olderContent) == olderContent.size();
           });
}

QString damageOf(const QString &folder)
{
    for (const QString &name : names) {
        const auto content = readFile(QDir(folder).filePath(name), largest);
        if (!content)
            return u"after a kill there is no "_s + name;
        if (*content != olderContent && !isWhole(name, *content))
            return u"after a kill %1 is damaged (%2 bytes)"_s.arg(name).arg(content->size());
    }
    return {};
}

QString mismatchOf(const QString &folder, const QList<Renewal> &renewals)
{
    QList<Renewal> ready;
    for (const Renewal &renewal : renewals) {
        if (renewal.state == RenewalState::Ready)
            ready << renewal;
        else if (renewal.state != RenewalState::Abandoned)
            return u"a renewal is neither ready nor abandoned: %1"_s.arg(
                static_cast<int>(renewal.state));
    }
    if (ready.size() != 1)
        return u"%1 renewals are ready"_s.arg(ready.size());

    const QDir dir(folder);
    if (dir.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size()
        != names.size())
        return u"an export that was killed has left something"_s;
    const auto chain = readFile(dir.filePath(names[0]), largest).and_then(readChain);
    const auto key = readFile(dir.filePath(names[1]), largest).and_then([](const QByteArray &pem) {
        return PrivateKey::fromPem(Secret(pem));
    });
    const auto pfx =
        readFile(dir.filePath(names[2]), largest).and_then([](const QByteArray &bytes) {
            return readPkcs12(bytes, password());
        });
    if (!chain || !key || !pfx)
        return u"the saved files can't be read"_s;
    const QByteArray expected = ready.first().spkiSha256;
    const bool fits = chain->leaf.spkiSha256 == expected && key->spkiSha256() == expected
        && pfx->key.spkiSha256() == expected;
    return fits ? QString() : u"the saved files are not of the key in the journal"_s;
}

} // namespace killtest
