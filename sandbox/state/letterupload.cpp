#include "sandbox/state/letterupload.h"

#include "sandbox/state/orderflow.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

bool takesLetter(const CertificateRecord &record)
{
    const bool isInManualReview =
        record.status == CertificateStatus::UnderReview && !record.letterSha256.isEmpty();
    return record.status == CertificateStatus::LetterMissing || isInManualReview;
}

} // namespace

tl::expected<void, ApiError> letter::check(const QByteArray &content, const Codes &codes)
{
    constexpr qsizetype smallest = 1024;
    constexpr qsizetype largest = 1'468'006;
    const bool hasFormat = content.startsWith("\xff\xd8\xff")
        || content.startsWith("\x89PNG\r\n\x1a\n") || content.startsWith("%PDF-");
    if (content.size() < smallest)
        return failedOperation(codes.tooSmall, u"The letter is smaller than 1 KB."_s);
    if (content.size() > largest)
        return failedOperation(codes.tooLarge, u"The letter is larger than 1.4 MB."_s);
    if (!hasFormat)
        return failedOperation(codes.wrongFormat,
                               u"The letter has to be a jpg, jpeg, png or pdf file."_s);
    return {};
}

tl::expected<void, ApiError> takeLetter(Provider &provider, CertificateRecord &record,
                                        const QByteArray &content)
{
    const auto item = findItem(record.productId);
    if (!item)
        return failedOperation("InvalidCertificateSource"_L1, u"The certificate was uploaded."_s);
    if (item->isDv())
        return failedOperation("UploadConfirmCertificateNotSupportDV"_L1,
                               u"A DV certificate has no confirmation letter."_s);
    if (!takesLetter(record))
        return failedOperation(
            "InvalidCertificateStatusCode"_L1,
            u"The certificate's status does not allow a letter to be uploaded."_s);
    if (const auto scan = letter::check(content,
                                        {"ConfirmLetterTooSmall"_L1, "ConfirmLetterTooLarge"_L1,
                                         "InvalidConfirmLetterFormat"_L1});
        !scan)
        return scan;
    record.letterSha256 =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    if (record.status == CertificateStatus::LetterMissing)
        beginReview(provider, record);
    return {};
}

} // namespace sandbox
