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

bool letter::hasFormat(const QByteArray &content)
{
    return content.startsWith("\xff\xd8\xff") || content.startsWith("\x89PNG\r\n\x1a\n")
        || content.startsWith("%PDF-");
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
    if (content.size() < letter::smallest)
        return failedOperation("ConfirmLetterTooSmall"_L1, u"The letter is smaller than 1 KB."_s);
    if (content.size() > letter::largest)
        return failedOperation("ConfirmLetterTooLarge"_L1, u"The letter is larger than 1.4 MB."_s);
    if (!letter::hasFormat(content))
        return failedOperation("InvalidConfirmLetterFormat"_L1,
                               u"The letter has to be a jpg, jpeg, png or pdf file."_s);
    record.letterSha256 =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    if (record.status == CertificateStatus::LetterMissing)
        beginReview(provider, record);
    return {};
}

} // namespace sandbox
