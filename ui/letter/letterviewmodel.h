#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "core/letter/confirmationletter.h"
#include "core/model/certificate.h"
#include "core/model/product.h"
#include "ui/letter/letterscan.h"
#include "ui/letter/lettertext.h"
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
    /// Sends the letter; ends with its owner.
    std::function<core::Task<void>(const QByteArray &letter, QObject *owner)> upload;
    std::function<void()> openLetterTemplate; ///< The console page that has the letter.
    std::function<void()> openConsole; ///< The console page that takes the letter.
    core::Clock clock = core::systemTime;
    std::chrono::milliseconds patience = std::chrono::seconds(10); ///< For one file.
};

/// The way of a confirmation letter to the provider. What was chosen stays chosen whatever fails.
class LetterViewModel : public QObject
{
    Q_OBJECT

public:
    enum class Page {
        Letter, ///< Get it, fill it in, have it sealed.
        Scan, ///< Choose the files and put them in order.
        Confirm,
        Sent, ///< What happens next.
        Console ///< The provider takes this one in its console only.
    };
    enum class Check { FieldsFilled, Sealed, Signed, Legible }; ///< The checklist.
    static constexpr int checks = 4;

    LetterViewModel(core::Certificate certificate, LetterCalls calls, QObject *parent = nullptr);
    ~LetterViewModel() override;

    const core::Certificate &certificate() const { return m_certificate; }
    Page page() const { return m_page; }
    bool canGoBack() const;
    bool canGoOn() const;
    void goBack();
    void goOn(); ///< On the Confirm page this uploads.

    void setChecked(Check check, bool checked);
    bool isChecked(Check check) const;
    QStringList uncheckedTexts() const;
    static QString checkText(Check check);

    LetterScan &scan() { return m_scan; }
    const std::optional<core::ConfirmationLetter> &letter() const { return m_scan.letter(); }

    bool isUploading() const { return m_upload != nullptr; }
    void cancelUpload();
    std::optional<ErrorText> uploadProblem() const { return m_uploadProblem; }
    ReviewDays reviewDays() const;
    std::optional<core::ValidationLevel> level() const;

    void openLetterTemplate() const { m_calls.openLetterTemplate(); }
    void openConsole() const { m_calls.openConsole(); }
    /// For the console, which takes a shrunk picture only as a file.
    core::Result<void> saveLetter(const QString &path) const;

signals:
    void changed();
    void uploaded();
    void consoleNeeded();

private:
    void upload();
    void finishUpload(const core::Result<void> &result);
    static ErrorText uploadProblemOf(const core::Error &error);

    core::Certificate m_certificate;
    LetterCalls m_calls;
    Page m_page = Page::Letter;
    std::array<bool, checks> m_checked{};
    LetterScan m_scan;
    std::optional<ErrorText> m_uploadProblem;
    std::unique_ptr<QObject> m_upload; // owns the call: resetting it ends that
};

} // namespace ui
