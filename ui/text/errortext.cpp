#include "ui/text/errortext.h"

#include "ui/text/codetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct ErrorWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorWording)
};

CodeText refused(const core::Error &error)
{
    //: %1 is the provider's own error code, such as FailedOperation.SystemError
    const QString what = error.code.isEmpty()
        ? ErrorWording::tr("The provider refused the request. Nothing was changed.")
        : ErrorWording::tr("The provider refused the request (%1). Nothing was changed.")
              .arg(error.code);
    if (error.message.isEmpty())
        return {what,
                ErrorWording::tr("Refresh the list, then try again. If it stays, ask the "
                                 "provider and name the request ID.")};
    //: %1 is a sentence of the provider, in its language
    return {what, ErrorWording::tr("The provider says: %1").arg(error.message)};
}

CodeText fileText(const core::Error &error)
{
    if (error.kind == core::Error::Kind::FileUnreadable)
        //: %1 is a file's path
        return {ErrorWording::tr("This file can't be read: %1").arg(error.detail),
                ErrorWording::tr("Check that it is there and that you may read it.")};
    //: %1 is a file's or folder's path
    return {ErrorWording::tr("This can't be written: %1. No half-written file is left.")
                .arg(error.detail),
            ErrorWording::tr("The folder is read-only, gone, or the disk is full. Choose another "
                             "one, then save again.")};
}

CodeText storageText(const core::Error &error)
{
    const QString what =
        ErrorWording::tr("CertDesk's own database can't be read or written. Your keys are "
                         "in the keychain and safe.");
    if (!error.detail.contains(u'\n'))
        return {what,
                ErrorWording::tr("Free some disk space and check the profile folder's "
                                 "permissions, then try again.")};
    return {what,
            //: %1 is a file's path
            ErrorWording::tr("Free some disk space and check the permissions of %1 and its "
                             "folder, then try again.")
                .arg(error.detail.section(u'\n', 0, 0))};
}

CodeText keychainText(core::Error::Kind kind)
{
    using enum core::Error::Kind;

    if (kind == KeychainAbsent)
        return {ErrorWording::tr("There is no keychain in this session, so a private key could not "
                                 "be kept safely. Nothing was ordered and nothing was saved."),
                ErrorWording::tr("Start one (GNOME Keyring or KWallet on Linux), then try again.")};
    if (kind == KeychainLocked)
        return {ErrorWording::tr("The keychain is locked. Nothing was ordered and nothing was "
                                 "saved anywhere else."),
                ErrorWording::tr("Unlock it when you are asked, then try again.")};
    return {ErrorWording::tr("The keychain did not give back what belongs there, so the key can't "
                             "be relied on. Nothing was ordered with it."),
            ErrorWording::tr("Try again. If it stays, check the keychain with the system's own "
                             "program.")};
}

// Two sentences for every kind; what a known code adds is told by describe().
CodeText describeKind(const core::Error &error)
{
    using enum core::Error::Kind;

    switch (error.kind) {
    case Cancelled:
        return {ErrorWording::tr("This was cancelled."),
                ErrorWording::tr("You can start it again at any time.")};
    case Unreachable:
        return {ErrorWording::tr("The provider can't be reached. Nothing was bought or changed."),
                ErrorWording::tr("Check the network connection, then try again.")};
    case NoAnswer:
        return {ErrorWording::tr("The provider did not answer, so it is not known whether the "
                                 "request took effect."),
                ErrorWording::tr("Don't order again. Refresh the list: CertDesk looks where it "
                                 "stands before it does anything.")};
    case Unauthorized:
        return {ErrorWording::tr("The provider did not accept this account's access key. Nothing "
                                 "was bought or changed."),
                ErrorWording::tr("Check the key in the provider's console, then connect the "
                                 "account again.")};
    case ClockWrong:
        return {ErrorWording::tr("This computer's clock is off by more than 5 minutes, so the "
                                 "provider refused the request. Nothing was changed."),
                ErrorWording::tr("Set date and time to automatic, then try again.")};
    case Busy:
        return {ErrorWording::tr("The provider is busy or gets too many requests. Nothing was "
                                 "changed."),
                ErrorWording::tr("Wait a minute, then try again.")};
    case Rejected:
        return refused(error);
    case Malformed:
        return {ErrorWording::tr("The provider sent an answer that this version does not "
                                 "understand. What is on this computer is unchanged."),
                ErrorWording::tr("Try again later. If it stays, look for a newer CertDesk.")};
    case Crypto:
        return {ErrorWording::tr("A key or certificate could not be processed. Nothing was sent."),
                ErrorWording::tr("Try again. If it stays, another kind of key may work.")};
    case KeychainAbsent:
    case KeychainLocked:
    case KeychainFailed:
        return keychainText(error.kind);
    case Storage:
        return storageText(error);
    case FileUnreadable:
    case FileUnwritable:
        return fileText(error);
    case BadInput:
        return {ErrorWording::tr("This input can't be used. Nothing was sent."),
                ErrorWording::tr("Check it, then try again.")};
    }
    Q_UNREACHABLE();
}

// Whether the code may tell the story in place of the kind. Not where the outcome is unknown: a
// code's text may say that nothing was bought. Our own codes are written for their kind.
bool isTold(const core::Error &error)
{
    using enum core::Error::Kind;

    switch (error.kind) {
    case NoAnswer:
        return error.code.startsWith("renewal/"_L1);
    case Cancelled:
    case ClockWrong:
    case Busy:
    case Malformed:
    case FileUnreadable:
    case FileUnwritable:
        return false;
    case Unreachable:
    case Unauthorized:
    case Rejected:
    case Crypto:
    case KeychainAbsent:
    case KeychainLocked:
    case KeychainFailed:
    case Storage:
    case BadInput:
        return true;
    }
    Q_UNREACHABLE();
}

// What only this error knows: which names are wrong, or the reviewer's own words.
void addParticulars(CodeText &text, const core::Error &error)
{
    if (error.code == "csr/names"_L1 || error.code == "csr/weak-key"_L1) {
        if (!error.detail.isEmpty())
            text.what += u' ' + error.detail;
    } else if (error.code.startsWith("renewal/"_L1) && !error.message.isEmpty()) {
        //: %1 is a sentence of the provider, in its language
        text.what += u' ' + ErrorWording::tr("The provider says: %1").arg(error.message);
    }
}

} // namespace

ErrorText describe(const core::Error &error)
{
    CodeText text = describeKind(error);
    if (isTold(error)) {
        if (auto told = describeCode(error.code)) {
            text = *std::move(told);
            addParticulars(text, error);
        }
    }
    return {text.what, text.advice, error.requestId};
}

} // namespace ui
