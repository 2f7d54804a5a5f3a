#include "ui/profiles/packagesdialog.h"

#include "ui/accounts/dialogfit.h"
#include "ui/profiles/profiletext.h"
#include "ui/text/errorparagraph.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PackagesDialog::PackagesDialog(Read read, std::function<QDateTime()> now, QWidget *parent)
    : QDialog(parent)
    , m_read(std::move(read))
    , m_now(std::move(now))
    , m_packages(new QTreeWidget)
    , m_progress(new QProgressBar)
    , m_note(makeText(u"note"_s))
{
    setObjectName(u"packagesDialog"_s);
    setWindowTitle(tr("Benefit packages"));
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);
    makeTable();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    m_refresh = buttons->addButton(tr("&Refresh"), QDialogButtonBox::ActionRole);
    m_refresh->setObjectName(u"refresh"_s);
    m_refresh->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_packages, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    letTabReachAll(*buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 22);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_refresh, &QPushButton::clicked, this, &PackagesDialog::readNow);
    m_packages->setFocus();
    readNow();
}

void PackagesDialog::makeTable()
{
    m_packages->setObjectName(u"packages"_s);
    m_packages->setAccessibleName(tr("Benefit packages"));
    m_packages->setHeaderLabels(
        {tr("Package"), tr("Kind"), tr("Points left"), tr("Expires"), tr("Status")});
    m_packages->setRootIsDecorated(false);
    m_packages->setUniformRowHeights(true);
    m_packages->setAlternatingRowColors(true);
    const int character = fontMetrics().averageCharWidth();
    int column = 0;
    for (const int characters : {26, 14, 14, 20}) // a Chinese date is the longest
        m_packages->setColumnWidth(column++, characters * character);
}

void PackagesDialog::readNow()
{
    m_progress->show();
    m_refresh->setEnabled(false);
    m_note->setText(tr("Asking the provider…"));
    core::whenDone(
        m_read(this), this,
        [this](const core::Result<QList<core::BenefitPackage>> &packages) { take(packages); });
}

void PackagesDialog::take(const core::Result<QList<core::BenefitPackage>> &packages)
{
    m_progress->hide();
    m_refresh->setEnabled(true);
    if (!packages) { // what was read before stays
        m_note->setText(errorParagraph(packages.error()));
        return;
    }
    const QDateTime now = m_now();
    m_packages->clear();
    qint64 left = 0;
    for (const core::BenefitPackage &package : *packages) {
        const bool isOver = package.expiresAt.isValid() && package.expiresAt <= now;
        left += isOver ? 0 : package.left;
        auto *item =
            new QTreeWidgetItem(m_packages,
                                {package.id, packageKind(package), packagePoints(package),
                                 dateText(package.expiresAt), packageStatus(package, now)});
        item->setSizeHint(0, {0, fontMetrics().height() + 10});
    }
    m_note->setText(packages->isEmpty()
                        ? tr("The account has no benefit packages. They are bought in the "
                             "provider's console.")
                        : tr("%n points can be used.", nullptr, static_cast<int>(left)));
}

} // namespace ui
