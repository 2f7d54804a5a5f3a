#include "ui/operations/resourcesdialog.h"

#include "ui/accounts/dialogfit.h"
#include "ui/operations/updatetext.h"
#include "ui/text/errorparagraph.h"
#include "ui/text/labels.h"
#include "ui/text/operationtext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ResourcesDialog::ResourcesDialog(const core::Certificate &certificate, Look look, QWidget *parent)
    : QDialog(parent)
    , m_certificate(certificate)
    , m_look(std::move(look))
    , m_headline(makeHeadline(u"headline"_s))
    , m_resources(new QTreeWidget)
    , m_progress(new QProgressBar)
    , m_note(makeNote(u"note"_s))
{
    setObjectName(u"resourcesDialog"_s);
    setWindowTitle(operationName(core::Operation::ShowResources));
    m_resources->setObjectName(u"resources"_s);
    m_resources->setAccessibleName(tr("Cloud resources that use the certificate"));
    m_resources->setHeaderLabels({tr("Kind"), tr("Region"), tr("How many")});
    m_resources->setRootIsDecorated(false);
    m_resources->setUniformRowHeights(true);
    m_resources->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    m_again = buttons->addButton(tr("&Look again"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(u"lookAgain"_s);
    m_copy = buttons->addButton(tr("Cop&y the list"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"copy"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_headline);
    layout->addWidget(m_resources, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    letTabReachAll(*buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 22);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &ResourcesDialog::lookNow);
    connect(m_copy, &QPushButton::clicked, this, &ResourcesDialog::copy);
    lookNow();
}

void ResourcesDialog::lookNow()
{
    //: %1 is a domain name
    m_headline->setText(
        tr("Looking for what uses the certificate for %1…").arg(m_certificate.domain));
    m_progress->show();
    m_again->setEnabled(false);
    m_copy->setEnabled(false);
    setOrHide(*m_note, {});
    core::whenDone(m_look(this), this,
                   [this](const core::Result<core::BoundResources> &found) { take(found); });
}

void ResourcesDialog::take(const core::Result<core::BoundResources> &found)
{
    m_progress->hide();
    m_again->setEnabled(true);
    m_resources->clear();
    if (!found) {
        m_headline->setText(tr("It is not known what uses it."));
        setOrHide(*m_note, errorParagraph(found.error()));
        return;
    }
    int total = 0;
    for (const core::BoundResource &resource : found->value(m_certificate.id)) {
        total += static_cast<int>(resource.count);
        auto *item = new QTreeWidgetItem(
            {cloudKindName(resource.type), resource.region, QString::number(resource.count)});
        m_resources->addTopLevelItem(item);
    }
    m_copy->setEnabled(total > 0);
    m_headline->setText(total == 0 ? tr("Nothing in this account's cloud uses it.")
                                   : tr("%n cloud resources use it.", nullptr, total));
    if (total == 0)
        setOrHide(*m_note,
                  tr("Servers that you run yourself are not among these: nobody but you knows "
                     "where you put the files."));
}

void ResourcesDialog::copy() const
{
    QString text;
    for (int row = 0; row < m_resources->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_resources->topLevelItem(row);
        text += QStringList{item->text(0), item->text(1), item->text(2)}.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace ui
