#include "ui/text/codetables.h"

#include <QtGlobal>

namespace ui {

namespace {

constexpr CodeEntry access[]{
    {"SecretIdNotFound",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider does not know this SecretId: it is mistyped, disabled, "
                       "deleted or belongs to the other site."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Compare it with the provider's console and check the site. Nothing was changed.")},
    {"InvalidSecretId",
     QT_TRANSLATE_NOOP("ui::CodeText", "This SecretId is not one of a cloud API key."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Make an API key in the provider's access management and enter its SecretId.")},
    {"SignatureFailure",
     QT_TRANSLATE_NOOP("ui::CodeText", "The SecretKey does not belong to this SecretId."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Copy the SecretKey once more, without blanks. Nothing was changed.")},
    {"InvalidAuthorization",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider could not read the signature of the request."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Check SecretId and SecretKey for stray characters. Nothing was changed.")},
    {"TokenFailure",
     QT_TRANSLATE_NOOP("ui::CodeText", "The temporary access key is no longer valid."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Enter a new one: “Accounts…” in the File menu, then “New key…”. The account "
         "and everything that was begun in it stay. Nothing was changed.")},
    {"MFAFailure",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider asks for a second factor that an API key can't give."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Allow the key's user to call the API without it. Nothing was changed.")},
    {"IpInBlacklist",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider blocks this computer's network address."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Ask whoever manages the account to take it off the block list.")},
    {"IpNotInWhitelist",
     QT_TRANSLATE_NOOP("ui::CodeText", "The account only accepts requests from certain addresses."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Ask whoever manages the account to add this computer's address.")},
    {"UnauthorizedOperation",
     QT_TRANSLATE_NOOP("ui::CodeText", "The access key is valid but may not do this."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Grant it the missing permission in the provider's access management. Nothing was "
         "changed.")},
    {"AuthError",
     QT_TRANSLATE_NOOP("ui::CodeText", "The access key may not do this with this certificate."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Grant it the missing permission in the provider's access management. Nothing was "
         "changed.")},
    {"CAMAuthorizedFail",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider's access management refused the request."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Grant the key's user the missing permission. Nothing was changed.")},
    {"NoProjectPermission",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The access key has no right to this certificate's project."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Ask whoever manages the account for access to the project. Nothing was changed.")},
    {"NoRealNameAuth",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The account's identity is not verified with the provider yet, so it "
                       "can't order certificates."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Verify the account in the provider's console, then try again. Nothing was bought.")},
    {"NotCertification",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The account's identity is not verified with the provider yet, so "
                       "it can't pay."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Verify the account in the provider's console, then try again. Nothing was paid.")},
    {"RoleNotFoundAuthorization",
     QT_TRANSLATE_NOOP("ui::CodeText", "A service role that the provider needs is missing."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Open the certificate page of the provider's console once and grant the role.")},
};

constexpr CodeEntry order[]{
    {"ExceedsFreeLimit",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The account has used up its free certificates. Nothing was "
                       "ordered, and the old certificate is unchanged."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Delete expired free certificates in the console, or buy a paid one.")},
    {"MainDomainCertificateCountLimit",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "This domain has used up its free certificates. Nothing was ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Wait until one of them expires, or buy a paid certificate.")},
    {"PackageCountLimit",
     QT_TRANSLATE_NOOP("ui::CodeText", "The benefit points don't suffice. Nothing was ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose another way to pay, or get more points.")},
    {"PackageExpired",
     QT_TRANSLATE_NOOP("ui::CodeText", "The benefit points have expired. Nothing was ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose another way to pay.")},
    {"PackageNotFound",
     QT_TRANSLATE_NOOP("ui::CodeText", "The benefit points were not found. Nothing was ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose another way to pay.")},
    {"PackageIdsInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider does not accept the benefit package: it may have expired, or "
                       "not be for this product. Nothing was ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose another package, or another way to renew.")},
    {"ProductPidInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Benefit points can't pay for this product. Nothing was ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose another way to pay.")},
    {"DomainCountInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider does not sell the product for so many names. Nothing was "
                       "ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Renew it in the provider's console.")},
    {"PeriodInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider does not sell the product for this period. Nothing was "
                       "ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Renew it in the provider's console.")},
    {"RenewGenCsrMethodInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider does not take a CSR of yours for this product. Your key is "
                       "safe, and nothing was ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Renew it in the provider's console.")},
    {"TradeError",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider's billing refused the purchase. Nothing was paid."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Look at the account's balance and orders in the console, then try again.")},
    {"BalanceInsufficient",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The account's balance is too low. Nothing was paid, and the "
                       "order is kept."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Top up the balance, then pay the same order. Don't order again.")},
    {"InvalidDeal",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The order can't be paid: it is closed, paid or not yours. Nothing was "
                       "paid now."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Refresh the list and look at the order in the console before you order again.")},
    {"InvalidVoucher",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The voucher is not valid for this order. Nothing was paid."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Pay without the voucher, or in the console.")},
    {"NeedPayTogether",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The order is part of a bigger one that is only paid as a whole. "
                       "Nothing was paid."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Pay the whole order in the console; CertDesk goes on by itself.")},
    {"PayPriceError",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The price has changed since the order was made. Nothing was paid."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Look at the order in the console and pay it there if you agree.")},
    {"PaySuccDeliverFailed",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The order is paid, but the provider failed to deliver it yet."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Don't order again. Wait a while; if nothing happens, contact the provider.")},
    {"CannotGetOrder",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider can't find the order's data at the moment."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Wait a minute, then try again. Nothing was changed.")},
    {"CertificateOrderSubmitProcessing",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider is still working on the order."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Wait a minute; nothing has to be sent again.")},
    {"OrderAlreadyReplaced",
     QT_TRANSLATE_NOOP("ui::CodeText", "The certificate was reissued already."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list and use the new one.")},
    {"CertificateSubmitHostingCertError",
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "This order belongs to a hosted renewal, which the provider submits itself."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Wait for it, or switch hosting off in the console.")},
    {"RenewNotIssued",
     QT_TRANSLATE_NOOP("ui::CodeText", "The renewal of this certificate is not issued yet."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Wait until it is, then try again.")},
};

constexpr CodeEntry certificateState[]{
    {"CertificateNotFound",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider no longer has this certificate."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list.")},
    {"CertificateNotFoundOrAudited",
     QT_TRANSLATE_NOOP("ui::CodeText", "The certificate is gone or already issued."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list.")},
    {"CertificateMismatch",
     QT_TRANSLATE_NOOP("ui::CodeText", "Certificate and private key don't belong together."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose the key that the certificate was ordered with.")},
    {"CertificateMatchError",
     QT_TRANSLATE_NOOP("ui::CodeText", "Certificate and private key don't belong together."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose the key that the certificate was ordered with.")},
    {"MissMatchPrivateKey",
     QT_TRANSLATE_NOOP("ui::CodeText", "Certificate and private key don't belong together."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose the key that the certificate was ordered with.")},
    {"CertificateInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider can't use this certificate."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look at it in the provider's console.")},
    {"CertificateNotAvailable",
     QT_TRANSLATE_NOOP("ui::CodeText", "The certificate can't be used at the moment."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list to see where it stands.")},
    {"CertificateNotAllowDownload",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider has switched off downloads of this "
                       "certificate."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look at it in the provider's console.")},
    {"CertificateStatusNotAllowDownload",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The certificate can't be downloaded in its present status."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Wait until it is issued, then try again.")},
    {"CertificateStatusNotAllowVerify",
     QT_TRANSLATE_NOOP("ui::CodeText", "There is no domain to prove at the moment."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list: the order has probably moved on.")},
    {"CertificateStatusNotAllowResubmit",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The order can't be submitted again in its present "
                       "status."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list: the order has probably moved on.")},
    {"CertificateInfoSubmitStatusInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The order's data can't be submitted in its "
                       "present status."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list: the order has probably moved on.")},
    {"InvalidCertificateStatusCode",
     QT_TRANSLATE_NOOP("ui::CodeText", "The certificate's present status does not allow this."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list: it has probably moved on.")},
    {"InvalidCertificateSource",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider does not allow this for a certificate from "
                       "elsewhere."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look at it in the provider's console.")},
    {"CertificateCsrParseFailed",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider can't read the CSR. Your key is safe."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Make a new CSR, or paste one that starts with BEGIN CERTIFICATE REQUEST.")},
    {"RenewCsrInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider can't use the CSR. Your key is safe."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Make a new CSR for exactly the names of the certificate.")},
    {"GenCSRFail", QT_TRANSLATE_NOOP("ui::CodeText", "The provider failed to make a CSR."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Create key and CSR on this computer instead.")},
    {"RenewAlgorithmInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText", "The product does not allow this kind of key."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose another kind of key, such as RSA 2048.")},
    {"CertificateInfoSubmitContactEmailEmpty",
     QT_TRANSLATE_NOOP("ui::CodeText", "The order needs the contact's e-mail."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Enter it and submit again; nothing has to be paid again.")},
    {"CertificateEmailParseInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText", "The contact's e-mail is not an address."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Correct it and submit again; nothing has to be paid again.")},
    {"CertificatePreVerifyEmailInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText", "The contact's e-mail is not an address."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Correct it and submit again; nothing has to be paid again.")},
    {"CertificateInfoSubmitDomainInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider does not accept the domain."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Check its spelling; nothing has to be paid again.")},
    {"CertificateDomainMaxLengthInvalid",
     QT_TRANSLATE_NOOP("ui::CodeText", "The domain is longer than 64 characters."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Use a shorter name; nothing has to be paid again.")},
    {"DomainInvalid", QT_TRANSLATE_NOOP("ui::CodeText", "The provider does not accept the domain."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Check its spelling.")},
    {"Manager", QT_TRANSLATE_NOOP("ui::CodeText", "The provider does not know this administrator."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Choose another one, or look at the profile in the console.")},
    {"IllegalManagerStatus",
     QT_TRANSLATE_NOOP("ui::CodeText", "The administrator is not approved at the moment."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Choose another one, or look at the profile in the console.")},
};

constexpr CodeEntry letter[]{
    {"ConfirmLetterTooLarge",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider found the letter larger than 1.4 MB."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Send fewer pages, or crop them.")},
    {"ConfirmLetterTooSmall",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider found the letter smaller than 1 KB."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose the scan of the whole letter.")},
    {"InvalidConfirmLetterFormat",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider does not take this kind of file."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Use a JPG, PNG or PDF file.")},
    {"InvalidConfirmLetterFormatWosign",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider does not take this kind of file for "
                       "this brand."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Use a JPG or PDF file.")},
    {"UploadConfirmCertificateNotSupport",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider takes this letter in its console "
                       "only. The order is unchanged."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Upload it there; CertDesk goes on by itself once it arrived.")},
    {"FileTooLarge",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider found the letter larger than 1.4 MB."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Send fewer pages, or crop them.")},
    {"FileTooSmall",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider found the letter smaller than 1 KB."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose the scan of the whole letter.")},
    {"InvalidFileType",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider does not take this kind of file."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Use a JPG, PNG or PDF file.")},
    {"UploadConfirmCertificateNotSupportDV",
     QT_TRANSLATE_NOOP("ui::CodeText", "A DV certificate needs no letter."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Publish the DNS record instead.")},
};

} // namespace

std::span<const CodeEntry> accessCodes()
{
    return access;
}

std::span<const CodeEntry> orderCodes()
{
    return order;
}

std::span<const CodeEntry> certificateCodes()
{
    return certificateState;
}

std::span<const CodeEntry> letterCodes()
{
    return letter;
}

} // namespace ui
