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

QString suffixFor(core::KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case core::KeyAlgorithm::EcP256:
        return u"_EcP256"_s;
    case core::KeyAlgorithm::Rsa2048:
        return u"_Rsa2048"_s;
    case core::KeyAlgorithm::Rsa4096:
        return u"_Rsa4096"_s;
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
    , m_group(new QButtonGroup(this))
{
    setObjectName(u"keyPage"_s);
    if (viewModel.task() != OrderTask::Reissue
        && viewModel.keySource() == core::KeySource::Provider)
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
    pageLayout(this);
    addSource(core::KeySource::Create, u"createKey"_s,
              tr("&Create the key on this computer (recommended)"),
              algorithmChoice(u"keyAlgorithm"_s,
                              tr("The key goes into the keychain of this computer and never "
                                 "leaves it unless you save it for your server.")));
    if (m_viewModel.task() == OrderTask::Reissue) {
        addSource(core::KeySource::Original, u"originalKey"_s,
                  tr("&Keep the key of this certificate"), originalAdvice());
        addSource(core::KeySource::Provider, u"providerMakesKey"_s,
                  tr("Let the &provider make the key"),
                  algorithmChoice(u"providerAlgorithm"_s,
                                  tr("The provider knows this key. Once the certificate is issued, "
                                     "CertDesk fetches it with its key and keeps the key in the "
                                     "keychain of this computer.")));
    }
    addSource(core::KeySource::Paste, u"pasteCsr"_s, tr("Use a C&SR that I have"), csrForm());
    static_cast<QVBoxLayout *>(layout())->addStretch();
    connect(m_sources.last().button, &QRadioButton::clicked, m_csrText,
            [this] { m_csrText->setFocus(); });
    setFirst(m_sources.first().button);
}

void KeyPage::addSource(core::KeySource source, const QString &name, const QString &text,
                        QWidget *details)
{
    auto *button = new QRadioButton(text);
    button->setObjectName(name);
    if (!m_sources.isEmpty())
        static_cast<QVBoxLayout *>(layout())->addSpacing(8);
    layout()->addWidget(button);
    layout()->addWidget(details);
    m_group->addButton(button);
    m_sources.append({source, button, details});
    connect(button, &QRadioButton::clicked, &m_viewModel,
            [this, source] { m_viewModel.setKeySource(source); });
}

QWidget *KeyPage::originalAdvice()
{
    QLabel *advice = textLabel(
        u"originalAdvice"_s,
        tr("For a server that has to keep its key. Where others may know the key, choose a new "
           "one. "
           "CertDesk pairs the new certificate with the key that is in the keychain of this "
           "computer or at the provider; one that is elsewhere stays there."));
    advice->setContentsMargins(indent, 0, 0, 0);
    return advice;
}

QWidget *KeyPage::algorithmChoice(const QString &name, const QString &text)
{
    auto *choice = new QWidget;
    choice->setObjectName(name);
    choice->setAccessibleName(tr("Kind of key"));
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins(indent, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(textLabel(name + u"_source"_s, text));
    for (const core::KeyAlgorithm algorithm :
         algorithmsFor(m_viewModel.task(), m_viewModel.certificate())) {
        const QString buttonName = name + suffixFor(algorithm);
        auto *button = new QRadioButton(algorithmName(algorithm));
        button->setObjectName(buttonName);
        button->setAccessibleDescription(algorithmAdvice(algorithm));
        auto *advice = textLabel(buttonName + u"_advice"_s, algorithmAdvice(algorithm));
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
    m_csrText->setPlainText(QString::fromLatin1(m_viewModel.csr().pem)); // of an earlier time
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
    if (m_sources.isEmpty())
        return;
    for (const Source &source : m_sources) {
        const bool isChosen = m_viewModel.keySource() == source.source;
        if (isChosen)
            source.button->setChecked(true);
        source.details->setVisible(isChosen);
        const QString algorithm = source.details->objectName() + suffixFor(m_viewModel.algorithm());
        if (auto *chosen = source.details->findChild<QRadioButton *>(algorithm))
            chosen->setChecked(true);
    }

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
