#include "ui/accounts/recoverycodedialog.h"

#include "ui/accounts/dialogfit.h"
#include "ui/accounts/recoverysheet.h"
#include "ui/main/messagebar.h"
#include "ui/text/errortext.h"
#include "ui/text/labels.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QPushButton *makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

QString hiddenCode()
{
    const QString line = QStringList(7, u"••••"_s).join(u'-');
    return line + u'\n' + line;
}

// The field works on a QString; the bytes made of it are wiped here, the field when it was right.
core::SharedSecret takeCode(const QLineEdit &field)
{
    QByteArray bytes = field.text().toUtf8();
    auto code = std::make_shared<const core::Secret>(bytes);
    OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return code;
}

void choosePdf(QDialog &dialog, std::function<void(const QString &)> then)
{
    auto *chooser = new QFileDialog(&dialog, RecoveryCodeDialog::tr("Save the sheet"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"pdf"_s);
    chooser->setNameFilter(RecoveryCodeDialog::tr("PDF (*.pdf)"));
    chooser->selectFile(u"certdesk-recovery-code.pdf"_s);
    QObject::connect(chooser, &QFileDialog::fileSelected, &dialog, std::move(then));
    chooser->open();
}

// The dialog owns the printer: both are gone when it is closed, and the job is the system's by
// then.
void choosePrinter(QDialog &dialog, std::function<void(QPagedPaintDevice &)> then)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(RecoveryCodeDialog::tr("CertDesk recovery code"));
    auto *chooser = new QPrintDialog(printer.get(), &dialog);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setOptions(QAbstractPrintDialog::PrintToFile);
    QObject::connect(chooser, qOverload<QPrinter *>(&QPrintDialog::accepted), &dialog,
                     [printer, then = std::move(then)] { then(*printer); });
    chooser->open();
}

} // namespace

RecoveryCodeDialog::RecoveryCodeDialog(RecoveryCalls calls, QWidget *parent)
    : QDialog(parent)
    , m_calls(std::move(calls))
    , m_code(new QLabel(hiddenCode()))
    , m_show(makeButton(u"showCode"_s, tr("&Show the code")))
    , m_typed(new QLineEdit)
    , m_restore(makeButton(u"restore"_s, tr("&Use this code")))
    , m_message(new MessageBar)
{
    setWindowTitle(tr("Recovery code"));
    setObjectName(u"recoveryCode"_s);
    if (!m_calls.choosePath)
        m_calls.choosePath = choosePdf;
    if (!m_calls.choosePrinter)
        m_calls.choosePrinter = choosePrinter;

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return is the field's
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    layout->addWidget(
        makeText(u"explanation"_s,
                 tr("New keys are also kept sealed in this profile's folder until their "
                    "certificates are installed. If the keychain is ever lost, this code opens "
                    "them. Print it and keep it where you keep contracts.")));
    layout->addWidget(makeCode());
    layout->addSpacing(8);
    layout->addWidget(makeEntry());
    layout->addStretch();
    layout->addWidget(buttons);
    growToFit(*this, 66);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

RecoveryCodeDialog::~RecoveryCodeDialog() = default;

QWidget *RecoveryCodeDialog::makeCode()
{
    m_code->setObjectName(u"code"_s);
    m_code->setTextFormat(Qt::PlainText);
    m_code->setAccessibleName(tr("The recovery code"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSize(font().pointSize() + 2);
    m_code->setFont(fixed);
    m_code->setTextInteractionFlags(Qt::NoTextInteraction); // not for the clipboard
    QPushButton *print = makeButton(u"printSheet"_s, tr("&Print…"));
    QPushButton *save = makeButton(u"saveSheet"_s, tr("Sa&ve a sheet to print…"));

    connect(m_show, &QPushButton::clicked, this, [this] {
        withCode([this](const core::SharedSecret &code) {
            m_code->setText(recoveryCodeText(*code));
            m_show->setEnabled(false);
        });
    });
    connect(print, &QPushButton::clicked, this, [this] {
        withCode([this](const core::SharedSecret &code) {
            m_calls.choosePrinter(
                *this, [this, code](QPagedPaintDevice &printer) { printSheet(code, printer); });
        });
    });
    connect(save, &QPushButton::clicked, this, [this] {
        withCode([this](const core::SharedSecret &code) {
            m_calls.choosePath(*this, [this, code](const QString &path) { saveSheet(code, path); });
        });
    });

    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(m_code);
    auto *row = new QHBoxLayout;
    row->addWidget(m_show);
    row->addWidget(print);
    row->addWidget(save);
    row->addStretch();
    layout->addLayout(row);
    return box;
}

QWidget *RecoveryCodeDialog::makeEntry()
{
    m_typed->setObjectName(u"typedCode"_s);
    m_typed->setAccessibleName(tr("A recovery code that was printed"));
    m_typed->setPlaceholderText(u"XXXX-XXXX-XXXX-…"_s);
    m_restore->setEnabled(false);
    connect(m_typed, &QLineEdit::textChanged, m_restore,
            [this](const QString &text) { m_restore->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_typed, &QLineEdit::returnPressed, m_restore, &QPushButton::click);
    connect(m_restore, &QPushButton::clicked, this, &RecoveryCodeDialog::restore);

    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(makeText(u"restoreExplanation"_s,
                               tr("The keychain was lost or replaced? Enter the printed code, and "
                                  "this session's keychain takes over.")));
    auto *row = new QHBoxLayout;
    row->addWidget(m_typed, 1);
    row->addWidget(m_restore);
    layout->addLayout(row);
    return box;
}

void RecoveryCodeDialog::withCode(std::function<void(const core::SharedSecret &)> then)
{
    core::whenDone(m_calls.code(this), this,
                   [this, then = std::move(then)](const core::Result<core::SharedSecret> &code) {
                       if (code)
                           then(*code);
                       else
                           say(code.error());
                   });
}

void RecoveryCodeDialog::saveSheet(const core::SharedSecret &code, const QString &path)
{
    if (const auto saved = writeRecoverySheet(path, *code, m_calls.profileFolder); !saved)
        say(saved.error());
    else
        m_message->showMessage({Message::Severity::Information,
                                //: %1 is a file's path
                                tr("The sheet is saved: %1").arg(path),
                                tr("Print it, then delete the file."),
                                {},
                                {},
                                {}});
}

void RecoveryCodeDialog::printSheet(const core::SharedSecret &code, QPagedPaintDevice &printer)
{
    if (const auto printed = printRecoverySheet(printer, *code, m_calls.profileFolder); !printed)
        say(printed.error());
    else
        m_message->showMessage({Message::Severity::Information,
                                tr("The sheet was handed to the printer."),
                                tr("Check that it can be read, and keep it where you keep "
                                   "contracts."),
                                {},
                                {},
                                {}});
}

void RecoveryCodeDialog::restore()
{
    m_restore->setEnabled(false);
    core::whenDone(m_calls.restore(takeCode(*m_typed), this), this,
                   [this](const core::Result<void> &restored) {
                       m_restore->setEnabled(!m_typed->text().isEmpty());
                       if (!restored) {
                           say(restored.error());
                           return;
                       }
                       m_typed->clear();
                       m_message->showMessage(
                           {Message::Severity::Information,
                            tr("This session's keychain holds the profile's key now."),
                            tr("Keys that it lacks come back from their sealed copies. "
                               "Connect the account again if its SecretKey is missing."),
                            {},
                            {},
                            {}});
                   });
}

void RecoveryCodeDialog::say(const core::Error &error)
{
    const ErrorText text = describe(error);
    m_message->showMessage(
        {Message::Severity::Problem, text.what, text.advice, text.requestId, {}, {}});
}

} // namespace ui
