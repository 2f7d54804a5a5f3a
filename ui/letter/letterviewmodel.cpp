#include "ui/letter/letterviewmodel.h"

#include "ui/letter/background.h"
#include "ui/letter/pictureshrinker.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize previewSize{900, 1200};
constexpr qint64 mostToRead = qint64(64) * 1024 * 1024;

QByteArray readAtMost(const QString &path, qint64 size)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(size) : QByteArray();
}

bool isPicture(const QByteArray &content)
{
    const auto format = core::letterFormat(content);
    return format && *format != core::LetterFormat::Pdf;
}

bool isConsoleOnly(const core::Error &error)
{
    return error.code.endsWith("UploadConfirmCertificateNotSupport"_L1);
}

} // namespace

// A file as a pool thread found it.
struct LetterViewModel::Reading
{
    QString path;
    core::LetterResult letter = tl::unexpected(core::LetterProblem::Unreadable);
    bool isPicture = false;
};

LetterViewModel::LetterViewModel(core::Certificate certificate, LetterCalls calls, QObject *parent)
    : QObject(parent)
    , m_certificate(std::move(certificate))
    , m_calls(std::move(calls))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &LetterViewModel::giveUpWaiting);
}

LetterViewModel::~LetterViewModel() = default;

bool LetterViewModel::canGoBack() const
{
    return (m_page == Page::Scan || m_page == Page::Confirm || m_page == Page::Console)
        && m_activity != Activity::Uploading;
}

bool LetterViewModel::canGoOn() const
{
    switch (m_page) {
    case Page::Letter:
        return true;
    case Page::Scan:
    case Page::Confirm:
        return m_letter && m_activity == Activity::None;
    case Page::Sent:
    case Page::Console:
        return false;
    }
    Q_UNREACHABLE();
}

void LetterViewModel::goBack()
{
    if (!canGoBack())
        return;
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

QString LetterViewModel::checkText(Check check)
{
    switch (check) {
    case Check::FieldsFilled:
        return tr("Every field is filled in");
    case Check::Sealed:
        return tr("The official company seal is on it");
    case Check::Signed:
        return tr("It is signed by the person it names");
    case Check::Legible:
        return tr("All four corners are in the picture, and every word is legible");
    }
    Q_UNREACHABLE();
}

void LetterViewModel::start(Activity activity)
{
    m_activity = activity;
    m_work = std::make_unique<QObject>();
    if (activity != Activity::Uploading)
        m_patience.start(m_calls.patience);
    emit changed();
}

// Often from inside a callback of what m_work owns.
void LetterViewModel::stop()
{
    m_activity = Activity::None;
    m_patience.stop();
    if (m_work)
        m_work.release()->deleteLater();
}

void LetterViewModel::choose(const QString &path)
{
    if (m_activity == Activity::Uploading)
        return;
    m_scanProblem.reset();
    m_shrinkable.reset();
    m_candidate.reset();
    m_fileName = QFileInfo(path).fileName();
    start(Activity::Reading);
    const auto read = [path] {
        Reading reading{path, core::readLetter(path), false};
        reading.isPicture = isPicture(readAtMost(path, 16));
        return reading;
    };
    core::whenDone(inBackground(read), m_work.get(), [this](const core::Result<Reading> &reading) {
        if (reading)
            takeReading(*reading);
    });
}

void LetterViewModel::takeReading(const Reading &reading)
{
    if (!reading.letter) {
        const core::LetterProblem problem = reading.letter.error();
        m_scanProblem = describe(problem, m_fileName);
        if (problem == core::LetterProblem::TooLarge && reading.isPicture) {
            m_shrinkable = reading.path;
            m_scanProblem->advice = tr("CertDesk can make a smaller copy; your file stays as it "
                                       "is.");
        }
        stop();
        emit changed();
        return;
    }
    m_candidate = *reading.letter;
    if (!reading.isPicture) {
        adoptCandidate({}, {});
        return;
    }
    const auto decode = [content = m_candidate->content] {
        return previewPicture(content, previewSize);
    };
    core::whenDone(inBackground(decode), m_work.get(),
                   [this](const core::Result<PicturePreview> &preview) {
                       if (preview)
                           takePreview(*preview);
                   });
}

void LetterViewModel::takePreview(const PicturePreview &preview)
{
    if (preview.isDamaged) {
        m_candidate.reset();
        m_scanProblem = describe(core::LetterProblem::DamagedPicture, m_fileName);
        stop();
        emit changed();
        return;
    }
    adoptCandidate(preview.image,
                   preview.isTooLargeToShow()
                       ? tr("No preview: the picture has too many pixels to show here.")
                       : QString());
}

void LetterViewModel::adoptCandidate(const QImage &preview, const QString &previewNote)
{
    m_letter = std::exchange(m_candidate, std::nullopt);
    m_sizeBefore = 0;
    m_preview = preview;
    m_previewNote = previewNote;
    stop();
    emit changed();
}

void LetterViewModel::shrink()
{
    if (!m_shrinkable || m_activity != Activity::None)
        return;
    start(Activity::Shrinking);
    const auto work = [path = *m_shrinkable] {
        return shrinkPicture(readAtMost(path, mostToRead));
    };
    core::whenDone(inBackground(work), m_work.get(),
                   [this](const core::Result<std::optional<ShrunkPicture>> &shrunk) {
                       if (shrunk)
                           takeShrunk(*shrunk);
                   });
}

void LetterViewModel::takeShrunk(const std::optional<ShrunkPicture> &shrunk)
{
    stop();
    const qint64 sizeBefore = QFileInfo(*m_shrinkable).size();
    m_shrinkable.reset();
    if (!shrunk) {
        m_scanProblem = describe(core::LetterProblem::DamagedPicture, m_fileName);
        emit changed();
        return;
    }
    m_scanProblem.reset();
    m_letter = core::ConfirmationLetter{QFileInfo(m_fileName).completeBaseName() + u".jpg"_s,
                                        core::LetterFormat::Jpeg, shrunk->jpeg, 1};
    m_sizeBefore = sizeBefore;
    m_preview = shrunk->preview;
    m_previewNote.clear();
    emit changed();
}

// Decoders can't be interrupted. What was read counts; what hangs is left alone.
void LetterViewModel::giveUpWaiting()
{
    if (m_candidate) {
        adoptCandidate({}, tr("No preview: this picture takes too long to open."));
        return;
    }
    m_scanProblem =
        ErrorText{tr("“%1” takes too long to open.").arg(m_fileName),
                  tr("Copy it to this computer or scan it again, then choose that file."),
                  {}};
    stop();
    emit changed();
}

QString LetterViewModel::letterSummary() const
{
    if (!m_letter)
        return {};
    const QString size = sizeText(m_letter->content.size());
    if (m_letter->format != core::LetterFormat::Pdf)
        //: %1 is a kind of file such as "JPG picture", %2 its size
        return tr("%1, %2").arg(formatText(m_letter->format), size);
    const QString pages =
        m_letter->pages == 1 ? tr("1 page") : tr("%n pages", nullptr, m_letter->pages);
    //: %1 is a kind of file such as "PDF document", %2 "3 pages", %3 its size
    return tr("%1, %2, %3").arg(formatText(m_letter->format), pages, size);
}

QString LetterViewModel::shrunkNote() const
{
    if (m_sizeBefore == 0)
        return {};
    //: %1 and %2 are file sizes
    return tr("A copy of %2, shrunk from %1. Check that every word is still legible. Your file is "
              "unchanged.")
        .arg(sizeText(m_sizeBefore), sizeText(m_letter->content.size()));
}

void LetterViewModel::upload()
{
    m_uploadProblem.reset();
    start(Activity::Uploading);
    core::whenDone(m_calls.upload(m_letter->content, m_work.get()), m_work.get(),
                   [this](const core::Result<void> &result) { finishUpload(result); });
}

void LetterViewModel::cancelUpload()
{
    if (m_activity != Activity::Uploading)
        return;
    stop();
    m_uploadProblem =
        ErrorText{tr("The upload was cancelled. The letter may have arrived all the same."),
                  tr("Upload it again whenever you like: a letter sent twice does no harm."),
                  {}};
    emit changed();
}

void LetterViewModel::finishUpload(const core::Result<void> &result)
{
    stop();
    if (result) {
        m_page = Page::Sent;
        emit changed();
        emit uploaded();
        return;
    }
    if (isConsoleOnly(result.error())) {
        m_page = Page::Console;
        emit changed();
        emit consoleNeeded();
        return;
    }
    m_uploadProblem = uploadProblemOf(result.error());
    emit changed();
}

ErrorText LetterViewModel::uploadProblemOf(const core::Error &error)
{
    if (error.kind == core::Error::Kind::NoAnswer)
        return {tr("The provider did not answer, so it is not known whether the letter arrived."),
                tr("Try again: a letter sent twice does no harm."), error.requestId};
    if (error.code.endsWith(".NetworkError"_L1))
        return {tr("The CA is busy and did not take the letter. Nothing was changed."),
                tr("Wait a few minutes, then upload it again."), error.requestId};
    return describe(error);
}

std::optional<core::ValidationLevel> LetterViewModel::level() const
{
    const auto product =
        m_certificate.packageType ? core::findProduct(*m_certificate.packageType) : std::nullopt;
    return product ? std::optional(product->level) : std::nullopt;
}

ReviewDays LetterViewModel::reviewDays() const
{
    return ui::reviewDays(level(), m_calls.clock().toLocalTime().date());
}

core::Result<void> LetterViewModel::saveLetter(const QString &path) const
{
    QSaveFile file(path);
    if (!m_letter || !file.open(QIODevice::WriteOnly)
        || file.write(m_letter->content) != m_letter->content.size() || !file.commit())
        return core::fail(core::Error::Kind::FileUnwritable, path);
    return {};
}

} // namespace ui
