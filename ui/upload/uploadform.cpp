#include "ui/upload/uploadform.h"

#include "ui/text/labels.h"
#include "ui/upload/findinglist.h"
#include "ui/upload/uploadtext.h"
#include "ui/upload/uploadviewmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int mostAliasLength = 200;
constexpr int fewestRows = 2; // of the files that are seen without scrolling
constexpr int mostRows = 5;
constexpr int numberRole = Qt::UserRole;

} // namespace

UploadForm::UploadForm(UploadViewModel &viewModel, const Projects &projects)
    : m_viewModel(viewModel)
    , m_files(new QTreeWidget)
    , m_remove(new QPushButton(tr("&Remove")))
    , m_passwordRow(nullptr)
    , m_passwordLabel(new QLabel)
    , m_password(new QLineEdit)
    , m_unlock(new QPushButton(tr("U&nlock")))
    , m_found(nullptr)
    , m_certificate(new QComboBox)
    , m_names(makeHeadline(u"names"_s))
    , m_facts(makeText(u"facts"_s))
    , m_findings(new FindingList(tr("What was found")))
    , m_complete(new QPushButton(tr("&Complete the chain")))
    , m_completionProblem(makeText(u"completionProblem"_s))
    , m_alias(new QLineEdit)
    , m_project(new QComboBox)
    , m_keepKey(new QCheckBox(tr("Also &keep the key in this computer's keychain")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(14);
    layout->addWidget(makeFiles());
    m_passwordRow = makePassword();
    layout->addWidget(m_passwordRow);
    m_found = makeCertificate();
    layout->addWidget(m_found);
    layout->addWidget(makeChoices(projects));
    layout->addStretch();

    connect(m_remove, &QPushButton::clicked, this, &UploadForm::removeSelected);
    connect(m_files, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_files->selectedItems().isEmpty()); });
    connect(m_unlock, &QPushButton::clicked, this, &UploadForm::unlock);
    connect(m_password, &QLineEdit::returnPressed, this, &UploadForm::unlock);
    connect(m_password, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_unlock->setEnabled(!text.isEmpty()); });
    connect(m_certificate, &QComboBox::activated, this,
            [this](int index) { m_viewModel.choose(index); });
    connect(m_complete, &QPushButton::clicked, &m_viewModel, &UploadViewModel::completeChain);
    connect(m_alias, &QLineEdit::textChanged, &m_viewModel, &UploadViewModel::setAlias);
    connect(m_project, &QComboBox::editTextChanged, this, &UploadForm::takeProject);
    connect(m_keepKey, &QCheckBox::toggled, &m_viewModel, &UploadViewModel::setKeepsKey);
}

QWidget *UploadForm::makeFiles()
{
    m_files->setObjectName(u"files"_s);
    m_files->setAccessibleName(tr("Opened files"));
    m_files->setHeaderLabels({tr("File"), tr("Holds")});
    m_files->setRootIsDecorated(false);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_files->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_files->header()->setStretchLastSection(true);
    m_files->setColumnWidth(0, fontMetrics().averageCharWidth() * 34);
    auto *add = new QPushButton(tr("&Add files…"));
    add->setObjectName(u"addFiles"_s);
    add->setAutoDefault(false);
    m_remove->setObjectName(u"removeFile"_s);
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    connect(add, &QPushButton::clicked, this, &UploadForm::addFilesRequested);

    auto *part = new QWidget;
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_files, 1, Qt::AlignTop);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    layout->addLayout(buttons);
    return part;
}

QWidget *UploadForm::makePassword()
{
    m_passwordLabel->setObjectName(u"passwordLabel"_s);
    m_passwordLabel->setTextFormat(Qt::PlainText); // it names a file
    m_passwordLabel->setWordWrap(true);
    m_passwordLabel->setBuddy(m_password);
    m_password->setObjectName(u"password"_s);
    m_password->setAccessibleName(tr("Password of the file"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                    | Qt::ImhNoAutoUppercase);
    m_unlock->setObjectName(u"unlock"_s);
    m_unlock->setAutoDefault(false);
    m_unlock->setEnabled(false);

    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_passwordLabel);
    auto *line = new QHBoxLayout;
    line->addWidget(m_password, 1);
    line->addWidget(m_unlock);
    layout->addLayout(line);
    return part;
}

QWidget *UploadForm::makeCertificate()
{
    m_certificate->setObjectName(u"certificate"_s);
    m_certificate->setAccessibleName(tr("Which certificate"));
    m_complete->setObjectName(u"completeChain"_s);
    m_complete->setAutoDefault(false);
    m_complete->setToolTip(
        tr("Asks the authority's server, whose address is in the certificate. Only what really "
           "signed it is taken."));

    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_certificate);
    layout->addWidget(m_names);
    layout->addWidget(m_facts);
    layout->addSpacing(4);
    layout->addWidget(m_findings);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(fontMetrics().height() + 8, 0, 0, 0); // below the sentences
    line->addWidget(m_complete);
    line->addStretch();
    layout->addLayout(line);
    layout->addWidget(m_completionProblem);
    return part;
}

QWidget *UploadForm::makeChoices(const Projects &projects)
{
    m_alias->setObjectName(u"alias"_s);
    m_alias->setAccessibleName(tr("Alias"));
    m_alias->setMaxLength(mostAliasLength);
    m_alias->setPlaceholderText(tr("A name of your own, if you like"));
    m_project->setObjectName(u"project"_s);
    m_project->setAccessibleName(tr("Project"));
    m_project->setEditable(true);
    m_project->setInsertPolicy(QComboBox::NoInsert);
    m_project->addItem(tr("Default project"), 0);
    for (const auto &[number, name] : projects) {
        if (number != 0)
            m_project->addItem(name.isEmpty() ? QString::number(number)
                                              : u"%1 (%2)"_s.arg(name).arg(number),
                               number);
    }
    m_keepKey->setObjectName(u"keepKey"_s);
    m_keepKey->setChecked(m_viewModel.keepsKey());
    m_keepKey->setToolTip(tr("Recommended: “Save for my server” can then make files for your own "
                             "servers, also when the opened file is gone."));

    auto *part = new QWidget;
    auto *form = new QFormLayout(part);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("A&lias:"), m_alias);
    form->addRow(tr("&Project:"), m_project);
    form->addRow(m_keepKey);
    return part;
}

void UploadForm::refresh()
{
    refreshFiles();
    refreshPassword();
    refreshCertificate();
    setEnabled(m_viewModel.stage() == UploadViewModel::Stage::Choosing);
}

void UploadForm::refreshFiles()
{
    const auto &files = m_viewModel.files().all();
    while (m_files->topLevelItemCount() > int(files.size()))
        delete m_files->takeTopLevelItem(m_files->topLevelItemCount() - 1);
    for (int row = 0; row < int(files.size()); ++row) {
        if (row == m_files->topLevelItemCount())
            m_files->addTopLevelItem(new QTreeWidgetItem);
        const UploadFile &file = files[std::size_t(row)];
        QTreeWidgetItem *item = m_files->topLevelItem(row);
        const QString text = uploadFileText(file);
        item->setData(0, numberRole, file.number);
        item->setText(0, file.name);
        item->setText(1, text);
        // In a tooltip nothing may be taken for markup.
        item->setToolTip(0, file.path.toHtmlEscaped());
        item->setToolTip(1, text.toHtmlEscaped());
    }
    const int rows = std::clamp(int(files.size()), fewestRows, mostRows);
    const int rowHeight = std::max(m_files->sizeHintForRow(0), fontMetrics().height() + 4);
    m_files->setFixedHeight(m_files->header()->sizeHint().height() + rows * rowHeight
                            + 2 * m_files->frameWidth() + 2);
}

void UploadForm::refreshPassword()
{
    const UploadFile *locked = m_viewModel.files().firstLocked();
    m_passwordRow->setVisible(locked != nullptr);
    if (!locked || locked->number != m_lockedFile)
        clearPassword(); // it is another file's
    const bool isNew = locked && locked->number != m_lockedFile;
    m_lockedFile = locked ? locked->number : 0;
    if (!locked)
        return;
    m_passwordLabel->setText(
        locked->isPasswordWrong
            //: %1 is a file's name
            ? tr("✗ This password does not open %1. Type it once more; capitals matter:")
                  .arg(locked->name)
            : tr("The private key in %1 is locked. Its password:").arg(locked->name));
    if (isNew)
        m_password->setFocus();
}

void UploadForm::refreshCertificate()
{
    const core::UploadBundle &bundle = m_viewModel.bundle();
    m_found->setVisible(!bundle.findings.isEmpty());
    const QSignalBlocker silent(m_certificate);
    m_certificate->clear();
    for (const core::CertificateFacts &leaf : bundle.leaves)
        m_certificate->addItem(uploadNames(leaf));
    m_certificate->setCurrentIndex(static_cast<int>(bundle.chosen));
    m_certificate->setVisible(bundle.leaves.size() > 1);
    m_names->setVisible(bundle.leaves.size() == 1);
    if (bundle.chain)
        m_names->setText(uploadNames(bundle.chain->leaf));
    setOrHide(*m_facts, uploadFacts(bundle, m_viewModel.now()));

    FindingList::Sentences sentences;
    for (const core::UploadFinding &finding : bundle.findings)
        sentences.append({uploadFindingTone(finding.kind), uploadFindingText(finding)});
    m_findings->display(sentences);
    m_complete->setVisible(m_viewModel.canCompleteChain() || m_viewModel.isCompleting());
    m_complete->setEnabled(!m_viewModel.isCompleting());
    m_complete->setText(m_viewModel.isCompleting() ? tr("Fetching…") : tr("&Complete the chain"));
    setOrHide(*m_completionProblem, completionText(m_viewModel));
}

void UploadForm::removeSelected()
{
    for (const QTreeWidgetItem *item : m_files->selectedItems())
        m_viewModel.files().remove(item->data(0, numberRole).toInt());
}

void UploadForm::unlock()
{
    if (m_password->text().isEmpty())
        return;
    QByteArray bytes = m_password->text().toUtf8();
    core::Secret password({bytes.constData(), std::size_t(bytes.size())});
    OPENSSL_cleanse(bytes.data(), std::size_t(bytes.size()));
    m_viewModel.files().unlock(m_lockedFile, std::move(password));
}

void UploadForm::clearPassword()
{
    m_password->clear();
}

void UploadForm::takeProject()
{
    const int known = m_project->findText(m_project->currentText());
    if (known >= 0) {
        m_viewModel.setProject(m_project->itemData(known).toLongLong());
        return;
    }
    bool isNumber = false;
    const uint number = m_project->currentText().trimmed().toUInt(&isNumber); // unsigned there
    m_viewModel.setProject(isNumber ? std::optional<qint64>(number) : std::nullopt);
}

} // namespace ui
