#include "ui/dns/dnspaneldialog.h"

#include "ui/dns/dnspanel.h"
#include "ui/dns/dnspanelviewmodel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DnsPanelDialog::DnsPanelDialog(DnsPanelViewModel &viewModel, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"dnsPanelDialog"_s);
    auto *panel = new DnsPanel(viewModel);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    panel->layout()->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 40);

    const auto showTitle = [this, &viewModel] {
        const QString domain = viewModel.domain();
        //: %1 is a domain
        setWindowTitle(domain.isEmpty() ? tr("Prove the domain")
                                        : tr("Prove the domain: %1").arg(domain));
    };
    connect(&viewModel, &DnsPanelViewModel::changed, this, showTitle);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(panel, &DnsPanel::saveForServerRequested, this,
            &DnsPanelDialog::saveForServerRequested);
    connect(panel, &DnsPanel::addRecordRequested, this, &DnsPanelDialog::addRecordRequested);
    connect(panel, &DnsPanel::sendRequested, this, &DnsPanelDialog::sendRequested);
    connect(panel, &DnsPanel::removeRecordsRequested, this,
            &DnsPanelDialog::removeRecordsRequested);
    showTitle();
}

} // namespace ui
