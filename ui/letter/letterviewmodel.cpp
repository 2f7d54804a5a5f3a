#include "ui/letter/letterviewmodel.h"

#include <QSaveFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isConsoleOnly(const core::Error &error)
{
    return error.code.endsWith("UploadConfirmCertificateNotSupport"_L1);
}

} // namespace

LetterViewModel::LetterViewModel(core::Certificate certificate, LetterCalls calls, QObject *parent)
    : QObject(parent)
    , m_certificate(std::move(certificate))
    , m_calls(std::move(calls))
    , m_scan(m_calls.patience)
{
    connect(&m_scan, &LetterScan::changed, this, &LetterViewModel::changed);
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

void LetterViewModel::upload()
{
    m_uploadProblem.reset();
    m_upload = std::make_unique<QObject>();
    emit changed();
    core::whenDone(m_calls.upload(letter()->content, m_upload.get()), m_upload.get(),
                   [this](const core::Result<void> &result) { finishUpload(result); });
}

void LetterViewModel::cancelUpload()
{
    if (!isUploading())
        return;
    m_upload.reset();
    m_uploadProblem =
        ErrorText{tr("The upload was cancelled. The letter may have arrived all the same."),
                  tr("Upload it again whenever you like: a letter sent twice does no harm."),
                  {}};
    emit changed();
}

void LetterViewModel::finishUpload(const core::Result<void> &result)
{
    m_upload.release()->deleteLater(); // this is called by what it owns
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
    if (!letter() || !file.open(QIODevice::WriteOnly)
        || file.write(letter()->content) != letter()->content.size() || !file.commit())
        return core::fail(core::Error::Kind::FileUnwritable, path);
    return {};
}

} // namespace ui
