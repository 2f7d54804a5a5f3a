#include "ui/renewal/keypage.h"

#include "core/renewal/requestednames.h"
#include "ui/renewal/pageparts.h"
#include "ui/renewal/quickrenewalviewmodel.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QMetaEnum>
#include <QMimeData>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int indent = 24;

QString nameFor(core::KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case core::KeyAlgorithm::EcP256:
        return u"keyAlgorithm_EcP256"_s;
    case core::KeyAlgorithm::Rsa2048:
        return u"keyAlgorithm_Rsa2048"_s;
    case core::KeyAlgorithm::Rsa4096:
        return u"keyAlgorithm_Rsa4096"_s;
    }
    Q_UNREACHABLE();
}

QString localFile(const QMimeData &source)
{
    const QList<QUrl> urls = source.urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

bool CsrEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return !localFile(*source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void CsrEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QString path = localFile(*source); !path.isEmpty())
        emit fileGiven(path);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

KeyPage::KeyPage(QuickRenewalViewModel &viewModel)
    : RenewalPage(viewModel)
{
    setObjectName(u"keyPage"_s);
    if (viewModel.keySource() == core::KeySource::Provider)
        buildForProviderKey();
    else
        buildChoices();
}

void KeyPage::buildForProviderKey()
{
    QVBoxLayout *layout = pageLayout(this);
    layout->addWidget(headingLabel(tr("The provider makes the key")));
    layout->addWidget(textLabel(
        u"providerKey"_s,
        tr("For free certificates the provider makes key and CSR; it takes none from us. Once the "
           "certificate is issued, CertDesk fetches both and keeps the key in the keychain of this "
           "computer.")));
    layout->addStretch();
}

void KeyPage::buildChoices()
{
    m_create = new QRadioButton(tr("&Create the key on this computer (recommended)"));
    m_create->setObjectName(u"createKey"_s);
    m_paste = new QRadioButton(tr("Use a C&SR that I have"));
    m_paste->setObjectName(u"pasteCsr"_s);
    auto *sources = new QButtonGroup(this);
    sources->addButton(m_create);
    sources->addButton(m_paste);
    setFocusProxy(m_create);

    m_algorithms = algorithmChoice();
    m_csrForm = csrForm();
    QVBoxLayout *layout = pageLayout(this);
    layout->addWidget(m_create);
    layout->addWidget(m_algorithms);
    layout->addSpacing(8);
    layout->addWidget(m_paste);
    layout->addWidget(m_csrForm);
    layout->addStretch();

    connect(m_create, &QRadioButton::clicked, &m_viewModel,
            [this] { m_viewModel.setKeySource(core::KeySource::Create); });
    connect(m_paste, &QRadioButton::clicked, &m_viewModel, [this] {
        m_viewModel.setKeySource(core::KeySource::Paste);
        m_csrText->setFocus();
    });
}

QWidget *KeyPage::algorithmChoice()
{
    auto *choice = new QWidget;
    choice->setObjectName(u"keyAlgorithm"_s);
    choice->setAccessibleName(tr("Kind of key"));
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins(indent, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(textLabel(u"createAdvice"_s,
                                tr("The key goes into the keychain of this computer and never "
                                   "leaves it unless you save it for your server.")));
    for (const core::KeyAlgorithm algorithm :
         algorithmsFor(m_viewModel.task(), m_viewModel.certificate())) {
        auto *button = new QRadioButton(algorithmName(algorithm));
        button->setObjectName(nameFor(algorithm));
        button->setAccessibleDescription(algorithmAdvice(algorithm));
        auto *advice = textLabel(nameFor(algorithm) + u"_advice"_s, algorithmAdvice(algorithm));
        advice->setContentsMargins(indent, 0, 0, 8);
        layout->addWidget(button);
        layout->addWidget(advice);
        connect(button, &QRadioButton::clicked, &m_viewModel,
                [this, algorithm] { m_viewModel.setAlgorithm(algorithm); });
    }
    return choice;
}

QWidget *KeyPage::csrForm()
{
    m_csrText = new CsrEdit;
    m_csrText->setObjectName(u"csrText"_s);
    m_csrText->setAccessibleName(tr("CSR"));
    m_csrText->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_csrText->setPlaceholderText(tr("Paste the CSR, or drop its file here."));
    m_csrText->setTabChangesFocus(true);
    m_csrText->setFixedHeight(m_csrText->fontMetrics().lineSpacing() * 11);
    auto *open = new QPushButton(tr("Open &File…"));
    open->setObjectName(u"openCsr"_s);
    open->setAutoDefault(false);
    m_verdict = textLabel(u"csrVerdict"_s);

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(indent, 0, 0, 0);
    m_csrNames = textLabel(u"csrNames"_s);
    layout->addWidget(m_csrNames);
    layout->addWidget(textLabel(
        u"pasteAdvice"_s,
        tr("No private key will be on this computer: the files for your server can be made only "
           "where the key is. The provider refuses a CSR that was used for an earlier order.")));
    layout->addWidget(m_csrText);
    layout->addWidget(open, 0, Qt::AlignLeft);
    layout->addWidget(m_verdict);

    connect(m_csrText, &CsrEdit::textChanged, this, &KeyPage::takeText);
    connect(m_csrText, &CsrEdit::fileGiven, this, &KeyPage::takeFile);
    connect(open, &QPushButton::clicked, this, &KeyPage::chooseFile);
    return form;
}

void KeyPage::takeText()
{
    const QString text = m_csrText->toPlainText();
    m_viewModel.setCsr(text.toUtf8());
    if (text.contains("PRIVATE KEY-----"_L1)) {
        // A key pasted by mistake does not stay on the screen, nor in the undo history.
        const QSignalBlocker silent(m_csrText);
        m_csrText->setPlainText({});
    }
}

void KeyPage::takeFile(const QString &path)
{
    m_viewModel.openCsr(path);
    const QSignalBlocker silent(m_csrText);
    m_csrText->setPlainText(QString::fromLatin1(m_viewModel.csr().pem));
}

void KeyPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a CSR"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("CSR files (*.csr *.req *.pem *.p10 *.der *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &KeyPage::takeFile);
    dialog->open();
}

void KeyPage::refresh()
{
    if (!m_create)
        return;
    const bool isCreate = m_viewModel.keySource() == core::KeySource::Create;
    m_create->setChecked(isCreate);
    m_paste->setChecked(!isCreate);
    m_algorithms->setVisible(isCreate);
    m_csrForm->setVisible(!isCreate);
    if (auto *chosen = m_algorithms->findChild<QRadioButton *>(nameFor(m_viewModel.algorithm())))
        chosen->setChecked(true);

    const QString names = core::requestedNames(m_viewModel.certificate()).join(u", "_s);
    //: %1 is a list of domain names
    m_csrNames->setText(tr("It has to be for exactly: %1").arg(names));
    const CsrInput &csr = m_viewModel.csr();
    if (csr.isUsable() && m_csrText->toPlainText().trimmed().isEmpty()) {
        const QSignalBlocker silent(m_csrText);
        m_csrText->setPlainText(QString::fromLatin1(csr.pem));
    }
    m_verdict->setText(csr.isUsable() ? u"✓ "_s + csr.summary
                                      : (csr.isMissing() ? QString() : u"✗ "_s + csr.problem));
}

} // namespace ui
