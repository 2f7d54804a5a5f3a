#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "core/letter/confirmationletter.h"
#include "core/model/certificate.h"
#include "core/model/order.h"
#include "ui/letter/letterscan.h"
#include "ui/letter/reviewtimeline.h"
#include "ui/letter/statuswatch.h"
#include "ui/text/errortext.h"

#include <QObject>

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// What the letter wizard asks of others.
struct LetterCalls
{
    /// Sends the letter; ends with its owner, which may be a core::ProgressOwner. Without it, the
    /// provider takes this letter in its console only.
    std::function<core::Task<void>(const QByteArray &letter, QObject *owner)> upload;
    /// What the provider says of the certificate now.
    StatusWatch::Fetch fetchStatus;
    std::function<void()> openLetterTemplate; ///< The console page that has the letter.
    std::function<void()> openConsole; ///< The console page that takes the letter.
    core::Clock clock = core::systemTime;
    std::chrono::milliseconds patience = std::chrono::seconds(10); ///< For one file.
    std::chrono::milliseconds firstPause = std::chrono::seconds(10); ///< See StatusWatch.
};

/// The way of a letter to the provider: a confirmation letter, or, for a certificate that is to be
/// revoked, the revocation letter. What was chosen stays chosen whatever fails. A rejected request
/// begins with what the reviewer says, and comes to the letter once it is submitted again.
class LetterViewModel : public QObject
{
    Q_OBJECT

public:
    enum class Page {
        Letter, ///< Get it, fill it in, have it sealed.
        Scan, ///< Choose the files and put them in order.
        Confirm,
        Sent, ///< What happens next.
        Console, ///< The provider takes this one in its console only.
        Rejected ///< What the reviewer says, and how to submit again.
    };
    enum class Kind { Confirmation, Revocation };
    enum class Check { FieldsFilled, Sealed, Concerned, Legible }; ///< The checklist.
    static constexpr int checks = 4;

    LetterViewModel(core::Certificate certificate, LetterCalls calls, QObject *parent = nullptr);
    ~LetterViewModel() override;

    const core::Certificate &certificate() const { return m_certificate; }
    Kind kind() const { return m_kind; }
    Page page() const { return m_page; }
    bool canGoBack() const;
    bool canGoOn() const;
    void goBack();
    void goOn(); ///< On the Confirm page this uploads.

    void setChecked(Check check, bool checked);
    bool isChecked(Check check) const;
    QStringList uncheckedTexts() const;
    QString checkText(Check check) const;
    /// For a letter that is sent while another one is under review; "" otherwise.
    QString reuploadNote() const;
    QString reviewerWords() const; ///< Plain text in the provider's language; may be empty.

    LetterScan &scan() { return m_scan; }
    const std::optional<core::ConfirmationLetter> &letter() const { return m_scan.letter(); }

    bool isUploading() const { return m_upload != nullptr; }
    int sentPercent() const { return m_sentPercent; } ///< 100: all of it, and no answer yet.
    QString uploadText() const; ///< "0.6 of 1.2 MB sent"; "" unless it is being uploaded.
    void cancelUpload();
    std::optional<ErrorText> uploadProblem() const { return m_uploadProblem; }
    bool isConsoleOnly() const { return !m_calls.upload; }
    QList<TimelineStep> timeline() const;

    /// The person did in the console what this page asks for: from now on the provider is asked
    /// whether it shows, and the page changes by itself.
    void watchConsole();
    QString watchText() const; ///< What the watch has found so far; "" before it began.

    void openLetterTemplate() const { m_calls.openLetterTemplate(); }
    void openConsole() const { m_calls.openConsole(); }
    /// For the console, which takes a shrunk picture only as a file.
    core::Result<void> saveLetter(const QString &path) const;

signals:
    void changed();
    void progressed(); ///< Only sentPercent() and uploadText() changed.
    void uploaded();
    void consoleNeeded();

private:
    void upload();
    void finishUpload(const core::Result<void> &result);
    void goToConsole();
    void takeStatus(const core::Certificate &certificate);
    ErrorText uploadProblemOf(const core::Error &error) const;
    QString againAdvice() const;

    core::Certificate m_certificate;
    LetterCalls m_calls;
    Kind m_kind;
    Page m_page = Page::Letter;
    std::array<bool, checks> m_checked{};
    LetterScan m_scan;
    std::optional<ErrorText> m_uploadProblem;
    QDate m_submitted; // the day the letter went off, in this window
    StatusWatch m_watch;
    QString m_watchText;
    int m_sentPercent = 0;
    std::unique_ptr<QObject> m_upload; // owns the call: resetting it ends that
};

} // namespace ui
