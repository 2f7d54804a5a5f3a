#include "ui/text/codetables.h"

#include <QtGlobal>

namespace ui {

namespace {

constexpr CodeEntry own[]{
    {"csr/unreadable",
     QT_TRANSLATE_NOOP("ui::CodeText", "This is not a certificate signing request."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Paste or open one that starts with BEGIN CERTIFICATE REQUEST.")},
    {"csr/signature",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The CSR is damaged: its signature does not fit its content."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Copy it once more, or make a new one.")},
    {"csr/weak-key",
     QT_TRANSLATE_NOOP("ui::CodeText", "The key of this CSR is too weak for a public certificate."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Use RSA with 2048 bits or more, or EC P-256.")},
    {"csr/names",
     QT_TRANSLATE_NOOP("ui::CodeText", "The CSR is for other names than the certificate."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "A renewal keeps the names. Make the CSR for exactly these.")},
    {"certificate/key",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The issued certificate does not fit the key on this computer."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Don't put it on a server. Look at the order in the provider's console.")},
    {"certificate/names",
     QT_TRANSLATE_NOOP("ui::CodeText", "The issued certificate does not cover all the names."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Don't put it on a server. Look at the order in the provider's console.")},
    {"certificate/expired",
     QT_TRANSLATE_NOOP("ui::CodeText", "The certificate is not valid at present."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Check this computer's date; if it is right, look for the newest certificate.")},
    {"pfx/password", QT_TRANSLATE_NOOP("ui::CodeText", "The password does not open this file."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Type it once more; capitals matter.")},
    {"pfx/unreadable",
     QT_TRANSLATE_NOOP("ui::CodeText", "This is not a PKCS#12 file, or it is damaged."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose a .pfx or .p12 file.")},
    {"letter/not-accepted",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider did not accept the letter. The order is unchanged."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Upload it again, or in the provider's console.")},
    {"renewal/none", QT_TRANSLATE_NOOP("ui::CodeText", "There is no order that this belongs to."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list to see where the certificate stands.")},
    {"renewal/refused",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The order was rejected in the review. The old certificate keeps working."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Correct what is wrong in the provider's console and submit it again there.")},
    {"account/closed",
     QT_TRANSLATE_NOOP("ui::CodeText", "Its account is not connected to CertDesk any more."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Connect the account again, then try once more.")},
    {"site/no-action", QT_TRANSLATE_NOOP("ui::CodeText", "This account's site does not have this."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Do it in the provider's console.")},
    {"change/refused",
     QT_TRANSLATE_NOOP("ui::CodeText", "The provider did not do it and gave no reason."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Refresh the list, then look in the provider's console.")},
    {"resources/incomplete",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider could not look into all of your cloud resources."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Try again later, or look in the provider's console.")},
    {"resources/slow",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider is still looking through your cloud resources."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Try again in some minutes.")},
    {"renewal/cancelled",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The order was cancelled. The old certificate keeps working."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "If nobody meant to, order again; look at the refund in the console first.")},
    {"renewal/revoked", QT_TRANSLATE_NOOP("ui::CodeText", "The new certificate was revoked."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Look at it in the provider's console before you order again.")},
    {"renewal/order-closed",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The order was closed before it was paid. Nothing was paid."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Start the renewal again when you are ready to pay.")},
    {"renewal/already-renewed",
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "The certificate is renewed already, perhaps from another computer. Nothing was bought."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Use the new certificate; it is in the list.")},
    {"renewal/already-bought",
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "A purchase for this renewal is there already. Nothing was bought a second time."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Go on with that one; it is in the list.")},
    {"renewal/maybe-bought",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Since the renewal was prepared, something was bought that may be for it. "
                       "Nothing was bought a second time."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Use it if it is for this certificate. If it is for another one, confirm the "
         "purchase once more.")},
    {"renewal/bought-twice",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Somebody else bought the same renewal at the same moment. No data was "
                       "submitted yet, so one of the two can still be refunded."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Decide which one to use, and cancel the other one in the provider's "
                       "console.")},
    {"renewal/open-order",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "There is an open order that may be this purchase. CertDesk goes on looking "
                       "and buys nothing."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Look at the order in the provider's console: pay it or cancel it there.")},
    {"renewal/other-request",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The purchase was submitted with the CSR of another computer. The "
                       "certificate will fit the key there, not the one here."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Go on at that computer, and give up the renewal here. The key here stays in "
         "the keychain.")},
    {"renewal/no-request",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "This purchase waits for a CSR, and the renewal of a free certificate has "
                       "none. Nothing was submitted."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Submit it in the provider's console, and give up the renewal here.")},
    {"renewal/ambiguous",
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "More than one certificate fits this renewal. CertDesk does not guess and buys nothing."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look at the orders in the provider's console.")},
    {"renewal/not-found",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "It is still not known whether the purchase took effect: CertDesk looked "
                       "and found nothing."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Look at the orders in the provider's console before you order again.")},
    {"renewal/points-spent",
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "The benefit package has fewer points than before the purchase, which so has "
         "perhaps taken effect; CertDesk looked and found no new certificate."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Look at the certificates and the packages in the provider's console before "
                       "you order again.")},
    {"renewal/package-gone",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The benefit package can't be used any more. Nothing was ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose another package, or another way to renew.")},
    {"renewal/package-empty",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The benefit package has no points left. Nothing was ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose another package, or another way to renew.")},
    {"renewal/package-expired",
     QT_TRANSLATE_NOOP("ui::CodeText", "The benefit package has expired. Nothing was ordered."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Choose another package, or another way to renew.")},
    {"renewal/key-missing",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The new private key is not in the keychain. Nothing was bought with it."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Unlock the keychain that was open when the renewal began, then try again.")},
    {"renewal/key-differs",
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "The keychain gave back another key than was stored. Nothing was bought with it."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Check the keychain with the system's own program, then renew again.")},
    {"keychain/no-answer",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The system keychain does not answer. Nothing was ordered and nothing was "
                       "saved; nothing in it is lost."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Look for its password prompt, or log out and in again, then try again.")},
    {"keychain/not-kwallet",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "This profile's keys are in KWallet, and this session uses another "
                       "keychain. Nothing is lost, and nothing is done with keys for now."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Log in to the Plasma desktop or start KWallet, then start CertDesk again. "
                       "With the recovery code, this keychain can take over.")},
    {"keychain/not-secret-service",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "This profile's keys are in GNOME Keyring or another Secret Service, and "
                       "this session uses KWallet. Nothing is lost, and nothing is done with keys "
                       "for now."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Log in to the desktop that was used before, then start CertDesk again. "
                       "With the recovery code, this keychain can take over.")},
    {"keychain/other",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The keychain of this session is not the one that holds this profile's "
                       "keys, or it was emptied. Nothing is done with keys for now."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Log in as before or restore the keychain's file. If it is gone, enter the "
                       "recovery code in the File menu; without one, begin with another profile "
                       "folder.")},
    {"keychain/not-durable",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The keychain could not be written to disk, so the key would be lost with "
                       "the session. Nothing was ordered with it."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Check the free disk space and the permissions of your home folder, then "
                       "try again.")},
    {"keychain/sealed-otherwise",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The keychain lacks this key, and its sealed copy was made with another "
                       "keychain."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Use the keychain or the recovery code of the time when the key was made.")},
    {"keychain/escrow-damaged",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The sealed copy of the key is damaged. Nothing was ordered with it."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Check the disk of the profile folder, or restore the folder from a "
                       "backup.")},
    {"print/refused", QT_TRANSLATE_NOOP("ui::CodeText", "The printer did not take the page."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Choose another printer, or save the page as a PDF and print that.")},
    {"recovery/incomplete",
     QT_TRANSLATE_NOOP("ui::CodeText", "The recovery code has 14 groups of 4 characters."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Compare the groups with the printed ones.")},
    {"recovery/mistyped",
     QT_TRANSLATE_NOOP("ui::CodeText", "A character of the recovery code is not right."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Compare the groups with the printed ones.")},
    {"recovery/other-profile",
     QT_TRANSLATE_NOOP("ui::CodeText", "This is the recovery code of another profile."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look for the one that names this profile's folder.")},
    {"storage/keychain-record",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "What this profile remembers of its keychain can't be read: the file "
                       "keychain.json in its keys folder is damaged or of a newer version."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Restore that file from a backup. It holds no secret.")},
    {"account/no-secret-key",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The account's SecretKey is not at hand, so nothing was asked or changed."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Unlock the keychain, then try again.")},
    {"account/secret-missing",
     QT_TRANSLATE_NOOP("ui::CodeText", "The account's SecretKey is not in the keychain."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Connect the account again to store it.")},
    {"storage/folder",
     QT_TRANSLATE_NOOP("ui::CodeText", "CertDesk's folder can't be made or written."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Check the folder's permissions and the free disk space.")},
    {"storage/newer",
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "A newer CertDesk has written to this profile, and this version can't read it."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Install the newer version again. Nothing was changed.")},
    {"storage/moved",
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Another window of CertDesk moved this renewal. Nothing was sent from here."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Look at where it stands now.")},
    {"storage/taken",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Another window of CertDesk renews this certificate already."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Go on there.")},
    {"storage/damaged",
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "CertDesk's database is damaged, so it is not known what was bought. Nothing "
         "can be bought from here. Your keys are in the keychain and safe."),
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "Put back a copy of the profile's folder, or start with an empty profile: "
                       "what was bought is found at the provider.")},
    {"storage/journal",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The renewal history was changed by something other than CertDesk."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Don't order anything from here before you looked in the provider's console.")},
    {"profile/in-use",
     QT_TRANSLATE_NOOP("ui::CodeText", "CertDesk is open with this profile already."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Use that window, or start with another profile.")},
    {"net/refused",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider's server refused the connection. Nothing was sent."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Wait a minute, then try again; a firewall may block it.")},
    {"net/host",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The provider's address could not be looked up. Nothing was sent."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Check the network connection, then try again.")},
    {"net/tls",
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "The connection to the provider could not be proven genuine, so nothing was sent."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Try another network: a filter or proxy may be breaking into secure connections.")},
    {"net/proxy",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The proxy does not let the connection through. Nothing was sent."),
     QT_TRANSLATE_NOOP(
         "ui::CodeText",
         "Check the proxy in CertDesk's settings, or that of the system, then try again.")},
    {"net/plain-http",
     QT_TRANSLATE_NOOP("ui::CodeText",
                       "The account's address is not a secure one, so nothing was sent."),
     QT_TRANSLATE_NOOP("ui::CodeText", "Connect the account again.")},
};

} // namespace

std::span<const CodeEntry> ownCodes()
{
    return own;
}

} // namespace ui
