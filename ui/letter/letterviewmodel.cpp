#include "ui/letter/letterviewmodel.h"

#include "core/net/progressowner.h"
#include "ui/letter/lettertext.h"

#include <QLocale>
#include <QSaveFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool saysConsoleOnly(const core::Error &error)
{
    return error.code.endsWith("UploadConfirmCertificateNotSupport"_L1);
}

LetterViewModel::Kind kindFor(const core::Certificate &certificate)
{
    return certificate.status == core::CertificateStatus::RevocationLetterMissing
        ? LetterViewModel::Kind::Revocation
        : LetterViewModel::Kind::Confirmation;
}

enum class SecondLetter { Taken, Refused, Unknown };

// facts.md 3: during the review other brands than SM2 take a second confirmation letter. Of
// revocation letters that is only known of SM2.
SecondLetter secondLetterOf(const core::Certificate &certificate, LetterViewModel::Kind kind)
{
    const auto product =
        certificate.packageType ? core::findProduct(*certificate.packageType) : std::nullopt;
    if (product && product->brand.contains("SM2"_L1))
        return SecondLetter::Refused;
    return product && kind == LetterViewModel::Kind::Confirmation ? SecondLetter::Taken
                                                                  : SecondLetter::Unknown;
}

} // namespace

LetterViewModel::LetterViewModel(core::Certificate certificate, LetterCalls calls, QObject *parent)
    : QObject(parent)
    , m_certificate(std::move(certificate))
    , m_calls(std::move(calls))
    , m_kind(kindFor(m_certificate))
    , m_scan(m_calls.patience)
    , m_watch(m_calls.fetchStatus, m_calls.firstPause)
{
    if (m_certificate.status == core::CertificateStatus::ReviewFailed)
        m_page = Page::Rejected;
    connect(&m_scan, &LetterScan::changed, this, &LetterViewModel::changed);
    connect(&m_watch, &StatusWatch::looked, this, &LetterViewModel::takeStatus);
    connect(&m_watch, &StatusWatch::failed, this, [this](const core::Error &error) {
        m_watchText = tr("The last look failed: %1 CertDesk looks again by itself.")
                          .arg(describe(error).what);
        emit changed();
    });
}

LetterViewModel::~LetterViewModel() = default;

bool LetterViewModel::canGoBack() const
{
    return (m_page == Page::Scan || m_page == Page::Confirm || m_page == Page::Console)
        && !isUploading();
}

bool LetterViewModel::canGoOn() const
{
    switch (m_page) {
    case Page::Letter:
        return true;
    case Page::Scan:
    case Page::Confirm:
        return m_scan.isReady() && !isUploading();
    case Page::Sent:
    case Page::Console:
    case Page::Rejected:
        return false;
    }
    Q_UNREACHABLE();
}

void LetterViewModel::goBack()
{
    if (!canGoBack())
        return;
    m_watch.stop();
    m_watchText.clear();
    m_page = m_page == Page::Scan ? Page::Letter
        : m_page == Page::Confirm ? Page::Scan
                                  : Page::Confirm;
    emit changed();
}

void LetterViewModel::goOn()
{
    if (!canGoOn())
        return;
    if (m_page == Page::Confirm) {
        if (isConsoleOnly())
            goToConsole();
        else
            upload();
        return;
    }
    m_page = m_page == Page::Letter ? Page::Scan : Page::Confirm;
    m_uploadProblem.reset();
    emit changed();
}

void LetterViewModel::setChecked(Check check, bool checked)
{
    m_checked.at(static_cast<std::size_t>(check)) = checked;
    emit changed();
}

bool LetterViewModel::isChecked(Check check) const
{
    return m_checked.at(static_cast<std::size_t>(check));
}

QStringList LetterViewModel::uncheckedTexts() const
{
    QStringList texts;
    for (int i = 0; i < checks; ++i) {
        if (!isChecked(static_cast<Check>(i)))
            texts += checkText(static_cast<Check>(i));
    }
    return texts;
}

QString LetterViewModel::checkText(Check check) const
{
    switch (check) {
    case Check::FieldsFilled:
        return tr("Every field is filled in");
    case Check::Sealed:
        return tr("The official company seal is on it");
    case Check::Concerned:
        return m_kind == Kind::Revocation ? tr("It names the certificate that is to be revoked")
                                          : tr("It is signed by the person it names");
    case Check::Legible:
        return tr("All four corners are in the picture, and every word is legible");
    }
    Q_UNREACHABLE();
}

QString LetterViewModel::reuploadNote() const
{
    if (m_certificate.status != core::CertificateStatus::UnderReview || m_submitted.isValid())
        return {};
    switch (secondLetterOf(m_certificate, m_kind)) {
    case SecondLetter::Taken:
        return tr("The review is running. You may send another letter all the same: the reviewer "
                  "then goes by the newer one.");
    case SecondLetter::Refused:
        return tr("The review is running, and this brand takes no second letter meanwhile. If the "
                  "letter has to be changed, ask the provider's support.");
    case SecondLetter::Unknown:
        return tr("The review is running. Whether the provider takes a second letter for this "
                  "product meanwhile is not known; if it does not, it refuses it.");
    }
    Q_UNREACHABLE();
}

// For a letter that may have arrived.
QString LetterViewModel::againAdvice() const
{
    switch (secondLetterOf(m_certificate, m_kind)) {
    case SecondLetter::Taken:
        return tr("Upload it again whenever you like: a letter sent twice does no harm.");
    case SecondLetter::Refused:
        return tr("This brand takes no second letter: look into the list of certificates first, "
                  "and upload it again only if the list still asks for it.");
    case SecondLetter::Unknown:
        return tr("It is not known whether the provider takes a second letter here: look into the "
                  "list of certificates first, and upload it again only if the list still asks "
                  "for it.");
    }
    Q_UNREACHABLE();
}

QString LetterViewModel::reviewerWords() const
{
    return m_certificate.reviewerMessage.isEmpty() ? m_certificate.statusMessage
                                                   : m_certificate.reviewerMessage;
}

QList<TimelineStep> LetterViewModel::timeline() const
{
    if (m_kind == Kind::Revocation)
        return {};
    return reviewTimeline(m_certificate, m_submitted, m_calls.clock().toLocalTime().date());
}

void LetterViewModel::watchConsole()
{
    if (m_certificate.status == core::CertificateStatus::UnderReview) {
        m_watchText = tr("The review was running before, and the provider does not say whether "
                         "another letter has arrived. Look for it in the console.");
        emit changed();
        return;
    }
    m_watchText = tr("CertDesk is looking whether it has arrived…");
    m_watch.start();
    emit changed();
}

QString LetterViewModel::watchText() const
{
    return m_watchText;
}

void LetterViewModel::takeStatus(const core::Certificate &certificate)
{
    using enum core::CertificateStatus;
    const core::CertificateStatus before = m_certificate.status;
    m_certificate.status = certificate.status;
    if (!certificate.statusMessage.isEmpty())
        m_certificate.statusMessage = certificate.statusMessage;
    if (!certificate.reviewerMessage.isEmpty())
        m_certificate.reviewerMessage = certificate.reviewerMessage;
    const QString time =
        QLocale().toString(m_watch.lastLook().toLocalTime().time(), QLocale::ShortFormat);
    //: %1 is a time of the day
    m_watchText = tr("Looked at %1: nothing has changed at the provider yet. CertDesk looks again "
                     "by itself; you may close this window.")
                      .arg(time);
    // On the way from a rejection to the letter, the review is cancelled.
    const bool isOnTheWay = certificate.status == Cancelling || certificate.status == Cancelled;
    if (certificate.status != before && !isOnTheWay) {
        m_watch.stop();
        m_watchText.clear();
        if (certificate.status == LetterMissing) {
            m_page = Page::Letter;
        } else if (certificate.status == ReviewFailed) {
            m_page = Page::Rejected;
        } else {
            m_submitted = m_calls.clock().toLocalTime().date();
            m_page = Page::Sent;
            emit uploaded();
        }
    }
    emit changed();
}

void LetterViewModel::goToConsole()
{
    m_page = Page::Console;
    emit changed();
    emit consoleNeeded();
}

void LetterViewModel::upload()
{
    m_uploadProblem.reset();
    auto owner = std::make_unique<core::ProgressOwner>();
    connect(owner.get(), &core::ProgressOwner::sent, this, [this](qint64 bytes, qint64 total) {
        const int percent = total > 0 ? static_cast<int>(bytes * 100 / total) : 0;
        if (std::exchange(m_sentPercent, percent) != percent)
            emit progressed();
    });
    m_sentPercent = 0;
    m_upload = std::move(owner);
    emit changed();
    core::whenDone(m_calls.upload(letter()->content, m_upload.get()), m_upload.get(),
                   [this](const core::Result<void> &result) { finishUpload(result); });
}

QString LetterViewModel::uploadText() const
{
    if (!isUploading())
        return {};
    if (m_sentPercent >= 100)
        return tr("Everything is sent. Waiting for the provider's answer…");
    const qint64 size = letter()->content.size();
    //: %1 and %2 are sizes, as in "0.6 MB of 1.2 MB sent"
    return tr("%1 of %2 sent").arg(sizeText(size * m_sentPercent / 100), sizeText(size));
}

void LetterViewModel::cancelUpload()
{
    if (!isUploading())
        return;
    m_upload.reset();
    m_uploadProblem =
        ErrorText{tr("The upload was cancelled. The letter may have arrived all the same."),
                  againAdvice(),
                  {}};
    emit changed();
}

void LetterViewModel::finishUpload(const core::Result<void> &result)
{
    m_upload.release()->deleteLater(); // this is called by what it owns
    if (result) {
        m_page = Page::Sent;
        m_submitted = m_calls.clock().toLocalTime().date();
        if (m_kind == Kind::Confirmation)
            m_certificate.status = core::CertificateStatus::UnderReview;
        emit changed();
        emit uploaded();
        return;
    }
    if (saysConsoleOnly(result.error())) {
        goToConsole();
        return;
    }
    m_uploadProblem = uploadProblemOf(result.error());
    emit changed();
}

ErrorText LetterViewModel::uploadProblemOf(const core::Error &error) const
{
    if (error.kind == core::Error::Kind::NoAnswer)
        return {tr("The provider did not answer, so it is not known whether the letter arrived."),
                againAdvice(), error.requestId};
    if (error.code.endsWith(".NetworkError"_L1))
        return {tr("The CA is busy and did not take the letter. Nothing was changed."),
                tr("Wait a few minutes, then upload it again."), error.requestId};
    return describe(error);
}

core::Result<void> LetterViewModel::saveLetter(const QString &path) const
{
    QSaveFile file(path);
    if (!letter() || !file.open(QIODevice::WriteOnly)
        || file.write(letter()->content) != letter()->content.size() || !file.commit())
        return core::fail(core::Error::Kind::FileUnwritable, path);
    return {};
}

} // namespace ui
