#include "tests/support/testmain.h"
#include "ui/text/codetext.h"
#include "ui/text/errortext.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using core::Error;
using namespace Qt::StringLiterals;

namespace {

bool isSentence(const QString &text)
{
    static const QRegularExpression sentence(u"^[A-Z].*[.!?)]$"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    return sentence.match(text).hasMatch();
}

Error makeError(Error::Kind kind, const QString &code = {}, const QString &detail = {},
                const QString &message = {})
{
    return {kind, code, message, {}, detail};
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyKindSaysWhatHappenedAndWhatToDo()
    {
        for (int kind = 0; kind <= static_cast<int>(Error::Kind::BadInput); ++kind) {
            Error error;
            error.kind = Error::Kind(kind);
            error.detail = u"C:/letters/scan.pdf"_s;
            error.requestId = u"b7c1"_s;

            const ui::ErrorText text = ui::describe(error);

            QVERIFY2(text.what.size() > 15, qPrintable(text.what));
            QVERIFY2(isSentence(text.what) || text.what.contains(error.detail),
                     qPrintable(text.what));
            QVERIFY2(isSentence(text.advice), qPrintable(text.advice));
            QCOMPARE(text.requestId, u"b7c1"_s);
        }
    }

    void lostAnswersAdviseToLookFirst()
    {
        const ui::ErrorText text = ui::describe(makeError(Error::Kind::NoAnswer));

        QVERIFY(text.what.contains(u"not known"_s));
        QVERIFY(text.advice.contains(u"Don't order again"_s));
    }

    void knownCodesAreToldInWords_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("word");

        const auto row = [](const char *code, const char *word) {
            QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(word);
        };
        row("AuthFailure.SecretIdNotFound", "SecretId");
        row("AuthFailure.SignatureFailure", "SecretKey");
        row("AuthFailure.UnauthorizedOperation", "may not");
        row("FailedOperation.AuthError", "may not");
        row("FailedOperation.CAMAuthorizedFail", "access management");
        row("FailedOperation.NoRealNameAuth", "identity");
        row("FailedOperation.NoProjectPermission", "project");
        row("FailedOperation.ExceedsFreeLimit", "free certificates");
        row("FailedOperation.MainDomainCertificateCountLimit", "domain");
        row("FailedOperation.CertificateMismatch", "belong together");
        row("FailedOperation.CertificateNotFound", "no longer");
        row("FailedOperation.BalanceInsufficient", "balance");
        row("FailedOperation.NeedPayTogether", "whole");
        row("FailedOperation.PayPriceError", "price");
        row("FailedOperation.PaySuccDeliverFailed", "paid");
        row("FailedOperation.ConfirmLetterTooLarge", "1.4 MB");
        row("FailedOperation.ConfirmLetterTooSmall", "1 KB");
        row("FailedOperation.InvalidConfirmLetterFormat", "kind of file");
        row("FailedOperation.UploadConfirmCertificateNotSupport", "console");
        row("FailedOperation.UploadConfirmCertificateNotSupportDV", "no letter");
        row("FailedOperation.CertificateCsrParseFailed", "CSR");
        row("InvalidParameter.RenewCsrInvalid", "CSR");
        row("FailedOperation.CertificateOrderSubmitProcessing", "still working");
        row("csr/unreadable", "signing request");
        row("csr/names", "other names");
        row("csr/signature", "signature");
        row("csr/weak-key", "too weak");
        row("certificate/key", "key");
        row("certificate/names", "names");
        row("certificate/expired", "not valid");
        row("pfx/password", "password");
        row("keychain/no-answer", "does not answer");
        row("keychain/not-kwallet", "are in KWallet");
        row("keychain/not-secret-service", "are in GNOME Keyring");
        row("keychain/other", "not the one");
        row("keychain/not-durable", "written to disk");
        row("keychain/sealed-otherwise", "another keychain");
        row("keychain/escrow-damaged", "damaged");
        row("recovery/incomplete", "14 groups");
        row("recovery/mistyped", "not right");
        row("recovery/other-profile", "another profile");
    }

    void knownCodesAreToldInWords()
    {
        QFETCH(QString, code);
        QFETCH(QString, word);
        const bool isOurs = code.contains(u'/');

        const ui::ErrorText text =
            ui::describe(makeError(isOurs ? Error::Kind::BadInput : Error::Kind::Rejected, code));

        QVERIFY2(text.what.contains(word), qPrintable(text.what));
        QVERIFY2(isSentence(text.what) && isSentence(text.advice), qPrintable(text.advice));
        QVERIFY2(!text.what.contains(code), "a known code needs no code on screen");
    }

    void aWrongKeyIsToldByItsCode()
    {
        const ui::ErrorText wrongKey =
            ui::describe(makeError(Error::Kind::Unauthorized, u"AuthFailure.SignatureFailure"_s));
        const ui::ErrorText revoked =
            ui::describe(makeError(Error::Kind::Unauthorized, u"AuthFailure.SecretIdNotFound"_s));

        QVERIFY(wrongKey.what.contains(u"SecretKey"_s));
        QVERIFY(revoked.what != wrongKey.what);
    }

    void unknownCodesAreNamedWithTheProvidersWords()
    {
        const ui::ErrorText text = ui::describe(makeError(
            Error::Kind::Rejected, u"FailedOperation.Newborn"_s, {}, u"<b>no</b> such thing"_s));

        QVERIFY(text.what.contains(u"(FailedOperation.Newborn)"_s));
        QVERIFY(isSentence(text.what));
        QVERIFY(text.advice.contains(u"<b>no</b> such thing"_s));
    }

    // "NoAnswer" with a code that would say "nothing was bought" must not say so.
    void anUnknownOutcomeIsNotExplainedAway()
    {
        const ui::ErrorText text =
            ui::describe(makeError(Error::Kind::NoAnswer, u"FailedOperation.ExceedsFreeLimit"_s));

        QVERIFY(!text.what.contains(u"Nothing"_s));
    }

    void lostPurchasesKeepTheirDoubt()
    {
        const ui::ErrorText text =
            ui::describe(makeError(Error::Kind::NoAnswer, u"renewal/not-found"_s));

        QVERIFY(text.what.contains(u"not known"_s));
        QVERIFY(text.advice.contains(u"before you order again"_s));
    }

    void everyOwnCodeInTheSourcesHasWords()
    {
        const QRegularExpression code(
            u"u\"((?:csr|certificate|pfx|letter|renewal|storage|profile|account|keychain|recovery)/[a-z-]+)\"_s"_s);
        QDirIterator sources(QStringLiteral(CERTDESK_SOURCE_DIR), {u"*.cpp"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        int found = 0;
        while (sources.hasNext()) {
            const QString path = sources.next();
            const bool isOurs = path.contains(u"/core/"_s) || path.contains(u"/app/"_s);
            if (!isOurs || path.contains(u"/tests/"_s) || path.contains(u"/build/"_s))
                continue;
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = code.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QString name = matches.next().captured(1);
                QVERIFY2(ui::describeCode(name), qPrintable(name + u" in " + path));
                ++found;
            }
        }
        QVERIFY(found > 10);
    }

    void aCsrForOtherNamesSaysWhichNames()
    {
        const ui::ErrorText text = ui::describe(
            makeError(Error::Kind::BadInput, u"csr/names"_s, u"missing: shop.example.com"_s));

        QVERIFY(text.what.contains(u"missing: shop.example.com"_s));
    }
};

CERTDESK_TEST(TestErrorText)
#include "tst_errortext.moc"
