#include "sandbox/ca/downloadzip.h"

#include "core/crypto/openssl.h"
#include "core/crypto/privatekey.h"
#include "sandbox/ca/javakeystore.h"

#include <QList>

#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using core::Error;
using core::openssl::Pkcs12Ptr;

using ArchivePtr = std::unique_ptr<zip_t, core::openssl::Deleter<zip_discard>>;
using ChainPtr = std::unique_ptr<STACK_OF(X509),
                                 decltype([](auto *stack) { sk_X509_pop_free(stack, X509_free); })>;

constexpr std::size_t passwordLength = 16;

struct Entry
{
    QString name;
    QByteArray content;
};

QByteArray bytesOf(const core::Secret &secret)
{
    return {secret.bytes().data(), qsizetype(secret.bytes().size())};
}

// Without the letters that are taken for one another when somebody types them.
core::Result<core::Secret> makePassword()
{
    constexpr std::string_view alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"
                                          "-_+=.!#%"; // 64 in all
    static_assert(alphabet.size() == 64);
    std::array<unsigned char, passwordLength> random{};
    if (RAND_bytes(random.data(), int(random.size())) != 1)
        return core::openssl::failure("make a password");
    std::array<char, passwordLength> password{};
    std::ranges::transform(random, password.begin(),
                           [&](unsigned char byte) { return alphabet[byte % alphabet.size()]; });
    return core::Secret(password);
}

core::Result<QByteArray> makePfx(const DownloadContent &content, const core::Secret &password)
{
    const auto key = core::PrivateKey::fromPem(content.keyPem);
    auto leaf = core::openssl::certificateFromPem(content.leafPem);
    auto intermediate = core::openssl::certificateFromPem(content.intermediatePem);
    if (!key || !leaf || !intermediate)
        return core::fail(Error::Kind::Crypto, u"the download's own key or certificate"_s);
    const ChainPtr chain(sk_X509_new_null());
    if (!chain || sk_X509_push(chain.get(), intermediate->get()) <= 0)
        return core::openssl::failure("make a PFX");
    (void)intermediate->release(); // the stack has it

    const std::string text(password.bytes().begin(), password.bytes().end());
    const std::string label = content.domain.toStdString();
    const Pkcs12Ptr pfx(PKCS12_create(text.c_str(), label.c_str(), key->handle(), leaf->get(),
                                      chain.get(), 0, 0, 0, 0, 0));
    const core::openssl::BioPtr out(BIO_new(BIO_s_mem()));
    if (!pfx || !out || i2d_PKCS12_bio(out.get(), pfx.get()) != 1)
        return core::openssl::failure("make a PFX");
    const auto made = core::openssl::contentOf(out.get());
    return QByteArray(made.data(), qsizetype(made.size()));
}

QList<Entry> certificateEntries(const DownloadContent &content, const QString &name)
{
    QList<Entry> entries;
    if (!content.csrPem.isEmpty())
        entries.append({name + u".csr", content.csrPem});
    entries.append({u"Nginx/" + name + u"_bundle.crt", content.leafPem + content.intermediatePem});
    entries.append({u"Apache/root_bundle.crt"_s, content.intermediatePem});
    entries.append({u"Apache/" + name + u".crt", content.leafPem});
    return entries;
}

core::Result<QByteArray> makeJks(const DownloadContent &content, const core::Secret &password)
{
    return javaKeyStore(content.domain, content.keyPem, {content.leafPem, content.intermediatePem},
                        password, QDateTime::currentDateTimeUtc());
}

// The password of the order, or else one of the provider's, which then has to be told.
core::Result<core::Secret> passwordOf(const DownloadContent &content)
{
    if (content.keyPassword.isEmpty())
        return makePassword();
    return core::Secret(content.keyPassword.bytes());
}

void tellPassword(QList<Entry> &entries, const DownloadContent &content, const QString &folder,
                  const core::Secret &password)
{
    if (content.keyPassword.isEmpty())
        entries.append({folder + u"keystorePass.txt", bytesOf(password)});
}

core::Result<QList<Entry>> keyEntries(const DownloadContent &content, const QString &name)
{
    const auto password = passwordOf(content);
    if (!password)
        return core::Failure(password.error());
    const auto pfx = makePfx(content, *password);
    if (!pfx)
        return core::Failure(pfx.error());
    const auto jks = makeJks(content, *password);
    if (!jks)
        return core::Failure(jks.error());

    QList<Entry> entries;
    for (const QString &folder : {u"Nginx/"_s, u"Apache/"_s})
        entries.append({folder + name + u".key", bytesOf(content.keyPem)});
    for (const QString &folder : {u"IIS/"_s, u"Tomcat/"_s}) {
        entries.append({folder + name + u".pfx", *pfx});
        tellPassword(entries, content, folder, *password);
    }
    entries.append({u"Tomcat/" + name + u".jks", *jks});
    return entries;
}

QString fileName(const QString &domain)
{
    return QString(domain).replace(u'*', u'_');
}

// For servers that read PEM: the certificates, and the key if there is one.
QList<Entry> pemEntries(const DownloadContent &content, const QString &name, const QString &type)
{
    QList<Entry> entries;
    const QByteArray bundle = content.leafPem + content.intermediatePem;
    if (type == "apache"_L1) {
        entries = {{u"root_bundle.crt"_s, content.intermediatePem},
                   {name + u".crt", content.leafPem}};
    } else {
        entries = {{name + u"_bundle.crt", bundle}, {name + u"_bundle.pem", bundle}};
    }
    if (!content.keyPem.isEmpty())
        entries.append({name + u".key", bytesOf(content.keyPem)});
    if (!content.csrPem.isEmpty())
        entries.append({name + u".csr", content.csrPem});
    return entries;
}

core::Result<QList<Entry>> storeEntries(const DownloadContent &content, const QString &name,
                                        const QString &type)
{
    if (content.keyPem.isEmpty())
        return core::fail(Error::Kind::BadInput, u"the key is the customer's"_s);
    const auto password = passwordOf(content);
    if (!password)
        return core::Failure(password.error());
    const bool isJks = type == "jks"_L1;
    const auto store = isJks ? makeJks(content, *password) : makePfx(content, *password);
    if (!store)
        return core::Failure(store.error());
    QList<Entry> entries{{name + (isJks ? u".jks"_s : u".pfx"_s), *store}};
    tellPassword(entries, content, {}, *password);
    return entries;
}

core::Result<QList<Entry>> serverEntries(const DownloadContent &content, const QString &type)
{
    const QString name = fileName(content.domain);
    if (type == "nginx"_L1 || type == "apache"_L1 || type == "other"_L1)
        return pemEntries(content, name, type);
    if (type == "iis"_L1 || type == "tomcat"_L1 || type == "jks"_L1)
        return storeEntries(content, name, type);
    if (type == "root"_L1)
        return QList<Entry>{{u"root.crt"_s, content.rootPem}};
    return core::fail(Error::Kind::BadInput, type);
}

core::Failure zipFailure(const QString &detail)
{
    return core::fail(Error::Kind::Storage, u"write a ZIP: "_s + detail);
}

bool addEntry(zip_t *archive, const Entry &entry)
{
    zip_source_t *source =
        zip_source_buffer(archive, entry.content.data(), zip_uint64_t(entry.content.size()), 0);
    if (!source)
        return false;
    if (zip_file_add(archive, entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0)
        return true;
    zip_source_free(source);
    return false;
}

// libzip writes into the buffer source, which outlives the archive by the extra reference.
core::Result<QByteArray> pack(const QList<Entry> &entries)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, core::openssl::Deleter<zip_source_free>> buffer(
        zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!buffer)
        return zipFailure(u"no buffer"_s);
    zip_source_keep(buffer.get());
    ArchivePtr archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(buffer.get());
        return zipFailure(QString::fromUtf8(zip_error_strerror(&error)));
    }
    for (const Entry &entry : entries) {
        if (!addEntry(archive.get(), entry))
            return zipFailure(QString::fromUtf8(zip_strerror(archive.get())));
    }
    if (zip_close(archive.get()) != 0)
        return zipFailure(QString::fromUtf8(zip_strerror(archive.get())));
    (void)archive.release(); // closed

    zip_stat_t stat;
    if (zip_source_stat(buffer.get(), &stat) != 0 || zip_source_open(buffer.get()) != 0)
        return zipFailure(u"not readable"_s);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(buffer.get(), bytes.data(), stat.size);
    zip_source_close(buffer.get());
    if (read != bytes.size())
        return zipFailure(u"cut short"_s);
    return bytes;
}

} // namespace

core::Result<QByteArray> downloadZip(const DownloadContent &content)
{
    core::openssl::prepare();
    const QString name = fileName(content.domain);
    QList<Entry> entries = certificateEntries(content, name);
    if (!content.keyPem.isEmpty()) {
        const auto more = keyEntries(content, name);
        if (!more)
            return core::Failure(more.error());
        entries.append(*more);
    }
    return pack(entries);
}

QString serverZipName(const DownloadContent &content, const QString &type)
{
    return fileName(content.domain) + u'_' + type;
}

core::Result<QByteArray> serverZip(const DownloadContent &content, const QString &type)
{
    core::openssl::prepare();
    auto entries = serverEntries(content, type);
    if (!entries)
        return core::Failure(entries.error());
    for (Entry &entry : *entries)
        entry.name.prepend(serverZipName(content, type) + u'/');
    return pack(*entries);
}

} // namespace sandbox
