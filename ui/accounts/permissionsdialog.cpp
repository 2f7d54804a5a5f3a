#include "ui/accounts/permissionsdialog.h"

#include "ui/accounts/dialogfit.h"
#include "ui/accounts/permissions.h"
#include "ui/main/colors.h"
#include "ui/main/icons.h"
#include "ui/main/messagebar.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = core::PermissionFinding::Kind;

Tone toneOf(const core::PermissionFinding &finding)
{
    switch (finding.kind) {
    case Kind::Allowed:
        return Tone::Good;
    case Kind::Denied:
        return Tone::Bad;
    case Kind::Unknown:
        return Tone::Warning;
    case Kind::NotTried:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QIcon signOf(Tone tone, const QPalette &palette)
{
    constexpr int size = 32; // pixels, for dense screens too
    QPixmap sign(size, size);
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    if (tone != Tone::Neutral)
        paintIcon(painter, sign.rect(), toneIconName(tone), toneColor(tone, palette));
    return QIcon(sign);
}

} // namespace

PermissionsDialog::PermissionsDialog(const QString &account, Check check, QWidget *parent)
    : QDialog(parent)
    , m_check(std::move(check))
    , m_tree(new QTreeWidget)
    , m_progress(new QProgressBar)
    , m_summary(new QLabel)
    , m_message(new MessageBar)
{
    //: Title of a window: %1 is an account's name
    setWindowTitle(tr("Permissions of %1").arg(account));
    setObjectName(u"permissionsDialog"_s);
    m_summary->setObjectName(u"summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setRange(0, 0);
    makeFindings();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_summary);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(m_tree, 1);
    layout->addWidget(makeButtons());
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 36);
    checkNow();
}

void PermissionsDialog::makeFindings()
{
    m_tree->setObjectName(u"findings"_s);
    m_tree->setAccessibleName(tr("What the key may do"));
    m_tree->setHeaderLabels({tr("What for"), tr("May the key do it?"), tr("Permission")});
    m_tree->setRootIsDecorated(false);
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
}

QWidget *PermissionsDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    const auto add = [&](const QString &name, const QString &text) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    QPushButton *copyAll = add(u"copyAll"_s, tr("Copy the &whole policy"));
    m_copyMissing = add(u"copyMissing"_s, tr("Copy what is &missing"));
    m_again = add(u"again"_s, tr("Check &again"));
    connect(copyAll, &QPushButton::clicked, this,
            [this, copyAll] { copy(minimalPolicy(), copyAll); });
    connect(m_copyMissing, &QPushButton::clicked, this,
            [this] { copy(policyOf(missing()), m_copyMissing); });
    connect(m_again, &QPushButton::clicked, this, &PermissionsDialog::checkNow);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    letTabReachAll(*buttons);
    return buttons;
}

void PermissionsDialog::checkNow()
{
    m_findings.clear();
    m_message->clear();
    m_progress->show();
    m_again->setEnabled(false);
    showFindings();
    core::whenDone(m_check(this), this,
                   [this](const core::Result<Findings> &result) { take(result); });
}

void PermissionsDialog::take(const core::Result<Findings> &result)
{
    m_progress->hide();
    m_again->setEnabled(true);
    if (result)
        m_findings = *result;
    else
        m_message->showMessage(messageOf(result.error()));
    showFindings();
}

void PermissionsDialog::showFindings()
{
    m_tree->clear();
    // What is wrong comes first, what can't be tried last.
    Findings sorted = m_findings;
    const auto rank = [](const core::PermissionFinding &finding) {
        return finding.kind == Kind::Denied ? 0
            : finding.kind == Kind::Unknown ? 1
            : finding.kind == Kind::Allowed ? 2
                                            : 3;
    };
    std::ranges::stable_sort(sorted, {}, rank);
    for (const core::PermissionFinding &finding : std::as_const(sorted)) {
        const QString permission = finding.action.permission();
        auto *item = new QTreeWidgetItem(m_tree,
                                         {purposeText(finding.action), findingText(finding),
                                          permission.isEmpty() ? finding.action.name : permission});
        item->setIcon(1, signOf(toneOf(finding), palette()));
        item->setData(0, Qt::UserRole, static_cast<int>(finding.kind));
    }
    for (int column = 0; column < m_tree->columnCount(); ++column)
        m_tree->resizeColumnToContents(column);
    m_copyMissing->setVisible(!missing().isEmpty());
    const auto denied =
        std::ranges::count(m_findings, Kind::Denied, &core::PermissionFinding::kind);
    const auto notTried =
        std::ranges::count(m_findings, Kind::NotTried, &core::PermissionFinding::kind);
    if (m_findings.isEmpty())
        m_summary->setText(tr("Asking the provider with calls that change nothing…"));
    else if (denied == 0)
        m_summary->setText(tr("The key may do everything that could be tried. %n more can't be "
                              "tried without doing it.",
                              nullptr, static_cast<int>(notTried)));
    else
        m_summary->setText(tr("The key lacks permissions. Copy what is missing and paste it as a "
                              "policy in the provider's access management. %n more can't be tried "
                              "without doing it.",
                              nullptr, static_cast<int>(notTried)));
    if (m_findings.isEmpty() && m_again->isEnabled())
        m_summary->clear(); // the message above says why
    m_summary->setVisible(!m_summary->text().isEmpty());
}

QStringList PermissionsDialog::missing() const
{
    QStringList permissions;
    for (const core::PermissionFinding &finding : m_findings)
        if (finding.kind == Kind::Denied && !finding.action.permission().isEmpty())
            permissions += finding.action.permission();
    return permissions;
}

void PermissionsDialog::copy(const QString &policy, QPushButton *button)
{
    QGuiApplication::clipboard()->setText(policy);
    button->setText(tr("Copied"));
}

} // namespace ui
