#include "ui/dns/sendrecordsdialog.h"

#include "ui/dns/copybutton.h"
#include "ui/text/errortext.h"
#include "ui/text/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

SendRecordsDialog::SendRecordsDialog(QString domain, QList<PlacedRecord> records,
                                     QDateTime deadline, QWidget *parent)
    : QDialog(parent)
    , m_domain(std::move(domain))
    , m_records(std::move(records))
    , m_deadline(std::move(deadline))
    , m_language(new QComboBox)
    , m_letter(new QPlainTextEdit)
    , m_result(makeText(u"result"_s))
{
    setObjectName(u"sendRecordsDialog"_s);
    setWindowTitle(tr("Send to whoever runs your DNS"));
    m_language->setObjectName(u"language"_s);
    m_language->setAccessibleName(tr("Language of the letter"));
    m_language->addItem(u"English"_s, QLocale(QLocale::English));
    m_language->addItem(u"简体中文"_s, QLocale(QLocale::Chinese, QLocale::China));
    m_language->setCurrentIndex(QLocale().language() == QLocale::Chinese ? 1 : 0);
    m_letter->setObjectName(u"letter"_s);
    m_letter->setAccessibleName(tr("Letter"));
    m_letter->setReadOnly(true);
    m_letter->setTabChangesFocus(true);

    auto *form = new QFormLayout;
    form->addRow(tr("&Language:"), m_language);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_letter, 1);
    layout->addWidget(m_result);
    layout->addWidget(makeButtons());
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 30);

    connect(m_language, &QComboBox::currentIndexChanged, this, &SendRecordsDialog::refresh);
    refresh();
}

QWidget *SendRecordsDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    const auto add = [this, buttons](const QString &text, const QString &name, auto work) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, work);
    };
    m_copy = new CopyButton(tr("&Copy"));
    m_copy->setObjectName(u"copy"_s);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    add(tr("E-&mail…"), u"mail"_s, [this] { emit openUrlRequested(mailAddress(m_request)); });
    add(tr("Save as &text…"), u"saveText"_s,
        [this] { chooseFile(tr("Text files (*.txt)"), u"txt"_s, saveRequestText); });
    add(tr("Save as P&DF…"), u"savePdf"_s,
        [this] { chooseFile(tr("PDF files (*.pdf)"), u"pdf"_s, saveRequestPdf); });
    add(tr("&Print…"), u"print"_s, [this] { choosePrinter(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void SendRecordsDialog::refresh()
{
    m_request = dnsRequest(m_domain, m_records, m_deadline, m_language->currentData().toLocale());
    m_letter->setPlainText(m_request.subject + u"\n\n"_s + m_request.body);
    m_copy->setContent(m_request.body);
    setOrHide(*m_result, {});
}

void SendRecordsDialog::chooseFile(const QString &filter, const QString &suffix,
                                   core::Result<void> (*save)(const DnsRequest &, const QString &))
{
    auto *dialog = new QFileDialog(this, tr("Save the letter"), {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(m_domain + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, save](const QString &path) {
        const core::Result<void> saved = save(m_request, path);
        if (saved) {
            //: %1 is a file's path
            setOrHide(*m_result, tr("✓ Saved as %1.").arg(path));
            return;
        }
        const ErrorText text = describe(saved.error());
        setOrHide(*m_result, u"⚠ "_s + text.what + u'\n' + text.advice);
    });
    dialog->open();
}

void SendRecordsDialog::choosePrinter()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(m_request.subject);
    auto *chooser = new QPrintDialog(printer.get(), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setOptions(QAbstractPrintDialog::PrintToFile);
    connect(chooser, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer](QPrinter *) { printRequest(m_request, *printer); });
    chooser->open();
}

} // namespace ui
