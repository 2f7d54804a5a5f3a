#include "core/vault/recoverycode.h"

#include "core/crypto/sealedbox.h"

#include <QCryptographicHash>

#include <array>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t checksumSize = 3;
constexpr std::size_t byteCount = sealingKeySize + checksumSize;
constexpr std::size_t bitsPerCharacter = 5;
constexpr std::size_t characterCount = byteCount * 8 / bitsPerCharacter;
constexpr std::size_t groupSize = 4;
static_assert(characterCount * bitsPerCharacter == byteCount * 8);

/// Wiped when it goes; the code's text and its bytes both pass through one.
template <typename T, std::size_t Size>
struct Scratch
{
    std::array<T, Size> values{};

    Scratch() = default;
    ~Scratch() { OPENSSL_cleanse(values.data(), sizeof values); }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
};

using CodeBytes = Scratch<unsigned char, byteCount>;

std::array<char, checksumSize> checksumOf(std::span<const unsigned char> key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("CertDesk recovery code 1\n");
    hash.addData(QByteArrayView(key.data(), qsizetype(key.size())));
    std::array<char, checksumSize> checksum{};
    std::ranges::copy_n(hash.result().constData(), checksumSize, checksum.begin());
    return checksum;
}

unsigned fiveBitsAt(const CodeBytes &code, std::size_t index)
{
    unsigned value = 0;
    for (std::size_t bit = index * bitsPerCharacter; bit < (index + 1) * bitsPerCharacter; ++bit)
        value = value << 1U | ((code.values[bit / 8] >> (7 - bit % 8)) & 1U);
    return value;
}

void putFiveBits(CodeBytes &code, std::size_t index, unsigned value)
{
    for (std::size_t i = 0; i < bitsPerCharacter; ++i) {
        const std::size_t bit = index * bitsPerCharacter + i;
        const unsigned isSet = (value >> (bitsPerCharacter - 1 - i)) & 1U;
        code.values[bit / 8] |= static_cast<unsigned char>(isSet << (7 - bit % 8));
    }
}

char asPrinted(char typed)
{
    const char upper = typed >= 'a' && typed <= 'z' ? char(typed - 'a' + 'A') : typed;
    if (upper == 'O')
        return '0';
    return upper == 'I' || upper == 'L' ? '1' : upper;
}

bool isSpacing(char typed)
{
    return typed == '-' || typed == ' ' || typed == '\t' || typed == '\r' || typed == '\n';
}

Failure refuse(const QString &code)
{
    return fail(Error::Kind::BadInput, {}, code);
}

} // namespace

Result<Secret> recoveryCodeOf(const Secret &wrappingKey)
{
    if (wrappingKey.bytes().size() != sealingKeySize)
        return refuse(u"recovery/incomplete"_s);
    CodeBytes code;
    std::ranges::copy(wrappingKey.bytes(), code.values.begin());
    std::ranges::copy(checksumOf(std::span(code.values).first<sealingKeySize>()),
                      code.values.begin() + sealingKeySize);

    Scratch<char, characterCount + characterCount / groupSize - 1> text;
    std::size_t at = 0;
    for (std::size_t i = 0; i < characterCount; ++i) {
        if (i > 0 && i % groupSize == 0)
            text.values[at++] = '-';
        text.values[at++] = alphabet[fiveBitsAt(code, i)];
    }
    return Secret(std::span<const char>(text.values));
}

Result<Secret> keyOfRecoveryCode(const Secret &typed)
{
    CodeBytes code;
    std::size_t count = 0;
    for (const char character : typed.bytes()) {
        if (isSpacing(character))
            continue;
        const std::size_t value = alphabet.find(asPrinted(character));
        if (value == std::string_view::npos)
            return refuse(u"recovery/mistyped"_s);
        if (count < characterCount)
            putFiveBits(code, count, unsigned(value));
        ++count;
    }
    if (count != characterCount)
        return refuse(u"recovery/incomplete"_s);
    const auto key = std::span(code.values).first<sealingKeySize>();
    if (!std::ranges::equal(
            checksumOf(key), std::span(code.values).last<checksumSize>(),
            [](char one, unsigned char other) { return static_cast<unsigned char>(one) == other; }))
        return refuse(u"recovery/mistyped"_s);
    return Secret({reinterpret_cast<const char *>(key.data()), key.size()});
}

} // namespace core
