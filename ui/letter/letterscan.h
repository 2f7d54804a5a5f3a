#pragma once

#include "ui/letter/lettercombiner.h"
#include "ui/letter/lettersheets.h"
#include "ui/text/errortext.h"

#include <QStringList>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace ui {

/// From the chosen files to the letter that will be sent. One file that the provider takes as it is
/// goes byte for byte; everything else becomes a copy that fits (see combineLetter). A file that
/// can't be used is named and leaves the others alone. Files are read and pictures made on pool
/// threads.
class LetterScan : public QObject
{
    Q_OBJECT

public:
    enum class Activity { None, Reading, Combining };
    static constexpr int mostSheets = 20;

    /// `patience`: how long reading one file may take.
    explicit LetterScan(std::chrono::milliseconds patience, QObject *parent = nullptr);
    ~LetterScan() override;

    LetterSheets &sheets() { return m_sheets; }
    const LetterSheets &sheets() const { return m_sheets; }
    Activity activity() const { return m_activity; }
    void add(const QStringList &paths); ///< Behind the pages that are there.

    /// Nothing while it is being made, or where it can't be.
    const std::optional<core::ConfirmationLetter> &letter() const { return m_letter; }
    /// What the reviewer will see, decoded from the letter's bytes, one a page; null where that
    /// can't be shown here.
    const QList<QImage> &previews() const { return m_previews; }
    bool isDrawing() const { return m_drawing != nullptr; } ///< The PDF pages among the previews.
    QString previewNote() const; ///< Why there is no preview; "" if there is one.
    QString summary() const; ///< "JPG picture, 812 kB"
    QString copyNote() const; ///< What the copy is; "" if the file is sent as it is.
    std::optional<ErrorText> problem() const { return m_problem; }

    /// What is odd about the letter, in sentences. The provider may take it all the same.
    QStringList doubts() const;
    void setDoubtsAccepted(bool accepted);
    bool areDoubtsAccepted() const { return m_doubtsAccepted; }
    bool isReady() const; ///< There is a letter, and no doubt about it that nobody accepted.

signals:
    void changed();

private:
    struct Reading;

    void readNext();
    void takeReading(const Reading &reading);
    void giveUpReading();
    void note(const ErrorText &problem);
    void renew();
    bool isSentAsItIs() const;
    void takeAsItIs();
    void combine();
    void takeCombined(const CombineResult &combined);
    ErrorText describe(const CombineFailure &failure) const;
    void stopCombining();
    void drawPdfPages();
    void drawFirstPage(const LetterSheet &sheet);

    LetterSheets m_sheets;
    Activity m_activity = Activity::None;
    QStringList m_toRead;
    std::unique_ptr<QObject> m_reading; // owns what is under way: resetting it ends that
    QTimer m_patience;
    QTimer m_pause; // between two steps of a slider nothing is combined
    std::unique_ptr<QObject> m_combining;
    std::unique_ptr<QObject> m_drawing;
    std::shared_ptr<std::atomic_bool> m_stop;
    std::optional<core::ConfirmationLetter> m_letter;
    std::optional<CombinedLetter> m_combined; // what m_letter is a copy by
    QList<QImage> m_previews;
    std::optional<ErrorText> m_problem;
    bool m_isCombineProblem = false; // m_problem goes with the pages it is about
    bool m_doubtsAccepted = false;
};

} // namespace ui
