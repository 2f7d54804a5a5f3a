#include "core/upload/foreignfile.h"

#include "core/crypto/lockedkey.h"
#include "core/serverfiles/serverfiles.h"
#include "core/upload/javakeystore.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>

#include <string_view>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Lock = ForeignFile::Lock;
using Pkcs7Ptr = std::unique_ptr<PKCS7, openssl::Deleter<PKCS7_free>>;
using LockedDerPtr = std::unique_ptr<X509_SIG, openssl::Deleter<X509_SIG_free>>;

constexpr std::string_view pemBegin = "-----BEGIN ";
constexpr std::string_view pemEnd = "-----END ";
constexpr std::string_view pemDashes = "-----";

Failure badFile(const QString &code)
{
    ERR_clear_error();
    return fail(Error::Kind::BadInput, {}, u"upload/"_s + code);
}

Lock lockFor(const Secret &password)
{
    return password.isEmpty() ? Lock::NeedsPassword : Lock::WrongPassword;
}

void addKey(ForeignFile &file, PrivateKey key)
{
    file.keys.push_back(std::make_shared<const PrivateKey>(std::move(key)));
}

Result<void> addCertificate(ForeignFile &file, X509 *certificate)
{
    return openssl::toPem(certificate).map([&](const QByteArray &pem) {
        file.certificatesPem << pem;
    });
}

// The certificates that OpenSSL or one of our readers wrote one after another.
Result<void> addCertificates(ForeignFile &file, const QByteArray &pem)
{
    const openssl::BioPtr in = openssl::viewOf(pem);
    while (const openssl::X509Ptr next{
        PEM_read_bio_X509(in.get(), nullptr, openssl::refusePassphrase, nullptr)}) {
        if (const auto added = addCertificate(file, next.get()); !added)
            return added;
    }
    ERR_clear_error();
    return {};
}

Result<void> addPkcs7(ForeignFile &file, const PKCS7 *bundle)
{
    const STACK_OF(X509) *certificates = nullptr;
    if (PKCS7_type_is_signed(bundle) && bundle->d.sign)
        certificates = bundle->d.sign->cert;
    for (int i = 0; certificates && i < sk_X509_num(certificates); ++i) {
        if (const auto added = addCertificate(file, sk_X509_value(certificates, i)); !added)
            return added;
    }
    return {};
}

// ---- PEM ----------------------------------------------------------------------------------------

Result<void> addPemKey(ForeignFile &file, std::string_view block, const Secret &password)
{
    if (!isLockedKey(block)) {
        auto key = PrivateKey::fromPem(Secret(std::span(block.data(), block.size())));
        if (!key)
            return badFile(u"key"_s);
        addKey(file, std::move(*key));
        return {};
    }
    if (password.isEmpty()) {
        file.lock = Lock::NeedsPassword;
        return {};
    }
    auto key = unlockKey(block, password);
    if (key)
        addKey(file, std::move(*key));
    else if (key.error().code == u"key/password")
        file.lock = Lock::WrongPassword;
    else
        return badFile(u"key"_s);
    return {};
}

Result<void> addPemBlock(ForeignFile &file, std::string_view label, std::string_view block,
                         const Secret &password)
{
    const openssl::BioPtr in = openssl::viewOf(block);
    if (label == "CERTIFICATE" || label == "X509 CERTIFICATE" || label == "TRUSTED CERTIFICATE") {
        // With the AUX reader: what `openssl x509 -trustout` writes is a certificate, too.
        const openssl::X509Ptr certificate(
            PEM_read_bio_X509_AUX(in.get(), nullptr, openssl::refusePassphrase, nullptr));
        return certificate ? addCertificate(file, certificate.get()) : badFile(u"unreadable"_s);
    }
    if (label == "PKCS7" || label == "CMS") {
        const Pkcs7Ptr bundle(
            PEM_read_bio_PKCS7(in.get(), nullptr, openssl::refusePassphrase, nullptr));
        return bundle ? addPkcs7(file, bundle.get()) : badFile(u"unreadable"_s);
    }
    if (label.ends_with("PRIVATE KEY"))
        return addPemKey(file, block, password);
    return {}; // parameters, a public key, a CSR beside its key, …
}

Result<ForeignFile> readPem(std::string_view text, const Secret &password)
{
    ForeignFile file;
    bool hasRequest = false;
    for (std::size_t at = text.find(pemBegin); at != std::string_view::npos;
         at = text.find(pemBegin, at)) {
        const std::size_t nameAt = at + pemBegin.size();
        const std::size_t nameEnd = text.find(pemDashes, nameAt);
        const std::size_t close =
            nameEnd == std::string_view::npos ? nameEnd : text.find(pemEnd, nameEnd);
        if (close == std::string_view::npos)
            return badFile(u"unreadable"_s);
        const std::string_view label = text.substr(nameAt, nameEnd - nameAt);
        const std::size_t end =
            std::min(text.size(), close + pemEnd.size() + label.size() + pemDashes.size());
        if (const auto added = addPemBlock(file, label, text.substr(at, end - at), password);
            !added)
            return Failure(added.error());
        hasRequest |= label.ends_with("CERTIFICATE REQUEST");
        at = end;
    }
    ERR_clear_error();
    const bool isEmpty =
        file.certificatesPem.isEmpty() && file.keys.empty() && file.lock == Lock::Open;
    if (isEmpty)
        return badFile(hasRequest ? u"request"_s : u"unreadable"_s);
    return file;
}

// ---- binary -------------------------------------------------------------------------------------

const unsigned char *unsignedOf(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

// Whether a reader of OpenSSL's takes the bytes, all of them.
template <typename Handle, typename Read>
Handle readWhole(std::string_view bytes, Read read)
{
    const unsigned char *at = unsignedOf(bytes);
    Handle handle(read(nullptr, &at, long(bytes.size())));
    ERR_clear_error();
    return at == unsignedOf(bytes) + bytes.size() ? std::move(handle) : Handle();
}

Result<ForeignFile> readContainer(std::string_view bytes, const Secret &password)
{
    auto contents =
        unpackPkcs12(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())), password);
    ForeignFile file;
    if (!contents) {
        if (contents.error().code != u"pfx/password")
            return contents.error().code == u"pfx/old-encryption" ? Failure(contents.error())
                                                                  : badFile(u"unreadable"_s);
        file.lock = lockFor(password);
        return file;
    }
    for (PrivateKey &key : contents->keys)
        addKey(file, std::move(key));
    if (const auto added = addCertificates(file, contents->certificatesPem); !added)
        return Failure(added.error());
    return file;
}

Result<ForeignFile> readKeystore(std::string_view bytes, const Secret &password)
{
    auto store = readJavaKeystore(bytes, password);
    if (!store)
        return Failure(store.error());
    ForeignFile file;
    for (PrivateKey &key : store->keys)
        addKey(file, std::move(key));
    if (store->isLocked)
        file.lock = lockFor(password);
    if (const auto added = addCertificates(file, store->certificatesPem); !added)
        return Failure(added.error());
    return file;
}

Result<ForeignFile> readDerKey(std::string_view bytes, const Secret &password)
{
    ForeignFile file;
    if (readWhole<LockedDerPtr>(bytes, d2i_X509_SIG)) {
        auto key = password.isEmpty() ? Result<PrivateKey>(fail(Error::Kind::BadInput))
                                      : unlockDerKey(bytes, password);
        if (key)
            addKey(file, std::move(*key));
        else
            file.lock = lockFor(password);
        return file;
    }
    openssl::KeyPtr plain =
        readWhole<openssl::KeyPtr>(bytes, [](EVP_PKEY **key, const unsigned char **at, long size) {
            return d2i_AutoPrivateKey(key, at, size);
        });
    if (!plain)
        return badFile(u"unreadable"_s);
    // Through DER and back: fromDer() is where keys are checked.
    auto key = PrivateKey(std::move(plain)).toDer().and_then(PrivateKey::fromDer);
    if (!key)
        return badFile(u"key"_s);
    addKey(file, std::move(*key));
    return file;
}

Result<ForeignFile> readBinary(std::string_view bytes, const Secret &password)
{
    if (isJavaKeystore(bytes))
        return readKeystore(bytes, password);
    if (isJceKeystore(bytes))
        return badFile(u"jceks"_s);
    if (readWhole<openssl::Pkcs12Ptr>(bytes, d2i_PKCS12))
        return readContainer(bytes, password);
    ForeignFile file;
    if (const auto certificate = readWhole<openssl::X509Ptr>(bytes, d2i_X509))
        return addCertificate(file, certificate.get()).map([&] { return file; });
    if (const auto bundle = readWhole<Pkcs7Ptr>(bytes, d2i_PKCS7); bundle)
        return addPkcs7(file, bundle.get()).and_then([&]() -> Result<ForeignFile> {
            return file.certificatesPem.isEmpty() ? badFile(u"unreadable"_s)
                                                  : Result<ForeignFile>(file);
        });
    if (readWhole<openssl::RequestPtr>(bytes, d2i_X509_REQ))
        return badFile(u"request"_s);
    return readDerKey(bytes, password);
}

} // namespace

Result<ForeignFile> readForeignFile(const Secret &content, const Secret &password)
{
    openssl::prepare();
    const std::string_view bytes(content.bytes().data(), content.bytes().size());
    if (bytes.size() > std::size_t(largestForeignFile))
        return badFile(u"too-large"_s);
    return bytes.find(pemBegin) != std::string_view::npos ? readPem(bytes, password)
                                                          : readBinary(bytes, password);
}

} // namespace core
