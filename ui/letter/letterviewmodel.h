#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "core/letter/confirmationletter.h"
#include "core/model/certificate.h"
#include "core/model/product.h"
#include "ui/letter/lettertext.h"
#include "ui/text/errortext.h"

#include <QImage>
#include <QObject>
#include <QTimer>

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace ui {

struct PicturePreview;
struct ShrunkPicture;

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

/// The way of a confirmation letter to the provider. What was chosen stays chosen whatever fails;
/// a file that can't be sent does not replace one that can.
class LetterViewModel : public QObject
{
    Q_OBJECT

public:
    enum class Page {
        Letter, ///< Get it, fill it in, have it sealed.
        Scan, ///< Choose the file.
        Confirm,
        Sent, ///< What happens next.
        Console ///< The provider takes this one in its console only.
    };
    enum class Activity { None, Reading, Shrinking, Uploading };
    enum class Check { FieldsFilled, Sealed, Signed, Legible }; ///< The checklist.
    static constexpr int checks = 4;

    LetterViewModel(core::Certificate certificate, LetterCalls calls, QObject *parent = nullptr);
    ~LetterViewModel() override;

    const core::Certificate &certificate() const { return m_certificate; }
    Page page() const { return m_page; }
    Activity activity() const { return m_activity; }
    bool canGoBack() const;
    bool canGoOn() const;
    void goBack();
    void goOn(); ///< On the Confirm page this uploads.

    void setChecked(Check check, bool checked);
    bool isChecked(Check check) const;
    QStringList uncheckedTexts() const;
    static QString checkText(Check check);

    void choose(const QString &path);
    void shrink(); ///< The picture that was too large.
    bool canShrink() const { return m_shrinkable.has_value(); }
    const std::optional<core::ConfirmationLetter> &letter() const { return m_letter; }
    const QImage &preview() const { return m_preview; } ///< Null for a PDF.
    QString previewNote() const { return m_previewNote; } ///< Why a picture has no preview.
    QString letterSummary() const; ///< "JPG picture, 812 kB"
    QString shrunkNote() const; ///< "" unless it was shrunk.
    std::optional<ErrorText> scanProblem() const { return m_scanProblem; }

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
    struct Reading;

    void start(Activity activity);
    void stop();
    void takeReading(const Reading &reading);
    void takePreview(const PicturePreview &preview);
    void adoptCandidate(const QImage &preview, const QString &previewNote);
    void takeShrunk(const std::optional<ShrunkPicture> &shrunk);
    void giveUpWaiting();
    void upload();
    void finishUpload(const core::Result<void> &result);
    static ErrorText uploadProblemOf(const core::Error &error);

    core::Certificate m_certificate;
    LetterCalls m_calls;
    Page m_page = Page::Letter;
    Activity m_activity = Activity::None;
    std::array<bool, checks> m_checked{};
    std::optional<core::ConfirmationLetter> m_letter;
    std::optional<core::ConfirmationLetter> m_candidate; // checked, but not decoded yet
    std::optional<QString> m_shrinkable; // path of the picture that is too large
    qint64 m_sizeBefore = 0; // of the picture that was shrunk; 0 if none was
    QImage m_preview;
    QString m_previewNote;
    std::optional<ErrorText> m_scanProblem;
    std::optional<ErrorText> m_uploadProblem;
    QString m_fileName; // of the file that is being read
    std::unique_ptr<QObject> m_work; // owns what is under way: resetting it ends that
    QTimer m_patience;
};

} // namespace ui
