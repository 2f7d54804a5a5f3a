#include "sandbox/ca/uploadedchain.h"

#include "core/crypto/certificatechain.h"
#include "core/crypto/privatekey.h"
#include "core/crypto/x509text.h"

#include <QList>

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using core::openssl::X509Ptr;
using StorePtr = std::unique_ptr<X509_STORE, core::openssl::Deleter<X509_STORE_free>>;
using ContextPtr = std::unique_ptr<X509_STORE_CTX, core::openssl::Deleter<X509_STORE_CTX_free>>;
using StackPtr =
    std::unique_ptr<STACK_OF(X509), decltype([](auto *stack) { sk_X509_free(stack); })>;

core::Failure malformed(const QString &code, const QString &detail = {})
{
    ERR_clear_error();
    return core::fail(core::Error::Kind::Malformed, detail, u"upload/"_s + code);
}

// Blocks from BEGIN to END and nothing else; the provider takes a stray blank for damage.
bool hasCleanLines(const QByteArray &pem)
{
    const QList<QByteArray> lines = pem.trimmed().split('\n');
    const bool isBlank = std::any_of(lines.begin(), lines.end(), [](QByteArray line) {
        if (line.endsWith('\r'))
            line.chop(1);
        return line.startsWith("-----") ? line != line.trimmed() : line.contains(' ');
    });
    return !isBlank && lines.first().startsWith("-----BEGIN CERTIFICATE-----")
        && lines.last().startsWith("-----END CERTIFICATE-----");
}

std::vector<X509Ptr> readAll(const QByteArray &pem)
{
    const core::openssl::BioPtr in = core::openssl::viewOf(pem);
    std::vector<X509Ptr> all;
    while (X509Ptr next{
        PEM_read_bio_X509(in.get(), nullptr, core::openssl::refusePassphrase, nullptr)})
        all.push_back(std::move(next));
    if (ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
        all.clear();
    ERR_clear_error();
    return all;
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

QString subjectOf(X509 *certificate)
{
    return core::openssl::commonName(X509_get_subject_name(certificate));
}

bool isSm2(const EVP_PKEY *key)
{
    return key && EVP_PKEY_is_a(key, "SM2") == 1;
}

bool isCa(X509 *certificate)
{
    return X509_check_ca(certificate) != 0;
}

core::Result<UploadedChain> describe(X509 *certificate)
{
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (!key)
        return malformed(u"unreadable"_s, u"unknown kind of public key"_s);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    X509_digest(certificate, EVP_sha256(), digest.data(), &length);
    const core::openssl::GeneralNamesPtr names(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));

    UploadedChain chain;
    chain.subjects = {subjectOf(certificate)};
    chain.names = core::openssl::dnsNames(names.get());
    chain.names.removeAll(chain.subjects.first());
    chain.names.prepend(chain.subjects.first());
    chain.algorithm = core::openssl::keyDescription(key);
    chain.fingerprint = QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(length)).toHex());
    chain.spkiSha256 = core::openssl::spkiSha256(X509_get_X509_PUBKEY(certificate));
    chain.begins = timeOf(X509_get0_notBefore(certificate));
    chain.ends = timeOf(X509_get0_notAfter(certificate));
    chain.isCa = isCa(certificate);
    return core::openssl::toPem(certificate).map([&](const QByteArray &pem) {
        chain.leafPem = pem;
        return chain;
    });
}

core::Result<UploadedChain> readCa(X509 *certificate)
{
    if (!isCa(certificate))
        return malformed(u"not-ca"_s, subjectOf(certificate));
    return describe(certificate);
}

core::Result<UploadedChain> readServerChain(const QByteArray &pem, const std::vector<X509Ptr> &all)
{
    const auto leaves =
        std::count_if(all.begin(), all.end(), [](const X509Ptr &one) { return !isCa(one.get()); });
    if (leaves != 1)
        return malformed(u"not-standard"_s, u"%1 server certificates"_s.arg(leaves));
    const auto read = core::readChain(pem);
    if (!read)
        return malformed(u"chain"_s, read.error().detail);
    const auto leaf =
        std::find_if(all.begin(), all.end(), [](const X509Ptr &one) { return !isCa(one.get()); });
    auto chain = describe(leaf->get());
    if (!chain)
        return chain;
    for (const QByteArray &intermediate : read->intermediatesPem) {
        chain->intermediatePem += intermediate;
        if (const auto parsed = core::openssl::certificateFromPem(intermediate))
            chain->subjects.append(subjectOf(parsed->get()));
    }
    return chain;
}

int givePassword(char *buffer, int size, int, void *context)
{
    const auto bytes = static_cast<const core::Secret *>(context)->bytes();
    if (size < 0 || bytes.size() > static_cast<std::size_t>(size))
        return -1;
    std::copy(bytes.begin(), bytes.end(), buffer);
    return static_cast<int>(bytes.size());
}

} // namespace

core::Result<UploadedChain> readUpload(const QByteArray &pem, bool wantsCa)
{
    core::openssl::prepare();
    const std::vector<X509Ptr> all = hasCleanLines(pem) ? readAll(pem) : std::vector<X509Ptr>();
    if (all.empty())
        return malformed(u"unreadable"_s);
    if (std::any_of(all.begin(), all.end(),
                    [](const X509Ptr &one) { return isSm2(X509_get0_pubkey(one.get())); }))
        return malformed(u"sm2"_s);
    return wantsCa ? readCa(all.front().get()) : readServerChain(pem, all);
}

core::Result<core::Secret> readUploadedKey(const UploadedChain &chain, const core::Secret &keyPem,
                                           const core::Secret &password)
{
    const core::openssl::BioPtr in = core::openssl::viewOf(keyPem.bytes());
    core::openssl::KeyPtr key(PEM_read_bio_PrivateKey(
        in.get(), nullptr, password.isEmpty() ? core::openssl::refusePassphrase : givePassword,
        const_cast<core::Secret *>(&password))); // OpenSSL's callback takes no const
    if (!key)
        return malformed(u"key"_s);
    const core::PrivateKey read(std::move(key));
    const auto spki = read.spkiSha256();
    if (!spki)
        return malformed(u"key"_s);
    if (*spki != chain.spkiSha256)
        return malformed(u"other-key"_s);
    return read.toPem();
}

bool isTrusted(const UploadedChain &chain, const QByteArray &rootsPem)
{
    const auto leaf = core::openssl::certificateFromPem(chain.leafPem);
    const std::vector<X509Ptr> intermediates = readAll(chain.intermediatePem);
    const StorePtr store(X509_STORE_new());
    const ContextPtr context(X509_STORE_CTX_new());
    const StackPtr untrusted(sk_X509_new_null());
    if (!leaf || !store || !context || !untrusted)
        return false;
    X509_STORE_set_default_paths(store.get());
    for (const X509Ptr &root : readAll(rootsPem))
        X509_STORE_add_cert(store.get(), root.get());
    for (const X509Ptr &one : intermediates)
        sk_X509_push(untrusted.get(), one.get());
    const bool trusted =
        X509_STORE_CTX_init(context.get(), store.get(), leaf->get(), untrusted.get()) == 1
        && X509_verify_cert(context.get()) == 1;
    ERR_clear_error();
    return trusted;
}

} // namespace sandbox
