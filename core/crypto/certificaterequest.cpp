#include "core/crypto/certificaterequest.h"

#include "core/crypto/x509text.h"

#include <QRegularExpression>

#include <openssl/err.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using openssl::GeneralNamesPtr;
using openssl::RequestPtr;
using ExtensionsPtr = std::unique_ptr<STACK_OF(X509_EXTENSION), decltype([](auto *stack) {
                                          sk_X509_EXTENSION_pop_free(stack, X509_EXTENSION_free);
                                      })>;
using GeneralNamePtr = std::unique_ptr<GENERAL_NAME, openssl::Deleter<GENERAL_NAME_free>>;

constexpr qsizetype maximumRequestSize = 64 << 10;
constexpr qsizetype maximumCommonName = 64; // ub-common-name, RFC 5280

Failure unreadable(const QString &detail)
{
    ERR_clear_error();
    return fail(Error::Kind::BadInput, detail, u"csr/unreadable"_s);
}

bool isDnsName(const QString &name)
{
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(u"(\\*\\.)?(LABEL\\.)*LABEL"_s.replace(
            "LABEL"_L1, "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"_L1)),
        QRegularExpression::CaseInsensitiveOption);
    return name.size() <= 253 && pattern.match(name).hasMatch();
}

bool addSubject(X509_REQ *request, const QString &name)
{
    // A CA takes its names from the SAN extension, so a name too long for the CN is no loss.
    if (name.size() > maximumCommonName)
        return true;
    const QByteArray text = name.toLatin1();
    return X509_NAME_add_entry_by_NID(
               X509_REQ_get_subject_name(request), NID_commonName, MBSTRING_UTF8,
               reinterpret_cast<const unsigned char *>(text.constData()), int(text.size()), -1, 0)
        == 1;
}

GeneralNamesPtr toGeneralNames(const QStringList &names)
{
    GeneralNamesPtr result(GENERAL_NAMES_new());
    for (const QString &name : names) {
        const QByteArray text = name.toLatin1();
        GeneralNamePtr entry(GENERAL_NAME_new());
        ASN1_IA5STRING *const value = ASN1_IA5STRING_new();
        if (!result || !entry || !value)
            return {};
        GENERAL_NAME_set0_value(entry.get(), GEN_DNS, value);
        if (!ASN1_STRING_set(value, text.constData(), int(text.size()))
            || !sk_GENERAL_NAME_push(result.get(), entry.get()))
            return {};
        (void)entry.release();
    }
    return result;
}

bool addNames(X509_REQ *request, const QStringList &names)
{
    const GeneralNamesPtr general = toGeneralNames(names);
    STACK_OF(X509_EXTENSION) *stack = nullptr;
    const bool made = general
        && X509V3_add1_i2d(&stack, NID_subject_alt_name, general.get(), 0, X509V3_ADD_DEFAULT) == 1;
    const ExtensionsPtr extensions(stack);
    return made && X509_REQ_add_extensions(request, extensions.get()) == 1;
}

QStringList namesOf(X509_REQ *request)
{
    const ExtensionsPtr extensions(X509_REQ_get_extensions(request));
    const GeneralNamesPtr general(static_cast<GENERAL_NAMES *>(
        X509V3_get_d2i(extensions.get(), NID_subject_alt_name, nullptr, nullptr)));
    return openssl::dnsNames(general.get());
}

// Text that was pasted can be indented, which OpenSSL's PEM reader does not see past.
QByteArray withoutIndent(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    for (QByteArray &line : lines)
        line = line.trimmed();
    return lines.join('\n') + '\n';
}

RequestPtr parse(const QByteArray &bytes)
{
    if (bytes.contains("-----BEGIN ")) {
        const QByteArray text = withoutIndent(bytes);
        const openssl::BioPtr in = openssl::viewOf(text);
        return RequestPtr(
            PEM_read_bio_X509_REQ(in.get(), nullptr, openssl::refusePassphrase, nullptr));
    }
    const auto *const begin = reinterpret_cast<const unsigned char *>(bytes.constData());
    const unsigned char *at = begin;
    RequestPtr request(d2i_X509_REQ(nullptr, &at, long(bytes.size())));
    return at == begin + bytes.size() ? std::move(request) : nullptr;
}

Result<QByteArray> toPem(X509_REQ *request)
{
    const openssl::BioPtr out(BIO_new(BIO_s_mem()));
    if (!out || !PEM_write_bio_X509_REQ(out.get(), request))
        return openssl::failure("write a certificate request");
    const auto content = openssl::contentOf(out.get());
    return QByteArray(content.data(), qsizetype(content.size()));
}

QStringList lowered(const QStringList &names)
{
    QStringList result;
    for (const QString &name : names)
        result << name.toLower();
    result.removeDuplicates();
    return result;
}

QStringList without(QStringList all, const QStringList &some)
{
    all.removeIf([&](const QString &name) { return some.contains(name); });
    return all;
}

} // namespace

Result<CertificateRequest> createRequest(const PrivateKey &key, const QStringList &names)
{
    openssl::prepare();
    const bool valid = !names.isEmpty() && std::ranges::all_of(names, isDnsName);
    if (!valid)
        return fail(Error::Kind::BadInput, u"no DNS names: "_s + names.join(u", "), u"csr/names"_s);

    const QStringList unique = lowered(names);
    const RequestPtr request(X509_REQ_new());
    const bool made = request && X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) == 1
        && addSubject(request.get(), unique.first()) && addNames(request.get(), unique)
        && X509_REQ_set_pubkey(request.get(), key.handle()) == 1
        && X509_REQ_sign(request.get(), key.handle(), EVP_sha256()) > 0;
    if (!made)
        return openssl::failure("make a certificate request");
    return toPem(request.get()).and_then(readRequest);
}

Result<CertificateRequest> readRequest(const QByteArray &bytes)
{
    openssl::prepare();
    if (bytes.isEmpty() || bytes.size() > maximumRequestSize)
        return unreadable(u"%1 bytes"_s.arg(bytes.size()));
    const RequestPtr request = parse(bytes);
    if (!request)
        return unreadable(u"not a certificate request"_s);
    EVP_PKEY *const key = X509_REQ_get0_pubkey(request.get());
    if (!key)
        return unreadable(u"unknown kind of public key"_s);

    CertificateRequest result;
    result.keyDescription = openssl::keyDescription(key);
    if (!openssl::isStrong(key))
        return fail(Error::Kind::BadInput, result.keyDescription, u"csr/weak-key"_s);
    if (X509_REQ_verify(request.get(), key) != 1) {
        ERR_clear_error();
        return fail(Error::Kind::BadInput, {}, u"csr/signature"_s);
    }

    result.commonName = openssl::commonName(X509_REQ_get_subject_name(request.get())).toLower();
    result.names = namesOf(request.get());
    if (!result.commonName.isEmpty() && !result.names.contains(result.commonName))
        result.names.prepend(result.commonName);
    result.spkiSha256 = openssl::spkiSha256(X509_REQ_get_X509_PUBKEY(request.get()));
    ERR_clear_error();
    return toPem(request.get()).map([&](const QByteArray &pem) {
        result.pem = pem;
        return result;
    });
}

Result<void> checkNames(const CertificateRequest &request, const QStringList &names)
{
    const QStringList wanted = lowered(names);
    const QStringList asked = lowered(request.names);
    const QStringList missing = without(wanted, asked);
    const QStringList surplus = without(asked, wanted);
    if (missing.isEmpty() && surplus.isEmpty())
        return {};
    return fail(Error::Kind::BadInput,
                u"missing: "_s + missing.join(u", ") + u"; surplus: "_s + surplus.join(u", "),
                u"csr/names"_s);
}

} // namespace core
